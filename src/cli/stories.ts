// Articles through the first steps, for the commands that look at them.
import { resolve as resolvePath } from 'node:path';
import type { Article } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import { loadStyledDesk, readingOnly, type StyleSource } from '../pipeline/desk.js';
import { writeAtomic } from '../pipeline/disk.js';
import { fileProblem, isUnopened } from '../pipeline/problem.js';
import { runStories, type StoryOptions, type StoryResult } from '../pipeline/stories.js';
import { recognize } from '../steps/recognize.js';
import { resolve } from '../steps/resolve.js';
import type { Desk, Step } from '../steps/sheet.js';
import { encodeText } from '../syntax/decode.js';
import { filesFrom, languageValue } from './arguments.js';
import type { Call, Context } from './context.js';
import { printFindings } from './output.js';
import { unifiedDiff } from './unifiedDiff.js';

/** The desk of commands that write no files. @throws UnusableConfiguration */
export function deskFor(call: Call, context: Context, pipeline?: StyleSource): Promise<Desk> {
  const { style } = call.options;
  const settings = style === undefined ? readingOnly : { ...readingOnly, askedStyle: String(style) };
  return loadStyledDesk(context.places, settings, context.sayInFiles, pipeline);
}

/** The steps to mentions that are decided. */
export const untilResolved: readonly Step[] = [recognize, resolve];

/**
 * Takes the named files through steps.
 * @param load what the steps know; called once the call itself is found to be in order
 * @param onDone called when a file is done, in the order of completion
 * @throws UsageError, UnusableConfiguration
 */
export async function storiesThrough(
  steps: readonly Step[],
  call: Call,
  context: Context,
  load: () => Desk | Promise<Desk> = () => deskFor(call, context),
  onDone?: StoryOptions['onDone'],
): Promise<StoryResult[]> {
  const language = languageValue('--language', call.options.language);
  const paths = await filesFrom(call.args, context.places.cwd);
  const desk = await load();
  const options = {
    cwd: context.places.cwd,
    ...(language === undefined ? {} : { language }),
    ...(onDone === undefined ? {} : { onDone }),
  };
  return storiesTold(await runStories(paths, steps, desk, options), context);
}

/** Keeps what went wrong in the program itself until all else is told. @returns the results as they are */
export function storiesTold(results: StoryResult[], context: Context): StoryResult[] {
  context.faults.push(...results.flatMap(({ fault }) => (fault === undefined ? [] : [fault])));
  return results;
}

/**
 * Tells on standard error what is wrong with files.
 * @returns the exit code: 2 where a file could not be opened, 1 where its content could not be used, 0 otherwise
 */
export function tellProblems(results: readonly StoryResult[], context: Context): number {
  const findings = results.flatMap((result) => result.problems);
  printFindings(findings, new Map(results.map((result) => [result.path, result.text])), context);
  if (findings.some(isUnopened)) return 2;
  return findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

/** Puts an article in the place of its file. @returns what kept it from that */
export async function writeArticle(
  { path, source, encoding }: Article,
  { places }: Context,
): Promise<Finding | undefined> {
  try {
    await writeAtomic(resolvePath(places.cwd, path), encodeText(source, encoding));
    return undefined;
  } catch (error) {
    return fileProblem(path, error);
  }
}

/** What differs between two versions of an article, as git shows it. */
export function articleDiff(path: string, before: Article, after: Article, { places }: Context): Promise<string> {
  return unifiedDiff(path, places.cwd, filed(before), filed(after));
}

/** The text with the byte order mark of its file: to a diff it is a letter of the first line. */
function filed({ source, encoding }: Article): string {
  return encoding.byteOrderMark ? `\ufeff${source}` : source;
}
