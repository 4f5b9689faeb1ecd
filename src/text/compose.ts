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
 * What composes together: marks that stand before any letter, a run of Hangul, whose jamo conjoin, a letter with its
 * marks. A letter alone may be replaced too, by a longer text (U+0958) or another letter (the Kelvin sign); never ASCII.
 */
const TOGETHER = /^\p{M}+|[ᄀ-ᇿ가-힣]+\p{M}*|\P{M}\p{M}+|[^\p{M}\0-\x7f]/gu;

/**
 * Cuts a text into stretches that compose independently: runs that stay as they are, and single letters with their
 * marks where composing changes them. Joined, the stretches are `text.normalize('NFC')`.
 */
export function clusters(text: string): Cluster[] {
  const result: Cluster[] = [];
  let kept = 0;
  for (const match of text.matchAll(TOGETHER)) {
    const composed = match[0].normalize('NFC');
    if (composed === match[0]) continue;
    if (match.index > kept) result.push({ text: text.slice(kept, match.index), span: [kept, match.index] });
    const end = match.index + match[0].length;
    result.push({ text: composed, span: [match.index, end] });
    kept = end;
  }
  if (kept < text.length) result.push({ text: text.slice(kept), span: [kept, text.length] });
  return result;
}

/** The words of a text that hold decomposed letters, as they are written. */
export function decomposedWords(text: string): { readonly word: string; readonly at: number }[] {
  if (isComposed(text)) return [];
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .filter((match) => !isComposed(match[0]))
    .map((match) => ({ word: match[0], at: match.index }));
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
  const from = inline.span[0];
  return decomposedWords(inline.value).map(({ word, at }) => {
    const text = word.normalize('NFC');
    return { span: [from + at, from + at + word.length], text, word: text };
  });
}
