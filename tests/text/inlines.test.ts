import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code, Inline } from '../../src/model/article.js';
import type { Span } from '../../src/model/span.js';
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

/** What `withPartnerCodes` says, in as few words as there are. */
function widenedSlowly(inlines: readonly Inline[], span: Span): Span {
  let [start, end] = span;
  const codes = inlines.filter((inline): inline is Code => inline.type !== 'text');
  const inside = ({ span: [from, to] }: Code) => from >= start && to <= end;
  const onlyCodes = (from: number, to: number) =>
    codes.filter((c) => c.span[0] >= from && c.span[1] <= to).reduce((sum, c) => sum + c.raw.length, 0) === to - from;
  for (let grown = true; grown; ) {
    grown = false;
    for (const code of codes.filter((c) => !inside(c))) {
      if (!codes.some((other) => other !== code && other.id === code.id && inside(other))) continue;
      if (code.type === 'close' && code.span[0] >= end && onlyCodes(end, code.span[0]))
        [end, grown] = [code.span[1], true];
      if (code.type === 'open' && code.span[1] <= start && onlyCodes(code.span[1], start))
        [start, grown] = [code.span[0], true];
    }
  }
  return [start, end];
}

describe('a span widened by partner codes', () => {
  test('is what looking at every code again and again would give', () => {
    const dense = fc
      .array(fc.constantFrom('**', '_', '#', 'a', '. '), { maxLength: 16 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(dense, fc.nat(), fc.nat(), (source, a, b) => {
        const inlines = inlinesOf(source);
        const texts = inlines.filter(({ type }) => type === 'text');
        if (texts.length === 0) return;
        const [first, last] = [a % texts.length, b % texts.length].sort((x, y) => x - y) as [number, number];
        const span = [texts[first]?.span[0] ?? 0, texts[last]?.span[1] ?? 0] as const;
        expect(withPartnerCodes(inlines, span)).toEqual(widenedSlowly(inlines, span));
      }),
      { numRuns: 2000 },
    );
  });

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
