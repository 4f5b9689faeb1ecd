// Cutting runs of inlines. A page may be one block of tens of thousands of them, and be cut as often: nothing here looks at
// all of them for each cut.
import type { Code, Inline } from '../model/article.js';
import type { Span } from '../model/span.js';
import { codesOf as codesIn } from './codes.js';

/**
 * The inlines, and parts of texts, that lie in a span. Codes at the very edge are in.
 * @param inlines in the order of the file
 */
export function inlinesWithin(inlines: readonly Inline[], [start, end]: Span): Inline[] {
  const result: Inline[] = [];
  for (let at = firstEndingAt(inlines, start); at < inlines.length; at++) {
    const inline = inlines[at] as Inline;
    const [from, to] = inline.span;
    if (from > end) break;
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
  const { codes, byId } = codesOf(inlines);
  let [start, end] = span;
  let first = firstStartingAt(codes, start);
  let behind = first;
  while (behind < codes.length && (codes[behind] as Code).span[1] <= end) behind++;
  // Other closing codes may stand between the text and a closing one: ***both*** ends with two.
  const last = runBehind(codes, behind, end);
  const earliest = runBefore(codes, first, start);
  const taken: Code[] = codes.slice(first, behind);
  for (let next = taken.pop(); next !== undefined; next = taken.pop())
    for (const at of byId.get(next.id) ?? []) {
      const partner = codes[at] as Code;
      if (partner.type === 'close' && at >= behind && at < last) {
        for (; behind <= at; behind++) taken.push(codes[behind] as Code);
        end = partner.span[1];
      } else if (partner.type === 'open' && at < first && at >= earliest) {
        for (; first > at; first--) taken.push(codes[first - 1] as Code);
        start = partner.span[0];
      }
    }
  return [start, end];
}

/** Texts that follow each other as one. What a text means may depend on what stands beside it. */
export function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const before = result.at(-1);
    if (inline.type === 'text' && before?.type === 'text')
      result[result.length - 1] = {
        type: 'text',
        value: before.value + inline.value,
        span: [before.span[0], inline.span[1]],
      };
    else result.push(inline);
  }
  return result;
}

interface Codes {
  readonly codes: readonly Code[];
  /** Where the codes of an id stand among them. */
  readonly byId: ReadonlyMap<string, readonly number[]>;
}

const known = new WeakMap<readonly Inline[], Codes>();

function codesOf(inlines: readonly Inline[]): Codes {
  const read = known.get(inlines);
  if (read !== undefined) return read;
  const codes = codesIn(inlines);
  const byId = new Map<string, number[]>();
  for (const [at, { id }] of codes.entries()) {
    const places = byId.get(id);
    if (places === undefined) byId.set(id, [at]);
    else places.push(at);
  }
  known.set(inlines, { codes, byId });
  return { codes, byId };
}

/** Behind the last of the codes that follow an offset without a gap. */
function runBehind(codes: readonly Code[], from: number, offset: number): number {
  let at = from;
  for (let end = offset; codes[at]?.span[0] === end; at++) end = (codes[at] as Code).span[1];
  return at;
}

/** The first of the codes that stand before an offset without a gap. */
function runBefore(codes: readonly Code[], from: number, offset: number): number {
  let at = from;
  for (let start = offset; codes[at - 1]?.span[1] === start; at--) start = (codes[at - 1] as Code).span[0];
  return at;
}

const firstEndingAt = (inlines: readonly Inline[], offset: number) =>
  bisected(inlines, ({ span }) => span[1] >= offset);
const firstStartingAt = (inlines: readonly Inline[], offset: number) =>
  bisected(inlines, ({ span }) => span[0] >= offset);

/** The first inline that a condition holds for, where it holds for all behind it. */
function bisected(inlines: readonly Inline[], holds: (inline: Inline) => boolean): number {
  let [low, high] = [0, inlines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(inlines[middle] as Inline)) high = middle;
    else low = middle + 1;
  }
  return low;
}
