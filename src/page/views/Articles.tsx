// All articles, and one of them with its names marked.
import { useMemo } from 'preact/hooks';
import { countedIn } from '../../model/consistency.js';
import type { Model } from '../model.js';
import { outletLabel, shown } from '../model.js';
import { Search, Select } from '../parts/Fields.js';
import { Frame } from '../parts/Frame.js';
import { Pager, usePages } from '../parts/Pager.js';
import { StatusBar } from '../parts/Status.js';
import { key } from '../sorting.js';
import { useWholePage } from '../state.js';
import { Article } from './Article.js';

const PAGE = 50;

export function Articles() {
  const { model, words, route, choose } = useWholePage();
  const { say, number, date } = words;
  const { article = '', find = '', language = '', order = 'given' } = route.chosen;
  const found = useMemo(() => articlesFound(model, find, language, order), [model, find, language, order]);
  const { page, from, turn } = usePages(found, PAGE);
  const open = model.articles.findIndex(({ path }) => path === article);
  if (open >= 0) return <Article key={open} number={open} />;
  const languages = [...new Set(model.articles.map((own) => own.language))];
  return (
    <>
      <search class="filters">
        <Search label={say('report:filter.find')} value={find} onChange={(value) => choose({ find: value })} />
        <Select
          label={say('report:column.language')}
          value={language}
          none={say('report:filter.all')}
          choices={languages.map((value) => ({ value, label: words.language(value) }))}
          onChange={(value) => choose({ language: value })}
        />
        <Select
          label={say('report:filter.order')}
          value={order}
          choices={['given', 'trouble', 'date'].map((value) => ({ value, label: say(`report:order.${value}`) }))}
          onChange={(value) => choose({ order: value })}
        />
      </search>
      <p class="count" aria-live="polite">
        {say('report:figure.counted-articles', { count: found.length })}
      </p>
      <Frame label={say('report:view.articles')}>
        <table class="plain articles">
          <thead>
            <tr>
              <th scope="col">{say('report:column.article')}</th>
              <th scope="col">{say('report:column.language')}</th>
              <th scope="col">{say('report:column.outlet')}</th>
              <th scope="col">{say('report:column.date')}</th>
              <th scope="col" class="number">
                {say('report:column.names')}
              </th>
              <th scope="col">{say('report:column.style')}</th>
            </tr>
          </thead>
          <tbody>
            {page.map((own) => (
              <tr key={own.path}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => choose({ article: own.path })}>
                    <bdi lang={own.language}>{shown(own.title)}</bdi>
                  </button>
                  <br />
                  <span class="dim path">{shown(own.path)}</span>
                </th>
                <td>{words.language(own.language)}</td>
                <td>
                  <bdi>{shown(outletLabel(model, own.outlet, words.locale) ?? '–')}</bdi>
                </td>
                <td class="nowrap">{own.date === undefined ? '–' : date(own.date)}</td>
                <td class="number">{number(countedIn(own.counts))}</td>
                <td class="bar-cell">
                  <StatusBar counts={own.counts} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
      <Pager from={from} size={PAGE} all={found.length} turn={turn} />
    </>
  );
}

type OwnArticle = Model['articles'][number];

function articlesFound(model: Model, find: string, language: string, order: string): readonly OwnArticle[] {
  const sought = key(find.trim());
  const found = model.articles.filter(
    (own) =>
      (language === '' || own.language === language) &&
      (sought === '' || key(own.title).includes(sought) || key(own.path).includes(sought)),
  );
  const trouble = ({ counts }: OwnArticle) => counts.forbidden * 4 + counts.ambiguous * 2 + counts.deviates * 2;
  if (order === 'trouble') found.sort((a, b) => trouble(b) - trouble(a));
  if (order === 'date') found.sort((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1));
  return found;
}
