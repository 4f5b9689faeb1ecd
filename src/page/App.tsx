// The page as a whole: head, tabs, the view that is open.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { homonyms } from '../model/labels.js';
import type { PageFront, PageWords } from '../model/reportPage.js';
import { noDecisions } from './decisions.js';
import { languageOrder } from './model.js';
import { Patterns } from './parts/Bar.js';
import { useWholeDocument, wholeModel } from './reading.js';
import { type Route, readRoute, type View, views, writeRoute } from './route.js';
import { type Page, PageContext, usePage, WholePageContext } from './state.js';
import { Articles } from './views/Articles.js';
import { Concepts } from './views/Concepts.js';
import { Concordance } from './views/Concordance.js';
import { Decide } from './views/Decide.js';
import { Languages } from './views/Languages.js';
import { Overview } from './views/Overview.js';
import { makeWords, ownNames } from './words.js';

/** The views that need more than the overview does. */
const VIEWS: Readonly<Record<Exclude<View, 'overview'>, () => preact.JSX.Element>> = {
  concepts: Concepts,
  concordance: Concordance,
  articles: Articles,
  languages: Languages,
  decide: Decide,
};

interface AppProps {
  readonly front: PageFront;
  readonly words: Readonly<Record<string, PageWords>>;
}

export function App({ front, words: all }: AppProps) {
  const [locale, speak] = useState(front.locale);
  const [route, follow] = useState<Route>(() => readRoute(location.hash));
  const [decisions, decide] = useState(noDecisions);
  const words = useMemo(() => makeWords(locale, all[locale] ?? {}, all.en ?? {}), [locale]);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.say('report:title');
  }, [words]);
  // Not an effect that waits for a frame: a click may come before the next one.
  useLayoutEffect(() => {
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

  const page: Page = { front, words, route, go, choose, decisions, decide };
  return (
    <PageContext.Provider value={page}>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {words.say('report:skip')}
      </button>
      <Patterns />
      <header class="head">
        <div class="title">
          <h1>{words.say('report:title')}</h1>
          <p class="dim">{subtitle(front, words)}</p>
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
          {route.view === 'overview' ? <Overview /> : <Whole view={VIEWS[route.view]} />}
        </div>
      </main>
      <footer class="foot">
        <p>
          {front.left.mentions > 0 && <>{words.say('report:left.about', { count: front.left.articles })} </>}
          {words.say('report:foot')} tamdil {front.version}
        </p>
      </footer>
    </PageContext.Provider>
  );
}

/** A view that is drawn from all of the report: as soon as the browser has read it. */
function Whole({ view: View }: { readonly view: () => preact.JSX.Element }) {
  const page = usePage();
  const { say, locale } = page.words;
  const whole = useWholeDocument();
  const model = whole ? wholeModel() : undefined;
  const sharing = useMemo(() => homonyms(model?.concepts ?? [], locale), [model, locale]);
  if (model === undefined) return <p role="status">{say('report:reading')}</p>;
  return (
    <WholePageContext.Provider value={{ ...page, model, sharing }}>
      <View />
    </WholePageContext.Provider>
  );
}

function subtitle({ articles, languages, styles, days }: PageFront, { say, language, date }: Page['words']): string {
  const ordered = [...languages].sort((one, other) => languageOrder(one) - languageOrder(other)).map(language);
  const parts = [
    say('report:figure.counted-articles', { count: articles }),
    ordered.join(', '),
    styles.length === 0 ? '' : say('report:style', { style: styles.join(', ') }),
    days.map(date).join(' – '),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The views, one at a time. Arrow keys go from tab to tab. */
function Tabs() {
  const { words, route, go, front, decisions } = usePage();
  const list = useRef<HTMLDivElement>(null);
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
          {view === 'decide' && front.open > 0 && <span class="badge">{words.number(front.open)}</span>}
          {view === 'decide' && decisions !== noDecisions && <span class="unseen"> ✓</span>}
        </button>
      ))}
    </div>
  );
}
