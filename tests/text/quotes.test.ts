import { expect, test } from 'vitest';
import { quotations } from '../../src/text/quotes.js';
import { growth } from '../helpers/time.js';

const quoted = (text: string) => quotations(text).map((span) => text.slice(...span));

test.each([
  ['He said “yes” and “no”.', ['“yes”', '“no”']],
  ['Spiker «bəli» deyib.', ['«bəli»']],
  ['Spiker „bəli“ deyib.', ['„bəli“']],
  ['He said "yes" and "no".', ['"yes"', '"no"']],
  ["She said 'no.' Then she left.", ["'no.'"]],
  ['She said ‘no.’ Then she left.', ['‘no.’']],
  ['“He said ‘yes’ to it,” she said.', ['“He said ‘yes’ to it,”']],
  ['Nothing is said here.', []],
  ['', []],
])('%j', (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

test.each([
  'The country’s own words don’t count.',
  "The country's own words don't count.",
  'The countries’ own words and the leaders’ visits.',
  "The countries' own words and the leaders' visits.",
])('an apostrophe opens nothing: %s', (text) => {
  expect(quoted(text)).toEqual([]);
});

test('an apostrophe inside a quotation does not end it', () => {
  expect(quoted('‘They don’t agree,’ he said.')).toEqual(['‘They don’t agree,’']);
  expect(quoted("'They don't agree,' he said.")).toEqual(["'They don't agree,'"]);
});

test('a quotation that goes on in the next paragraph ends with this one', () => {
  expect(quoted('He said: “We are ready.')).toEqual(['“We are ready.']);
  expect(quoted('He said: "We are ready.')).toEqual(['"We are ready.']);
});

test('an apostrophe for missing letters does not hide a quotation behind it', () => {
  expect(quoted("Trade grew in the '90s. Azerbaijan's “Contract of the Century” followed.")).toEqual([
    '“Contract of the Century”',
  ]);
  expect(quoted('Trade grew in the ‘90s. The “Contract of the Century” followed.')).toEqual([
    '“Contract of the Century”',
  ]);
  expect(quoted("Trade grew in the '90s. The leaders' “Contract of the Century” followed.")).toEqual([
    '“Contract of the Century”',
  ]);
  expect(quoted('‘It grew in the ’90s,’ he said.')).toEqual(['‘It grew in the ’90s,’']);
});

test.each(["'", " 'a", "a' ", '“a ', '‘a', '"'])('time grows with the text, and not with its square: %j', (piece) => {
  expect(growth((size) => () => void quotations(piece.repeat(size)), 10_000)).toBeLessThan(30);
});
