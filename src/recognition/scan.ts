// One pass over a block's words: every place where a listed form may stand, checked letter by letter.
import type { Spelled } from '../glossary/entries.js';
import type { Lexicon } from '../glossary/lexicon.js';
import { HASH_SEED, hashStep } from '../glossary/tables.js';
import type { Language } from '../languages/language.js';
import type { Spelling } from '../model/mention.js';
import { isLowerAt, isPlain } from '../text/letters.js';
import { isGluedWord } from './glued.js';
import { capitalsFit, compareWord, gapFits, meetingKey, meetingKeys, spellingOf, tailLength } from './spelling.js';
import { gapBefore, type Words, wordAt } from './words.js';

/** A place where a form stands. Offsets are UTF-16 code units into the block's plain text. */
export interface Hit {
  readonly spelled: Spelled;
  readonly start: number;
  /** End of the name alone. */
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
  readonly spelling: Spelling;
  /** The name stands in the plural: the two NAs. */
  readonly plural: boolean;
  /** What follows the name in the same breath: 's, -nin, də. */
  readonly ending: string;
  readonly glued: string;
}

/** Longest stretch behind a name that can be its ending. */
const ENDING_LIMIT = 32;

/** All hits of a block, in order of their first word, the longest first. */
export function scan(words: Words, lexicon: Lexicon, language: Language, isKnown: (word: string) => boolean): Hit[] {
  const hits: Hit[] = [];
  const { edges, entries } = lexicon;
  for (let first = 0; first < words.count; first++) {
    // Ordinary words lead to names all the time: man, nam, min.
    const small = isLowerAt(words.text, words.starts[first] as number);
    let here: Hit[] | undefined;
    let node = 0;
    for (let last = first; last < words.count; last++) {
      const common = small && last === first;
      for (const length of knownBeginnings(words, last, lexicon, common)) {
        const child = edges.get(node, length.id);
        const found = child < 0 ? undefined : entries.get(child);
        if (found === undefined) continue;
        const added = hitsAt(found, words, first, last, length.end, language, isKnown);
        if (added.length === 0) continue;
        here = here === undefined ? added : [...here, ...added];
        break;
      }
      const id = words.ids[last] as number;
      node = id < 0 || (common && !lexicon.words.isSmall(id)) ? -1 : edges.get(node, id);
      if (node < 0) break;
      const found = entries.get(node);
      if (found === undefined) continue;
      const added = hitsAt(found, words, first, last, words.ends[last] as number, language, isKnown);
      if (added.length > 0) here = here === undefined ? added : [...here, ...added];
    }
    if (here !== undefined) hits.push(...here.sort((a, b) => b.end - a.end));
  }
  return hits;
}

interface Beginning {
  readonly id: number;
  readonly end: number;
}

/** Most words begin with no known one. */
const NONE: readonly Beginning[] = [];

/**
 * Known words that a word begins with, longest first: its stem, if the rest is an ending or a glued word.
 * @param small only those that a listed form begins with, without a capital
 */
function knownBeginnings(words: Words, index: number, lexicon: Lexicon, small: boolean): readonly Beginning[] {
  const from = words.unitStarts[index] as number;
  const to = words.unitStarts[index + 1] as number;
  if (to - from < 3) return NONE;
  const { units, unitEnds } = words;
  const lengths = lexicon.words.lengths(units[from] as number, units[from + 1] as number, small);
  if (lengths === 0) return NONE;
  let found: Beginning[] | undefined;
  let hash = HASH_SEED;
  for (let at = from; at < to - 1; at++) {
    hash = hashStep(hash, units[at] as number);
    const length = at + 1 - from;
    if (length < 2 || (lengths & (1 << Math.min(length, 31))) === 0) continue;
    const id = lexicon.words.get(hash, units, from, at + 1);
    if (id < 0 || (small && !lexicon.words.isSmall(id))) continue;
    found ??= [];
    found.unshift({ id, end: unitEnds[at] as number });
  }
  return found ?? NONE;
}

/** The entries of a node that really stand in the text from `first` to `last`, whose last word ends at `stemEnd`. */
function hitsAt(
  found: readonly Spelled[],
  words: Words,
  first: number,
  last: number,
  stemEnd: number,
  language: Language,
  isKnown: (word: string) => boolean,
): Hit[] {
  const hits: Hit[] = [];
  const start = words.starts[first] as number;
  const small = isLowerAt(words.text, start);
  let rest: string | undefined;
  const surface = words.text.slice(start, first === last ? stemEnd : (words.ends[first] as number));
  for (const spelled of likely(found, surface, language)) {
    if (small && spelled.capital) continue;
    const spelling = compareAll(spelled, words, first, last, stemEnd, language);
    if (spelling === undefined) continue;
    if (spelling !== 'exact' && first === last && isForeign(spelled)) continue;
    rest ??= words.text.slice(stemEnd, stemEnd + ENDING_LIMIT);
    const end = stemEnd + tailLength(spelled, rest);
    const tail = tailOf(spelled, start, end, words, last, stemEnd, spelling, language, isKnown);
    if (tail === undefined) continue;
    const plural = tail.plural || spelled.plural;
    const { ending, glued } = tail;
    hits.push({ spelled, start, end: tail.end, firstWord: first, lastWord: last, spelling, plural, ending, glued });
  }
  return hits;
}

