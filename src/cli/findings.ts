// Findings as a command's result: held against a baseline, reported in as many ways as asked for, turned into an exit code.
import { dirname, resolve } from 'node:path';
import { Option } from 'commander';
import type { Finding, Severity } from '../model/finding.js';
import { relativeSlashed } from '../pipeline/desk/places.js';
import { exists } from '../pipeline/disk.js';
import type { LintedFile } from '../pipeline/lint/linting.js';
import { isUnopened } from '../pipeline/problem.js';
import { reporters } from '../report/index.js';
import type { ReportedFile } from '../report/reporter.js';
import { SEVERITIES } from '../report/severities.js';
import type { Say } from '../report/words.js';
import { withFingerprints } from '../steps/findings/fingerprints.js';
import { numberValue, oneOf } from './arguments.js';
import type { Call, Context } from './context.js';
import { printNote } from './output.js';
import { deliver, type Output, type Report, tellingOf } from './reports.js';
import { UsageError } from './usage.js';

/** `--format`, `--fail-on` and what else findings are told and counted by. */
export function findingOptions(say: Say): Option[] {
  const formats = Object.keys(reporters);
  return [
    new Option('--format <format>', say('cli:option.report', { formats })).argParser(collect),
    new Option('--quiet', say('cli:option.quiet')),
    new Option('--max-warnings <number>', say('cli:option.max-warnings')),
    new Option('--fail-on <severity>', say('cli:option.fail-on')).default('error'),
    new Option('--baseline <file>', say('cli:option.baseline')),
    new Option('--update-baseline', say('cli:option.update-baseline')),
  ];
}

const collect = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];

/** What the options ask for, found to be in order before any file is read. */
export interface Conclusion {
  readonly outputs: readonly Output[];
  readonly failOn: Severity;
  readonly maxWarnings: number | undefined;
  readonly quiet: boolean;
  readonly baseline: string | undefined;
  readonly update: boolean;
}

/** @throws UsageError */
export function conclusionFrom({ options }: Call): Conclusion {
  const outputs = ((options.format as readonly string[] | undefined) ?? ['stylish']).map(outputFrom);
  if (outputs.filter(({ file }) => file === undefined).length > 1) throw new UsageError('cli:usage.two-formats');
  const { baseline, updateBaseline: update, quiet } = options;
  if (update && baseline === undefined) throw new UsageError('cli:usage.no-baseline');
  return {
    outputs,
    failOn: oneOf('--fail-on', options.failOn, SEVERITIES) as Severity,
    maxWarnings: numberValue('--max-warnings', options.maxWarnings),
    quiet: quiet === true,
    baseline: baseline === undefined ? undefined : String(baseline),
    update: update === true,
  };
}

/** `sarif` or `sarif=out.sarif`. */
function outputFrom(value: string): Output {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/su.exec(value) ?? [];
  const format = oneOf('--format', name, Object.keys(reporters));
  if (file === '') throw new UsageError('cli:usage.missing-value', { detail: `--format ${name}=` });
  return { format, ...(file === undefined ? {} : { file }) };
}

/**
 * Tells findings and says how the command ends. Reports are written whatever was found.
 * @returns what was told, with 0 when nothing reaches the severity that counts, 1 otherwise; 2 where a file could not be opened
 * @throws UnusableConfiguration where the baseline or a report's file cannot be read or written
 */
export async function conclude(
  files: readonly ReportedFile[],
  conclusion: Conclusion,
  context: Context,
): Promise<Report> {
  const found = files.map(fingerprinted);
  const held = await withBaseline(found, conclusion, context);
  if (held === undefined) return { told: [], code: hasUnopened(found) ? 2 : 0 };
  const told = await tellingOf(shownOf(held, conclusion), conclusion.outputs, context);
  await deliver(told, conclusion.outputs, context);
  return { told, code: exitCode(held, conclusion) };
}

/** Those of returned files have no fingerprints yet. */
function fingerprinted(file: ReportedFile): ReportedFile {
  if (file.findings.every(({ fingerprint }) => fingerprint !== undefined)) return file;
  return { ...file, findings: withFingerprints(file.findings, file.text) };
}

const hasUnopened = (files: readonly ReportedFile[]) => files.some(({ findings }) => findings.some(isUnopened));

/** Files with the findings that are asked for. */
function shownOf(files: readonly ReportedFile[], conclusion: Conclusion): readonly ReportedFile[] {
  if (!conclusion.quiet) return files;
  const tooMany = tooManyWarnings(files, conclusion);
  const telling = ({ severity }: Finding) => counts(severity, conclusion) || (severity === 'warning' && tooMany);
  return files.map((file) => ({ ...file, findings: file.findings.filter(telling) }));
}

/** Files without the findings of the baseline, for who mends only what would be told. */
export async function withoutKnown<T extends ReportedFile>(
  files: readonly T[],
  conclusion: Conclusion,
  context: Context,
): Promise<readonly T[]> {
  if (conclusion.baseline === undefined || conclusion.update) return files;
  const held = await withBaseline(files, conclusion, context, () => undefined);
  return files.map((file, index) => ({ ...file, findings: held?.[index]?.findings ?? file.findings }));
}

/**
 * @param note tells what is no error
 * @returns nothing where the baseline was written instead
 */
async function withBaseline(
  files: readonly ReportedFile[],
  { baseline: path, update }: Conclusion,
  context: Context,
  note: (line: string) => void = printNote,
): Promise<readonly ReportedFile[] | undefined> {
  if (path === undefined) return files;
  const { cwd } = context.places;
  const folder = dirname(resolve(cwd, path));
  const nameOf = (file: string) => relativeSlashed(folder, resolve(cwd, file));
  const isThere = (name: string) => exists(resolve(folder, name)).catch(() => true);
  const linted = files.map((file): LintedFile => ({ suppressed: [], ...file }));
  const { holdAgainst, readBaseline, updateBaseline } = await import('../pipeline/lint/baseline.js');
  const known = await readBaseline(path, cwd);
  if (update) {
    const count = await updateBaseline(path, cwd, known ?? {}, linted, nameOf, isThere);
    note(context.say('cli:baseline.updated', { count, path }));
    return undefined;
  }
  if (known === undefined) throw new UsageError('cli:usage.baseline-missing', { path });
  const { files: held, gone } = await holdAgainst(known, linted, nameOf, isThere);
  if (gone > 0) note(context.say('cli:baseline.gone', { count: gone, path }));
  return held;
}

function tooManyWarnings(files: readonly ReportedFile[], { maxWarnings }: Conclusion): boolean {
  if (maxWarnings === undefined) return false;
  const warnings = files.flatMap((file) => file.findings).filter(({ severity }) => severity === 'warning');
  return warnings.length > maxWarnings;
}

const counts = (severity: Severity, { failOn }: Conclusion) =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);

/** How a command ends that found this: 2 where a file could not be opened, 1 where something reaches the severity that counts. */
export function exitCode(files: readonly ReportedFile[], conclusion: Conclusion): number {
  if (hasUnopened(files)) return 2;
  if (tooManyWarnings(files, conclusion)) return 1;
  return files.flatMap((file) => file.findings).some(({ severity }) => counts(severity, conclusion)) ? 1 : 0;
}
