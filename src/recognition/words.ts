// A text as the words the scanner walks over: one pass, typed arrays, each folded letter with its place.
import type { Lexicon } from '../glossary/lexicon.js';
import { HASH_SEED, hashStep } from '../glossary/tables.js';
import type { Article } from '../model/article.js';
import { SEPARATOR } from '../text/fold.js';
import { plainText } from '../text/plain.js';

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

/** What a text is taken to end with: white space. */
const END = 0x20;

/** The text that is being cut, as numbers: a string is slow to ask for one letter after the other. */
let letters = new Uint16Array(1 << 12);
let bytes = Buffer.from(letters.buffer);

function spell(text: string): Uint16Array {
  if (text.length >= letters.length) {
    letters = new Uint16Array(2 * text.length);
    bytes = Buffer.from(letters.buffer);
  }
  bytes.write(text, 'utf16le');
  letters[text.length] = END;
  return letters;
}

/** Cuts plain text (NFC) into words. */
export function cutWords(text: string, lexicon: Lexicon): Words {
  return cutAll([text], lexicon)[0] as Words;
}

/** What was cut last: a linter asks for the words of an article right after the scanner, and to keep more would fill the memory. */
let last: { readonly article: Article; readonly lexicon: Lexicon; readonly cut: readonly Words[] } | undefined;

/** The words of an article's blocks. */
export function articleWords(article: Article, lexicon: Lexicon): readonly Words[] {
  if (last?.article === article && last.lexicon === lexicon) return last.cut;
  const texts = article.blocks.map(({ inlines }) => plainText(inlines).text);
  last = { article, lexicon, cut: cutAll(texts, lexicon) };
  return last.cut;
}

/** Cuts texts into words, all with one set of tables: making tables takes longer than filling them. */
function cutAll(texts: readonly string[], lexicon: Lexicon): Words[] {
  const { folding, words } = lexicon;
  const known = folding.units;
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const limit = (length >> 1) + 2 * texts.length;
  const starts = new Uint32Array(limit);
  const ends = new Uint32Array(limit);
  const ids = new Int32Array(limit);
  const unitStarts = new Uint32Array(limit + 1);
  // A letter folds to three at most (ﬃ).
  const units = new Uint16Array(length * 3);
  const unitEnds = new Uint32Array(length * 3);
  let unitCount = 0;
  let total = 0;
  const cut: Words[] = [];
  for (const text of texts) {
    const firstWord = total;
    let hash = HASH_SEED;
    let from = -1;
    const codes = spell(text);
    for (let i = 0; i <= text.length; i++) {
      const code = codes[i] as number;
      const unit = (known[code] as number) || folding.unit(code);
      if (unit === SEPARATOR) {
        if (from < 0) continue;
        starts[total] = from;
        ends[total] = i;
        ids[total] = words.get(hash, units, unitStarts[total] as number, unitCount);
        total++;
        unitStarts[total] = unitCount;
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
        for (const letter of folding.several(code)) {
          units[unitCount] = letter.charCodeAt(0);
          unitEnds[unitCount++] = i + 1;
          hash = hashStep(hash, letter.charCodeAt(0));
        }
    }
    cut.push({
      text,
      count: total - firstWord,
      starts: starts.subarray(firstWord, total),
      ends: ends.subarray(firstWord, total),
      ids: ids.subarray(firstWord, total),
      units,
      unitStarts: unitStarts.subarray(firstWord, total + 1),
      unitEnds,
    });
  }
  return cut;
}

/** The word as written. */
export function wordAt(words: Words, index: number): string {
  return words.text.slice(words.starts[index], words.ends[index]);
}

/** What stands between a word and the one before it. */
export function gapBefore(words: Words, index: number): string {
  return words.text.slice(index === 0 ? 0 : words.ends[index - 1], words.starts[index]);
}
