// Severities, the gravest first.
import type { Severity } from '../model/finding.js';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest of some; undefined of none. */
export function gravest(severities: Iterable<Severity>): Severity | undefined {
  const present = new Set(severities);
  return SEVERITIES.find((severity) => present.has(severity));
}
