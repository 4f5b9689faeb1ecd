// The lines of a block quote or a list item without what marks them as such.
import type { Block, Inline } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import { PlacedText } from './placedText.js';

/** The text of a span without the prefixes of its lines. @param prefixes in the order of the file */
export function withoutPrefixes(source: string, [start, end]: Span, prefixes: readonly Span[]): PlacedText {
  const places: number[] = [];
  let value = '';
  let at = start;
  for (const [from, to] of [...prefixes, [end, end] as const]) {
    value += source.slice(at, from);
    for (; at < from; at++) places.push(at);
    at = to;
  }
  places.push(end);
  return new PlacedText(source, value, places);
}

/** Line ends that are kept, with the prefix behind them, as codes: a translation that wrote one anew would lose the prefix. */
export function withLineCodes(source: string, block: Block): Block {
  let lines = 0;
  const inlines = block.inlines.map((inline): Inline => {
    if (inline.type !== 'text' || !/^\r?\n$|^\r$/u.test(inline.value)) return inline;
    if (inline.span[1] - inline.span[0] === inline.value.length) return inline;
    lines++;
    return {
      type: 'standalone',
      id: `line${lines}`,
      kind: 'break',
      raw: source.slice(...inline.span),
      span: inline.span,
    };
  });
  return { ...block, inlines };
}
