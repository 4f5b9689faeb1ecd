// How grave a desk takes what its rules find.
import type { Finding, Severity } from '../../model/finding.js';
import type { Rule, RuleSettings } from '../../model/rule.js';

/** How grave the desk takes a rule: as the rule itself does, unless its configuration says otherwise. */
export function severityOf(
  { id, severity, off }: Pick<Rule, 'id' | 'severity'> & { readonly off?: boolean },
  settings: RuleSettings = {},
): Severity | 'off' {
  return settings[id]?.severity ?? (off ? 'off' : severity);
}

/** Findings, those of one rule with the severity that the desk gives it. */
export function takenAs<T extends Finding>(severity: Severity | 'off', findings: readonly T[], rule: string): T[] {
  if (severity === 'off') return findings.filter((finding) => finding.rule !== rule);
  return findings.map((finding) => (finding.rule === rule ? { ...finding, severity } : finding));
}
