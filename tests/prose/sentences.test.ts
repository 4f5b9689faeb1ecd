// Cases: a line is a block's text, with ` | ` where one sentence ends and the next begins.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf, languages } from '../../src/languages/index.js';
import { sentences } from '../../src/prose/sentences.js';
import { blockText } from '../helpers/texts.js';
import { growth } from '../helpers/time.js';

const cut = (text: string, code: string) => sentences(text, languageOf(code)).map((span) => text.slice(...span));

describe.each(languages)('$code', (language) => {
  const lines = readFileSync(`tests/cases/sentences/${language.code}.txt`, 'utf8').normalize('NFC').trim().split('\n');

  test.each(lines)('%s', (line) => {
    const expected = line.split(' | ');
    expect(cut(expected.join(' '), language.code)).toEqual(expected);
  });

  test('sentences lie in order, never overlap, and hold every character that is no space', () => {
    fc.assert(
      fc.property(blockText, (text) => {
        let end = 0;
        for (const span of sentences(text, language)) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, span[0]).trim()).toBe('');
          expect(text.slice(...span)).toBe(text.slice(...span).trim());
          expect(span[1]).toBeGreaterThan(span[0]);
          end = span[1];
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('the sentences of two paragraphs are those of each: white space at the edges changes nothing', () => {
    fc.assert(
      fc.property(blockText, (text) => {
        expect(cut(`\n \t${text}\u00a0 \n`, language.code)).toEqual(cut(text.trim(), language.code));
      }),
    );
  });

  test('white space alone holds no sentence', () => {
    for (const text of ['', ' ', ' \n\t\u00a0']) expect(sentences(text, language)).toEqual([]);
  });
});

test('an abbreviation of one language is a word in another', () => {
  expect(cut('Họ đến q. Ba Đình.', 'vi')).toHaveLength(1);
  expect(cut('They came to q. Baku was next.', 'en')).toHaveLength(2);
});

test.each(['x', '.', 'A. ', '. ', '."', '30 C. ', 'U.S. ', '(', 'To Lam '])(
  'time grows with the text, and not with its square: %j',
  (piece) => {
    const work = (size: number) => () => void cut(`${piece.repeat(size)} x. Y`, 'vi');
    expect(growth(work, 5000)).toBeLessThan(30);
  },
);
