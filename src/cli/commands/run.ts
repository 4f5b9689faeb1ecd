// tamdil run: a newsroom's pipeline over its articles; the job folders that translators get.
import { resolve } from 'node:path';
import { Option } from 'commander';
import { bitextVersions } from '../../formats/bitexts/index.js';
import { languageCodes } from '../../languages/index.js';
import { heard } from '../../model/finding.js';
import { Configurations, configuredPlaces } from '../../pipeline/desk/configurations.js';
import type { Pipeline } from '../../pipeline/desk/definition.js';
import { Desks } from '../../pipeline/desk/desks.js';
import { type Places, shownPath } from '../../pipeline/desk/places.js';
import { loadPipeline } from '../../pipeline/desk/workflow.js';
import { exists, makeFolder, removeIfEmpty } from '../../pipeline/disk.js';
import { folderOfJob, type JobOutcome, jobFolders, storedName, writeJob } from '../../pipeline/jobs/jobs.js';
import { jobContent } from '../../pipeline/jobs/update.js';
import { fileProblem, isUnopened, UnusableConfiguration } from '../../pipeline/problem.js';
import { runStories, type StoryResult } from '../../pipeline/stories.js';
import { stylish } from '../../report/stylish.js';
import type { Desk, Settings, Step } from '../../steps/sheet.js';
import { filesFrom, formatOption, languageOption, languageValue, list, oneOf, styleOption } from '../arguments.js';
import { faultsKept } from '../articles.js';
import type { Call, CommandModule, Context } from '../context.js';
import { deskArticles } from '../desks.js';
import { stopOnInterrupt } from '../interrupt.js';
import { print, printError } from '../output.js';
import { Progress } from '../progress.js';
import { summarize } from '../summary.js';

const FORMATS = ['text', 'json'];
const TOOLS = ['generic', 'omegat'];

export const run: CommandModule = {
  name: 'run',
  declare(command, say) {
    command
      .argument('[ARTICLE...]', say('cli:argument.ARTICLE'))
      .option('--pipeline <pipeline>', say('cli:option.pipeline'), 'newsroom')
      .addOption(styleOption(say))
      .addOption(languageOption(say))
      .addOption(new Option('--to <languages>', say('cli:option.to')).argParser(list))
      .option('--out <folder>', say('cli:option.out'), 'out')
      .addOption(
        new Option('--xliff <versions>', say('cli:option.xliff', { versions: bitextVersions })).argParser(list),
      )
      .addOption(new Option('--for <tool>', say('cli:option.for', { tools: TOOLS })))
      .addOption(new Option('--stop-after <step>', say('cli:option.stop-after')))
      .addOption(formatOption(FORMATS, say));
  },
  async run(call, context) {
    const format = oneOf('--format', call.options.format, FORMATS);
    const configurations = new Configurations(context.places);
    const places = configuredPlaces(context.places, await configurations.upward(context.places.cwd));
    const pipeline = await loadPipeline(String(call.options.pipeline), places);
    const settings = await settingsFrom(call, pipeline, context);
    const steps = stepsFrom(call, pipeline);
    const language = await languageValue('--language', call.options.language);
    const { cwd } = context.places;
    const paths = call.args.length > 0 ? await filesFrom(call.args, cwd) : await deskArticles(pipeline, places);
    const say = context.sayInFiles;
    const out = resolve(cwd, String(call.options.out));
    const nameOf = (path: string) => storedName(path, out, cwd);
    const desks = new Desks({
      places,
      settings: { ...settings, nameOf },
      say,
      pipeline: async () => pipeline,
      configurations,
    });
    const opened = await desks.open(paths);
    const deskOf = (path: string) => opened.get(path) as Desk;

    const folderOf = jobFolders(paths, out, articleRoots(pipeline, places), cwd);
    const outcomes = new Map<string, JobOutcome>();
    const outWasThere = steps.some((step) => step.gives === 'files') ? await openOut(out, context) : true;
    const progress = new Progress(context);
    const stop = stopOnInterrupt();
    const stories = await runStories(paths, steps, deskOf, {
      cwd,
      signal: stop.signal,
      guard: stop.guard,
      ...(language === undefined ? {} : { language }),
      onDone: (done, all, path) => progress.show(done, all, path),
      onStory: async ({ path, sheet }) => {
        if (sheet?.files === undefined) return;
        const name = nameOf(path);
        const folder = await folderOfJob(folderOf(path, sheet.article.language), name);
        outcomes.set(path, await writeJob(folder, jobContent(sheet, deskOf(path)), name));
      },
    });
    const results = faultsKept(stories, context);
    progress.end();
    if (!outWasThere) await removeIfEmpty(out);
    const writes = pipeline.steps.some((step) => step.gives === 'files');
    if (call.options.stopAfter !== undefined || format === 'json') await print(sheetsAsJson(results));
    else if (!writes) await print(findingsOf(results, context));
    else await print(summarize(results, outcomes, context, out));
    if (stop.signal.aborted) {
      printError(context.say('cli:run.interrupted'), context);
      return 130;
    }
    const failures = results.flatMap(({ path, sheet, problems }) => {
      const outcome = outcomes.get(path);
      return outcome?.status === 'failed' ? [outcome.finding] : sheet === undefined ? problems : [];
    });
    if (failures.some(isUnopened)) return 2;
    if (failures.length > 0) return 1;
    // Where nothing is written, what was found is all there is.
    const wrong = (result: StoryResult) =>
      heard(result.sheet?.findings).some((finding) => finding.severity === 'error');
    return !writes && results.some(wrong) ? 1 : 0;
  },
};

