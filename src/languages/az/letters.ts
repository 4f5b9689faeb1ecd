// The letters of Azerbaijani: casing, vowel harmony, and what a keyboard without the letters makes of them.

/** Lower case by the Azerbaijani alphabet: I is the capital of ı, İ the capital of i. Composed or not, İ becomes a plain i. */
export function lower(text: string): string {
  const dotted = /[Iİ]/u.test(text) ? text.replace(/I\u0307|İ/gu, 'i').replaceAll('I', 'ı') : text;
  return dotted.toLowerCase();
}

/** Upper case by the Azerbaijani alphabet: i becomes İ, ı becomes I. Not for foreign words (institute: İNSTİTUTE). */
export function upper(text: string): string {
  return text.replaceAll('i', 'İ').toUpperCase();
}

/** Lower case of one UTF-16 code unit; what would change its length stays as it is, so that offsets hold. */
export function lowerLetter(letter: string): string {
  if (letter === 'I') return 'ı';
  if (letter === 'İ') return 'i';
  const small = letter.toLowerCase();
  return small.length === 1 ? small : letter;
}

/** Whether the letter is a capital of any alphabet. */
export function isCapital(letter: string): boolean {
  return letter !== lowerLetter(letter);
}

/** Whether all cased letters of a text are capitals, and there are at least two of them. */
export function isAllCapitals(text: string): boolean {
  let capitals = 0;
  for (const letter of text) {
    if (isCapital(letter)) capitals++;
    else if (letter !== letter.toUpperCase()) return false;
  }
  return capitals > 1;
}

const PLAIN: Readonly<Record<string, string>> = { ə: 'e', ı: 'i', ö: 'o', ü: 'u', ş: 's', ç: 'c', ğ: 'g' };

/** A lower-case text as typed without the letters that ASCII lacks: ə as e, ı as i, ş as s. Keeps the length. */
export function plain(text: string): string {
  return text.replace(/[əıöüşçğ]/gu, (letter) => PLAIN[letter] as string);
}

/**
 * A set of vowel classes, as bits. Endings follow the last vowel of a stem: after a and ı they have a/ı, after e, ə and i
 * they have ə/i, after o and u a/u, after ö and ü ə/ü. A stem has more than one class where its spelling leaves open how
 * it is read aloud.
 */
export type Harmony = number;
export const BACK: Harmony = 1;
export const FRONT: Harmony = 2;
export const BACK_ROUND: Harmony = 4;
export const FRONT_ROUND: Harmony = 8;
export const ANY_HARMONY: Harmony = 15;

const NATIVE: Readonly<Record<string, Harmony>> = {
  a: BACK,
  ı: BACK,
  e: FRONT,
  ə: FRONT,
  i: FRONT,
  o: BACK_ROUND,
  u: BACK_ROUND,
  ö: FRONT_ROUND,
  ü: FRONT_ROUND,
};

/** Letters of other alphabets whose base letter would mislead. */
const FOREIGN: Readonly<Record<string, Harmony>> = {
  ä: BACK | FRONT,
  å: BACK | BACK_ROUND,
  æ: FRONT,
  ø: FRONT_ROUND,
  œ: FRONT_ROUND,
};

const HORN = '\u031b';
const known = new Map<string, Harmony>();

/**
 * The vowel class of a lower-case letter; 0 for a consonant. Letters of other alphabets count as their base letter
 * (Lâm takes the endings of Lam); the Vietnamese ơ and ư may be heard as rounded or not. y is a consonant here.
 */
export function vowelClass(letter: string): Harmony {
  let found = known.get(letter);
  if (found === undefined) {
    found = NATIVE[letter] ?? FOREIGN[letter];
    if (found === undefined) {
      const decomposed = letter.normalize('NFD');
      found = NATIVE[decomposed[0] as string] ?? (decomposed.length > 1 && decomposed[0] === 'y' ? FRONT : 0);
      if (decomposed.includes(HORN)) found |= BACK;
    }
    known.set(letter, found);
  }
  return found;
}

/** Whether a lower-case letter is one of the nine vowels of the Azerbaijani alphabet. */
export function isVowel(letter: string): boolean {
  return letter in NATIVE;
}

/** Number of syllables of a word: in Azerbaijani as many as it has vowel letters. */
export function syllables(word: string): number {
  let count = 0;
  for (const letter of lower(word)) if (vowelClass(letter) !== 0) count++;
  return count;
}

/** How a stem ends for the ear. */
export interface Sound {
  readonly harmony: Harmony;
  /** Whether its last sound may be a consonant, and whether it may be a vowel. One of them at least holds. */
  readonly consonant: boolean;
  readonly vowel: boolean;
}

/**
 * How a stem ends for the ear, as far as its spelling tells; signs after the last letter do not count.
 * @param dotless i and ı may stand for each other (text in capitals is often typed with the wrong one)
 * @param ascii the stem may lack its dots altogether: i, o and u may stand for ı, ö and ü
 */
export function soundOf(stem: string, dotless = false, ascii = false): Sound {
  let end = stem.length;
  while (end > 0 && !/[\p{L}\p{M}]/u.test(stem[end - 1] as string)) end--;
  let last: Sound | undefined;
  for (let i = end - 1; i >= 0; i--) {
    const letter = lowerLetter(stem[i] as string);
    if (last !== undefined && letter === ' ') break;
    const harmony = vowelClass(letter);
    if (last === undefined) {
      // A final y after a consonant is a vowel of other languages (Ly, Kennedy); no Azerbaijani word ends so.
      const finalY = letter === 'y' && (i === 0 || vowelClass(lowerLetter(stem[i - 1] as string)) === 0);
      last = { harmony: finalY ? FRONT : 0, consonant: harmony === 0, vowel: harmony !== 0 || finalY };
    }
    if (harmony !== 0) return { ...last, harmony: last.harmony | widened(letter, harmony, dotless, ascii) };
  }
  if (last === undefined) return { harmony: ANY_HARMONY, consonant: true, vowel: true };
  return last.harmony === 0 ? { ...last, harmony: ANY_HARMONY } : last;
}

function widened(letter: string, harmony: Harmony, dotless: boolean, ascii: boolean): Harmony {
  if ((dotless || ascii) && (letter === 'i' || letter === 'ı')) return BACK | FRONT;
  if (ascii && (letter === 'o' || letter === 'u')) return BACK_ROUND | FRONT_ROUND;
  return harmony;
}
