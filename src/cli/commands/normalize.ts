// tamdil normalize: an article in house style.
import { resolve } from 'node:path';
import { writeAtomic } from '../../pipeline/disk.js';
import { fileProblem } from '../../pipeline/problem.js';
import { encodeText } from '../../syntax/decode.js';
import { languageOption, styleOption } from '../arguments.js';
import type { CommandModule } from '../context.js';
import { print, printFindings } from '../output.js';
import { storiesThrough, tellProblems } from '../stories.js';

export const normalize: CommandModule = {
  name: 'normalize',
  declare(command, say) {
    command
      .argument('<FILE>', say('cli:argument.FILE'))
      .addOption(styleOption(say))
      .addOption(languageOption(say))
      .option('--write', say('cli:option.write'));
  },
  async run(call, context) {
    const results = await storiesThrough('normalize', call, context);
    let code = tellProblems(results, context);
    for (const { path, sheet } of results) {
      if (sheet?.normalized === undefined) continue;
      const { article, changes } = sheet.normalized;
      if (!call.options.write) await print(article.source);
      else if (changes.length > 0)
        try {
          await writeAtomic(resolve(context.places.cwd, path), encodeText(article.source, article.encoding));
        } catch (error) {
          printFindings([fileProblem(path, error)], new Map(), context);
          code = 2;
        }
    }
    return code;
  },
};
