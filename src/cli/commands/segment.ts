// tamdil segment: the sentences of articles.
import { bareDesk } from '../../pipeline/desk/openDesk.js';
import { oneLine, visible } from '../../report/columns.js';
import { segment as segmentStep } from '../../steps/segment.js';
import { formatOption, languageOption, oneOf } from '../arguments.js';
import type { CommandModule } from '../context.js';
import { print } from '../output.js';
import { storiesThrough, tellProblems } from '../stories.js';
import { UsageError } from '../usage.js';

const FORMATS = ['text', 'json'];

export const segment: CommandModule = {
  name: 'segment',
  declare(command, say) {
    command
      .argument('[FILE...]', say('cli:argument.FILE'))
      .addOption(formatOption(FORMATS, say))
      .addOption(languageOption(say))
      .option('--srx', say('cli:option.srx'));
  },
  async run(call, context) {
    if (call.options.srx) {
      const [{ writeSrx }, { languages }] = await Promise.all([
        import('../../formats/srx.js'),
        import('../../languages/index.js'),
      ]);
      await print(writeSrx(languages));
      return 0;
    }
    if (call.args.length === 0) throw new UsageError('cli:usage.missing-argument', { detail: 'FILE' });
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
