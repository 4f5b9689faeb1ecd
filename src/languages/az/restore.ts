// Azerbaijani words put right that were typed on a keyboard without ə, ı, ö, ü, ş, ç, ğ, or with the wrong one of i and ı.
import { isPlain } from '../../text/letters.js';
import { remembered } from '../../text/remembered.js';
import { endingsTypedAs } from './endings.js';
import { isAllCapitals, isCapital, lower, plain, upper } from './letters.js';
import { stemsOf } from './stems.js';
import { NAMES, NOUNS, PARTICLES } from './words.js';

/** A word as it is spelled, by its plain spelling. */
interface Entry {
  readonly word: string;
  /** Whether endings may follow, and of what kind: the word itself, or a stem that it takes before some of them. */
  readonly inflects: boolean;
  readonly name: boolean;
  readonly changed: boolean;
}

/** Words by their plain spelling. Where two are spelled alike, nobody can tell which was meant. */
type Index = ReadonlyMap<string, Entry | 'several'>;

function indexOf(entries: Iterable<Entry>, base?: Index): Map<string, Entry | 'several'> {
  const index = new Map<string, Entry | 'several'>(base);
  for (const entry of entries) {
    const key = plain(entry.word);
    const known = index.get(key);
    index.set(key, known === undefined || (known !== 'several' && known.word === entry.word) ? entry : 'several');
  }
  return index;
}

function* entriesOf(words: Iterable<string>, inflects: boolean, name: boolean): Iterable<Entry> {
  for (const word of words) {
    yield { word, inflects, name, changed: false };
    if (!inflects) continue;
    for (const { text, before } of stemsOf(word, false))
      if (before === 'vowel') yield { word: text, inflects, name, changed: true };
  }
}

let common: Index | undefined;
function commonWords(): Index {
  common ??= indexOf([
    ...entriesOf(PARTICLES, false, false),
    ...entriesOf(NOUNS, true, false),
    ...entriesOf(NAMES, true, true),
  ]);
  return common;
}

type Restore = (word: string) => string | undefined;
const known = new WeakMap<ReadonlySet<string>, Restore>();

/** By the common words, and the names that a glossary has besides. */
function restorer(names: ReadonlySet<string>): Restore {
  let restore = known.get(names);
  if (restore === undefined) {
    const index = indexOf(entriesOf(names, true, true), commonWords());
    restore = remembered((word) => restoredBy(index, word));
    known.set(names, restore);
  }
  return restore;
}

/** Shorter stems with an ending are too many things. */
const SHORTEST_STEM = 3;

/**
 * A word as it is written right, where only one word can be meant: `olkelerin` is ölkələrin, `BAKİ` is BAKI.
 * @param word in NFC
 * @param names in small letters, besides the commonest ones: words of a glossary's names
 * @returns undefined for what is right, is not known, or may be two words
 */
export function restored(word: string, names: ReadonlySet<string>): string | undefined {
  return restorer(names)(word);
}

function restoredBy(index: Index, word: string): string | undefined {
  const small = lower(word);
  const key = plain(small);
  for (let length = key.length; length >= Math.min(key.length, SHORTEST_STEM); length--) {
    const entry = index.get(key.slice(0, length));
    if (entry === undefined) continue;
    if (entry === 'several') return undefined;
    if (entry.name && !isCapital(word[0] ?? '')) continue;
    const written = completed(entry, small, key.slice(length));
    if (written === undefined) continue;
    return inCapitalsOf(word, small, written);
  }
  return undefined;
}

/** The entry with what follows it in the text, its letters restored. */
function completed({ word, inflects, changed }: Entry, small: string, rest: string): string | undefined {
  if (rest === '') return changed ? undefined : word;
  if (!inflects) return undefined;
  const endings = endingsTypedAs(word, rest, changed);
  // What is written may be right as it is, though the list would take another.
  const typed = small.slice(word.length);
  if (endings.includes(typed)) return word + typed;
  return endings.length === 1 ? word + endings[0] : undefined;
}

/**
 * The word in the capitals of the text; undefined where nothing differs but these. Who has typed one of the letters has all of
 * them: sərt is no şərt.
 */
function inCapitalsOf(text: string, small: string, word: string): string | undefined {
  const capitals = isAllCapitals(text)
    ? upper(word)
    : isCapital(text[0] ?? '')
      ? upper(word.slice(0, 1)) + word.slice(1)
      : word;
  if (capitals === text) return undefined;
  const dots = (letters: string) => letters.replaceAll('ı', 'i');
  return dots(small) === dots(word) || isPlain(text) ? capitals : undefined;
}
