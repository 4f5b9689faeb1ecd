// A text as the words the scanner walks over: one pass, typed arrays, each folded letter with its place.
import type { Lexicon } from '../glossary/lexicon.js';
import { HASH_SEED, hashStep } from '../glossary/tables.js';
import { SEPARATOR } from '../text/fold.js';

/** The words of one block. Offsets are UTF-16 code units into its plain text. */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Numbers in the lexicon's word table; -1 for words that it does not know. */
  readonly ids: Int32Array;
  /** Folded letters of all words, one after the other, and where each word's begin; one more entry ends the last. */
  readonly units: Uint16Array;
  readonly unitStarts: Uint32Array;
  /** For each folded letter the offset in `text` behind the letter it came from. */
  readonly unitEnds: Uint32Array;
}

/** Cuts plain text (NFC) into words. */
export function cutWords(text: string, lexicon: Lexicon): Words {
  const { folding, words } = lexicon;
  // A letter folds to three at most (ﬃ); an average article has a word in five letters.
  const units = new Uint16Array(text.length * 3);
  const unitEnds = new Uint32Array(text.length * 3);
  const limit = (text.length >> 1) + 2;
  const starts = new Uint32Array(limit);
  const ends = new Uint32Array(limit);
  const unitStarts = new Uint32Array(limit + 1);
  const ids = new Int32Array(limit);
  let count = 0;
  let unitCount = 0;
  let hash = HASH_SEED;
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const unit = i === text.length ? SEPARATOR : folding.unit(text.charCodeAt(i));
    if (unit === SEPARATOR) {
      if (from < 0) continue;
      starts[count] = from;
      ends[count] = i;
      const first = unitStarts[count] as number;
      ids[count] = words.get(hash, units, first, unitCount);
      count++;
      unitStarts[count] = unitCount;
      from = -1;
      hash = HASH_SEED;
      continue;
    }
    if (from < 0) from = i;
    if (unit > 2) {
      units[unitCount] = unit;
      unitEnds[unitCount++] = i + 1;
      hash = hashStep(hash, unit);
    } else
      for (const letter of folding.several(text.charCodeAt(i))) {
        units[unitCount] = letter.charCodeAt(0);
        unitEnds[unitCount++] = i + 1;
        hash = hashStep(hash, letter.charCodeAt(0));
      }
  }
  return { text, count, starts, ends, ids, units, unitStarts, unitEnds };
}

/** The word as written. */
export function wordAt(words: Words, index: number): string {
  return words.text.slice(words.starts[index], words.ends[index]);
}

/** What stands between a word and the one before it. */
export function gapBefore(words: Words, index: number): string {
  return words.text.slice(index === 0 ? 0 : words.ends[index - 1], words.starts[index]);
}
