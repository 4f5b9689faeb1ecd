import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline } from '../../src/model/article.js';
import { plainText } from '../../src/text/plain.js';
import { typedWord } from '../helpers/texts.js';

/** Words with markup around some of them, and an entity now and then. */
const pieces = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: typedWord.map((word) => ({ word, raw: word, bold: false })) },
    typedWord.map((word) => ({ word, raw: word, bold: true })),
    fc.constantFrom({ word: 'ə', raw: '&#399;', bold: false }, { word: '&', raw: '&amp;', bold: false }),
  ),
  { maxLength: 8 },
);

interface Laid {
  readonly inlines: Inline[];
  /** Where each word stands in the plain text and in the file. */
  readonly words: { readonly plain: [number, number]; readonly file: [number, number]; readonly text: string }[];
}

function laidOut(list: readonly { word: string; raw: string; bold: boolean }[]): Laid {
  const inlines: Inline[] = [];
  const words: Laid['words'] = [];
  let file = 0;
  let plain = 0;
  const text = (value: string, length = value.length) => {
    inlines.push({ type: 'text', value, span: [file, file + length] });
    file += length;
  };
  const code = (type: 'open' | 'close', id: string) => {
    inlines.push({ type, id, kind: 'bold', raw: '**', span: [file, file + 2] });
    file += 2;
  };
  for (const [index, { word, raw, bold }] of list.entries()) {
    const composed = word.normalize('NFC');
    if (bold) code('open', String(index));
    words.push({
      plain: [plain, plain + composed.length],
      file: [file, file + raw.length],
      text: composed,
    });
    text(word, raw.length);
    if (bold) code('close', String(index));
    text(' ');
    plain += composed.length + 1;
  }
  return { inlines, words };
}

test('every word is found in the file at exactly its own place, however it is typed, escaped or marked up', () => {
  fc.assert(
    fc.property(pieces, (list) => {
      const { inlines, words } = laidOut(list);
      const plain = plainText(inlines);
      expect(plain.text).toBe(words.map((w) => `${w.text} `).join(''));
      for (const word of words) expect(plain.span(...word.plain)).toEqual(word.file);
    }),
    { numRuns: 500 },
  );
});

test('a stretch of words reaches from the first to the last', () => {
  fc.assert(
    fc.property(
      pieces.filter((list) => list.length > 1),
      (list) => {
        const { inlines, words } = laidOut(list);
        const [first, last] = [words[0], words.at(-1)];
        if (first === undefined || last === undefined) return;
        expect(plainText(inlines).span(first.plain[0], last.plain[1])).toEqual([first.file[0], last.file[1]]);
      },
    ),
  );
});

test('a stretch that ends inside a decomposed or escaped letter takes in all of it', () => {
  const plain = plainText([
    { type: 'text', value: 'e\u0301', span: [0, 2] },
    { type: 'text', value: 'xy', span: [2, 9] },
  ]);
  expect(plain.text).toBe('éxy');
  expect(plain.span(0, 1)).toEqual([0, 2]);
  expect(plain.span(0, 2)).toEqual([0, 9]);
  expect(plain.span(2, 3)).toEqual([2, 9]);
});

test.each(['\u0958', '\uac00\u11a8', 'o\u0302', '\u212a'])(
  '%j in a paragraph does not blur the places around it',
  (letter) => {
    // The first is longer in NFC than as typed, the next two are shorter, the last is as long but another letter.
    const value = `Baku, ${letter}, Hanoi`;
    const plain = plainText([{ type: 'text', value, span: [0, value.length] }]);
    expect(value.slice(...plain.span(0, 4))).toBe('Baku');
    expect(value.slice(...plain.span(plain.text.length - 5, plain.text.length))).toBe('Hanoi');
  },
);

test('at an edge between text and markup a stretch leaves the markup outside', () => {
  const plain = plainText([
    { type: 'open', id: '1', kind: 'bold', raw: '**', span: [0, 2] },
    { type: 'text', value: 'Tô', span: [2, 4] },
    { type: 'close', id: '1', kind: 'bold', raw: '**', span: [4, 6] },
    { type: 'text', value: ' Lâm', span: [6, 10] },
  ]);
  expect(plain.text).toBe('Tô Lâm');
  expect(plain.span(0, 2)).toEqual([2, 4]);
  expect(plain.span(2, 6)).toEqual([6, 10]);
  expect(plain.span(0, 6)).toEqual([2, 10]);
});

test('nothing to read is an empty text', () => {
  expect(plainText([]).text).toBe('');
  expect(plainText([]).span(0, 0)).toEqual([0, 0]);
});
