import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/model/span.js';
import { applyEdits, sortEdits, spanAfterEdits } from '../../src/text/edits.js';

/** A text cut into pieces, some of them with a replacement; an empty piece that is replaced is an insertion. */
const replaced = fc
  .array(fc.record({ old: fc.string({ maxLength: 6 }), new_: fc.option(fc.string({ maxLength: 6 })) }), {
    minLength: 1,
    maxLength: 12,
  })
  // Between two insertions at one place nobody could tell which comes first.
  .map((pieces) => pieces.filter((p, i) => p.old !== '' || (p.new_ !== null && pieces[i - 1]?.old !== '')))
  .map((pieces) => {
    let at = 0;
    return pieces.map(({ old, new_ }) => {
      const span: [number, number] = [at, at + old.length];
      at += old.length;
      return { old, new_, span };
    });
  });

type Pieces = readonly { old: string; new_: string | null; span: [number, number] }[];
const oldText = (pieces: Pieces) => pieces.map((p) => p.old).join('');
const newText = (pieces: Pieces) => pieces.map((p) => p.new_ ?? p.old).join('');
const editsOf = (pieces: Pieces): Edit[] =>
  pieces.flatMap(({ span, new_ }) => (new_ === null ? [] : [{ span, text: new_ }]));

describe('applying edits', () => {
  test('gives the text with each stretch replaced, whatever the order of the edits', () => {
    fc.assert(
      fc.property(replaced, fc.boolean(), (pieces, backwards) => {
        const edits = editsOf(pieces);
        expect(applyEdits(oldText(pieces), backwards ? edits.reverse() : edits)).toBe(newText(pieces));
      }),
      { numRuns: 500 },
    );
  });

  test('leaves the order of the given list alone', () => {
    const edits: Edit[] = [
      { span: [3, 4], text: 'x' },
      { span: [0, 1], text: 'y' },
    ];
    applyEdits('abcd', edits);
    expect(edits.map((e) => e.span[0])).toEqual([3, 0]);
  });

  test('lets edits touch, and insert before a stretch that is replaced', () => {
    expect(
      applyEdits('Hà Nội', [
        { span: [0, 2], text: 'Ha' },
        { span: [2, 6], text: 'noi' },
        { span: [0, 0], text: 'in ' },
      ]),
    ).toBe('in Hanoi');
  });

  test.each([
    { case: 'crossing', a: [0, 3], b: [2, 5] },
    { case: 'nested', a: [0, 5], b: [2, 3] },
    { case: 'equal', a: [1, 3], b: [1, 3] },
    { case: 'inserted into a replaced stretch', a: [0, 4], b: [2, 2] },
  ] as const)('refuses edits that overlap: $case', ({ a, b }) => {
    const edits: Edit[] = [
      { span: a, text: 'x' },
      { span: b, text: 'y' },
    ];
    expect(() => applyEdits('abcdef', edits)).toThrow(RangeError);
    expect(() => sortEdits(edits.reverse())).toThrow(/overlap/u);
  });
});

describe('spans after edits', () => {
  const stretch = fc.record({ pieces: replaced, a: fc.nat(), b: fc.nat() });

  test('of whole stretches hold what became of them', () => {
    fc.assert(
      fc.property(stretch, ({ pieces, a, b }) => {
        const stretches = pieces.filter((p) => p.old !== '');
        const [first, last] = [a, b].map((n) => n % stretches.length).sort((x, y) => x - y);
        const [from, to] = [stretches[first as number], stretches[last as number]];
        if (from === undefined || to === undefined) return;
        const moved = spanAfterEdits(sortEdits(editsOf(pieces)));
        const between = pieces.slice(pieces.indexOf(from), pieces.indexOf(to) + 1);
        expect(newText(pieces).slice(...moved([from.span[0], to.span[1]]))).toBe(newText(between));
      }),
      { numRuns: 500 },
    );
  });

  test('that begin or end inside a replaced stretch take in all of its replacement', () => {
    const moved = spanAfterEdits([{ span: [3, 8], text: 'longer than before' }]);
    expect(moved([0, 5])).toEqual([0, 21]);
    expect(moved([5, 10])).toEqual([3, 23]);
    expect(moved([4, 6])).toEqual([3, 21]);
  });

  test('leave an insertion at their edge outside, and one within them inside', () => {
    const moved = spanAfterEdits(
      sortEdits([
        { span: [2, 2], text: '--' },
        { span: [6, 6], text: '++' },
        { span: [4, 4], text: '**' },
      ]),
    );
    expect(applyEdits('abcdefgh', [{ span: [2, 2], text: '--' }])).toBe('ab--cdefgh');
    expect(moved([2, 6])).toEqual([4, 10]);
    expect(moved([0, 2])).toEqual([0, 2]);
    expect(moved([6, 8])).toEqual([12, 14]);
  });

  test('stay where they are without edits', () => {
    expect(spanAfterEdits([])([3, 7])).toEqual([3, 7]);
  });
});
