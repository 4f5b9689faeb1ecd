// Paragraphs of Vietnamese that have lost their diacritics: by their small words they are Vietnamese, by their letters English.
import type { Language } from '../languages/language.js';
import type { Inline } from '../model/article.js';
import { isPlain } from '../text/letters.js';
import { plainText } from '../text/plain.js';

/** Fewer words tell nothing: a name, a foreign title. */
const ENOUGH = 6;
/** Share of small words of the language in a paragraph of it. */
const SHARE = 0.18;

/** The words of a paragraph that has lost its diacritics; undefined for any other, and for languages that have few. */
export function wordsWithoutDiacritics(
  inlines: readonly Inline[],
  { detection, names }: Language,
): readonly string[] | undefined {
  if (!names.syllables) return undefined;
  if (!known.has(inlines)) known.set(inlines, lostWords(inlines, detection));
  return known.get(inlines);
}

/** Several rules ask for the same paragraphs. */
const known = new WeakMap<readonly Inline[], readonly string[] | undefined>();

function lostWords(inlines: readonly Inline[], detection: Language['detection']): readonly string[] | undefined {
  const words = plainText(inlines).text.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < ENOUGH || !words.every(isPlain)) return undefined;
  const small = words.filter((word) => detection.words.has(word.toLowerCase())).length;
  return small < SHARE * words.length ? undefined : words;
}
