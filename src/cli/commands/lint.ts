// tamdil lint: articles checked against house style and glossary, and mended where that is certain.
import type { LanguageCode } from '../../model/article.js';
import { type LintedFile, lintArticles } from '../../pipeline/lint/linting.js';
import { identityOf, type ReadArticle, readArticles } from '../../pipeline/lint/reading.js';
import { languageOption, languageValue, styleOption } from '../arguments.js';
import { faultsKept } from '../articles.js';
import type { Call, CommandModule, Context } from '../context.js';
import { desksFor } from '../desks.js';
import { conclude, conclusionFrom, findingOptions } from '../findings.js';
import { chosenFiles } from '../lintPaths.js';
import type { Work } from '../mending.js';
import { print } from '../output.js';
import { Progress } from '../progress.js';
import { deliver, EarlierReports } from '../reports.js';
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
      const code = await lintChosen({ chosen, call, context, desks: opened, conclusion });
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

async function lintChosen(work: Work): Promise<number> {
  const { chosen, call, context, desks, conclusion } = work;
  const { fix, fixDryRun, interactive } = call.options;
  const language = await languageValue('--language', call.options.language);
  const choose = interactive ? (await import('../interactive.js')).asking(context) : undefined;
  const { paths, contents } = chosen;
  const { cwd } = context.places;
  const articles = await readArticles(paths, desks, { cwd, ...(contents === undefined ? {} : { contents }) });
  const mends = Boolean(fix || fixDryRun || interactive);
  const earlier = mends ? undefined : earlierReports(articles, language, work);
  const known = earlier?.recall();
  if (known !== undefined) {
    await deliver(known.told, conclusion.outputs, context);
    return known.code;
  }
  const told = chosen.only(await linted(articles, language, !mends, context));
  if (mends) return (await import('../mending.js')).mend(told, choose, work);
  const report = await conclude(told, conclusion, context);
  if (context.faults.length === 0) earlier?.keep(report);
  return report.code;
}

/** Reports of the same articles; none where more decides what is told: a baseline, which lines changed. */
function earlierReports(
  articles: readonly ReadArticle[],
  language: LanguageCode | undefined,
  { call, conclusion, context }: Work,
): EarlierReports | undefined {
  if (conclusion.baseline !== undefined || call.options.changedLines) return undefined;
  const identity = identityOf(articles, language);
  return identity === undefined ? undefined : new EarlierReports(identity, conclusion, context);
}

async function linted(
  articles: readonly ReadArticle[],
  language: LanguageCode | undefined,
  remember: boolean,
  context: Context,
): Promise<LintedFile[]> {
  const progress = new Progress(context);
  const files = await lintArticles(articles, {
    remember,
    onDone: (done, all, path) => progress.show(done, all, path),
    ...(language === undefined ? {} : { language }),
  });
  progress.end();
  return faultsKept(files, context);
}
