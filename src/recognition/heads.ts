// Head nouns: what bodies, institutions and places are called.
import type { Language } from '../languages/language.js';

/** Whether a word is what bodies and institutions are called, with or without an ending. */
export function isHead(word: string, language: Language): boolean {
  return headIn(word, language.names.heads, language) || headIn(word, language.names.organs, language);
}

/** Whether a word is one of a list of head nouns, with or without an ending: küçəsi, küçəsində. */
export function headIn(word: string, heads: ReadonlySet<string>, language: Language): boolean {
  const small = language.lower(word);
  if (heads.has(small)) return true;
  // Heads that carry a possessive take what follows one: parkının, never parkın (of the park).
  const context = { acronym: false, changed: false, plain: false, izafet: true };
  for (let length = small.length - 1; length > 3; length--) {
    const stem = small.slice(0, length);
    if (heads.has(stem)) return language.endingLength(stem, small.slice(length), context) === small.length - length;
  }
  return false;
}
