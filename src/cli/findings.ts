// Findings as a command's result: reported, counted, turned into an exit code.
import { Option } from 'commander';
import type { Severity } from '../model/finding.js';
import { reporters } from '../report/index.js';
import type { ReportedFile } from '../report/reporter.js';
import type { Say } from '../report/words.js';
import { formatOption, numberValue, oneOf } from './arguments.js';
import type { Call, Context } from './context.js';
import { print } from './output.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** `--format`, `--max-warnings`, `--fail-on`. */
export function findingOptions(say: Say): Option[] {
  return [
    formatOption(
      reporters.map((reporter) => reporter.name),
      say,
    ),
    new Option('--max-warnings <number>', say('cli:option.max-warnings')),
    new Option('--fail-on <severity>', say('cli:option.fail-on')).default('error'),
  ];
}

/**
 * Prints findings and says how the command ends.
 * @returns 0 when nothing reaches the severity that counts, 1 otherwise
 */
export async function conclude(files: readonly ReportedFile[], call: Call, context: Context): Promise<number> {
  const name = oneOf(
    '--format',
    call.options.format,
    reporters.map((r) => r.name),
  );
  const code = exitCode(files, call);
  const reporter = reporters.find((r) => r.name === name);
  const { say, locale, color, version } = context;
  await print(reporter?.report(files, { say, locale, color, version }) ?? '');
  return code;
}

/** How a command ends that found this: 0 when nothing reaches the severity that counts, 1 otherwise. */
export function exitCode(files: readonly ReportedFile[], call: Call): number {
  const failOn = oneOf('--fail-on', call.options.failOn, SEVERITIES) as Severity;
  const limit = numberValue('--max-warnings', call.options.maxWarnings);
  const findings = files.flatMap((file) => file.findings);
  const counting = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  if (limit !== undefined && warnings > limit) return 1;
  return findings.some((finding) => counting.includes(finding.severity)) ? 1 : 0;
}
