// What an editor should decide first: what is wrong before what is open, and what recurs before what is rare.
import type { ConsistencyReport, ReportConcept, ReportDecision } from '../../model/consistency.js';

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
  report: Pick<ConsistencyReport, 'concepts' | 'forms' | 'mentions' | 'ambiguous' | 'unknown'>,
): ReportDecision[] {
  const { concepts, ambiguous, unknown } = report;
  const found: ReportDecision[] = [];
  const wrong = articlesWith(report);
  for (const [subject, { counts, agreement, forms: own }] of concepts.entries()) {
    const articles = (status: string) => wrong.get(`${subject} ${status}`)?.size ?? 0;
    const apart = agreement.names - agreement.together;
    if (counts.forbidden > 0)
      found.push({ kind: 'forbidden', subject, count: counts.forbidden, articles: articles('forbidden') });
    if (counts.deviates > 0)
      found.push({ kind: 'deviates', subject, count: counts.deviates, articles: articles('deviates') });
    else if (apart > 0 && counts.forbidden === 0)
      found.push({ kind: 'competing', subject, count: apart, articles: rareForms(own, report) });
  }
  for (const [subject, { mentions, articles }] of ambiguous.entries())
    found.push({ kind: 'ambiguous', subject, count: mentions.length, articles });
  for (const [subject, { count, articles }] of unknown.entries())
    found.push({ kind: 'unknown', subject, count, articles });
  const weight = ({ kind, count }: ReportDecision) => WEIGHTS[kind] * count;
  return found.sort((a, b) => weight(b) - weight(a) || b.articles - a.articles);
}

/** The articles that name a concept in a way of some status, by number and status. */
function articlesWith({ mentions, forms }: Pick<ConsistencyReport, 'mentions' | 'forms'>): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { article, status, forms: own } of mentions)
    if (status === 'forbidden' || status === 'deviates')
      for (const form of own) {
        const key = `${forms[form]?.concept} ${status}`;
        const articles = found.get(key);
        if (articles === undefined) found.set(key, new Set([article]));
        else articles.add(article);
      }
  return found;
}

/** In how many articles forms stand that are not the most frequent of their kind. */
function rareForms(own: ReportConcept['forms'], { forms }: Pick<ConsistencyReport, 'forms'>): number {
  const seen = new Set<string>();
  const articles = new Set<number>();
  // The most frequent come first.
  for (const number of own) {
    const form = forms[number];
    if (form === undefined) continue;
    if (seen.has(form.key)) for (const [article] of form.articles) articles.add(article);
    seen.add(form.key);
  }
  return articles.size;
}
