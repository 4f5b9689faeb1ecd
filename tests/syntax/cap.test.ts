import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { capped } from '../../src/syntax/cap.js';

const many = (count: number): Finding[] =>
  Array.from({ length: count }, (_, i) => ({
    rule: 'input/malformed',
    severity: 'error',
    path: 'x.yaml',
    span: [i, i + 1],
    data: {},
  }));

test('a screenful of findings is told as it is', () => {
  expect(capped(many(50), 'x.yaml')).toEqual(many(50));
});

test('of more the first are told, and how many there are behind them', () => {
  const findings = capped(many(1392), 'x.yaml');
  expect(findings).toHaveLength(51);
  expect(findings.slice(0, 50)).toEqual(many(50));
  expect(findings.at(-1)).toEqual({
    rule: 'input/limit',
    severity: 'error',
    path: 'x.yaml',
    span: [50, 51],
    data: { reason: 'findings', count: 1342 },
  });
});
