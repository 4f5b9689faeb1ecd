// Exact text decides: whether the letters at a place are a spelling of the listed form, and which kind of spelling.

import type { LexiconEntry } from '../glossary/entries.js';
import type { Language } from '../languages/language.js';
import type { Spelling } from '../model/mention.js';
import { isAcronym, isDigitAt, isPlain, isUpperAt } from '../text/letters.js';
import { withoutLookAlikes } from '../text/lookAlikes.js';

/**
 * Compares one word with a listed one.
 * @returns `exact`; `plain` where all of its diacritics are left out (or ə typed as e or a); undefined where the
 *   diacritics differ or only some are lost: such a word is another word, or a slip that is not to be guessed at
 */
export function compareWord(surface: string, listed: string, language: Language): 'exact' | 'plain' | undefined {
  if (surface === listed) return 'exact';
  const word = readWord(listed, language);
  const letters = language.lower(latin(surface));
  if (letters === word.small || sameButTonePlace(letters, word.small)) return 'exact';
  if (word.one !== undefined && language.oneSpelling?.(letters) === word.one) return 'exact';
  // Capitals of a foreign keyboard lose or gain the dot: MILLI, BAKİ.
  const dotted = letters.replaceAll('ı', 'i');
  return dotted === word.dotted || dotted === word.plain || dotted === word.plainA ? 'plain' : undefined;
}

/** A listed word as others may write it, in small letters. */
interface ListedWord {
  readonly small: string;
  /** In the language's one spelling, where it has such. */
  readonly one: string | undefined;
  /** With i for ı. */
  readonly dotted: string;
  /** Without its diacritics, ə as e or as a. */
  readonly plain: string;
  readonly plainA: string;
  readonly acronym: boolean;
  readonly capital: boolean;
}

const listedWords = new WeakMap<Language, Map<string, ListedWord>>();

/** Each listed word is read once: texts lead to the same ones all the time. */
function readWord(listed: string, language: Language): ListedWord {
  let known = listedWords.get(language);
  if (known === undefined) {
    known = new Map();
    listedWords.set(language, known);
  }
  let word = known.get(listed);
  if (word === undefined) {
    const small = language.lower(listed);
    const dotted = small.replaceAll('ı', 'i');
    const [plain, plainA] = [withoutMarks(dotted, 'e'), withoutMarks(dotted, 'a')];
    const one = language.oneSpelling?.(small);
    word = { small, one, dotted, plain, plainA, acronym: isAcronym(listed), capital: /^\p{Lu}/u.test(listed) };
    known.set(listed, word);
  }
  return word;
}

/** The key of a word of a text: compareWord can find it equal only to listed words that have this among their keys. */
export function meetingKey(surface: string, language: Language): string {
  return keyOf(language.lower(latin(surface)).replaceAll('ı', 'i'), language);
}

/** The keys under which a listed word is met: as it is, and without its diacritics. */
export function meetingKeys(listed: string, language: Language): string[] {
  const { dotted, plain, plainA } = readWord(listed, language);
  return [...new Set([dotted, plain, plainA].map((word) => keyOf(word, language)))];
}

const keyOf = (word: string, { oneSpelling }: Language) => withTonesLast(oneSpelling?.(word) ?? word);

/** Whether a word's capitals are those of a name: acronyms shout, names begin with a capital, common words may do either. */
export function capitalsFit(surface: string, listed: string, language: Language): boolean {
  if (surface === listed) return true;
  const { acronym, capital } = readWord(listed, language);
  if (acronym) return language.upper(surface) === surface;
  return !capital || isUpperAt(surface, 0) || isDigitAt(surface, 0);
}

/** How a form of so many words is spelled of which some are without their diacritics: half of them is `mixed`. */
export function spellingOf(words: number, plain: number): Spelling {
  if (plain === 0) return 'exact';
  return plain === words ? 'plain' : 'mixed';
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
  if (a.length !== b.length || isPlain(a) || isPlain(b)) return false;
  const [x, y] = [a.normalize('NFD'), b.normalize('NFD')];
  if (x.replace(TONES, '') !== y.replace(TONES, '')) return false;
  return (x.match(TONES) ?? []).join('') === (y.match(TONES) ?? []).join('');
}

/** The letters without the marks of tones, then these: the same for hoà and hòa. */
function withTonesLast(text: string): string {
  if (isPlain(text)) return text;
  const apart = text.normalize('NFD');
  return apart.replace(TONES, '') + (apart.match(TONES) ?? []).join('');
}

function withoutMarks(text: string, schwa: string): string {
  return text.replaceAll('ə', schwa).replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');
}

/** A word with look-alike letters put right, where at least one of its letters is Latin: a wholly Cyrillic word is another word. */
function latin(word: string): string {
  if (!ODD.test(word)) return word;
  const eth = word.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ').replaceAll('Ɖ', 'Đ');
  return (/\p{Script=Latin}/u.test(eth) ? withoutLookAlikes(eth) : eth).normalize('NFC');
}

/** Letters that are typed for others they look like: eth, schwas of other alphabets, Cyrillic. */
const ODD = /[\u00d0\u00f0\u0189\u018e\u01dd\u0400-\u052f]/u;
