// One concept: how it is written, by whom, in which article, when; what the house style wants; and a decision about it.

import { labelOf } from '../../model/labels.js';
import type { PageConcept, PageForm } from '../../model/reportPage.js';
import { withValue } from '../decisions.js';
import { articleOf, languageOrder, type Model, outletLabel, shown } from '../model.js';
import { Bar } from '../parts/Bar.js';
import { Foreign } from '../parts/Foreign.js';
import { StatusMark } from '../parts/Status.js';
import { Timeline } from '../parts/Timeline.js';
import { usePage, useWholePage } from '../state.js';

/** Colors that forms have; the rest share the last. */
const FILLS = 6;
const ARTICLES = 30;

export function Concept({ concept }: { readonly concept: PageConcept }) {
  const { model, words, choose, go } = useWholePage();
  const { say } = words;
  const languages = [...new Set(concept.forms.map((form) => (model.forms[form] as PageForm).language))].sort(
    (a, b) => languageOrder(a) - languageOrder(b),
  );
  const label = labelOf(concept, words.locale);
  return (
    <article class="concept">
      <p>
        <button type="button" class="link" onClick={() => choose({ concept: '' })}>
          ← {say('report:concepts.all')}
        </button>
      </p>
      <h2>
        <Foreign {...label} />
      </h2>
      <p class="dim">
        {say(`report:kind.${concept.entry.kind}`)} · <code>{shown(concept.id)}</code>
      </p>
      <p lang="en">{concept.entry.about}</p>
      {concept.entry.note !== undefined && (
        <p class="note" lang="en">
          {concept.entry.note}
        </p>
      )}
      <p>
        <button type="button" class="link" onClick={() => go('concordance', { concept: concept.id })}>
          {say('report:concepts.in-sentences')} →
        </button>
      </p>
      {languages.map((language) => (
        <InLanguage key={language} concept={concept} language={language} />
      ))}
    </article>
  );
}

