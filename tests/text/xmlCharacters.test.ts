import { expect, test } from 'vitest';
import { allForbiddenInXml, codePoint, forbiddenInXml } from '../../src/text/xmlCharacters.js';

test.each(['', 'Tô Lâm', '\t\n\r', '\u0085\u2028\ufffd', '😀', '\u{10ffff}', '\ufeff'])('XML can hold %j', (text) => {
  expect(forbiddenInXml(text)).toBe(-1);
});

test.each(['\0', '\u0001', '\b', '\u000b', '\f', '\u001f', '\ufffe', '\uffff', '\ud83d', '\ude00'])(
  'XML cannot hold %j, and its place is told',
  (character) => {
    expect(forbiddenInXml(character)).toBe(0);
    expect(forbiddenInXml(`😀 Tô${character} Lâm${character}`)).toBe(5);
  },
);

test('all of them are found, and called by their names', () => {
  const text = 'a\u0001😀\ufffe';
  expect(allForbiddenInXml(text)).toEqual([1, 4]);
  expect([codePoint(text, 1), codePoint(text, 2), codePoint(text, 4)]).toEqual(['U+0001', 'U+1F600', 'U+FFFE']);
});
