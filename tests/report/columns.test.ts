import { expect, test } from 'vitest';
import { aligned, oneLine } from '../../src/report/columns.js';

test('what is shown in a row stays on its line, and steers no terminal', () => {
  expect(oneLine('Tran \r\n\t Thanh\nMan')).toBe('Tran Thanh Man');
  expect(oneLine('a\u001b[31mb\u2028c\u0085d')).toBe('a<U+001B>[31mb<U+2028>c<U+0085>d');
  // Two spaces may be what is wrong with a name: they are shown.
  expect(oneLine('Tô  Lâm')).toBe('Tô  Lâm');
});

test('cells of a column are as wide as the widest of them, and nothing is added behind the last', () => {
  expect(
    aligned([
      ['a', 'Tô', 'x'],
      ['bcd', 'Tô'.normalize('NFD'), ''],
      ['', '', ''],
    ]),
  ).toEqual(['a    Tô  x', `bcd  ${'Tô'.normalize('NFD')}`, '']);
  expect(aligned([['a', 'b']], (cell, column) => `<${column}${cell}>`)).toEqual(['<0a>  <1b>']);
  expect(aligned([])).toEqual([]);
});