/** A word of another language is known by its letters: Qarabağ in English is the place, Qarabag a football club. */
const isForeign = ({ entries }: Spelled) =>
  entries.every(({ form }) => form.term.foreign === true && form.need === 'nothing');

/** With so few spellings at a node, comparing all of them is as quick as looking up the likely ones. */
const FEW = 3;

const byFirstWord = new WeakMap<readonly Spelled[], ReadonlyMap<string, readonly Spelled[]>>();
const UNLIKELY: readonly Spelled[] = [];

/** The spellings of a node whose first word may be the one in the text: many names fold to one, Lâm, Lam, Lẫm and Lãm. */
function likely(found: readonly Spelled[], surface: string, language: Language): readonly Spelled[] {
  if (found.length <= FEW) return found;
  let keys = byFirstWord.get(found);
  if (keys === undefined) {
    const made = new Map<string, Spelled[]>();
    for (const spelled of found)
      for (const key of meetingKeys(spelled.words[0] ?? '', language)) {
        const same = made.get(key);
        if (same === undefined) made.set(key, [spelled]);
        else same.push(spelled);
      }
    keys = made;
    byFirstWord.set(found, keys);
  }
  return keys.get(meetingKey(surface, language)) ?? UNLIKELY;
}

/** How the words of the text spell an entry's; undefined where they are other words. */
function compareAll(
  spelled: Spelled,
  words: Words,
  first: number,
  last: number,
  stemEnd: number,
  language: Language,
): Spelling | undefined {
  if (spelled.words.length !== last - first + 1) return undefined;
  let plain = 0;
  for (let i = first; i <= last; i++) {
    const listed = spelled.words[i - first] as string;
    const surface = i === last ? words.text.slice(words.starts[i], stemEnd) : wordAt(words, i);
    if (i > first && !gapFits(gapBefore(words, i), spelled.gaps[i - first - 1] ?? ' ')) return undefined;
    if (!capitalsFit(surface, listed, language)) return undefined;
    const same = compareWord(surface, listed, language);
    if (same === undefined) return undefined;
    if (same === 'plain') plain++;
  }
  return spellingOf(last - first + 1, plain);
}

/** Behind quotation marks, hyphens and apostrophes an ending may follow. */
const ENDS_HERE: ReadonlySet<string> = new Set(['', ' ', ',', '.', ';', ':', '(', '?', '!', '\n']);

type Tail = Pick<Hit, 'end' | 'ending' | 'glued' | 'plural'>;

/** What follows a name in the same breath: an ending, a plural, a glued word; undefined where the name goes on. */
function tailOf(
  spelled: Spelled,
  start: number,
  end: number,
  words: Words,
  lastWord: number,
  stemEnd: number,
  spelling: Spelling,
  language: Language,
  isKnown: (word: string) => boolean,
): Tail | undefined {
  const { changed, kind, acronym, reading, izafet } = spelled;
  // Behind most names stands a space or a mark, and no language knows an ending of such.
  if (stemEnd === words.ends[lastWord] && ENDS_HERE.has(words.text[end] ?? ''))
    return changed ? undefined : { end, plural: false, ending: '', glued: '' };
  const stem = words.text.slice(start, stemEnd);
  const behind = words.text.slice(end, end + ENDING_LIMIT);
  const common = spelled.common && kind === 'term';
  const length = language.endingLength(stem, behind, {
    kind,
    acronym,
    common,
    changed,
    // A stem without diacritics does not tell whether the writer has any.
    plain: spelling !== 'exact' || isPlain(stem),
    ...(reading === undefined ? {} : { reading }),
    ...(izafet === undefined ? {} : { izafet }),
  });
  if (length !== undefined) {
    if (changed && length === 0) return undefined;
    const ending = behind.slice(0, length);
    // The s of "the two NAs" belongs to the name: it is the name's plural.
    const plural = (acronym || common) && /^s$/iu.test(ending);
    return plural ? { end: end + 1, plural, ending: '', glued: '' } : { end, plural, ending, glued: '' };
  }
  const remainder = words.text.slice(stemEnd, words.ends[lastWord]);
  const glued = !changed && isGluedWord(stem, remainder, language, isKnown);
  return glued ? { end, plural: false, ending: '', glued: remainder } : undefined;
}
