// What all findings about a translated unit have in common.
import type { Finding, Severity } from '../../model/finding.js';
import type { BitextRule, CheckedBitext, CheckedUnit } from '../../model/rule.js';

/** A finding about a unit. */
export function unitFinding(
  { id, severity }: Pick<BitextRule, 'id' | 'severity'>,
  { path }: Pick<CheckedBitext, 'path'>,
  { unit, span }: CheckedUnit,
  data: Finding['data'],
  as: Severity = severity,
): Finding {
  return { rule: id, severity: as, path, span, data: { unit: unit.id, ...data } };
}

/** The units that somebody has translated. */
export const translated = ({ units }: CheckedBitext): CheckedUnit[] => units.filter((unit) => isTranslated(unit));

/** Whether a unit holds a translation: a target that is more than the copy of the source that some tools want to see. */
export function isTranslated({ unit, source, target }: CheckedUnit): boolean {
  if (target.trim() === '') return false;
  return unit.state !== 'initial' || target.trim() !== source.trim();
}
