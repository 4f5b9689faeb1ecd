// Names that lost the space behind them: "Việt Namfriendship".
import type { Language } from '../languages/language.js';

/** Endings that make another word of a name, not two words of it: Vietnamese, Azerbaijani, Americanism. */
const DERIVED = /^(?:n|an|ian|i|ese|ish|er|ers|ean|eans|ians|ans|is|ism|ist|ists|ize|ized|ization|ic|s|es|town|land)$/u;

/** In shorter names the rest of another word is easily seen. */
const LONG = 6;

/**
 * Whether the letters that follow a name without a space are a word of their own.
 * @param surface the name as written
 * @param rest the letters up to the next word boundary
 * @param isKnown whether the article writes a word in lower case: what the writer used elsewhere is a word
 */
export function isGluedWord(
  surface: string,
  rest: string,
  language: Language,
  isKnown: (word: string) => boolean,
): boolean {
  if (!/^\p{Ll}[\p{Ll}\p{M}]+$/u.test(rest)) return false;
  const words = surface.split(/\s+/u).length;
  // Vu Viet Trangis: nobody makes another word of a name in full by what is a word itself.
  if (words > 1 && language.names.joining.has(rest)) return true;
  if (DERIVED.test(rest)) return false;
  // Diacritics that the rest's language does not have: no name begins with "Lâmv".
  const foreign = language.names.plainLetters && /[^\p{ASCII}]/u.test(surface) && /^\p{ASCII}+$/u.test(rest);
  if (words > 1 && foreign) return true;
  // A Vietnamese name ends with its syllable: what goes on in small letters is the next word.
  if (words > 1 && language.names.syllables) return true;
  const word = language.lower(rest);
  if (words === 1 && surface.length < 4) return false;
  if (surface.length >= LONG && language.names.gluedWord?.test(rest)) return true;
  return language.names.joining.has(word) || isKnown(word);
}
