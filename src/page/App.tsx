// The page as a whole: head, tabs, the view that is open.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageWords } from '../model/reportPage.js';
import { noDecisions } from './decisions.js';
import { homonyms, languageOrder, type Model } from './model.js';
import { Patterns } from './parts/Bar.js';
import { type Route, readRoute, type View, views, writeRoute } from './route.js';
import { type Page, PageContext, usePage } from './state.js';
import { Articles } from './views/Articles.js';
import { Concepts } from './views/Concepts.js';
import { Concordance } from './views/Concordance.js';
import { Decide } from './views/Decide.js';
import { Languages } from './views/Languages.js';
import { Overview } from './views/Overview.js';
import { makeWords, ownNames } from './words.js';

const VIEWS: Readonly<Record<View, () => preact.JSX.Element>> = {
  overview: Overview,
  concepts: Concepts,
  concordance: Concordance,
  articles: Articles,
  languages: Languages,
  decide: Decide,
};

interface AppProps {
  readonly model: Model;
  readonly words: Readonly<Record<string, PageWords>>;
}

export function App({ model, words: all }: AppProps) {
  const [locale, speak] = useState(model.locale);
  const [route, follow] = useState<Route>(() => readRoute(location.hash));
  const [decisions, decide] = useState(noDecisions);
  const words = useMemo(() => makeWords(locale, all[locale] ?? {}, all.en ?? {}), [locale]);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.say('report:title');
  }, [words]);
  useEffect(() => {
    const moved = () => follow(readRoute(location.hash));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const field = main.current?.querySelector<HTMLInputElement>('[data-first]');
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);

  const go = useCallback((view: View, chosen: Route['chosen'] = {}) => {
    location.hash = writeRoute({ view, chosen });
    scrollTo(0, 0);
  }, []);
  const choose = useCallback((changes: Route['chosen']) => {
    const here = readRoute(location.hash);
    const chosen = Object.fromEntries(
      Object.entries({ ...here.chosen, ...changes }).filter(([, value]) => value !== ''),
    );
    // What opens something is a step that can be taken back; a filter is none.
    const opens = 'concept' in changes || 'article' in changes;
    const next = writeRoute({ view: here.view, chosen });
    if (opens && here.view !== 'concordance') {
      location.hash = next;
      scrollTo(0, 0);
    } else {
      history.replaceState(null, '', next);
      follow({ view: here.view, chosen });
    }
  }, []);

  const sharing = useMemo(() => homonyms(model, locale), [locale]);
  const page: Page = { model, words, route, go, choose, sharing, decisions, decide };
  const View = VIEWS[route.view];
  return (
    <PageContext.Provider value={page}>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {words.say('report:skip')}
      </button>
      <Patterns />
      <header class="head">
        <div class="title">
          <h1>{words.say('report:title')}</h1>
          <p class="dim">{subtitle(model, words)}</p>
        </div>
        <fieldset class="locales">
          <legend class="unseen">{words.say('report:language')}</legend>
          {Object.keys(all).map((code) => (
            <button key={code} type="button" lang={code} aria-pressed={code === locale} onClick={() => speak(code)}>
              {ownNames[code] ?? code}
            </button>
          ))}
        </fieldset>
      </header>
      <Tabs />
      <main ref={main} tabIndex={-1}>
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${route.view}`}>
          <View key={route.view} />
        </div>
      </main>
      <footer class="foot">
        <p>
          {model.left.mentions > 0 && <>{words.say('report:left.about', { count: model.left.articles })} </>}
          {words.say('report:foot')} tamdil {model.version}
        </p>
      </footer>
    </PageContext.Provider>
  );
}

function subtitle(model: Model, { say, language, date }: Page['words']): string {
  const codes = [...new Set(model.articles.map((article) => article.language))];
  const languages = codes.sort((one, other) => languageOrder(one) - languageOrder(other)).map(language);
  const days = model.articles.flatMap((article) => article.date ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const parts = [
    say('report:figure.counted-articles', { count: model.articles.length }),
    languages.join(', '),
    model.styles.length === 0 ? '' : say('report:style', { style: model.styles.join(', ') }),
    first === undefined || last === undefined ? '' : first === last ? date(first) : `${date(first)} – ${date(last)}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The views, one at a time. Arrow keys go from tab to tab. */
function Tabs() {
  const { words, route, go, model, decisions } = usePage();
  const list = useRef<HTMLDivElement>(null);
  const open = model.ambiguous.length + model.unknown.length;
  const at = views.indexOf(route.view);
  // On a narrow window the tabs scroll.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (tab && list.current)
      list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2;
  }, [route.view, words]);
  const moved = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: views.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const view = views[(to + views.length) % views.length] as View;
    go(view);
    list.current?.querySelector<HTMLElement>(`#tab-${view}`)?.focus();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label={words.say('report:views')} onKeyDown={moved}>
      {views.map((view) => (
        <button
          key={view}
          id={`tab-${view}`}
          type="button"
          role="tab"
          aria-selected={view === route.view}
          aria-controls="panel"
          tabIndex={view === route.view ? 0 : -1}
          onClick={() => go(view)}
        >
          {words.say(`report:view.${view}`)}
          {view === 'decide' && open > 0 && <span class="badge">{words.number(open)}</span>}
          {view === 'decide' && decisions !== noDecisions && <span class="unseen"> ✓</span>}
        </button>
      ))}
    </div>
  );
}
