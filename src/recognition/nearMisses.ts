// Names that are almost a listed one: a letter off, or half of the diacritics lost. Suggested, never rewritten.
import type { LexiconEntry } from '../glossary/entries.js';
import type { Lexicon } from '../glossary/lexicon.js';
import { languageOf } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import type { Article } from '../model/article.js';
import type { Mention, NearMiss } from '../model/mention.js';
import { isPlain, isUpperAt } from '../text/letters.js';
import { listedBy } from '../text/lists.js';
import { editDistance } from '../text/nearest.js';
import { type PlainText, plainText } from '../text/plain.js';
import { compareWord, gapFits } from './spelling.js';
import { isCapitalized } from './surroundings.js';
import { articleWords, gapBefore, type Words, wordAt } from './words.js';

/** Shorter names are near to too many words. */
const SHORTEST_NAME = 6;
const SHORTEST_WORD = 4;
/** Nobody has a longer one. */
const LONGEST_WORD = 40;
/** A letter off in a shorter word makes another one, from the second length on two letters may be off. */
const SHORTEST_OFF = 6;
const LONG_WORD = 10;
/** A name of one word has nothing beside it that tells: Fransua is no France. */
const SHORTEST_ALONE = 8;
/** Longest inflection that is looked for behind a word that is a letter off. */
const LONGEST_ENDING = 8;

/**
 * Finds what looks like a slip of the hand in a listed name.
 * @param mentions of the article: what is a name already is no slip
 * @param lexicon of the article's language
 */
export function nearMisses(article: Article, mentions: readonly Mention[], lexicon: Lexicon): NearMiss[] {
  const language = languageOf(article.language);
  const known = namesOf(lexicon);
  const found: NearMiss[] = [];
  const plains = article.blocks.map((block) => plainText(block.inlines));
  const cut = articleWords(article, lexicon);
  const byBlock = listedBy(mentions, ({ block }) => block);
  for (const [index, block] of article.blocks.entries()) {
    const plain = plains[index] as PlainText;
    const words = cut[index] as Words;
    const text: Text = { words, folded: [], lexicon, language };
    const taken = byBlock.get(block.id) ?? [];
    let from = 0;
    let next = 0;
    for (let i = 0; i < words.count; i++) {
      const [start, end] = [words.starts[i] as number, words.ends[i] as number];
      while (next < taken.length && (taken[next] as Mention).place[1] <= start) next++;
      const isName = next < taken.length && (taken[next] as Mention).place[0] < end;
      if (i < from || isName || end - start > LONGEST_WORD || !isCapitalized(words, i)) continue;
      const hit = missAt(text, i, known);
      if (hit === undefined || overlaps(hit, taken.slice(next, next + 4))) continue;
      const span = plain.span(hit.start, hit.end);
      const { concept, term } = hit.entry.form;
      found.push({ span, surface: article.source.slice(...span), concept: concept.id, term });
      from = hit.lastWord + 1;
    }
  }
  // A slip happens once; a single word that recurs is somebody's name: Columbia is no Colombia.
  const alike = listedBy(found, ({ surface }) => surface);
  return found.filter(({ surface }) => /\s/u.test(surface) || alike.get(surface)?.length === 1);
}

/** A block's words, and each of them folded when it is first asked for: names that share a word are compared with the same neighbours. */
interface Text {
  readonly words: Words;
  readonly folded: (string | undefined)[];
  readonly lexicon: Lexicon;
  readonly language: Language;
}

function foldedAt({ words, folded, language }: Text, index: number): string {
  let key = folded[index];
  if (key === undefined) {
    key = language.fold(wordAt(words, index));
    folded[index] = key;
  }
  return key;
}

interface Miss {
  readonly entry: LexiconEntry;
  readonly start: number;
  readonly end: number;
  readonly lastWord: number;
}

const overlaps = (miss: Miss, mentions: readonly Mention[]) =>
  mentions.some(({ place }) => place[0] < miss.end && miss.start < place[1]);

