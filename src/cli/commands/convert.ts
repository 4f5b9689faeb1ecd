// tamdil convert: an XLIFF file in another version, with a word on what that leaves behind.
import { resolve } from 'node:path';
import { Option } from 'commander';
import { bitextVersions } from '../../formats/bitexts/index.js';
import { exists, writeText } from '../../pipeline/disk.js';
import { convertFile } from '../../pipeline/jobs/convert.js';
import { fileProblem, isUnopened } from '../../pipeline/problem.js';
import { oneLine } from '../../report/columns.js';
import { LineIndex } from '../../text/lines.js';
import { oneOf } from '../arguments.js';
import type { CommandModule } from '../context.js';
import { print, printError, printFindings } from '../output.js';
import { UsageError } from '../usage.js';

export const convert: CommandModule = {
  name: 'convert',
  declare(command, say) {
    command
      .argument('<FILE>', say('cli:argument.XLIFF-FILE'))
      .addOption(
        new Option(
          '--xliff <version>',
          say('cli:option.convert-xliff', { versions: bitextVersions }),
        ).makeOptionMandatory(),
      )
      .option('--out <file>', say('cli:option.convert-out'));
  },
  async run(call, context) {
    const { say, places } = context;
    const version = oneOf('--xliff', call.options.xliff, bitextVersions);
    const [path = ''] = call.args;
    const out = call.options.out === undefined ? undefined : resolve(places.cwd, String(call.options.out));
    if (out !== undefined && (await exists(out).catch(() => true)))
      throw new UsageError('cli:usage.out-exists', { path: String(call.options.out) });
    const tool = { name: 'tamdil', version: context.version };
    const { source, findings, text, losses } = await convertFile(path, version, places.cwd, tool);
    printFindings(findings, new Map([[path, source]]), context);
    if (findings.some(isUnopened)) return 2;
    if (text === undefined) return 1;
    if (out === undefined) await print(text);
    else {
      try {
        await writeText(out, text);
      } catch (error) {
        printFindings([fileProblem(String(call.options.out), error)], new Map(), context);
        return 2;
      }
    }
    const lines = new LineIndex(source);
    for (const { what, count, first } of losses) {
      const place =
        typeof first === 'string'
          ? say('cli:convert.unit', { unit: oneLine(first) })
          : `${path}:${lines.position(first).line}`;
      printError(say('cli:convert.loss', { what: oneLine(what), count, place }), context);
    }
    return 0;
  },
};
