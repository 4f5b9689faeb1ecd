// How acronyms and digits are read aloud, which decides their endings: BMT is read "be-em-te", hence BMT-nin.
import { isCapital, lower, vowelClass } from './letters.js';

/** Readings that the rules below would miss. Only the end matters. */
const KNOWN: Readonly<Record<string, string>> = {
  // By convention; by its letters it would be -nin.
  ABŞ: 'aş',
};

/** Last letters of letter names; vowels are their own names. */
const LETTER_NAMES: Readonly<Record<string, string>> = {
  B: 'be',
  C: 'ce',
  Ç: 'çe',
  D: 'de',
  F: 'ef',
  G: 'ge',
  Ğ: 'ğe',
  H: 'he',
  J: 'je',
  K: 'ka',
  L: 'el',
  M: 'em',
  N: 'en',
  P: 'pe',
  Q: 'qe',
  R: 'er',
  S: 'es',
  Ş: 'şe',
  T: 'te',
  V: 've',
  W: 've',
  X: 'xe',
  Y: 'ye',
  Z: 'ze',
};

const ONES = ['sıfır', 'bir', 'iki', 'üç', 'dörd', 'beş', 'altı', 'yeddi', 'səkkiz', 'doqquz'];
const TENS = ['', 'on', 'iyirmi', 'otuz', 'qırx', 'əlli', 'altmış', 'yetmiş', 'səksən', 'doxsan'];

/** Whether a term's last word is an acronym: at least two letters, all capitals (BMT, COP29, AZƏRTAC). */
export function endsInAcronym(term: string): boolean {
  const word = term.slice(Math.max(term.lastIndexOf(' '), term.lastIndexOf('-')) + 1);
  const letters = [...word].filter((letter) => /\p{L}/u.test(letter));
  return letters.length > 1 && letters.every(isCapital);
}

/**
 * The end of an acronym as read aloud, in lower case. By the rules of pronunciation for
 * abbreviations, vowels inside are read with the consonants after them (SOCAR, AQEM, in longer ones also BRICS); where a
 * vowel only opens it, or there is none, letter by letter (BMT: te). Digits at the end are
 * read as the number (COP29: doqquz).
 */
export function acronymReading(acronym: string): string {
  const digits = /\d+$/u.exec(acronym)?.[0];
  if (digits !== undefined) return numberReading(digits);
  const known = KNOWN[acronym];
  if (known !== undefined) return known;
  const word = lower(acronym.slice(Math.max(acronym.lastIndexOf(' '), acronym.lastIndexOf('-')) + 1));
  const vowelAt = (fromEnd: number) => vowelClass(word.at(-fromEnd) ?? '') !== 0;
  if (vowelAt(1)) return word.slice(-1);
  const asWord = (word.length > 2 && vowelAt(2)) || (word.length > 3 && vowelAt(3));
  return asWord ? word : (LETTER_NAMES[acronym.at(-1) ?? ''] ?? word);
}

/** The last word of a whole number as read aloud: 29: doqquz, 30: otuz, 100: yüz. */
export function numberReading(digits: string): string {
  const ones = Number(digits.at(-1));
  if (ones !== 0 || digits.length === 1) return ONES[ones] as string;
  const tens = Number(digits.at(-2));
  if (tens !== 0) return TENS[tens] as string;
  const zeros = /0*$/u.exec(digits)?.[0].length ?? 0;
  if (zeros === digits.length) return ONES[0] as string;
  return zeros === 2 ? 'yüz' : zeros < 6 ? 'min' : zeros < 9 ? 'milyon' : 'milyard';
}

/** A whole number up to 100 in words; endings make it ordinal: yeddi, yeddinci. */
export function spelledNumber(number: number): string[] {
  if (number === 100) return ['yüz'];
  const [tens, ones] = [TENS[Math.floor(number / 10)] ?? '', number % 10];
  if (number < 10) return [ONES[ones] as string];
  return [ones === 0 ? tens : `${tens} ${ONES[ones]}`];
}
