// A rule's own examples: it says of each what the example promises, and no more.
import { describe, expect, test } from 'vitest';
import type { BitextExample, BitextRule } from '../../../src/model/rule.js';
import { bitextRules } from '../../../src/rules/targets/index.js';
import { bitextOf, checkedOf } from '../../helpers/bitext.js';
import { shippedDesk } from '../../helpers/glossary.js';

const desk = shippedDesk('neutral');

const said = (rule: BitextRule, { from, to, units, order }: BitextExample) =>
  [...rule.check(checkedOf(bitextOf(from, to, units), desk, order?.map(String)))].map(
    ({ data, rule: id }) => data.reason ?? id,
  );

describe.each(bitextRules.map((rule): [string, BitextRule] => [rule.id, rule]))('%s', (_id, rule) => {
  test('has an example of what it finds, and one of what it does not', () => {
    expect(rule.examples.some(({ finds }) => finds !== undefined)).toBe(true);
    expect(rule.examples.some(({ finds }) => finds === undefined)).toBe(true);
  });

  test.each(rule.examples.map((example): [string, BitextExample] => [example.units.flat().join(' | '), example]))(
    '%s',
    (_text, example) => {
      expect(said(rule, example)).toEqual(example.finds === undefined ? [] : [example.finds]);
    },
  );
});

test('units out of the order of the job are told once, where the order breaks', () => {
  const units = [1, 2, 3].map((n): [string, string] => [`Sentence ${n}.`, `Câu ${n}.`]);
  const bitext = bitextOf('en', 'vi', units);
  const rule = bitextRules.find(({ id }) => id === 'unit-order') as BitextRule;
  expect([...rule.check(checkedOf(bitext, desk, ['1', '2', '3']))]).toEqual([]);
  expect([...rule.check(checkedOf(bitext, desk))]).toEqual([]);
  expect([...rule.check(checkedOf(bitext, desk, ['2', '1', '3']))].map(({ data }) => data)).toEqual([
    { unit: '2', other: '1' },
  ]);
});
