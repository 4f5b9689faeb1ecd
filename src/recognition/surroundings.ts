// What stands around a name in its block: sentence heads, capitals, neighbours.
import type { Language } from '../languages/language.js';
import { isLetterAt, isLowerAt, isUpperAt } from '../text/letters.js';
import type { Group } from './groups.js';
import { gapBefore, type Words, wordAt } from './words.js';

/** How a block uses capitals. In headlines they say nothing about names. */
export type Capitals = 'sentence' | 'title' | 'all';

/** Where a group stands. */
export interface Surroundings {
  readonly words: Words;
  /** All groups of the block: a known name beside a group is a neighbour, not a piece. */
  readonly others: readonly Group[];
  readonly capitals: Capitals;
  readonly language: Language;
  /** Adjectives of countries, in lower case. */
  readonly adjectives: ReadonlySet<string>;
  /** Whether the article writes a word in small letters somewhere. */
  isKnown(word: string): boolean;
}

/** Why a group is not a mention: it is a piece of an institution's name, or of a stranger's who goes by it from here on. */
export type Swallowed = 'institution' | 'stranger' | undefined;

/** Share of capitalized words above which a block is a headline in title case. */
const TITLE_SHARE = 0.6;
const FEW_WORDS = 4;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/** @param titleCase whether the language has headlines in title case */
export function capitalsOf(words: Words, titleCase: boolean): Capitals {
  let [letters, capitals, all] = [0, 0, 0];
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i] as number;
    const end = words.ends[i] as number;
    if (!isLetterAt(words.text, start)) continue;
    letters++;
    if (isUpperAt(words.text, start)) capitals++;
    let at = start;
    while (at < end && !isLowerAt(words.text, at)) at++;
    if (at === end) all++;
  }
  if (letters >= 2 && all / letters > 0.8) return 'all';
  if (!titleCase || letters < FEW_WORDS || capitals / letters <= TITLE_SHARE) return 'sentence';
  // A headline is one sentence without a full stop; a paragraph may hold as many names.
  const stops = /[.!?]["'”’»)]*(?:\s|$)/u.test(words.text.replace(/\b\p{L}{1,3}\.\s/gu, ' '));
  return stops ? 'sentence' : 'title';
}

/** Whether a word begins a sentence (or a quotation) of its block. */
export function beginsSentence(words: Words, index: number): boolean {
  if (index === 0) return true;
  const gap = gapBefore(words, index);
  return /[.!?…:;]["'”’»)\]]*\s/u.test(gap) || /["“«‘(]$/u.test(gap) || /\s[–—-]\s$/u.test(gap) || /\n/u.test(gap);
}

/** Whether a word stands right behind the one before it: nothing but a space between. */
export function follows(words: Words, index: number): boolean {
  if (index <= 0 || index >= words.count) return false;
  const at = words.ends[index - 1] as number;
  if (words.starts[index] !== at + 1) return false;
  const gap = words.text.charCodeAt(at);
  return gap === SPACE || gap === NO_BREAK_SPACE;
}

export function isCapitalized(words: Words, index: number): boolean {
  return isUpperAt(words.text, words.starts[index] as number);
}

/** The word before, in lower case, where it stands right before; an empty string otherwise. */
export function wordBefore(words: Words, index: number, language: Language): string {
  return follows(words, index) ? language.lower(wordAt(words, index - 1)) : '';
}

/** The phrase of `count` words that ends before a word, in lower case, if only spaces part them. */
export function phraseBefore(words: Words, index: number, count: number, language: Language): string | undefined {
  if (index - count < 0) return undefined;
  for (let i = index - count + 1; i <= index; i++) if (!follows(words, i)) return undefined;
  const parts: string[] = [];
  for (let i = index - count; i < index; i++) parts.push(language.lower(wordAt(words, i)));
  return parts.join(' ');
}
