// The report for spreadsheets: a row a name, unknown names too (RFC 4180, with a byte order mark, by which they know UTF-8).
import type { ConsistencyReport } from '../../model/consistency.js';
import { conceptsOf, contextOf } from './rows.js';

const COLUMNS = [
  'path',
  'line',
  'column',
  'language',
  'outlet',
  'date',
  'style',
  'concept',
  'form',
  'name',
  'status',
  'house',
  'deviation',
  'before',
  'after',
];

/** How such a file begins: by it a later run knows that it may take its place. */
export const CSV_BEGINS = `\ufeff${COLUMNS.join(',')}\r\n`;

/** Writes the report as CSV. Column names never change with the language. */
export function csvReport(report: ConsistencyReport): string {
  const of = (number: number) => {
    const article = report.articles[number];
    const outlet = report.outlets[article?.outlet ?? -1]?.name ?? '';
    return [article?.language ?? '', outlet, article?.date ?? '', article?.style ?? ''];
  };
  const path = (number: number) => report.articles[number]?.path ?? '';
  const rows = report.mentions.map((mention) => {
    const { article, line, column, surface, status, house = '', deviation = '', forms } = mention;
    const { before, after } = contextOf(report, mention);
    const form = [...new Set(forms.map((number) => report.forms[number]?.text ?? ''))].join(' + ');
    const concepts = conceptsOf(report, mention).join(status === 'ambiguous' ? ' | ' : ' + ');
    return [
      path(article),
      line,
      column,
      ...of(article),
      concepts,
      form,
      surface,
      status,
      house,
      deviation,
      before,
      after,
    ];
  });
  const unknown = report.unknown.flatMap(({ text, places }) =>
    places.map((place) => {
      const { before, after } = contextOf(report, place);
      const name = report.articles[place.article]?.blocks[place.block]?.text.slice(...place.place) ?? '';
      return [
        path(place.article),
        place.line,
        place.column,
        ...of(place.article),
        '',
        text,
        name,
        'unknown',
        '',
        '',
        before,
        after,
      ];
    }),
  );
  return CSV_BEGINS + [...rows, ...unknown].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell that a spreadsheet shows and never computes: a text that looks like a formula gets an apostrophe before it. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
