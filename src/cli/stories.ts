// Articles through the first steps, for the commands that look at them.
import { loadStyledDesk, type PipelineFile, readingOnly } from '../pipeline/desk.js';
import { isUnopened } from '../pipeline/problem.js';
import { runStories, type StoryResult } from '../pipeline/stories.js';
import { steps } from '../steps/index.js';
import type { Desk, Step } from '../steps/sheet.js';
import { filesFrom, languageValue } from './arguments.js';
import type { Call, Context } from './context.js';
import { printFindings } from './output.js';

/** The desk of commands that write no files. @throws UnusableConfiguration */
export function deskFor(call: Call, context: Context, pipeline?: PipelineFile): Promise<Desk> {
  const { style } = call.options;
  const settings = style === undefined ? readingOnly : { ...readingOnly, askedStyle: String(style) };
  return loadStyledDesk(context.places, settings, context.sayInFiles, pipeline);
}

/**
 * Takes the named files through all steps up to one.
 * @param load what the steps know; called once the call itself is found to be in order
 * @throws UsageError, UnusableConfiguration
 */
export async function storiesThrough(
  last: string,
  call: Call,
  context: Context,
  load: () => Desk | Promise<Desk> = () => deskFor(call, context),
): Promise<StoryResult[]> {
  const language = languageValue('--language', call.options.language);
  const paths = await filesFrom(call.args, context.places.cwd);
  const desk = await load();
  const options = { cwd: context.places.cwd, ...(language === undefined ? {} : { language }) };
  return storiesTold(await runStories(paths, stepsBefore(last), desk, options), context);
}

/** Keeps what went wrong in the program itself until all else is told. @returns the results as they are */
export function storiesTold(results: StoryResult[], context: Context): StoryResult[] {
  context.faults.push(...results.flatMap(({ fault }) => (fault === undefined ? [] : [fault])));
  return results;
}

/** The steps that one needs, with what those need, and itself. */
function stepsBefore(name: string): Step[] {
  const wanted = new Set<string>([name]);
  for (const step of steps.toReversed())
    if (wanted.has(step.name))
      for (const part of step.needs) wanted.add(steps.find((s) => s.gives === part)?.name ?? '');
  return steps.filter((step) => wanted.has(step.name));
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
