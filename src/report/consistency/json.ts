// The report for programs: everything, under names that never change with the language.
import type { ConsistencyReport } from '../../model/consistency.js';
import { conceptsOf, contextOf } from './rows.js';

/** How such a file begins: by it a later run knows that it may take its place. */
export const JSON_BEGINS = '{\n  "report": "tamdil consistency report"';

/** Writes the report as JSON, in pieces: a name a line. */
export function* jsonReport(report: ConsistencyReport, version: string): Iterable<string> {
  const path = (article: number) => report.articles[article]?.path ?? '';
  const outlet = (number: number | undefined) => report.outlets[number ?? -1]?.name;
  const id = (concept: number) => report.concepts[concept]?.id ?? '';
  const lists: Readonly<Record<string, Iterable<object>>> = {
    articles: report.articles.map(({ outlet: number, blocks: _, ...article }) => ({
      ...article,
      outlet: outlet(number),
    })),
    outlets: report.outlets,
    concepts: report.concepts.map(({ id: concept, entry, chosen, counts, agreement, forms }) => ({
      id: concept,
      kind: entry.kind,
      about: entry.about,
      counts,
      agreement,
      chosen,
      forms: forms.flatMap((number) => {
        const form = report.forms[number];
        if (form === undefined) return [];
        const { concept: _, key: __, articles, ...rest } = form;
        return [{ ...rest, articles: articles.map(([article, count]) => ({ path: path(article), count })) }];
      }),
      terms: entry.terms,
    })),
    mentions: each(report.mentions, (mention) => ({
      path: path(mention.article),
      start: mention.span[0],
      end: mention.span[1],
      line: mention.line,
      column: mention.column,
      surface: mention.surface,
      form: mention.forms.map((form) => report.forms[form]?.text),
      status: mention.status,
      [mention.ambiguous === undefined ? 'concepts' : 'candidates']: conceptsOf(report, mention),
      house: mention.house,
      deviation: mention.deviation,
      because: mention.because,
      ...contextOf(report, mention),
    })),
    ambiguous: report.ambiguous.map(({ concepts, mentions, ...name }) => ({
      ...name,
      count: mentions.length,
      candidates: concepts.map(id),
    })),
    unknown: report.unknown.map(({ places, ...name }) => ({
      ...name,
      places: places.map((place) => ({
        path: path(place.article),
        start: place.span[0],
        end: place.span[1],
        line: place.line,
        column: place.column,
        ...contextOf(report, place),
      })),
    })),
    decisions: report.decisions.map(({ kind, subject, count, articles }) => {
      const name = kind === 'ambiguous' ? report.ambiguous[subject] : report.unknown[subject];
      const about = kind === 'ambiguous' || kind === 'unknown' ? { name: name?.text } : { concept: id(subject) };
      return { kind, ...about, count, articles };
    }),
  };
  const counts = { articles: report.articles.length, names: report.mentions.length, ...report.counts };
  yield `${JSON_BEGINS},\n  "version": ${JSON.stringify(version)},\n  "counts": ${JSON.stringify(counts)},\n`;
  yield `  "agreement": ${JSON.stringify(report.agreement)}`;
  for (const [name, list] of Object.entries(lists)) {
    yield `,\n  "${name}": [`;
    let between = '\n    ';
    for (const item of list) {
      yield between + JSON.stringify(item);
      between = ',\n    ';
    }
    yield '\n  ]';
  }
  yield '\n}\n';
}

/** One thing after another, each made when it is asked for. */
function* each<T>(list: readonly T[], make: (item: T) => object): Iterable<object> {
  for (const item of list) yield make(item);
}
