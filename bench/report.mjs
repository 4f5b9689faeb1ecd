// The results in words: tables that read well in a terminal and as Markdown.
import { execFileSync } from 'node:child_process';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { keyOf } from './cases.mjs';

/**
 * @typedef {object} Run
 * @property {number} cpu seconds
 * @property {number} wall seconds
 * @property {number} peak MB
 * @property {Record<string, number>} [printed] what the process told
 * @typedef {{ measured: import('./cases.mjs').Case, runs: Run[] }} Result
 */

/** Which state of the program was measured; nothing where nobody can tell. */
export function program() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const changed = git('status', '--porcelain', '--', '../src', '../glossary') === '' ? '' : ' with changes';
    return [`Tamdil at commit ${git('rev-parse', '--short', 'HEAD')}${changed}`];
  } catch {
    return [];
  }
}

/** What the project holds itself to. */
const AIMS = [
  {
    of: 'tamdil/10000/10000',
    value: 'cpuRatio',
    most: 1.6,
    says: '10,000 articles, 10,000 forms: CPU against the floor',
  },
  {
    of: 'tamdil/10000/100000',
    value: 'cpuRatio',
    most: 2.2,
    says: '10,000 articles, 100,000 forms: CPU against the floor',
  },
  { of: 'tamdil/10000/10000', value: 'peak', most: 200, says: '10,000 articles, 10,000 forms: peak memory in MB' },
  { of: 'tamdil/10000/100000', value: 'peak', most: 200, says: '10,000 articles, 100,000 forms: peak memory in MB' },
  {
    of: 'mentions/1/',
    value: 'wallRatio',
    most: 2.5,
    says: '`tamdil mentions` on one article: time against `node -e 0`',
  },
  { of: 'lint/1/', value: 'wallRatio', most: 3, says: '`tamdil lint` on one article: time against `node -e 0`' },
  {
    of: 'lint-again/1000/10000',
    value: 'wallRatio',
    most: 1.5,
    says: '`tamdil lint` on 1,000 articles again: time against the floor',
  },
];

/** How many times as quick as textlint with prh: recognition in CPU time, a whole lint in the time that somebody waits for it. */
const AGAINST_TEXTLINT = [
  {
    own: 'tamdil/100/1000',
    textlint: 'textlint/100/1000',
    least: 20,
    by: 'cpu',
    says: '100 articles, 1,000 forms: times as quick as textlint with prh, CPU',
  },
  {
    own: 'lint-cold/1000/10000',
    textlint: 'lint-textlint/1000/10000',
    least: 50,
    by: 'wall',
    says: '`tamdil lint` on 1,000 articles, 10,000 forms, nothing known: times as quick as textlint with prh, time',
  },
];

/** What the machine is, without its name. */
export function machine() {
  const list = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${list[0]?.model.trim() ?? 'unknown processor'}, ${list.length} cores, ${memory} GB`,
    `${platform()} ${release()} ${arch()}, Node ${process.versions.node}`,
    `load average ${loadavg()[0]?.toFixed(2)} before the first run`,
  ];
}

/** @param {readonly Result[]} results */
export function summarize(results) {
  const medians = new Map(results.map(({ measured, runs }) => [keyOf(measured), medianOf(runs)]));
  return results.map(({ measured, runs }) => {
    const key = keyOf(measured);
    const own = medians.get(key);
    const other = medians.get(measured.against);
    const ratios = { cpuRatio: own.cpu / other.cpu, wallRatio: own.wall / other.wall };
    return { ...measured, key, runs: runs.length, ...own, ...ratios };
  });
}

function medianOf(runs) {
  const of = (value) => median(runs.map(value));
  const load = runs[0]?.printed?.load === undefined ? undefined : of(({ printed }) => printed.load);
  const found = runs[0]?.printed?.mentions ?? runs[0]?.printed?.matches;
  return { cpu: of(({ cpu }) => cpu), wall: of(({ wall }) => wall), peak: of(({ peak }) => peak), load, found };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const count = (value) => value?.toLocaleString('en') ?? '';
const seconds = (value) => value?.toFixed(value < 10 ? 3 : 1) ?? '';
const ratio = (value) => value.toFixed(value < 10 ? 2 : 0);

/** @param {ReturnType<typeof summarize>} rows */
export function resultTable(rows) {
  const head = ['what', 'articles', 'forms', 'CPU s', 'of it loading', 'wall s', 'peak MB', 'CPU ratio', 'wall ratio'];
  const cells = rows.map((row) => [
    ...[row.what, count(row.articles), count(row.forms), seconds(row.cpu), seconds(row.load), seconds(row.wall)],
    ...[row.peak.toFixed(0), ratio(row.cpuRatio), ratio(row.wallRatio), count(row.found), String(row.runs)],
  ]);
  return markdownTable([[...head, 'found', 'runs'], ...cells], 1);
}

/**
 * The aims that were measured; nothing where none was.
 * @param {ReturnType<typeof summarize>} rows
 */
export function aimTable(rows) {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const cells = AIMS.flatMap(({ of, value, most, says }) => {
    const measured = byKey.get(of)?.[value];
    if (measured === undefined) return [];
    return [[says, `≤ ${most}`, ratio(measured), measured <= most ? 'yes' : 'no']];
  });
  for (const { own, textlint, least, by, says } of AGAINST_TEXTLINT) {
    const [ours, theirs] = [byKey.get(own), byKey.get(textlint)];
    if (ours === undefined || theirs === undefined) continue;
    const times = theirs[by] / ours[by];
    cells.push([says, `≥ ${least}`, ratio(times), times >= least ? 'yes' : 'no']);
  }
  return cells.length === 0 ? '' : markdownTable([['aim', 'wanted', 'measured', 'reached'], ...cells], 1);
}

/** @param {number} left how many columns are words */
function markdownTable(rows, left) {
  const widths = rows[0].map((_, at) => Math.max(3, ...rows.map((row) => row[at].length)));
  const pad = (cell, at) => (at < left ? cell.padEnd(widths[at]) : cell.padStart(widths[at]));
  const lines = rows.map((row) => `| ${row.map(pad).join(' | ')} |`);
  const rule = widths.map((width, at) => (at < left ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [lines[0], `| ${rule.join(' | ')} |`, ...lines.slice(1)].join('\n');
}

/** The whole of RESULTS.md. */
export function resultsFile({ rows, date, command, about, skipped }) {
  const aims = aimTable(rows);
  return `# How quick Tamdil is

Written by \`${command}\` on ${date}.

${about.map((line) => `* ${line}`).join('\n')}

Every figure is the median of whole processes that took turns, from start to exit. CPU is user and system time of all
threads. A ratio compares with the floor on the same articles (\`bench/floor.mjs\`: a Node process that reads, decodes,
normalizes to NFC and lower-cases them); that of \`tamdil mentions\` compares with \`node -e 0\`. "Of it loading" is the
part of the CPU time that goes to the glossary: files, cache and lexicons of the three languages; its cache was filled by
a run before. Articles have 3 kB and about 15 names each. Forms are those of the desk's own glossary; Tamdil reads the
shipped one besides, whose names it finds too.

${resultTable(rows)}
${skipped.map((line) => `\nNot measured: ${line}.\n`).join('')}${aims === '' ? '' : `\n${aims}\n`}`;
}
