// A unit that somebody says is translated and is empty; or one that was passed over in a file that is being translated.
import type { BitextRule } from '../../model/rule.js';
import { isTranslated, unitFinding } from './finding.js';

export const untranslated: BitextRule = {
  id: 'untranslated',
  severity: 'warning',
  examples: [
    {
      from: 'en',
      to: 'vi',
      units: [
        ['He left.', 'Ông đã đi.'],
        ['She came.', ''],
      ],
      finds: 'passed-over',
    },
    // Nobody has begun yet.
    {
      from: 'en',
      to: 'vi',
      units: [
        ['He left.', ''],
        ['She came.', ''],
      ],
    },
  ],
  *check(checked) {
    // Datelines and sign-offs are filled in by the program itself.
    const byHand = checked.units.filter(({ kind }) => kind !== 'dateline' && kind !== 'signoff');
    const begun = byHand.some(isTranslated);
    for (const unit of checked.units) {
      if (unit.source.trim() === '' || isTranslated(unit)) continue;
      const done = unit.unit.state === 'translated' || unit.unit.state === 'reviewed' || unit.unit.state === 'final';
      if (done || begun)
        yield unitFinding(this, checked, unit, { reason: done ? 'empty' : 'passed-over', source: unit.source });
    }
  },
};
