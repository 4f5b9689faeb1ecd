// How many findings one file may have: what is wrong a thousand times is wrong once, and nobody reads a thousand lines.
import type { Finding } from '../model/finding.js';

/** About what fits on a screen. */
const MOST = 50;

/** The findings of one file, and where they are too many the first of them and one that says how many more there are. */
export function capped(findings: Finding[], path: string): Finding[] {
  const more = findings.length - MOST;
  if (more <= 0) return findings;
  const kept = findings.slice(0, MOST);
  const severity = findings.slice(MOST).some((finding) => finding.severity === 'error') ? 'error' : 'warning';
  const span = (findings[MOST] as Finding).span;
  return [...kept, { rule: 'input/limit', severity, path, span, data: { reason: 'findings', count: more } }];
}
