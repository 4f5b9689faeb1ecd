// Checks what translators wrote, unit by unit, against the source, the glossary and each other.
import type { Finding } from '../../model/finding.js';
import { bitextRules } from '../../rules/targets/index.js';
import { takenAs } from '../findings/severities.js';
import type { Desk } from '../sheet.js';
import { type BitextAtHand, checkedBitext } from './checkedBitext.js';

/** What the rules say of a bitext's targets, in the order of the units. */
export function checkTranslation(file: BitextAtHand, desk: Desk): Finding[] {
  const checked = checkedBitext(file, desk);
  const order = new Map(checked.units.map(({ unit }, index) => [unit.id, index]));
  const place = ({ data }: Finding) => order.get(String(data.unit)) ?? 0;
  const { rules: settings = {} } = desk.settings;
  const found = bitextRules.flatMap((rule) => {
    const own = settings[rule.id]?.severity;
    if (own === 'off') return [];
    // A rule may take some of what it finds less seriously: then the desk's word holds for all of it.
    return own === undefined ? [...rule.check(checked)] : takenAs(own, [...rule.check(checked)], rule.id);
  });
  return found.sort((a, b) => place(a) - place(b));
}
