// How much of a sentence is left in another one.

/** Sentences have fewer words; a longer text is compared by its beginning. */
const WORDS = 200;

/** A sentence as it is compared: its words in small letters. */
export const wordsOf = (text: string): readonly string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).slice(0, WORDS);

/**
 * The share of words that two sentences have in common in the same order, 0 to 1: twice the length of their longest
 * common subsequence, by the words of both (Dice's coefficient over the alignment of Hunt and McIlroy, 1976).
 */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  // What is in neither's words can be in no subsequence: most pairs of a story are told apart by this alone.
  const inB = new Set(b);
  const shared = a.filter((word) => inB.has(word)).length;
  const most = (2 * Math.min(shared, b.length)) / (a.length + b.length);
  if (most < ENOUGH) return most;
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++)
      next[j] = word === b[j - 1] ? (row[j - 1] as number) + 1 : Math.max(row[j] as number, next[j - 1] as number);
    row = next;
  }
  return (2 * (row[b.length] as number)) / (a.length + b.length);
}

/** From here on, the translation of one sentence is a help with the other. */
export const ENOUGH = 0.6;
