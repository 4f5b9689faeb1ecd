// tamdil normalize: an article in house style; or what changes on the way there, and why.
import { normalize as normalizeStep } from '../../steps/normalize.js';
import { segment } from '../../steps/segment.js';
import { languageOption, styleOption } from '../arguments.js';
import { articleDiff, writeArticle } from '../articles.js';
import type { CommandModule } from '../context.js';
import { explainChanges } from '../explain.js';
import { print, printFindings } from '../output.js';
import { storiesThrough, tellProblems, untilResolved } from '../stories.js';

export const normalize: CommandModule = {
  name: 'normalize',
  declare(command, say) {
    command
      .argument('<FILE>', say('cli:argument.FILE'))
      .addOption(styleOption(say))
      .addOption(languageOption(say))
      .option('--explain', say('cli:option.explain'))
      .option('--diff', say('cli:option.diff'))
      .option('--write', say('cli:option.write'));
  },
  async run(call, context) {
    const { explain, diff, write } = call.options;
    const results = await storiesThrough([segment, ...untilResolved, normalizeStep], call, context);
    let code = tellProblems(results, context);
    for (const { path, text, sheet } of results) {
      if (sheet?.normalized === undefined) continue;
      const { article, changes } = sheet.normalized;
      if (explain) await print(explainChanges(path, text, changes, context));
      if (diff) await print(await articleDiff(path, sheet.article, article, context));
      if (!write && !explain && !diff) await print(article.source);
      const problem = write && changes.length > 0 ? await writeArticle(article, context) : undefined;
      if (problem === undefined) continue;
      printFindings([problem], new Map(), context);
      code = 2;
    }
    return code;
  },
};
