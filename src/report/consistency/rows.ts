// What the formats for programs say of a name.
import type { ConsistencyReport, ReportBlock, ReportMention, ReportPlace } from '../../model/consistency.js';
import { sentenceAt } from './texts.js';

/** The sentence that a name stands in, before and behind it. */
export function contextOf(
  report: ConsistencyReport,
  { article, block, place }: Pick<ReportMention | ReportPlace, 'article' | 'block' | 'place'>,
): { readonly before: string; readonly after: string } {
  const holder = report.articles[article]?.blocks[block] as ReportBlock;
  const [start, end] = sentenceAt(holder, place);
  return { before: holder.text.slice(start, place[0]), after: holder.text.slice(place[1], end) };
}

/** Ids of the concepts that a name means; while it is ambiguous, of those that it may mean. */
export function conceptsOf(report: ConsistencyReport, { forms, ambiguous }: ReportMention): string[] {
  const numbers =
    ambiguous === undefined
      ? forms.map((form) => report.forms[form]?.concept)
      : (report.ambiguous[ambiguous]?.concepts ?? []);
  return numbers.map((number) => report.concepts[number ?? -1]?.id ?? '');
}
