// tamdil lint: articles checked against house style and glossary, and mended where that is certain.
import { heard } from '../../model/finding.js';
import type { Desks } from '../../pipeline/desk/desks.js';
import type { Choose } from '../../pipeline/lint/fixes.js';
import { type LintedFile, lintFiles, resultOf } from '../../pipeline/lint/linting.js';
import type { StoryResult } from '../../pipeline/stories.js';
import { languageOption, languageValue, styleOption } from '../arguments.js';
import { articleDiff, storiesTold, writeArticle } from '../articles.js';
import type { Call, CommandModule, Context } from '../context.js';
import { desksFor } from '../desks.js';
import { type Conclusion, conclude, conclusionFrom, exitCode, findingOptions, withoutKnown } from '../findings.js';
import { asking } from '../interactive.js';
import { type Chosen, chosenFiles } from '../lintPaths.js';
import { print } from '../output.js';
import { Progress } from '../progress.js';
import { UsageError } from '../usage.js';
import { watching } from '../watch.js';

export const lint: CommandModule = {
  name: 'lint',
  declare(command, say) {
    command
      .argument('[FILE...]', say('cli:argument.LINTED'))
      .addOption(styleOption(say))
      .addOption(languageOption(say))
      .option('--since <revision>', say('cli:option.since'))
      .option('--changed-lines', say('cli:option.changed-lines'))
      .option('--stdin-filename <name>', say('cli:option.stdin-filename'))
      .option('--fix', say('cli:option.fix'))
      .option('--fix-dry-run', say('cli:option.fix-dry-run'))
      .option('--interactive', say('cli:option.interactive'))
      .option('--watch', say('cli:option.watch'))
      .option('--print-config <file>', say('cli:option.print-config'));
    for (const option of findingOptions(say)) command.addOption(option);
  },
  async run(call, context) {
    const { printConfig, watch } = call.options;
    const desks = () => desksFor(call, context, 'lint');
    if (printConfig !== undefined) {
      const { printConfiguration } = await import('../printConfiguration.js');
      await print(await printConfiguration(String(printConfig), desks(), context));
      return 0;
    }
    checkTogether(call);
    const conclusion = conclusionFrom(call);
    const once = async () => {
      const opened = desks();
      const chosen = await chosenFiles(call, context, opened);
      const code = await lintChosen(chosen, call, context, opened, conclusion);
      return { code, paths: chosen.paths, desks: opened };
    };
    return watch ? watching(context, once) : (await once()).code;
  },
};

/** Options that have no sense together. @throws UsageError */
function checkTogether({ options }: Call): void {
  const modes = ['fix', 'fixDryRun', 'interactive', 'updateBaseline'].filter((name) => options[name] === true);
  const flag = (name: string) => `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
  const [first, second] = options.watch ? ['watch', ...modes.filter((name) => name !== 'fix')] : modes;
  if (first !== undefined && second !== undefined)
    throw new UsageError('cli:usage.not-together', { option: flag(first), other: flag(second) });
  if (options.stdinFilename === undefined) return;
  const writes = ['fix', 'interactive', 'watch'].find((name) => options[name] === true);
  if (writes !== undefined)
    throw new UsageError('cli:usage.not-together', { option: flag(writes), other: '--stdin-filename' });
}

async function lintChosen(
  chosen: Chosen,
  call: Call,
  context: Context,
  desks: Desks,
  conclusion: Conclusion,
): Promise<number> {
  const { fix, fixDryRun, interactive } = call.options;
  const language = languageValue('--language', call.options.language);
  const choose = interactive ? asking(context) : undefined;
  const progress = new Progress(context);
  const linted = await lintFiles(chosen.paths, desks, {
    cwd: context.places.cwd,
    remember: !(fix || fixDryRun || interactive),
    onDone: (done, all, path) => progress.show(done, all, path),
    ...(language === undefined ? {} : { language }),
    ...(chosen.contents === undefined ? {} : { contents: chosen.contents }),
  });
  progress.end();
  storiesTold(
    linted.flatMap(({ story }) => story ?? []),
    context,
  );
  const told = chosen.only(linted);
  if (!fix && !fixDryRun && !interactive) return conclude(told, conclusion, context);
  // What would not be told is not mended either.
  const asked = await withoutKnown(told, conclusion, context);
  if (fixDryRun) {
    await printFixes(asked, desks, context);
    return exitCode(asked, conclusion);
  }
  const left = await makeFixes(asked, desks, context, choose);
  // A file that stays as it was is told as it was; the baseline knows it so.
  const after = left.map((file, index) => (file === asked[index] ? (told[index] as LintedFile) : file));
  return conclude(chosen.only(after), conclusion, context);
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
  const [{ fixStory }, { lintSteps }] = await Promise.all([
    import('../../pipeline/lint/fixes.js'),
    import('../../pipeline/lint/lintSteps.js'),
  ]);
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
