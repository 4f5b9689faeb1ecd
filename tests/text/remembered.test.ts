import { expect, test, vi } from 'vitest';
import { remembered } from '../../src/text/remembered.js';

test('a word is worked out once, an answer of undefined too', () => {
  const answer = vi.fn((word: string) => (word === 'nothing' ? undefined : word.toUpperCase()));
  const upper = remembered(answer);
  expect([upper('a'), upper('nothing'), upper('a'), upper('nothing')]).toEqual(['A', undefined, 'A', undefined]);
  expect(answer).toHaveBeenCalledTimes(2);
});

test('long texts are not kept, and an archive of words is right to its end', () => {
  const answer = vi.fn((word: string) => word.length);
  const length = remembered(answer);
  const long = 'x'.repeat(100);
  expect([length(long), length(long)]).toEqual([100, 100]);
  expect(answer).toHaveBeenCalledTimes(2);
  const words = Array.from({ length: 100_000 }, (_, i) => String(i));
  expect(words.filter((word) => length(word) !== word.length)).toEqual([]);
});