/** A listed name with its words folded. */
interface Name {
  readonly entry: LexiconEntry;
  readonly folded: readonly string[];
}

/** A word of a listed name. */
interface Place {
  readonly name: Name;
  readonly at: number;
}

/** Names that share a word, by the letter that the word behind it begins with; of last words, by that of the word before. */
interface Sharing {
  readonly behind: Map<number, Place[]>;
  readonly before: Map<number, Place[]>;
}

/** Listed names by their folded words, and single ones by what is left when a letter is taken out. */
interface Names {
  readonly byWord: ReadonlyMap<string, Sharing>;
  readonly single: ReadonlyMap<string, readonly Name[]>;
}

/** In place of a letter: of so short a last word any may have changed. */
const ANY = -1;

const cache = new WeakMap<Lexicon, Names>();

/** Made when it is first asked for: only lint does. */
function namesOf(lexicon: Lexicon): Names {
  const known = cache.get(lexicon) ?? makeNames(lexicon);
  cache.set(lexicon, known);
  return known;
}

function makeNames(lexicon: Lexicon): Names {
  const { fold } = languageOf(lexicon.language);
  const byWord = new Map<string, Sharing>();
  const single = new Map<string, Name[]>();
  for (const entry of lexicon.entries.all()) {
    const { concept, term, text } = entry.form;
    const named = concept.kind === 'person' || concept.kind === 'place' || concept.kind === 'organization';
    const usable = !term.derived && !term.foreign && term.use !== 'forbidden' && term.form !== 'acronym';
    if (!named || !usable || text.length < SHORTEST_NAME || term.beside !== undefined || entry.changed) continue;
    const folded = entry.words.map(fold);
    const name = { entry, folded };
    if (folded.length === 1) for (const key of deletions(folded[0] ?? '')) add(single, key, name);
    else
      for (const [at, word] of folded.entries())
        if (word.length >= SHORTEST_WORD - 1) share(sharingOf(byWord, word), { name, at });
  }
  return { byWord, single };
}

function sharingOf(byWord: Map<string, Sharing>, word: string): Sharing {
  let sharing = byWord.get(word);
  if (sharing === undefined) {
    sharing = { behind: new Map(), before: new Map() };
    byWord.set(word, sharing);
  }
  return sharing;
}

function share({ behind, before }: Sharing, place: Place): void {
  const { at, name } = place;
  const last = name.folded.length - 1;
  if (at === last) add(before, (name.folded[at - 1] as string).charCodeAt(0), place);
  else {
    const next = name.folded[at + 1] as string;
    add(behind, at + 1 === last && next.length <= CHANGING ? ANY : next.charCodeAt(0), place);
  }
}

function add<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** A word, and all that is left of it when one letter is taken out: two words a letter apart share one of these. */
function deletions(word: string): Set<string> {
  const keys = new Set([word]);
  for (let i = 1; i < word.length; i++) keys.add(word.slice(0, i) + word.slice(i + 1));
  return keys;
}

function missAt(text: Text, index: number, names: Names): Miss | undefined {
  const folded = foldedAt(text, index);
  const sharing = names.byWord.get(folded);
  const miss = sharing && sharedMiss(text, index, sharing);
  if (miss) return miss;
  // Nothing of the name is as it should be but one word of it: only a word that nobody knows can be meant.
  if (folded.length < SHORTEST_ALONE || (text.words.ids[index] as number) >= 0) return undefined;
  for (const key of deletions(folded))
    for (const name of names.single.get(key) ?? []) {
      const miss = compareAll(text, index, name);
      if (miss) return miss;
    }
  return undefined;
}

