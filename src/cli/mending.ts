// Articles mended by what lint found in them: each whole or not at all, and nothing that was not asked for.
import { heard } from '../model/finding.js';
import type { Desks } from '../pipeline/desk/desks.js';
import { type Choose, fixStory } from '../pipeline/lint/fixes.js';
import { type LintedFile, resultOf } from '../pipeline/lint/linting.js';
import { lintSteps } from '../pipeline/lint/lintSteps.js';
import type { StoryResult } from '../pipeline/stories.js';
import { articleDiff, writeArticle } from './articles.js';
import type { Call, Context } from './context.js';
import { type Conclusion, conclude, exitCode, withoutKnown } from './findings.js';
import type { Chosen } from './lintPaths.js';
import { print } from './output.js';

/** What a run of `tamdil lint` works with. */
export interface Work {
  readonly chosen: Chosen;
  readonly call: Call;
  readonly context: Context;
  readonly desks: Desks;
  readonly conclusion: Conclusion;
}

/**
 * Mends what can be mended, and tells the rest.
 * @param told what was found, as far as it is asked for
 * @param choose asked about each fix; all are made where nobody asks
 * @returns the exit code
 */
export async function mend(told: readonly LintedFile[], choose: Choose | undefined, work: Work): Promise<number> {
  const { chosen, call, context, desks, conclusion } = work;
  // What would not be told is not mended either.
  const asked = await withoutKnown(told, conclusion, context);
  if (call.options.fixDryRun) {
    await printFixes(asked, desks, context);
    return exitCode(asked, conclusion);
  }
  const left = await makeFixes(asked, desks, context, choose);
  // A file that stays as it was is told as it was; the baseline knows it so.
  const after = left.map((file, index) => (file === asked[index] ? (told[index] as LintedFile) : file));
  return (await conclude(chosen.only(after), conclusion, context)).code;
}

/**
 * The fixes of findings that are asked for. Where these are only some of the article's, nothing else is mended: neither what
 * was not asked for nor what a fix brings to light, for nobody could tell the two apart.
 */
function askedFor({ findings, story }: LintedFile, choose: Choose = () => true): Choose {
  const all = heard(story?.sheet?.findings);
  const asked = new Set(findings.map(({ fingerprint }) => fingerprint));
  if (all.every(({ fingerprint }) => asked.has(fingerprint))) return choose;
  return (finding, current, round) => round === 0 && asked.has(finding.fingerprint) && choose(finding, current, round);
}

async function fixed(file: LintedFile, desks: Desks, context: Context, choose?: Choose): Promise<StoryResult> {
  const desk = await (await desks.planOf(file.path)).desk();
  return fixStory(file.story as StoryResult, lintSteps, desk, context.places, askedFor(file, choose));
}

async function printFixes(files: readonly LintedFile[], desks: Desks, context: Context): Promise<void> {
  for (const file of files) {
    const before = file.story?.sheet;
    if (before === undefined) continue;
    const { sheet } = await fixed(file, desks, context);
    if (sheet !== undefined) await print(await articleDiff(file.path, before.article, sheet.article, context));
  }
}

/** Mends files, each whole or not at all. @returns what is left to tell of them */
async function makeFixes(
  files: readonly LintedFile[],
  desks: Desks,
  context: Context,
  choose: Choose | undefined,
): Promise<LintedFile[]> {
  const left: LintedFile[] = [];
  for (const file of files) {
    if (file.story?.sheet === undefined) {
      left.push(file);
      continue;
    }
    const result = await fixed(file, desks, context, choose);
    const article = result.sheet?.article;
    const problem =
      article === undefined || article.source === file.story.text ? undefined : await writeArticle(article, context);
    if (problem !== undefined) left.push({ ...file, findings: [...file.findings, problem] });
    else left.push(result === file.story ? file : resultOf(result));
  }
  return left;
}
