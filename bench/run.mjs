// npm run bench: measures Tamdil, what it is compared with, and what no program could do without. Writes RESULTS.md.
//   --quick      100 and 1,000 articles, 1,000 and 10,000 forms
//   --only NAME  one tool and what it is compared with; prints, and leaves RESULTS.md as it is
//   --repeat N   runs of each case (5, with --quick 3; fewer where a case takes minutes)
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCases, TOOLS } from './cases.mjs';
import { aimTable, machine, program, resultsFile, resultTable, summarize } from './report.mjs';

/** Seconds after which a case is not repeated any more. */
const ENOUGH = 120;

const usage = fileURLToPath(new URL('usage.cjs', import.meta.url));

/**
 * Runs a case once.
 * @returns {import('./report.mjs').Run}
 */
function run({ tool, what, args, cwd, env, before }) {
  before?.();
  const start = performance.now();
  const child = spawnSync(process.execPath, ['--require', usage, ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const wall = (performance.now() - start) / 1000;
  // Linters tell with 1 that they found something.
  const expected = tool === 'textlint' || tool.startsWith('lint') ? [0, 1] : [0];
  if (child.error || !expected.includes(child.status ?? -1))
    throw new Error(`${what} ended with ${child.status ?? child.signal}: ${child.error ?? child.stderr}`);
  const printed = child.stdout.startsWith('{') ? JSON.parse(child.stdout) : undefined;
  return { ...JSON.parse(child.output[3] ?? ''), wall, printed };
}

/** Interleaved: whatever else the machine does for a while, it does to all. */
function measure(cases, repeat) {
  const results = cases.map((measured) => ({ measured, runs: [] }));
  for (let round = 1; round <= repeat; round++)
    for (const { measured, runs } of results) {
      if (runs.reduce((sum, { wall }) => sum + wall, 0) > ENOUGH) continue;
      const { what, articles = '', forms = '' } = measured;
      tell(`${round}/${repeat}  ${what}  ${articles}  ${forms}`);
      runs.push(run(measured));
    }
  tell('');
  return results;
}

/** One line that follows what happens, where somebody looks. */
function tell(line) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}

/** @throws TypeError, RangeError for what cannot be meant */
function readOptions() {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, repeat: { type: 'string' } },
  });
  const { quick, only } = values;
  if (only !== undefined && !TOOLS.includes(only)) throw new RangeError(`--only takes one of ${TOOLS.join(', ')}`);
  const repeat = Number(values.repeat ?? (quick ? 3 : 5));
  if (!Number.isInteger(repeat) || repeat < 1) throw new RangeError('--repeat takes a whole number from 1');
  return { quick, only, repeat };
}

function main({ quick, only, repeat }) {
  const { cases, warmUps, skipped } = makeCases({ quick, only });
  for (const line of skipped) console.error(`Not measured: ${line}.`);
  const about = [...program(), ...machine()];
  for (const warmUp of warmUps) {
    tell(`warming  ${warmUp.what}`);
    run(warmUp);
  }
  const rows = summarize(measure(cases, repeat));
  console.log([about.join('\n'), resultTable(rows), aimTable(rows)].filter(Boolean).join('\n\n'));
  if (only === undefined) {
    const date = new Date().toISOString().slice(0, 10);
    const command = `npm run bench${quick ? ' -- --quick' : ''}`;
    writeFileSync(new URL('RESULTS.md', import.meta.url), resultsFile({ rows, date, command, about, skipped }));
  }
}

let options;
try {
  options = readOptions();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
if (options !== undefined) main(options);
