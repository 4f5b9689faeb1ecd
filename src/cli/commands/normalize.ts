// tamdil normalize: an article in house style; or what changes on the way there, and why.
import { resolve } from 'node:path';
import type { Article } from '../../model/article.js';
import { writeAtomic } from '../../pipeline/disk.js';
import { fileProblem } from '../../pipeline/problem.js';
import { normalize as normalizeStep } from '../../steps/normalize.js';
import { segment } from '../../steps/segment.js';
import { encodeText } from '../../syntax/decode.js';
import { languageOption, styleOption } from '../arguments.js';
import type { CommandModule } from '../context.js';
import { explainChanges } from '../explain.js';
import { print, printFindings } from '../output.js';
import { storiesThrough, tellProblems, untilResolved } from '../stories.js';
import { unifiedDiff } from '../unifiedDiff.js';

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
    const { cwd } = context.places;
    const results = await storiesThrough([segment, ...untilResolved, normalizeStep], call, context);
    let code = tellProblems(results, context);
    for (const { path, text, sheet } of results) {
      if (sheet?.normalized === undefined) continue;
      const { article, changes } = sheet.normalized;
      if (explain) await print(explainChanges(path, text, changes, context));
      if (diff) await print(await unifiedDiff(path, cwd, filed(sheet.article), filed(article)));
      if (!write && !explain && !diff) await print(article.source);
      if (!write || changes.length === 0) continue;
      try {
        await writeAtomic(resolve(cwd, path), encodeText(article.source, article.encoding));
      } catch (error) {
        printFindings([fileProblem(path, error)], new Map(), context);
        code = 2;
      }
    }
    return code;
  },
};

/** The text with the byte order mark of its file: to a diff it is a letter of the first line. */
function filed({ source, encoding }: Article): string {
  return encoding.byteOrderMark ? `\ufeff${source}` : source;
}
