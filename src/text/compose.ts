// Composition to NFC (Unicode Standard Annex #15) that remembers where each letter came from.
import type { Inline } from '../model/article.js';
import type { Span } from '../model/span.js';

/** Whether the text is in NFC already. */
export function isComposed(text: string): boolean {
  return text.normalize('NFC') === text;
}

/** A stretch of text in NFC and the stretch of the original that it stands for. */
export interface Cluster {
  readonly text: string;
  readonly span: Span;
}

/**
 * Cuts a text into stretches that compose independently: runs that are composed as they are, and single letters with
 * their marks where composing changes them. Joined, the stretches are `text.normalize('NFC')`.
 */
export function clusters(text: string): Cluster[] {
  const result: Cluster[] = [];
  let kept = 0;
  // A letter with its marks, or a run of Hangul, whose jamo conjoin: nothing else composes across code points.
  for (const match of text.matchAll(/[ᄀ-ᇿ가-힣]+\p{M}*|[^\p{M}]\p{M}+/gu)) {
    const composed = match[0].normalize('NFC');
    if (composed === match[0]) continue;
    if (match.index > kept) result.push({ text: text.slice(kept, match.index), span: [kept, match.index] });
    const end = match.index + match[0].length;
    result.push({ text: composed, span: [match.index, end] });
    kept = end;
  }
  if (kept < text.length) result.push({ text: text.slice(kept), span: [kept, text.length] });
  // Singletons (such as the Kelvin sign) compose alone; they keep their length, so the stretch stays linear.
  return result.map((c) => (isComposed(c.text) ? c : { text: c.text.normalize('NFC'), span: c.span }));
}

/** A word with decomposed letters, and how it is written composed. */
export interface DecomposedStretch {
  /** The word's place in the file. */
  readonly span: Span;
  readonly text: string;
  readonly word: string;
}

/** The words of an inline that hold decomposed letters. Escaped text (entities) is left as it is written. */
export function decomposedStretches(inline: Inline): DecomposedStretch[] {
  if (inline.type !== 'text' || inline.value.length !== inline.span[1] - inline.span[0]) return [];
  if (isComposed(inline.value)) return [];
  const stretches: DecomposedStretch[] = [];
  for (const match of inline.value.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (isComposed(match[0])) continue;
    const start = inline.span[0] + match.index;
    const text = match[0].normalize('NFC');
    stretches.push({ span: [start, start + match[0].length], text, word: text });
  }
  return stretches;
}
