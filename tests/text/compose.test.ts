import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/model/article.js';
import { clusters, decomposedStretches, isComposed } from '../../src/text/compose.js';
import { blockText } from '../helpers/texts.js';

const anyText = fc.oneof(blockText, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('clusters', () => {
  test('joined are the text in NFC', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const joined = clusters(text).map((c) => c.text);
        expect(joined.join('')).toBe(text.normalize('NFC'));
      }),
      { numRuns: 1000 },
    );
  });

  test('lie side by side in the original, and each stands for its own stretch of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { text: composed, span } of clusters(text)) {
          expect(span[0]).toBe(end);
          expect(composed).toBe(text.slice(...span).normalize('NFC'));
          end = span[1];
        }
        expect(end).toBe(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('compose a final consonant onto a Hangul syllable that is composed already', () => {
    const joined = clusters('가\u11a8\u1112\u1161').map((c) => c.text);
    expect(joined.join('')).toBe('각하');
  });

  test('of a composed text are the text as it is', () => {
    expect(clusters('Tô Lâm 😀')).toEqual([{ text: 'Tô Lâm 😀', span: [0, 9] }]);
    expect(clusters('')).toEqual([]);
  });

  test('cut out only the letters that composing changes', () => {
    expect(clusters('To\u0302 La\u0302m')).toEqual([
      { text: 'T', span: [0, 1] },
      { text: 'ô', span: [1, 3] },
      { text: ' L', span: [3, 5] },
      { text: 'â', span: [5, 7] },
      { text: 'm', span: [7, 8] },
    ]);
  });
});

describe('decomposed stretches', () => {
  const text = (value: string, start = 0, length = value.length): Inline => ({
    type: 'text',
    value,
    span: [start, start + length],
  });

  test('are whole words with their place in the file', () => {
    expect(decomposedStretches(text('To\u0302 Lâm, Vie\u0323\u0302t', 10))).toEqual([
      { span: [10, 13], text: 'Tô', word: 'Tô' },
      { span: [19, 25], text: 'Việt', word: 'Việt' },
    ]);
  });

  test('are none in composed text, in escaped text and in markup', () => {
    expect(decomposedStretches(text('Tô Lâm'))).toEqual([]);
    expect(decomposedStretches(text('To\u0302', 0, 9))).toEqual([]);
    expect(decomposedStretches({ type: 'standalone', id: '1', kind: 'image', raw: 'o\u0302', span: [0, 2] })).toEqual(
      [],
    );
  });

  test('put in their places, leave no decomposed letter in any word', () => {
    fc.assert(
      fc.property(blockText, (value) => {
        let result = '';
        let at = 0;
        for (const { span, text: composed } of decomposedStretches(text(value))) {
          result += value.slice(at, span[0]) + composed;
          at = span[1];
        }
        result += value.slice(at);
        expect(result.normalize('NFC')).toBe(value.normalize('NFC'));
        for (const word of result.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) expect(isComposed(word)).toBe(true);
      }),
    );
  });
});
