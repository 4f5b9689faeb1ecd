// Cutting runs of inlines.
import type { Code, Inline } from '../model/article.js';
import type { Span } from '../model/span.js';

/** The inlines, and parts of texts, that lie in a span. Codes at the very edge are in. */
export function inlinesWithin(inlines: readonly Inline[], [start, end]: Span): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const [from, to] = inline.span;
    if (inline.type !== 'text') {
      if (from >= start && to <= end) result.push(inline);
      continue;
    }
    const [cutFrom, cutTo] = [Math.max(from, start), Math.min(to, end)];
    if (cutFrom >= cutTo) continue;
    if (cutFrom === from && cutTo === to) result.push(inline);
    else result.push({ type: 'text', value: inline.value.slice(cutFrom - from, cutTo - from), span: [cutFrom, cutTo] });
  }
  return result;
}

/**
 * A span widened so that no code pair is cut at its edge: where the opening code lies inside and the closing one follows
 * at once (or the other way round), the other one is taken in. Pairs that enclose the whole span stay outside: they are
 * layout, not content.
 */
export function withPartnerCodes(inlines: readonly Inline[], span: Span): Span {
  let [start, end] = span;
  const inside = (code: Code) => code.span[0] >= start && code.span[1] <= end;
  const codes = inlines.filter((inline): inline is Code => inline.type !== 'text');
  for (let grown = true; grown; ) {
    grown = false;
    for (const code of codes) {
      if (inside(code)) continue;
      const partnerInside = codes.some((other) => other !== code && other.id === code.id && inside(other));
      if (code.type === 'standalone' || !partnerInside) continue;
      // Other closing codes may stand between the text and this one: ***both*** ends with two.
      if (code.type === 'close' && onlyCodesBetween(codes, end, code.span[0])) [end, grown] = [code.span[1], true];
      if (code.type === 'open' && onlyCodesBetween(codes, code.span[1], start)) [start, grown] = [code.span[0], true];
    }
  }
  return [start, end];
}

function onlyCodesBetween(codes: readonly Code[], from: number, to: number): boolean {
  let at = from;
  for (const code of codes) if (code.span[0] === at && code.span[1] <= to) at = code.span[1];
  return at === to;
}