/** A word begins as the one that is meant, or it is another: so the words beside the shared one choose among the names. */
function sharedMiss(text: Text, index: number, { behind, before }: Sharing): Miss | undefined {
  const beside = (at: number, places: Sharing['behind'], letter: number) => {
    for (const { name, at: own } of places.get(letter) ?? []) {
      const miss = at - own < 0 ? undefined : compareAll(text, at - own, name);
      if (miss) return miss;
    }
    return undefined;
  };
  const { count } = text.words;
  const next = index + 1 < count ? foldedAt(text, index + 1).charCodeAt(0) : undefined;
  const previous = index > 0 ? foldedAt(text, index - 1).charCodeAt(0) : undefined;
  return (
    (next === undefined ? undefined : (beside(index, behind, next) ?? beside(index, behind, ANY))) ??
    (previous === undefined ? undefined : beside(index, before, previous))
  );
}

/** Letters at a word's end that inflection may change. */
const CHANGING = 2;

/**
 * Whether all words but one are those of the name, as far as folding tells, and that one may be a slip: most that share a
 * word are another name.
 */
function mayBe(text: Text, first: number, listed: readonly string[]): boolean {
  let others = 0;
  for (let at = 0; at < listed.length; at++) {
    const word = listed[at] as string;
    const key = foldedAt(text, first + at);
    if (key === word || (at === listed.length - 1 && key.startsWith(word.slice(0, -CHANGING)))) continue;
    if (key.charCodeAt(0) !== word.charCodeAt(0) || ++others > 1) return false;
  }
  return true;
}

function compareAll(text: Text, first: number, { entry, folded }: Name): Miss | undefined {
  const { words, language } = text;
  const last = first + folded.length - 1;
  if (last >= words.count || !mayBe(text, first, folded)) return undefined;
  let off = 0;
  let end = words.ends[last] as number;
  for (let i = first; i <= last; i++) {
    if (i > first && !gapFits(gapBefore(words, i), entry.gaps[i - first - 1] ?? ' ')) return undefined;
    const listed = entry.words[i - first] ?? '';
    const surface = wordAt(words, i);
    if (isUpperAt(listed, 0) && !isUpperAt(surface, 0)) return undefined;
    const same = compareWord(surface, listed, language) !== undefined;
    const stem = same ? surface.length : stemOff(text, i, listed, folded[i - first] as string, i === last);
    if (stem === undefined || (!same && ++off > 1)) return undefined;
    if (i === last) end = (words.starts[i] as number) + stem;
  }
  return off === 1 ? { entry, start: words.starts[first] as number, end, lastWord: last } : undefined;
}

/**
 * How a word that is not written like a listed one may be a slip of it.
 * @param key the listed word folded
 * @returns the length of it that stands for the name; undefined where it is another word
 */
function stemOff(text: Text, index: number, listed: string, key: string, isLast: boolean): number | undefined {
  const { words, lexicon, language } = text;
  const surface = wordAt(words, index);
  const folded = foldedAt(text, index);
  // The letters are right; only some of the diacritics are lost, or others stand there.
  if (folded === key) return isPlain(listed) ? undefined : surface.length;
  if ((words.ids[index] as number) >= 0 || lexicon.adjectives.has(language.lower(surface))) return undefined;
  const stems = isLast ? [surface, ...withoutEndings(surface, language)] : [surface];
  for (const stem of stems) {
    const near = stem === surface ? folded : language.fold(stem);
    if (near === key || near[0] !== key[0] || near.startsWith(key) || key.startsWith(near)) continue;
    // Minh and Mạnh are two names, Asadov and Asadox one.
    const limit = key.length < SHORTEST_OFF ? 0 : key.length < LONG_WORD ? 1 : 2;
    if (editDistance(near, key, limit) <= limit) return stem.length;
  }
  return undefined;
}

/** What may be left of a word without the inflection at its end. */
function withoutEndings(surface: string, language: Language): string[] {
  const context = { acronym: false, changed: false, plain: false };
  const stems: string[] = [];
  for (let length = 1; length <= Math.min(LONGEST_ENDING, surface.length - SHORTEST_WORD); length++) {
    const stem = surface.slice(0, -length);
    if (language.endingLength(stem, surface.slice(-length), context) === length) stems.push(stem);
  }
  return stems;
}
