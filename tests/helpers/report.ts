// Reports on texts, made as the command makes them.
import { readArticle } from '../../src/formats/readArticle.js';
import type { ConsistencyReport } from '../../src/model/consistency.js';
import { consistencyOf, type ReportedStory } from '../../src/report/consistency/consistency.js';
import { recognize } from '../../src/steps/recognize.js';
import { resolve } from '../../src/steps/resolve.js';
import type { Desk } from '../../src/steps/sheet.js';

/** A report on texts by path. */
export function reportOn(texts: Readonly<Record<string, string>>, desk: Desk): ConsistencyReport {
  const stories = Object.entries(texts).map(([path, text]): ReportedStory => {
    const { article } = readArticle(Buffer.from(text), path);
    if (article === undefined) throw new Error(`${path} cannot be read`);
    return { article, mentions: resolve.run({ article, candidates: recognize.run({ article }, desk) }, desk) };
  });
  return consistencyOf(stories, desk);
}

/** What a concept of a report is called, and how often: `{ 'en Tô Lâm': 2 }`. */
export function formsOf(report: ConsistencyReport, id: string): Record<string, number> {
  const concept = report.concepts.find((known) => known.id === id);
  const forms = (concept?.forms ?? []).flatMap((number) => report.forms[number] ?? []);
  return Object.fromEntries(forms.map(({ language, text, count }) => [`${language} ${text}`, count]));
}
