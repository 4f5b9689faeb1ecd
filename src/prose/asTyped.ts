// A language as it is typed without its letters: feeds that know ASCII only send Vietnamese so, phones Azerbaijani.

import type { Language } from '../languages/language.js';
import { isPlain } from '../text/letters.js';

/** Texts with fewer letters tell nothing. */
const ENOUGH = 60;
/** A foreign name or two may keep its letters. */
const SHARE = 0.01;

/**
 * The language for a text, as it is typed there: itself, or what is known of its words with their plain spellings besides.
 * @param texts of one article, in NFC
 */
export function languageAsTyped(language: Language, texts: readonly string[]): Language {
  return language.names.plainLetters || !isTypedPlain(texts) ? language : plainOf(language);
}

function isTypedPlain(texts: readonly string[]): boolean {
  let letters = 0;
  let others = 0;
  for (const text of texts)
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      // Letters beyond ASCII begin here; so do quotation marks and dashes, which are no letters and lie further up.
      if (code >= 0xc0 && code < 0x2000) others++;
      else if (code > 0x40 && code < 0x7b) letters++;
    }
  return letters >= ENOUGH && others < SHARE * letters;
}

const known = new WeakMap<Language, Language>();

function plainOf(language: Language): Language {
  let plain = known.get(language);
  if (plain === undefined) {
    const { names, owners, sentences } = language;
    plain = { ...language, names: withPlain(names), owners: withPlain(owners), sentences: withPlain(sentences) };
    known.set(language, plain);
  }
  return plain;
}

/** Words, each also as it looks without its diacritics; patterns only so. */
function withPlain<T extends object>(data: T): T {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, alsoPlain(value)])) as T;
}

function alsoPlain(value: unknown): unknown {
  if (value instanceof Set) return new Set([...value, ...[...value].map((word) => undressed(String(word)))]);
  return value instanceof RegExp ? new RegExp(undressed(value.source), value.flags) : value;
}

/** The text in its case, without diacritics: ở is o, Đảng is Dang. Escapes of patterns are ASCII and stay as they are. */
function undressed(text: string): string {
  if (isPlain(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('ə', 'e')
    .replaceAll('Ə', 'E')
    .replaceAll('ı', 'i');
}
