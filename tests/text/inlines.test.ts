import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/model/article.js';
import { inlinesWithin, withPartnerCodes } from '../../src/text/inlines.js';

/** Inlines of a small markup: `**` bold, `_` italic, `#` a standalone code; all else is text. */
function inlinesOf(markup: string): Inline[] {
  const inlines: Inline[] = [];
  const open = new Map<string, string>();
  for (const match of markup.matchAll(/\*\*|_|#|[^*_#]+/gu)) {
    const raw = match[0];
    const span = [match.index, match.index + raw.length] as const;
    const id = open.get(raw);
    if (!/^(?:\*\*|_|#)$/u.test(raw)) inlines.push({ type: 'text', value: raw, span });
    else if (raw === '#') inlines.push({ type: 'standalone', id: `${match.index}`, kind: 'image', raw, span });
    else if (id === undefined) {
      open.set(raw, `${match.index}`);
      inlines.push({ type: 'open', id: `${match.index}`, kind: 'bold', raw, span });
    } else {
      open.delete(raw);
      inlines.push({ type: 'close', id, kind: 'bold', raw, span });
    }
  }
  return inlines;
}

const markupOf = (inlines: readonly Inline[]) => inlines.map((i) => (i.type === 'text' ? i.value : i.raw)).join('');

const markup = fc
  .array(fc.constantFrom('**', '_', '#', 'Tô', 'Lâm ', '. ', '😀'), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('inlines within a span', () => {
  test('are cut so that two neighbors together are the whole', () => {
    fc.assert(
      fc.property(markup, fc.nat(), (source, n) => {
        const inlines = inlinesOf(source);
        const cuts = inlines.flatMap((i) => (i.type === 'text' ? [i.span[0], i.span[0] + 1] : [i.span[0]]));
        const at = cuts[n % Math.max(1, cuts.length)] ?? 0;
        const [before, after] = [inlinesWithin(inlines, [0, at]), inlinesWithin(inlines, [at, source.length])];
        expect(markupOf([...before, ...after])).toBe(source);
        for (const inline of [...before, ...after]) expect(source.slice(...inline.span)).toBe(markupOf([inline]));
      }),
    );
  });

  test('hold the codes at the very edge and none beyond', () => {
    const inlines = inlinesOf('a **b** c');
    expect(markupOf(inlinesWithin(inlines, [2, 7]))).toBe('**b**');
    expect(markupOf(inlinesWithin(inlines, [3, 6]))).toBe('b');
    expect(inlinesWithin(inlines, [4, 4])).toEqual([]);
  });
});

describe('a span widened by partner codes', () => {
  const widened = (source: string, text: string) => {
    const at = source.indexOf(text);
    return source.slice(...withPartnerCodes(inlinesOf(source), [at, at + text.length]));
  };

  test('takes in the closing code that follows at once, and the opening one before', () => {
    expect(widened('Say **yes.** Or no.', 'Say **yes.')).toBe('Say **yes.**');
    expect(widened('**Yes** they said.', 'Yes** they said.')).toBe('**Yes** they said.');
  });

  test('takes in a closing code behind another one', () => {
    expect(widened('A _b **c.**_ D', 'A _b **c.')).toBe('A _b **c.**_');
    expect(widened('_**C** b_ a', 'C** b_ a')).toBe('_**C** b_ a');
  });

  test('leaves a pair outside that encloses all of it', () => {
    expect(widened('**Yes.** No.', 'Yes.')).toBe('Yes.');
  });

  test('leaves a partner outside that stands behind other words', () => {
    expect(widened('Say **yes. And no.**', 'Say **yes.')).toBe('Say **yes.');
  });

  test('leaves standalone codes at its edge outside', () => {
    expect(widened('Yes.# No.', 'Yes.')).toBe('Yes.');
  });
});
