// tamdil merge: translators' XLIFF back into articles.

import type { UnitState } from '../../model/bitext.js';
import { shownPath } from '../../pipeline/desk/places.js';
import { mergeReturn, type ReturnResult } from '../../pipeline/jobs/returns.js';
import { isUnopened } from '../../pipeline/problem.js';
import { oneLine } from '../../report/columns.js';
import { isSideFile } from '../../steps/job/names.js';
import { BITEXTS, files, filesFrom, oneOf } from '../arguments.js';
import type { CommandModule, Context } from '../context.js';
import { print, printFindings } from '../output.js';

const STATES: readonly UnitState[] = ['needs-review', 'translated', 'reviewed', 'final'];

export const merge: CommandModule = {
  name: 'merge',
  declare(command, say) {
    files(command, 'XLIFF', say)
      .option('--out <folder>', say('cli:option.merge-out'))
      .option('--job <folder>', say('cli:option.job'))
      .option('--min-state <state>', say('cli:option.min-state', { states: STATES }), 'translated');
  },
  async run(call, context) {
    const named = await filesFrom(call.args, context.places.cwd, BITEXTS);
    // What an update put aside is for people; a shell's pattern names it with the rest.
    const paths = named.length > 1 ? named.filter((path) => !isSideFile(path)) : named;
    const { out, job } = call.options;
    const minState = oneOf('--min-state', call.options.minState, STATES) as UnitState;
    const written = new Map<string, string>();
    let code = 0;
    for (const path of paths) {
      const result = await mergeReturn(path, {
        cwd: context.places.cwd,
        written,
        minState,
        ...(out === undefined ? {} : { out: String(out) }),
        ...(job === undefined ? {} : { job: String(job) }),
      });
      code = Math.max(code, await tell(result, context));
    }
    return code;
  },
};

/** The beginning of a sentence, to know it by. */
const short = (text: string) => oneLine(text.length > 60 ? `${text.slice(0, 59)}…` : text);

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
  for (const { unit, problem, source } of result.problems)
    await print(`  ${say(`cli:merge.${problem}`, { unit: oneLine(unit), source: short(source) })}\n`);
  for (const { unit, source } of result.moved)
    await print(`  ${say('cli:merge.moved', { unit: oneLine(unit), source: short(source) })}\n`);
  for (const { unit, note } of result.notes) {
    const from = note.category === '' ? '' : ` (${oneLine(note.category)})`;
    await print(`  ${say('cli:merge.note', { unit: oneLine(unit), from, text: oneLine(note.text) })}\n`);
  }
  return result.problems.length > 0 || findings.some((f) => f.severity === 'error') ? 1 : 0;
}
