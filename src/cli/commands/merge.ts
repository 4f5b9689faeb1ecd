// tamdil merge: translators' XLIFF back into articles.

import { shownPath } from '../../pipeline/desk.js';
import { isUnopened } from '../../pipeline/problem.js';
import { mergeReturn, type ReturnResult } from '../../pipeline/returns.js';
import { oneLine } from '../../report/columns.js';
import { BITEXTS, files, filesFrom } from '../arguments.js';
import type { CommandModule, Context } from '../context.js';
import { print, printFindings } from '../output.js';

export const merge: CommandModule = {
  name: 'merge',
  declare(command, say) {
    files(command, 'XLIFF', say)
      .option('--out <folder>', say('cli:option.merge-out'))
      .option('--job <folder>', say('cli:option.job'));
  },
  async run(call, context) {
    const paths = await filesFrom(call.args, context.places.cwd, BITEXTS);
    const { out, job } = call.options;
    const written = new Map<string, string>();
    let code = 0;
    for (const path of paths) {
      const result = await mergeReturn(path, {
        cwd: context.places.cwd,
        written,
        ...(out === undefined ? {} : { out: String(out) }),
        ...(job === undefined ? {} : { job: String(job) }),
      });
      code = Math.max(code, await tell(result, context));
    }
    return code;
  },
};

/**
 * Tells what was merged and what was not.
 * @returns the exit code: 2 where a file could not be opened or written, 1 where it, or a unit of it, stayed behind, 0 otherwise
 */
async function tell({ path, text, findings, result, written }: ReturnResult, context: Context): Promise<number> {
  const { say, places } = context;
  printFindings(findings, new Map([[path, text]]), context);
  if (findings.some(isUnopened)) return 2;
  if (result === undefined || written === undefined) return 1;
  await print(
    `${say('cli:merge.done', { path: oneLine(path), written: oneLine(shownPath(written, places)), count: result.merged })}\n`,
  );
  if (result.unchanged > 0) await print(`  ${say('cli:merge.unchanged', { count: result.unchanged })}\n`);
  for (const { unit, problem, source } of result.problems) {
    const start = oneLine(source.length > 60 ? `${source.slice(0, 59)}…` : source);
    await print(`  ${say(`cli:merge.${problem}`, { unit: oneLine(unit), source: start })}\n`);
  }
  return result.problems.length > 0 || findings.some((f) => f.severity === 'error') ? 1 : 0;
}
