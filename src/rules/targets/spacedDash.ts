// A dash between words has a space on both sides, or on none.
import type { BitextRule } from '../../model/rule.js';
import { translated, unitFinding } from './finding.js';

/** A dash with a space on one side only. A hyphen may end a word that goes on later: two- and three-day. */
const ONE_SIDED =
  /[\p{L}\p{N}”"»)][—–]\s+[\p{L}\p{N}“"«(]|[\p{L}\p{N}”"»)]\s+[—–][\p{L}“"«(]|[\p{L}\p{N}”"»)]\s+-\p{L}/u;

export const spacedDash: BitextRule = {
  id: 'spaced-dash',
  severity: 'warning',
  examples: [
    { from: 'en', to: 'az', units: [['He came – and won.', 'O gəldi –və qalib oldu.']], finds: 'spaced-dash' },
    { from: 'en', to: 'az', units: [['the Baku–Tbilisi line – a long one', 'Bakı–Tbilisi xətti – uzun xətt']] },
  ],
  *check(checked) {
    for (const unit of translated(checked)) {
      const match = ONE_SIDED.exec(unit.target);
      if (match === null || ONE_SIDED.test(unit.source)) continue;
      const found = unit.target.slice(Math.max(0, match.index - 12), match.index + match[0].length + 12);
      yield unitFinding(this, checked, unit, { found });
    }
  },
};
