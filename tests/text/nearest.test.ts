import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/text/nearest.js';

const word = fc.string({ unit: fc.constantFrom(...'abcx'), maxLength: 7 });

describe('distance', () => {
  test.each([
    ['', '', 0],
    ['name', 'name', 0],
    ['name', 'names', 1],
    ['name', 'ame', 1],
    ['name', 'nane', 1],
    ['name', 'nmae', 1],
    ['name', 'style', 4],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %i', (a, b, expected) => {
    expect(editDistance(a, b, 9)).toBe(expected);
  });

  test('is the same both ways, nought only between equals, and never less than the difference in length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 99);
        expect(editDistance(b, a, 99)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  test('beyond the limit counts as one more than the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 7 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 99), limit + 1));
      }),
    );
  });
});

describe('the nearest known word', () => {
  const known = ['preferred', 'admitted', 'deprecated', 'forbidden'];

  test('is found over one slip of the hand', () => {
    expect(nearest('prefered', known)).toBe('preferred');
    expect(nearest('fobridden', known)).toBe('forbidden');
    expect(nearest('ADMITED', known)).toBe('admitted');
  });

  test('is the one with the fewest slips', () => {
    expect(nearest('to-lan', ['tu-lin', 'to-lam', 'to-lams'])).toBe('to-lam');
  });

  test('is none where a slip explains nothing', () => {
    expect(nearest('house', known)).toBeUndefined();
    expect(nearest('', known)).toBeUndefined();
    expect(nearest('name', [])).toBeUndefined();
  });
});
