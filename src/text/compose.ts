// Composition to NFC (Unicode Standard Annex #15) that remembers where each letter came from.
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
  // A letter with its marks, or a run of conjoining Hangul jamo: nothing else composes across code points.
  for (const match of text.matchAll(/[ᄀ-ᇿ]+|[^\p{M}]\p{M}+/gu)) {
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
