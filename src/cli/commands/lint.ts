// tamdil lint: articles checked against house style and glossary, and mended where that is certain.
import { loadStyleSource } from '../../pipeline/desk.js';
import { fixStory } from '../../pipeline/fixes.js';
import { isUnopened } from '../../pipeline/problem.js';
import type { StoryResult } from '../../pipeline/stories.js';
import { lint as lintStep } from '../../steps/lint.js';
import { segment } from '../../steps/segment.js';
import type { Desk } from '../../steps/sheet.js';
import { files, languageOption, styleOption } from '../arguments.js';
import type { CommandModule, Context } from '../context.js';
import { conclude, exitCode, findingOptions } from '../findings.js';
import { print } from '../output.js';
import { articleDiff, deskFor, storiesThrough, untilResolved, writeArticle } from '../stories.js';

const steps = [segment, ...untilResolved, lintStep];

export const lint: CommandModule = {
  name: 'lint',
  declare(command, say) {
    files(command, 'FILE', say).addOption(styleOption(say)).addOption(languageOption(say));
    for (const option of findingOptions(say)) command.addOption(option);
    command.option('--fix', say('cli:option.fix')).option('--fix-dry-run', say('cli:option.fix-dry-run'));
  },
  async run(call, context) {
    // The desk's own lint pipeline may say which style its articles are held to.
    const pipeline = await loadStyleSource('lint', context.places);
    let desk: Desk | undefined;
    const load = async () => {
      desk = await deskFor(call, context, pipeline);
      return desk;
    };
    let results = await storiesThrough(steps, call, context, load);
    const { fix, fixDryRun } = call.options;
    if (fixDryRun) await printFixes(results, desk as Desk, context);
    else if (fix) results = await makeFixes(results, desk as Desk, context);
    const reported = results.map(({ path, text, problems, sheet }) => ({
      path,
      text,
      findings: [...problems, ...(sheet?.findings ?? [])],
    }));
    const code = fixDryRun ? exitCode(reported, call) : await conclude(reported, call, context);
    const unreadable = results.some((result) => result.problems.some(isUnopened));
    return unreadable ? 2 : code;
  },
};

async function printFixes(stories: readonly StoryResult[], desk: Desk, context: Context): Promise<void> {
  for (const story of stories) {
    const { sheet } = await fixStory(story, steps, desk, context.places);
    if (story.sheet === undefined || sheet === undefined) continue;
    await print(await articleDiff(story.path, story.sheet.article, sheet.article, context));
  }
}

/** Mends files, each whole or not at all. @returns what is left to tell of them */
async function makeFixes(stories: readonly StoryResult[], desk: Desk, context: Context): Promise<StoryResult[]> {
  const left: StoryResult[] = [];
  for (const story of stories) {
    const result = await fixStory(story, steps, desk, context.places);
    const article = result.sheet?.article;
    const problem =
      article === undefined || article.source === story.text ? undefined : await writeArticle(article, context);
    left.push(problem === undefined ? result : { ...story, problems: [...story.problems, problem] });
  }
  return left;
}