async function settingsFrom(call: Call, pipeline: Pipeline, context: Context): Promise<Settings> {
  const { options } = call;
  const { style } = options;
  const to = (options.to as string[] | undefined) ?? (pipeline.to.length > 0 ? pipeline.to : languageCodes);
  const languages = await Promise.all(to.map((code) => languageValue('--to', code)));
  const xliff = (options.xliff as string[] | undefined) ?? pipeline.xliff;
  return {
    ...(style === undefined ? {} : { askedStyle: String(style) }),
    to: [...new Set(languages as string[])],
    xliff: [...new Set(xliff.map((version) => oneOf('--xliff', version, bitextVersions)))],
    for: oneOf('--for', options.for ?? pipeline.for, TOOLS) as Settings['for'],
    tool: { name: 'tamdil', version: context.version },
  };
}

/** The pipeline's steps, up to the one at which to stop. @throws UsageError for a step that the pipeline does not have */
function stepsFrom(call: Call, pipeline: Pipeline): readonly Step[] {
  const last = call.options.stopAfter;
  if (last === undefined) return pipeline.steps;
  const names = pipeline.steps.map((step) => step.name);
  return pipeline.steps.slice(0, names.indexOf(oneOf('--stop-after', last, names)) + 1);
}

/** The folders that the pipeline's globs begin with: below them, the job folders keep the articles' folders. */
function articleRoots(pipeline: Pipeline, places: Places): string[] {
  return pipeline.read.map((glob) => {
    const parts = glob.split('/');
    const first = parts.findIndex((part) => /[*?[\]{}!()]/u.test(part));
    return resolve(places.root, ...parts.slice(0, first < 0 ? -1 : first));
  });
}

/**
 * Makes the folder for the jobs before any work is done for it.
 * @returns whether it was there
 * @throws UnusableConfiguration where it cannot be
 */
async function openOut(out: string, context: Context): Promise<boolean> {
  try {
    const wasThere = await exists(out);
    await makeFolder(out);
    return wasThere;
  } catch (error) {
    throw new UnusableConfiguration([fileProblem(shownPath(out, context.places), error)]);
  }
}

function findingsOf(results: readonly StoryResult[], { say, locale, color, version }: Context): string {
  const files = results.map(({ path, text, problems, sheet }) => ({
    path,
    text,
    findings: [...problems, ...heard(sheet?.findings)],
  }));
  return stylish.report(files, { say, locale, color, version });
}

function sheetsAsJson(results: readonly StoryResult[]): string {
  const sheets = results.map(({ path, problems, sheet }) => ({
    path,
    problems,
    ...sheet,
    ...(sheet?.files ? { files: sheet.files.map(({ content, ...file }) => ({ ...file, bytes: content.length })) } : {}),
  }));
  return `${JSON.stringify({ sheets }, undefined, 2)}\n`;
}
