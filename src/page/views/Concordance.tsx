// Every name in its sentence, aligned on the name.
import { useMemo } from 'preact/hooks';
import { nameStatuses } from '../../model/consistency.js';
import { labelOf } from '../../model/labels.js';
import { concordance } from '../concordance.js';
import { conceptOf, outletLabel, shown } from '../model.js';
import { Search, Select } from '../parts/Fields.js';
import { Frame } from '../parts/Frame.js';
import { KwicRow } from '../parts/Kwic.js';
import { Pager, usePages } from '../parts/Pager.js';
import { key } from '../sorting.js';
import { usePage, useWholePage } from '../state.js';

const PAGE = 60;
/** Longer lists of choices nobody looks through; the field to find things in does better. */
const CHOICES = 400;

export function Concordance() {
  const { front, model, words, route, choose } = useWholePage();
  const { say, locale } = words;
  const { chosen } = route;
  const found = useMemo(() => concordance(model, chosen), [model, chosen]);
  const { page, from, turn } = usePages(found, PAGE);
  const choices = useMemo(() => choicesOf(), [model, locale, chosen.concept]);
  const field = (name: string) => ({
    value: chosen[name] ?? '',
    none: say('report:filter.all'),
    onChange: (value: string) => choose({ [name]: value, ...(name === 'concept' ? { form: '' } : {}) }),
  });

  function choicesOf() {
    const byLabel = <T extends { readonly label: string }>(list: T[]) =>
      list.sort((a, b) => (key(a.label) < key(b.label) ? -1 : 1));
    const concepts = byLabel(
      model.concepts
        .slice(0, CHOICES)
        .map((concept) => ({ value: concept.id, label: shown(labelOf(concept, locale).text) })),
    );
    const number = model.conceptNumbers.get(chosen.concept ?? '');
    const forms = number === undefined ? [] : conceptOf(model, number).forms.map((form) => model.forms[form]);
    return {
      concepts,
      forms: [...new Set(forms.map((form) => form?.text ?? ''))].map((text) => ({ value: text, label: shown(text) })),
      languages: [...new Set(model.articles.map(({ language }) => language))].map((value) => ({
        value,
        label: words.language(value),
      })),
      outlets: byLabel(
        model.outlets.map((_, index) => ({
          value: String(index),
          label: shown(outletLabel(model, index, locale) ?? ''),
        })),
      ),
      articles: model.articles.slice(0, CHOICES).map(({ path }) => ({ value: path, label: shown(path) })),
      statuses: nameStatuses.map((value) => ({ value, label: say(`report:status.${value}`) })),
    };
  }

  return (
    <>
      <search class="filters">
        <Search
          label={say('report:filter.find')}
          value={chosen.find ?? ''}
          onChange={(value) => choose({ find: value })}
        />
        <Select label={say('report:column.concept')} choices={choices.concepts} {...field('concept')} />
        {choices.forms.length > 0 && (
          <Select label={say('report:column.form')} choices={choices.forms} {...field('form')} />
        )}
        <Select label={say('report:column.language')} choices={choices.languages} {...field('language')} />
        <Select label={say('report:column.status')} choices={choices.statuses} {...field('status')} />
        {choices.outlets.length > 1 && (
          <Select label={say('report:column.outlet')} choices={choices.outlets} {...field('outlet')} />
        )}
        <Select label={say('report:column.article')} choices={choices.articles} {...field('article')} />
      </search>
      <div class="found">
        <p class="count" aria-live="polite">
          {say('report:names', { count: found.length })}
          {front.left.mentions > 0 && (
            <span class="dim"> {say('report:left.mentions', { count: front.left.mentions })}</span>
          )}
        </p>
        <Pager from={from} size={PAGE} all={found.length} turn={turn} />
      </div>
      <Frame label={say('report:view.concordance')}>
        <table class="kwic">
          <thead>
            <tr>
              <Head order="before" />
              <Head order="name" />
              <Head order="after" />
              <Head order="status" />
              <Head order="text" />
            </tr>
          </thead>
          <tbody>
            {page.map((name) => (
              <KwicRow key={name.number} name={name} />
            ))}
          </tbody>
        </table>
      </Frame>
      <Pager from={from} size={PAGE} all={found.length} turn={turn} />
    </>
  );
}

/** A column's head sorts by it. */
function Head({ order }: { readonly order: string }) {
  const { words, route, choose } = usePage();
  const on = (route.chosen.order ?? 'text') === order;
  return (
    <th scope="col" aria-sort={on ? 'ascending' : 'none'} class={`kwic-${order}`}>
      <button type="button" class="sort" onClick={() => choose({ order })}>
        {words.say(`report:kwic.${order}`)}
        <span aria-hidden="true">{on ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}
