// The same sentence translated in two ways.
import type { BitextRule, CheckedUnit } from '../../model/rule.js';
import { translated, unitFinding } from './finding.js';

export const inconsistentTarget: BitextRule = {
  id: 'inconsistent-target',
  severity: 'info',
  examples: [
    {
      from: 'en',
      to: 'vi',
      units: [
        ['The talks went on.', 'Cuộc đàm phán tiếp tục.'],
        ['The talks went on.', 'Hội đàm vẫn diễn ra.'],
      ],
      finds: 'inconsistent-target',
    },
    {
      from: 'en',
      to: 'vi',
      units: [
        ['The talks went on.', 'Cuộc đàm phán tiếp tục.'],
        ['The talks went on.', 'Cuộc đàm phán tiếp tục.'],
      ],
    },
  ],
  *check(checked) {
    const first = new Map<string, CheckedUnit>();
    for (const unit of translated(checked)) {
      const before = first.get(key(unit.source));
      if (before === undefined) first.set(key(unit.source), unit);
      else if (key(before.target) !== key(unit.target)) {
        const data = { source: unit.source, found: unit.target, expected: before.target, other: before.unit.id };
        yield { ...unitFinding(this, checked, unit, data), cause: before.span };
      }
    }
  },
};

const key = (text: string) => text.toLowerCase().replace(/\s+/gu, ' ').trim();
