// Articles through the first steps, for the commands that look at them.
import { isUnopened } from '../pipeline/problem.js';
import { type DeskOf, runStories, type StoryOptions, type StoryResult } from '../pipeline/stories.js';
import { recognize } from '../steps/recognize.js';
import { resolve } from '../steps/resolve.js';
import type { Desk, Step } from '../steps/sheet.js';
import { filesFrom, languageValue } from './arguments.js';
import { faultsKept } from './articles.js';
import type { Call, Context } from './context.js';
import { desksFor } from './desks.js';
import { printFindings } from './output.js';

/** The steps to mentions that are decided. */
export const untilResolved: readonly Step[] = [recognize, resolve];

/**
 * Takes the named files through steps.
 * @param load what the steps know of the articles; called once the call itself is found to be in order
 * @param onDone called when a file is done, in the order of completion
 * @throws UsageError, UnusableConfiguration
 */
export async function storiesThrough(
  steps: readonly Step[],
  call: Call,
  context: Context,
  load: (paths: readonly string[]) => Desk | Promise<Desk | DeskOf> = (paths) => openDesks(paths, call, context),
  onDone?: StoryOptions['onDone'],
): Promise<StoryResult[]> {
  const language = await languageValue('--language', call.options.language);
  const paths = await filesFrom(call.args, context.places.cwd);
  const desk = await load(paths);
  const options = {
    cwd: context.places.cwd,
    ...(language === undefined ? {} : { language }),
    ...(onDone === undefined ? {} : { onDone }),
  };
  return faultsKept(await runStories(paths, steps, desk, options), context);
}

async function openDesks(paths: readonly string[], call: Call, context: Context): Promise<DeskOf> {
  const desks = await desksFor(call, context).open(paths);
  return (path) => desks.get(path) as Desk;
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
