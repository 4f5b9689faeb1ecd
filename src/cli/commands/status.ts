// tamdil status: how far the translations of each story are.
import { styleText } from 'node:util';
import { type DirectionStatus, jobsStatus, type UnitCounts } from '../../pipeline/jobs/status.js';
import { fileProblem, isUnopened, UnusableConfiguration } from '../../pipeline/problem.js';
import { aligned, oneLine } from '../../report/columns.js';
import { formatOption, oneOf } from '../arguments.js';
import type { CommandModule, Context } from '../context.js';
import { print, printFindings } from '../output.js';

const FORMATS = ['table', 'json'];
const COUNTS = ['new', 'changed', 'translated', 'reviewed', 'orphaned'] as const satisfies (keyof UnitCounts)[];

export const status: CommandModule = {
  name: 'status',
  declare(command, say) {
    command.argument('[FOLDER...]', say('cli:argument.FOLDER')).addOption(formatOption(FORMATS, say));
  },
  async run(call, context) {
    const format = oneOf('--format', call.options.format, FORMATS);
    const folders = call.args.length > 0 ? call.args : ['out'];
    const { directions, findings } = await jobsStatus(folders, context.places.cwd).catch((error: unknown) => {
      throw new UnusableConfiguration([fileProblem(folders.join(', '), error)]);
    });
    if (format === 'json') await print(`${JSON.stringify({ directions }, undefined, 2)}\n`);
    else await print(table(directions, context));
    printFindings(findings, new Map(), context);
    if (findings.some(isUnopened)) return 2;
    return findings.length > 0 ? 1 : 0;
  },
};

function table(directions: readonly DirectionStatus[], { say, color }: Context): string {
  if (directions.length === 0) return `${say('cli:status.none')}\n`;
  const head = ['story', 'direction', ...COUNTS].map((column) => say(`cli:status.column.${column}`));
  const rows = directions.map(({ folder, from, to, counts, article }) => [
    oneLine(folder),
    `${from}-${to}`,
    ...COUNTS.map((count) => String(counts[count])),
    article === 'same' ? '' : say(`cli:status.article.${article}`),
  ]);
  const lines = aligned([[...head, ''], ...rows]);
  const [first = '', ...rest] = lines;
  const bold = color ? styleText('bold', first, { validateStream: false }) : first;
  return `${[bold, ...rest].join('\n')}\n`;
}
