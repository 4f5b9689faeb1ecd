// All concepts, and one of them at a closer look.
import { useMemo } from 'preact/hooks';
import { countedIn } from '../../model/consistency.js';
import { labelOf } from '../../model/labels.js';
import type { PageConcept, PageForm } from '../../model/reportPage.js';
import { languageOrder, type Model } from '../model.js';
import { ConceptName } from '../parts/ConceptName.js';
import { Search, Select } from '../parts/Fields.js';
import { Foreign } from '../parts/Foreign.js';
import { Pager, usePages } from '../parts/Pager.js';
import { StatusBar } from '../parts/Status.js';
import { key } from '../sorting.js';
import { useWholePage } from '../state.js';
import { Concept } from './Concept.js';

const PAGE = 40;
/** Forms that a card shows of a language. */
const FORMS = 3;
const ORDERS = ['frequent', 'trouble', 'name'];

export function Concepts() {
  const { model, words, route, choose } = useWholePage();
  const { say, number, percent } = words;
  const { concept: chosen = '', find = '', kind = '', order = 'frequent' } = route.chosen;
  const kinds = useMemo(() => [...new Set(model.concepts.map(({ entry }) => entry.kind))], [model]);
  const found = useMemo(
    () => conceptsFound(model, find, kind, order, words.locale),
    [model, find, kind, order, words.locale],
  );
  const { page, from, turn } = usePages(found, PAGE);
  const open = model.concepts[model.conceptNumbers.get(chosen) ?? -1];
  if (open !== undefined) return <Concept concept={open} />;
  return (
    <>
      <search class="filters">
        <Search label={say('report:filter.find')} value={find} onChange={(value) => choose({ find: value })} />
        <Select
          label={say('report:column.kind')}
          value={kind}
          none={say('report:filter.all')}
          choices={kinds.map((value) => ({ value, label: say(`report:kind.${value}`) }))}
          onChange={(value) => choose({ kind: value })}
        />
        <Select
          label={say('report:filter.order')}
          value={order}
          choices={ORDERS.map((value) => ({ value, label: say(`report:order.${value}`) }))}
          onChange={(value) => choose({ order: value })}
        />
      </search>
      <p class="count" aria-live="polite">
        {say('report:concepts.found', { count: found.length })}
      </p>
      <ul class="cards">
        {page.map((concept) => {
          const names = countedIn(concept.counts);
          return (
            <li key={concept.id} class="card">
              <h3>
                <button type="button" class="link" onClick={() => choose({ concept: concept.id })}>
                  <ConceptName concept={concept} />
                </button>{' '}
                <span class="dim">{say(`report:kind.${concept.entry.kind}`)}</span>
              </h3>
              <StatusBar counts={concept.counts} />
              <p class="card-figures">
                {say('report:names', { count: names })}
                {concept.agreement.names > 0 && (
                  <>
                    {' · '}
                    {say('report:agree', { share: percent(concept.agreement.together / concept.agreement.names) })}
                  </>
                )}
              </p>
              {languagesOf(model, concept).map(([language, forms]) => (
                <p key={language} class="card-forms">
                  <abbr title={words.language(language)}>{language}</abbr>
                  <span>
                    {forms.slice(0, FORMS).map(({ text, count, chosen: preferred, status }, index) => (
                      <span key={text}>
                        {index > 0 && ', '}
                        <span class={preferred ? 'chosen' : `line s-${status}`}>
                          <Foreign text={text} lang={language} />
                        </span>{' '}
                        <span class="dim">{number(count)}</span>
                      </span>
                    ))}
                    {forms.length > FORMS && ' …'}
                  </span>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
      <Pager from={from} size={PAGE} all={found.length} turn={turn} />
    </>
  );
}

/** A concept's forms by language, English, Vietnamese, Azerbaijani first. */
function languagesOf(model: Model, { forms }: PageConcept): [string, PageForm[]][] {
  const byLanguage = new Map<string, PageForm[]>();
  for (const number of forms) {
    const form = model.forms[number] as PageForm;
    byLanguage.set(form.language, [...(byLanguage.get(form.language) ?? []), form]);
  }
  return [...byLanguage].sort(([a], [b]) => languageOrder(a) - languageOrder(b));
}

function conceptsFound(
  model: Model,
  find: string,
  kind: string,
  order: string,
  locale: string,
): readonly PageConcept[] {
  const sought = key(find.trim());
  const fits = (concept: PageConcept) =>
    (kind === '' || concept.entry.kind === kind) &&
    (sought === '' ||
      concept.id.includes(sought.replaceAll(' ', '-')) ||
      concept.forms.some((form) => key(model.forms[form]?.text ?? '').includes(sought)) ||
      Object.values(concept.entry.terms).some((terms) => terms.some(({ text }) => key(text).includes(sought))));
  const found = model.concepts.filter((concept) => countedIn(concept.counts) > 0 && fits(concept));
  if (order === 'name') {
    const labels = new Map(found.map((concept) => [concept, key(labelOf(concept, locale).text)]));
    const label = (concept: PageConcept) => labels.get(concept) ?? '';
    found.sort((a, b) => (label(a) < label(b) ? -1 : 1));
  }
  const trouble = ({ counts, agreement }: PageConcept) =>
    counts.forbidden * 4 + counts.deviates * 2 + agreement.names - agreement.together;
  if (order === 'trouble') found.sort((a, b) => trouble(b) - trouble(a));
  return found;
}
