// Two spaces between words, where the source has one.
import type { BitextRule } from '../../model/rule.js';
import { translated, unitFinding } from './finding.js';

const DOUBLE = /(?<=\S)[ \u00a0]{2,}(?=\S)/u;

export const doubleSpace: BitextRule = {
  id: 'double-space',
  severity: 'warning',
  examples: [
    { from: 'en', to: 'vi', units: [['He left early.', 'Ông đã  đi sớm.']], finds: 'double-space' },
    { from: 'en', to: 'vi', units: [['He left  early.', 'Ông đã  đi sớm.']] },
  ],
  *check(checked) {
    for (const unit of translated(checked)) {
      const match = DOUBLE.exec(unit.target);
      if (match === null || DOUBLE.test(unit.source)) continue;
      const around = unit.target.slice(Math.max(0, match.index - 20), match.index + 20);
      yield unitFinding(this, checked, unit, { found: around });
    }
  },
};
