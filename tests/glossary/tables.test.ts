import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EdgeTable, HASH_SEED, hashStep, WordTable } from '../../src/glossary/tables.js';

function numberOf(table: WordTable, word: string): number {
  const units = Uint16Array.from([...`x${word}x`], (c) => c.charCodeAt(0));
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return table.get(hash, units, 1, word.length + 1);
}

// Few letters and many words, so that the table grows and first letters are shared.
const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcdeəđ'), minLength: 1, maxLength: 9 }), {
  maxLength: 1500,
  size: 'max',
});

test('every word has the number it was given, also after the table has grown; no other word has one', () => {
  fc.assert(
    fc.property(words, words, (known, others) => {
      const table = new WordTable();
      const numbers = known.map((_, index) => index);
      expect(known.map((word) => table.add(word))).toEqual(numbers);
      expect(known.map((word) => table.add(word))).toEqual(numbers);
      expect(table.size).toBe(known.length);
      expect(known.map((word) => numberOf(table, word))).toEqual(numbers);
      const set = new Set(known);
      const strangers = others.filter((word) => !set.has(word));
      expect(strangers.filter((word) => numberOf(table, word) !== -1)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('the length of every word is foretold by its first two letters, apart for those that need no capital', () => {
  const foretold = (table: WordTable, word: string, small: boolean) =>
    (table.lengths(word.charCodeAt(0), word.charCodeAt(1), small) >>> Math.min(word.length, 31)) & 1;
  fc.assert(
    fc.property(words, words, (known, small) => {
      const table = new WordTable();
      for (const word of known) table.add(word);
      expect(small.every((word) => foretold(table, word, true) === 0)).toBe(true);
      for (const word of small) expect(table.isSmall(table.addSmall(word))).toBe(true);
      for (const word of known) expect(foretold(table, word, false)).toBe(1);
      for (const word of small) expect(foretold(table, word, true)).toBe(1);
      for (const word of known) expect(table.isSmall(numberOf(table, word))).toBe(small.includes(word));
    }),
    { numRuns: 20 },
  );
});

test('a hash is not trusted alone', () => {
  const table = new WordTable();
  table.add('baku');
  let hash = HASH_SEED;
  for (const letter of 'baku') hash = hashStep(hash, letter.charCodeAt(0));
  const units = Uint16Array.from([...'bakx'], (c) => c.charCodeAt(0));
  expect(table.get(hash, units, 0, 4)).toBe(-1);
});

test('every step leads where it was set to lead, also after the table has grown', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.nat(300), fc.nat(300)), {
        maxLength: 1500,
        size: 'max',
        selector: ([node, word]) => `${node} ${word}`,
      }),
      (steps) => {
        const table = new EdgeTable();
        for (const [index, [node, word]] of steps.entries()) table.set(node, word, index + 1);
        for (const [index, [node, word]] of steps.entries()) expect(table.get(node, word)).toBe(index + 1);
        expect(table.get(301, 0)).toBe(-1);
        expect(table.get(0, 301)).toBe(-1);
      },
    ),
    { numRuns: 20 },
  );
});