function InLanguage({ concept, language }: { readonly concept: PageConcept; readonly language: string }) {
  const { model, words, decisions, decide, go } = useWholePage();
  const { say, number } = words;
  const forms = concept.forms.map((form) => model.forms[form] as PageForm).filter((form) => form.language === language);
  const all = forms.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...forms.map(({ count }) => count));
  const wanted = concept.chosen.filter((form) => form.language === language);
  // What is chosen has the same color everywhere.
  const ranked = [...forms].sort((a, b) => Number(b.chosen) - Number(a.chosen));
  const fill = (form: PageForm) => `f-${Math.min(ranked.indexOf(form), FILLS - 1)}`;
  const id = `${concept.id} ${language}`;
  const decided = decisions.forms.get(id)?.text;
  const pick = (text: string) =>
    decide({
      ...decisions,
      forms: withValue(decisions.forms, id, decided === text ? undefined : { concept: concept.id, language, text }),
    });
  return (
    <section class="in-language">
      <h3>
        {words.language(language)} <span class="dim">{say('report:names', { count: all })}</span>
      </h3>
      <table class="plain forms">
        <thead>
          <tr>
            <th scope="col">{say('report:column.form')}</th>
            <th scope="col" class="number">
              {say('report:column.names')}
            </th>
            <th scope="col">
              <span class="unseen">{say('report:column.share')}</span>
            </th>
            <th scope="col">{say('report:column.status')}</th>
            <th scope="col">
              <span class="unseen">{say('report:column.decision')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <tr key={form.text}>
              <th scope="row">
                <button
                  type="button"
                  class={form.chosen ? 'link chosen' : 'link'}
                  onClick={() => go('concordance', { concept: concept.id, form: form.text, language })}
                >
                  <Foreign text={form.text} lang={language} />
                </button>
              </th>
              <td class="number">{number(form.count)}</td>
              <td class="bar-cell wide">
                <Bar parts={[{ value: form.count, fill: fill(form) }]} whole={most} />
              </td>
              <td>
                <StatusMark status={form.status} />
              </td>
              <td>
                <button
                  type="button"
                  class="quiet"
                  aria-pressed={decided === form.text}
                  onClick={() => pick(form.text)}
                >
                  {say('report:decide.write-this')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <span class="dim">
          {say(wanted.some(({ style }) => style) ? 'report:concepts.house' : 'report:concepts.glossary')}
        </span>{' '}
        {wanted.length === 0
          ? '–'
          : wanted.map(({ text, style, form }, index) => (
              <span key={`${text} ${form}`}>
                {index > 0 && ', '}
                <span class="chosen">
                  <Foreign text={text} lang={language} />
                </span>
                {style !== undefined && <span class="dim"> {style}</span>}
              </span>
            ))}
      </p>
      {decided !== undefined && (
        <p class="decided">
          {say('report:decide.noted', { form: decided })}{' '}
          <button type="button" class="link" onClick={() => go('decide')}>
            {say('report:decide.see')} →
          </button>
        </p>
      )}
      {forms.length > 1 && (
        <>
          <Stacks
            title={say('report:concepts.by-outlet')}
            rows={byOutlet(model, forms, words.locale, say('report:no-outlet'))}
            forms={forms}
            fill={fill}
          />
          <Stacks
            title={say('report:concepts.by-article')}
            rows={byArticle(model, forms)}
            forms={forms}
            fill={fill}
            most={ARTICLES}
          />
        </>
      )}
      <Timeline forms={forms} fill={fill} />
    </section>
  );
}

interface Row {
  readonly label: string;
  readonly article?: string;
  readonly counts: readonly number[];
}

/** How often each form stands in something, a bar each. */
function Stacks({
  title,
  rows,
  forms,
  fill,
  most = rows.length,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly forms: readonly PageForm[];
  fill(form: PageForm): string;
  readonly most?: number;
}) {
  const { words, go } = usePage();
  const { say, number } = words;
  if (rows.length < 2) return null;
  const widest = Math.max(...rows.map(({ counts }) => counts.reduce((a, b) => a + b, 0)));
  return (
    <details class="stacks" open={rows.length <= 12}>
      <summary>{title}</summary>
      <table class="plain">
        <tbody>
          {rows.slice(0, most).map(({ label, article, counts }) => {
            const said = forms.flatMap(({ text }, index) =>
              counts[index] ? [`${shown(text)} ${number(counts[index])}`] : [],
            );
            return (
              <tr key={label}>
                <th scope="row">
                  {article === undefined ? (
                    <bdi>{shown(label)}</bdi>
                  ) : (
                    <button type="button" class="link path" onClick={() => go('articles', { article })}>
                      {shown(label)}
                    </button>
                  )}
                </th>
                <td class="bar-cell wide">
                  <Bar
                    parts={forms.map((form, index) => ({ value: counts[index] ?? 0, fill: fill(form) }))}
                    whole={widest}
                    label={said.join(', ')}
                  />
                </td>
                <td class="dim said">{said.slice(0, 3).join(' · ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > most && <p class="dim">{say('report:more', { count: rows.length - most })}</p>}
    </details>
  );
}

function byArticle(model: Model, forms: readonly PageForm[]): Row[] {
  const rows = new Map<number, number[]>();
  for (const [index, { articles }] of forms.entries())
    for (let i = 0; i < articles.length; i += 2) {
      const counts = rows.get(articles[i] as number) ?? forms.map(() => 0);
      counts[index] = (counts[index] ?? 0) + (articles[i + 1] as number);
      rows.set(articles[i] as number, counts);
    }
  const size = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  return [...rows]
    .sort((a, b) => size(b[1]) - size(a[1]) || a[0] - b[0])
    .map(([article, counts]) => ({
      label: articleOf(model, article).path,
      article: articleOf(model, article).path,
      counts,
    }));
}

function byOutlet(model: Model, forms: readonly PageForm[], locale: string, none: string): Row[] {
  const rows = new Map<number, number[]>();
  for (const [index, { articles }] of forms.entries())
    for (let i = 0; i < articles.length; i += 2) {
      const outlet = articleOf(model, articles[i] as number).outlet ?? -1;
      const counts = rows.get(outlet) ?? forms.map(() => 0);
      counts[index] = (counts[index] ?? 0) + (articles[i + 1] as number);
      rows.set(outlet, counts);
    }
  return [...rows]
    .sort((a, b) => b[1].reduce((x, y) => x + y, 0) - a[1].reduce((x, y) => x + y, 0))
    .map(([outlet, counts]) => ({ label: outletLabel(model, outlet, locale) ?? none, counts }));
}
