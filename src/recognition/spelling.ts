// Exact text decides: whether the letters at a place are a spelling of the listed form, and which kind of spelling.

import type { LexiconEntry } from '../glossary/entries.js';
import type { Language } from '../languages/language.js';
import type { Spelling } from '../model/mention.js';
import { withoutLookAlikes } from '../text/lookAlikes.js';

/**
 * Compares one word with a listed one.
 * @returns `exact`; `plain` where all of its diacritics are left out (or ə typed as e or a); undefined where the
 *   diacritics differ or only some are lost: such a word is another word, or a slip that is not to be guessed at
 */
export function compareWord(surface: string, listed: string, language: Language): 'exact' | 'plain' | undefined {
  if (surface === listed) return 'exact';
  const [a, b] = [language.lower(latin(surface)).normalize('NFC'), language.lower(listed)];
  if (a === b || sameButTonePlace(a, b)) return 'exact';
  // Capitals of a foreign keyboard lose or gain the dot: MILLI, BAKİ.
  const [dotlessA, dotlessB] = [a.replaceAll('ı', 'i'), b.replaceAll('ı', 'i')];
  if (dotlessA === dotlessB) return 'plain';
  return dotlessA === withoutMarks(dotlessB, 'e') || dotlessA === withoutMarks(dotlessB, 'a') ? 'plain' : undefined;
}

/** The key of a word of a text: compareWord can find it equal only to listed words that have this among their keys. */
export function meetingKey(surface: string, language: Language): string {
  return withTonesLast(language.lower(latin(surface)).replaceAll('ı', 'i'));
}

/** The keys under which a listed word is met: as it is, and without its diacritics. */
export function meetingKeys(listed: string, language: Language): string[] {
  const small = language.lower(listed).replaceAll('ı', 'i');
  return [...new Set([small, withoutMarks(small, 'e'), withoutMarks(small, 'a')].map(withTonesLast))];
}

/** Whether a word's capitals are those of a name: acronyms shout, names begin with a capital, common words may do either. */
export function capitalsFit(surface: string, listed: string, language: Language): boolean {
  if (surface === listed) return true;
  if (isAcronym(listed)) return language.upper(surface) === surface;
  if (!/^\p{Lu}/u.test(listed)) return true;
  return /^[\p{Lu}\p{N}]/u.test(surface);
}

export function isAcronym(word: string): boolean {
  return /^[\p{Lu}\p{N}]{2,}$/u.test(word) && /\p{Lu}/u.test(word);
}

/** How a whole form is spelled, from how its words are: a name half with, half without its diacritics is `mixed`. */
export function spellingOf(words: readonly ('exact' | 'plain')[]): Spelling {
  if (words.every((word) => word === 'exact')) return 'exact';
  return words.every((word) => word === 'plain') ? 'plain' : 'mixed';
}

/** Whether what stands between two words in the text may stand for what the listed form has there. */
export function gapFits(surface: string, listed: string): boolean {
  if (surface === listed) return true;
  const [a, b] = [gapKind(surface), gapKind(listed)];
  if (a === b) return a !== 'other' || surface.replace(/\s+/gu, ' ') === listed.replace(/\s+/gu, ' ');
  // Viet-Nam for Viet Nam, and Thừa Thiên Huế for Thừa Thiên-Huế; but a spaced dash parts two names.
  return (
    (a === 'hyphen' && b === 'space') ||
    (a === 'space' && (b === 'hyphen' || b === 'dash')) ||
    (a === 'hyphen' && b === 'dash') ||
    (a === 'dash' && b === 'hyphen')
  );
}

function gapKind(gap: string): 'space' | 'hyphen' | 'dash' | 'stop' | 'apostrophe' | 'other' {
  if (/^\s{1,3}$/u.test(gap)) return 'space';
  if (/^[-‐‑–\u00ad]$/u.test(gap)) return 'hyphen';
  if (/^\s*[-‐‑–—]\s*$/u.test(gap)) return 'dash';
  if (/^\.\s?$/u.test(gap)) return 'stop';
  if (/^['’ʼ]$/u.test(gap)) return 'apostrophe';
  return 'other';
}

/** The entry's final punctuation where the text has it too: the stop of "U.N." belongs to the name. */
export function tailLength(entry: Pick<LexiconEntry, 'gaps'>, rest: string): number {
  const tail = entry.gaps.at(-1) ?? '';
  return tail !== '' && rest.startsWith(tail) ? tail.length : 0;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Hoà and hòa, thuý and thúy: the same syllable with the tone on the other vowel. */
function sameButTonePlace(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const [x, y] = [a.normalize('NFD'), b.normalize('NFD')];
  if (x.replace(TONES, '') !== y.replace(TONES, '')) return false;
  return (x.match(TONES) ?? []).join('') === (y.match(TONES) ?? []).join('');
}

/** The letters without the marks of tones, then these: the same for hoà and hòa. */
function withTonesLast(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text;
  const apart = text.normalize('NFD');
  return apart.replace(TONES, '') + (apart.match(TONES) ?? []).join('');
}

function withoutMarks(text: string, schwa: string): string {
  return text.replaceAll('ə', schwa).replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');
}

/** A word with look-alike letters put right, where at least one of its letters is Latin: a wholly Cyrillic word is another word. */
function latin(word: string): string {
  const eth = word.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ').replaceAll('Ɖ', 'Đ');
  return /\p{Script=Latin}/u.test(eth) ? withoutLookAlikes(eth) : eth;
}
