// A translation has the markup of its source, each code once and none crossed: anything else cannot be merged.
import type { BitextRule } from '../../model/rule.js';
import { codeProblem } from '../../text/codes.js';
import { unitFinding } from './finding.js';

export const markupInTarget: BitextRule = {
  id: 'markup-in-target',
  severity: 'error',
  examples: [
    { from: 'en', to: 'vi', units: [['He <1>left</1>.', 'Ông đã đi.']], finds: 'codes-missing' },
    { from: 'en', to: 'vi', units: [['He left.<1/>', 'Ông đã đi.<1/><1/>']], finds: 'codes-added' },
    {
      from: 'en',
      to: 'az',
      units: [['He <1>left <2>early</2></1>.', 'O <1>erkən <2>getdi</1></2>.']],
      finds: 'codes-unbalanced',
    },
    { from: 'en', to: 'az', units: [['He <1>left</1>.', 'O, <1>getdi</1>.']] },
  ],
  *check(checked) {
    for (const unit of checked.units) {
      const { source, target } = unit.unit;
      const problem = target === undefined || unit.target.trim() === '' ? undefined : codeProblem(target, source);
      if (problem !== undefined) yield unitFinding(this, checked, unit, { reason: problem });
    }
  },
};
