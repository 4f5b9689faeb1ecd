// Each concept's forms in all languages: what articles write beside what the glossary has.
import { useMemo } from 'preact/hooks';
import { countedIn } from '../../model/consistency.js';
import type { PageConcept, PageForm } from '../../model/reportPage.js';
import type { Model } from '../model.js';
import { ConceptLink } from '../parts/ConceptName.js';
import { Search } from '../parts/Fields.js';
import { Foreign } from '../parts/Foreign.js';
import { Frame } from '../parts/Frame.js';
import { Pager, usePages } from '../parts/Pager.js';
import { key } from '../sorting.js';
import { useWholePage } from '../state.js';

const PAGE = 40;
const FORMS = 5;
const LANGUAGES = ['en', 'vi', 'az'];

export function Languages() {
  const { model, words, route, choose } = useWholePage();
  const { say } = words;
  const { find = '' } = route.chosen;
  const languages = useMemo(
    () => [...new Set([...LANGUAGES, ...model.articles.map(({ language }) => language)])],
    [model],
  );
  const found = useMemo(() => {
    const sought = key(find.trim());
    return model.concepts.filter(
      (concept) =>
        countedIn(concept.counts) > 0 &&
        (sought === '' || textsOf(model, concept).some((text) => key(text).includes(sought))),
    );
  }, [model, find]);
  const { page, from, turn } = usePages(found, PAGE);
  return (
    <>
      <search class="filters">
        <Search label={say('report:filter.find')} value={find} onChange={(value) => choose({ find: value })} />
      </search>
      <p class="count" aria-live="polite">
        {say('report:concepts.found', { count: found.length })}
      </p>
      <p class="dim">{say('report:languages.about')}</p>
      <Frame label={say('report:view.languages')}>
        <table class="plain languages">
          <thead>
            <tr>
              <th scope="col">{say('report:column.concept')}</th>
              {languages.map((code) => (
                <th key={code} scope="col">
                  {words.language(code)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.map((concept) => (
              <tr key={concept.id}>
                <th scope="row">
                  <ConceptLink concept={concept} />
                </th>
                {languages.map((code) => (
                  <Cell key={code} concept={concept} language={code} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
      <Pager from={from} size={PAGE} all={found.length} turn={turn} />
    </>
  );
}

function Cell({ concept, language }: { readonly concept: PageConcept; readonly language: string }) {
  const { model, words, go } = useWholePage();
  const { say, number } = words;
  const used = concept.forms.map((form) => model.forms[form] as PageForm).filter((form) => form.language === language);
  const unused = concept.chosen.filter(
    (form) => form.language === language && !used.some(({ text }) => text === form.text),
  );
  return (
    <td>
      {used.slice(0, FORMS).map(({ text, count, chosen, status }) => (
        <div key={text} class="used">
          <button
            type="button"
            class={chosen ? 'link chosen' : `link line s-${status}`}
            onClick={() => go('concordance', { concept: concept.id, form: text, language })}
          >
            <Foreign text={text} lang={language} />
          </button>{' '}
          <span class="dim">{number(count)}</span>
        </div>
      ))}
      {used.length > FORMS && <div class="dim">{say('report:more', { count: used.length - FORMS })}</div>}
      {unused.length > 0 && (
        <div class="glossary-form">
          <span class="unseen">{say('report:languages.glossary')}: </span>
          {unused.map(({ text }, index) => (
            <span key={text}>
              {index > 0 && ', '}
              <Foreign text={text} lang={language} />
            </span>
          ))}
        </div>
      )}
      {used.length === 0 && unused.length === 0 && <span class="dim">–</span>}
    </td>
  );
}

const textsOf = (model: Model, { id, forms, entry }: PageConcept) => [
  id,
  ...forms.map((form) => model.forms[form]?.text ?? ''),
  ...Object.values(entry.terms).flatMap((terms) => terms.map(({ text }) => text)),
];
