// Folding: the key under which spellings of one name meet. A key only finds candidates; exact text decides.
import { remove } from 'diacritics';
import { withoutLookAlikes } from './lookAlikes.js';

const ASCII = /^[\u0000-\u007f]*$/u;

/**
 * The folded key of a text: NFC, Latin letters for their look-alikes, lower case, letters without diacritics, ə as e,
 * no combining marks.
 * `diacritics` 1.3.0 leaves decomposed letters and ə as they are, hence the steps before and after it.
 * @param lower the language's own lower-casing; in Azerbaijani I is ı, not i (both fold to i)
 */
export function foldText(text: string, lower: (text: string) => string): string {
  // Every language folds these to the same: in Azerbaijani I becomes ı, and that i.
  if (ASCII.test(text)) return text.toLowerCase();
  return remove(lower(withoutLookAlikes(text.normalize('NFC'))))
    .replaceAll('ə', 'e')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** What a code unit means to the scanner, where it is not a folded letter. */
export const SEPARATOR = 1;
const UNKNOWN = 0;
const SEVERAL = 2;

/**
 * Folds a text unit by unit without losing the place: each UTF-16 code unit of NFC text becomes one folded unit, nothing
 * (a stray mark) or several (ß, æ). Tables are filled as letters are met, so a start costs nothing.
 */
export class FoldTable {
  /** By code unit: its folded unit, or 0 where it has to be learned first. For loops that look at every letter. */
  readonly units = new Uint16Array(0x10000);
  readonly #several = new Map<number, string>();
  readonly #fold: (text: string) => string;

  /** @param fold the language's folding of a text in NFC */
  constructor(fold: (text: string) => string) {
    this.#fold = fold;
  }

  /** The folded unit of a code unit: above 2 a letter or digit, SEPARATOR between words, 2 when `several` has to be asked. */
  unit(code: number): number {
    const known = this.units[code] as number;
    return known === UNKNOWN ? this.#learn(code) : known;
  }

  /** The folded text of a code unit that folds to no unit or to more than one. */
  several(code: number): string {
    return this.#several.get(code) ?? '';
  }

  #learn(code: number): number {
    const letter = String.fromCharCode(code);
    // Halves of a pair: letters outside the Basic Multilingual Plane stay themselves and keep words together.
    const inWord = (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{M}\p{N}]/u.test(letter);
    let unit = SEPARATOR;
    if (inWord) {
      const folded = code >= 0xd800 && code <= 0xdfff ? letter : this.#fold(letter);
      unit = folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
      if (unit === SEVERAL) this.#several.set(code, folded);
    }
    this.units[code] = unit;
    return unit;
  }
}

/** The folded words of a text, as the scanner cuts them. */
export function foldedWords(text: string, table: FoldTable): string[] {
  const words: string[] = [];
  let word = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const unit = table.unit(code);
    if (unit === SEPARATOR) {
      if (word !== '') words.push(word);
      word = '';
    } else word += unit === SEVERAL ? table.several(code) : String.fromCharCode(unit);
  }
  if (word !== '') words.push(word);
  return words;
}
