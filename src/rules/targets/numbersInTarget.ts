// Numbers, days and sums have to be the same in both languages, whatever signs they are written with.
import { languageOf } from '../../languages/index.js';
import type { Finding } from '../../model/finding.js';
import type { BitextRule } from '../../model/rule.js';
import { compareQuantities, type Difference, type Quantity } from '../../prose/quantities.js';
import { translated, unitFinding } from './finding.js';

export const numbersInTarget: BitextRule = {
  id: 'numbers-in-target',
  severity: 'warning',
  examples: [
    { from: 'en', to: 'vi', units: [['On May 7, 1,250 people came.', 'Ngày 7/5, 1.250 người đã đến.']] },
    { from: 'en', to: 'vi', units: [['1,250 people came.', '12.500 người đã đến.']], finds: 'changed' },
    { from: 'en', to: 'az', units: [['On May 7 he left.', 'O, mayda gedib.']], finds: 'missing' },
    { from: 'en', to: 'az', units: [['He left.', 'O, 7 mayda gedib.']], finds: 'added' },
    { from: 'en', to: 'az', units: [['It rose by 5 per cent.', 'Bu, 5 artıb.']], finds: 'percent' },
    { from: 'en', to: 'vi', units: [['It cost $5 million.', 'Nó tốn 5 triệu euro.']], finds: 'currency' },
    { from: 'en', to: 'az', units: [['It grew to 4.5 tons.', 'Bu, 4.5 tona çatıb.']], finds: 'sign' },
  ],
  *check(checked) {
    if (checked.languages === undefined) return;
    const [from, to] = [languageOf(checked.languages.source), languageOf(checked.languages.target)];
    for (const unit of translated(checked)) {
      const difference = compareQuantities({ text: unit.source, language: from }, { text: unit.target, language: to });
      const data = valueProblem(difference) ?? formProblem(difference, to.numbers.decimal);
      if (data !== undefined) yield unitFinding(this, checked, unit, data);
    }
  },
};

const surfaces = (list: readonly Quantity[]) => [...new Set(list.map((quantity) => quantity.surface.trim()))];

function valueProblem({ missing, added }: Difference): Finding['data'] | undefined {
  if (missing.length === 0 && added.length === 0) return undefined;
  const reason = added.length === 0 ? 'missing' : missing.length === 0 ? 'added' : 'changed';
  return { reason, expected: surfaces(missing), found: surfaces(added) };
}

/** The values are right; what they are of is not, or the signs are those of the other language. */
function formProblem({ pairs }: Difference, decimal: string): Finding['data'] | undefined {
  if (pairs.some(([a]) => a.percent) && !pairs.some(([, b]) => b.percent)) {
    const [source, target] = pairs.find(([a]) => a.percent) ?? pairs[0] ?? [];
    return { reason: 'percent', expected: source?.surface ?? '', found: target?.surface ?? '' };
  }
  const money = pairs.find(([a, b]) => a.currency && b.currency && a.currency !== b.currency);
  if (money) return { reason: 'currency', expected: money[0].currency ?? '', found: money[1].currency ?? '' };
  const other = decimal === ',' ? '.' : ',';
  const sign = pairs.find(([a, b]) => a.values.length === 1 && !Number.isInteger(a.values[0]) && isFraction(b, other));
  if (sign) return { reason: 'sign', expected: sign[1].surface.replace(other, decimal), found: sign[1].surface };
  return undefined;
}

/** A number with decimals behind a sign that the language does not use for them. */
const isFraction = ({ surface, kind }: Quantity, sign: string) =>
  kind === 'number' && new RegExp(`^\\d+[${sign}]\\d+$`, 'u').test(surface);
