// tamdil segment: the sentences of articles.
import { bareDesk } from '../../pipeline/desk.js';
import { oneLine, visible } from '../../report/columns.js';
import { segment as segmentStep } from '../../steps/segment.js';
import { files, formatOption, languageOption, oneOf } from '../arguments.js';
import type { CommandModule } from '../context.js';
import { print } from '../output.js';
import { storiesThrough, tellProblems } from '../stories.js';

const FORMATS = ['text', 'json'];

export const segment: CommandModule = {
  name: 'segment',
  declare(command, say) {
    files(command, 'FILE', say).addOption(formatOption(FORMATS, say)).addOption(languageOption(say));
  },
  async run(call, context) {
    const format = oneOf('--format', call.options.format, FORMATS);
    // Sentences need no names: nothing is loaded.
    const results = await storiesThrough([segmentStep], call, context, () => bareDesk);
    const read = results.flatMap(({ path, text, sheet }) =>
      sheet?.segments === undefined
        ? []
        : [
            {
              path,
              language: sheet.article.language,
              segments: sheet.segments.map(({ span: [start, end] }) => ({ start, end, text: text.slice(start, end) })),
            },
          ],
    );
    if (format === 'json') await print(`${JSON.stringify({ files: read }, undefined, 2)}\n`);
    else
      for (const file of read) {
        if (read.length > 1) await print(`${oneLine(file.path)}\n`);
        await print(`${file.segments.map((s) => visible(s.text.replace(/\s+/gu, ' '))).join('\n')}\n`);
        if (read.length > 1) await print('\n');
      }
    return tellProblems(results, context);
  },
};
