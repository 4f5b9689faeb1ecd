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

/** Writes the report as CSV, in pieces. Column names never change with the language. */
export function* csvReport(report: ConsistencyReport): Iterable<string> {
  yield CSV_BEGINS;
  for (const row of rowsOf(report)) yield `${row.map(cell).join(',')}\r\n`;
}

type Cell = string | number;

function* rowsOf(report: ConsistencyReport): Iterable<Cell[]> {
  const of = (number: number): [string, Cell[]] => {
    const article = report.articles[number];
    const outlet = report.outlets[article?.outlet ?? -1]?.name ?? '';
    return [article?.path ?? '', [article?.language ?? '', outlet, article?.date ?? '', article?.style ?? '']];
  };
  for (const mention of report.mentions) {
    const { line, column, surface, status, house = '', deviation = '', forms } = mention;
    const [path, article] = of(mention.article);
    const { before, after } = contextOf(report, mention);
    const form = [...new Set(forms.map((number) => report.forms[number]?.text ?? ''))].join(' + ');
    const concepts = conceptsOf(report, mention).join(status === 'ambiguous' ? ' | ' : ' + ');
    yield [path, line, column, ...article, concepts, form, surface, status, house, deviation, before, after];
  }
  for (const { text, places } of report.unknown)
    for (const place of places) {
      const { line, column, block } = place;
      const [path, article] = of(place.article);
      const { before, after } = contextOf(report, place);
      const name = report.articles[place.article]?.blocks[block]?.text.slice(...place.place) ?? '';
      yield [path, line, column, ...article, '', text, name, 'unknown', '', '', before, after];
    }
}

/** A cell that a spreadsheet shows and never computes: a text that looks like a formula gets an apostrophe before it. */
function cell(value: Cell): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r\n]/u.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
