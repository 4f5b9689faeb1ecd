// The report for programs: everything, under names that never change with the language.
import type { ConsistencyReport } from '../../model/consistency.js';
import { conceptsOf, contextOf } from './rows.js';

/** How such a file begins: by it a later run knows that it may take its place. */
export const JSON_BEGINS = '{\n  "report": "tamdil consistency report"';

/** Writes the report as JSON, a name a line. */
export function jsonReport(report: ConsistencyReport, version: string): string {
  const path = (article: number) => report.articles[article]?.path ?? '';
  const outlet = (number: number | undefined) => report.outlets[number ?? -1]?.name;
  const id = (concept: number) => report.concepts[concept]?.id ?? '';
  const lists: Readonly<Record<string, readonly object[]>> = {
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
    mentions: report.mentions.map((mention) => ({
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
  const parts = [
    `${JSON_BEGINS}`,
    `  "version": ${JSON.stringify(version)}`,
    `  "counts": ${JSON.stringify({ articles: report.articles.length, names: report.mentions.length, ...report.counts })}`,
    `  "agreement": ${JSON.stringify(report.agreement)}`,
    ...Object.entries(lists).map(
      ([name, list]) => `  "${name}": [${list.map((item) => `\n    ${JSON.stringify(item)}`).join(',')}\n  ]`,
    ),
  ];
  return `${parts.join(',\n')}\n}\n`;
}
