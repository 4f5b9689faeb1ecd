// Articles through the first steps, for the commands that look at them.
import { join, relative, resolve as resolvePath } from 'node:path';
import type { Article } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import type { Pipeline } from '../pipeline/definition.js';
import { readingOnly } from '../pipeline/desk.js';
import { Desks } from '../pipeline/desks.js';
import { writeAtomic } from '../pipeline/disk.js';
import { type Places, shownPath } from '../pipeline/places.js';
import { fileProblem, isUnopened } from '../pipeline/problem.js';
import { type DeskOf, runStories, type StoryResult } from '../pipeline/stories.js';
import { loadStyleSource } from '../pipeline/workflow.js';
import { recognize } from '../steps/recognize.js';
import { resolve } from '../steps/resolve.js';
import type { Desk, Step } from '../steps/sheet.js';
import { encodeText } from '../syntax/decode.js';
import { expand, filesFrom, languageValue } from './arguments.js';
import type { Call, Context } from './context.js';
import { printFindings } from './output.js';
import { unifiedDiff } from './unifiedDiff.js';
import { UsageError } from './usage.js';

/**
 * The desks of commands that write no files: of each article the one whose configuration holds for it.
 * @param pipeline the command's own, which may say which style articles are held to
 */
export function desksFor(call: Call, context: Context, pipeline?: string): Desks {
  const { style } = call.options;
  return new Desks({
    places: context.places,
    settings: style === undefined ? readingOnly : { ...readingOnly, askedStyle: String(style) },
    say: context.sayInFiles,
    ...(pipeline === undefined ? {} : { pipeline: (places) => loadStyleSource(pipeline, places) }),
  });
}

/** The desk of the folder that the command was called in. @throws UnusableConfiguration */
export const deskHere = async (call: Call, context: Context): Promise<Desk> =>
  (await desksFor(call, context).here()).desk();

/** The steps to mentions that are decided. */
export const untilResolved: readonly Step[] = [recognize, resolve];

/**
 * Takes the named files through steps.
 * @param load what the steps know of the articles; called once the call itself is found to be in order
 * @throws UsageError, UnusableConfiguration
 */
export async function storiesThrough(
  steps: readonly Step[],
  call: Call,
  context: Context,
  load: (paths: readonly string[]) => Desk | Promise<Desk | DeskOf> = (paths) => openDesks(paths, call, context),
): Promise<StoryResult[]> {
  const language = languageValue('--language', call.options.language);
  const paths = await filesFrom(call.args, context.places.cwd);
  const desk = await load(paths);
  const options = { cwd: context.places.cwd, ...(language === undefined ? {} : { language }) };
  return storiesTold(await runStories(paths, steps, desk, options), context);
}

async function openDesks(paths: readonly string[], call: Call, context: Context): Promise<DeskOf> {
  const desks = await desksFor(call, context).open(paths);
  return (path) => desks.get(path) as Desk;
}

/**
 * The articles that a desk's pipeline reads.
 * @throws UsageError where there are none
 */
export async function deskArticles(pipeline: Pipeline, places: Places): Promise<string[]> {
  const { root } = places;
  const found = (await expand(pipeline.read, root))
    // What a pipeline's globs may match is checked where they stand; braces can be put together in more ways than that.
    .filter((path) => !relative(root, resolvePath(root, path)).startsWith('..'))
    .map((path) => shownPath(join(root, path), places));
  if (found.length === 0)
    throw new UsageError('cli:usage.no-articles', { pipeline: pipeline.name, globs: pipeline.read });
  return found;
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
