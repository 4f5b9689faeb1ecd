// What an editor should decide first: what is wrong before what is open, and what recurs before what is rare.
import type { AmbiguousName, ReportConcept, ReportDecision, ReportForm, UnknownName } from '../../model/consistency.js';

/** How much one name counts. Wrong is worse than unclear, and unclear worse than uneven. */
const WEIGHTS: Readonly<Record<ReportDecision['kind'], number>> = {
  forbidden: 8,
  ambiguous: 4,
  deviates: 2,
  competing: 2,
  unknown: 1,
};

/** Everything that a decision would settle, the most pressing first. */
export function decisionsOf(
  concepts: readonly ReportConcept[],
  forms: readonly ReportForm[],
  ambiguous: readonly AmbiguousName[],
  unknown: readonly UnknownName[],
): ReportDecision[] {
  const found: ReportDecision[] = [];
  for (const [subject, { counts, agreement, forms: own }] of concepts.entries()) {
    const articles = new Set(own.flatMap((form) => forms[form]?.articles.map(([article]) => article) ?? [])).size;
    const apart = agreement.names - agreement.together;
    if (counts.forbidden > 0) found.push({ kind: 'forbidden', subject, count: counts.forbidden, articles });
    if (counts.deviates > 0) found.push({ kind: 'deviates', subject, count: counts.deviates, articles });
    else if (apart > 0 && counts.forbidden === 0) found.push({ kind: 'competing', subject, count: apart, articles });
  }
  for (const [subject, { mentions, articles }] of ambiguous.entries())
    found.push({ kind: 'ambiguous', subject, count: mentions.length, articles });
  for (const [subject, { count, articles }] of unknown.entries())
    found.push({ kind: 'unknown', subject, count, articles });
  const weight = ({ kind, count }: ReportDecision) => WEIGHTS[kind] * count;
  return found.sort((a, b) => weight(b) - weight(a) || b.articles - a.articles);
}
