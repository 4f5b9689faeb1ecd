// Replacements in a text, and where offsets go when they are made.
import type { Edit, Span } from '../model/span.js';

/** Edits in order of place. @throws RangeError when two overlap: the caller has to choose, not this function. */
export function sortEdits(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  for (let i = 1; i < sorted.length; i++) {
    const [before, after] = [sorted[i - 1] as Edit, sorted[i] as Edit];
    if (after.span[0] < before.span[1])
      throw new RangeError(`edits overlap at ${after.span[0]}: «${before.text}», «${after.text}»`);
  }
  return sorted;
}

/** Of edits in order of place, those that no earlier one overlaps. */
export function disjointEdits(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]))
    if (edit.span[0] >= (kept.at(-1)?.span[1] ?? 0) && edit.span[0] !== kept.at(-1)?.span[0]) kept.push(edit);
  return kept;
}

/** The text with all edits made. @throws RangeError when edits overlap */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of sortEdits(edits)) {
    result += text.slice(at, span[0]) + replacement;
    at = span[1];
  }
  return result + text.slice(at);
}

/**
 * Tells where a span of the old text stands in the new one. An edge inside a replaced stretch moves outward to that
 * stretch's edge; an insertion at an edge stays outside.
 * @param edits sorted, disjoint (see sortEdits)
 */
export function spanAfterEdits(edits: readonly Edit[]): (span: Span) => Span {
  const shifts: number[] = [];
  let shift = 0;
  for (const edit of edits) {
    shifts.push(shift);
    shift += edit.text.length - (edit.span[1] - edit.span[0]);
  }
  /** Number of edits that end at or before the offset. */
  const endingBefore = (offset: number): number => {
    let [low, high] = [0, edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edits[middle] as Edit).span[1] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const shiftBefore = (count: number) => (count < shifts.length ? (shifts[count] as number) : shift);
  return ([start, end]) => {
    const first = endingBefore(start);
    const atStart = edits[first];
    const newStart = atStart && atStart.span[0] < start ? atStart.span[0] : start;
    let last = endingBefore(end);
    // An insertion exactly at the end lies outside.
    while (last > 0) {
      const edit = edits[last - 1] as Edit;
      if (edit.span[0] === end && edit.span[1] === end && start < end) last--;
      else break;
    }
    const atEnd = edits[last];
    if (atEnd && atEnd.span[0] < end) {
      const from = atEnd.span[0] + shiftBefore(last);
      return [newStart + shiftBefore(first), from + atEnd.text.length];
    }
    return [newStart + shiftBefore(first), end + shiftBefore(last)];
  };
}
