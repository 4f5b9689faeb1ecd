// Family names of all languages, and whose custom a full name that begins with one follows.
import { languages } from '../languages/index.js';
import type { Language } from '../languages/language.js';

/** Without its diacritics a shorter surname is too many things: Le, Do, Ho. */
const TELLING = 4;

const customs = new Map<string, Language>();
for (const language of languages)
  for (const surname of language.names.surnames) {
    customs.set(surname, language);
    const plain = language.fold(surname);
    if (plain.length >= TELLING && !customs.has(plain)) customs.set(plain, language);
  }

/**
 * The language in whose custom a full name begins with this word.
 * @param word as it is written, with its diacritics or without
 */
export const customOf = (word: string): Language | undefined => customs.get(word.normalize('NFC').toLowerCase());

/** Whether a family name ends as those of one of the languages do. Neighbours' may, too: that tells no country. */
export const endsLikeOurs = (name: string): boolean => languages.some(({ names }) => names.surnameEnding?.test(name));
