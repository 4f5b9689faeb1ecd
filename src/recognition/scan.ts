// One pass over a block's words: every place where a listed form may stand, checked letter by letter.
import type { LexiconEntry } from '../glossary/entries.js';
import type { Lexicon } from '../glossary/lexicon.js';
import { HASH_SEED, hashStep } from '../glossary/tables.js';
import type { Language } from '../languages/language.js';
import type { Spelling } from '../model/mention.js';
import { isGluedWord } from './glued.js';
import { capitalsFit, compareWord, gapFits, isAcronym, spellingOf, tailLength } from './spelling.js';
import { gapBefore, type Words, wordAt } from './words.js';

/** A place where a form stands. Offsets are UTF-16 code units into the block's plain text. */
export interface Hit {
  readonly entry: LexiconEntry;
  readonly start: number;
  /** End of the name alone. */
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
  readonly spelling: Spelling;
  /** The name stands in the plural: the two NAs. */
  readonly plural?: true;
  /** What follows the name in the same breath: 's, -nin, də. */
  readonly ending: string;
  readonly glued: string;
}

/** Longest stretch behind a name that can be its ending. */
const ENDING_LIMIT = 32;

/** All hits of a block, in order of their first word, the longest first. */
export function scan(words: Words, lexicon: Lexicon, language: Language, knownWords: () => ReadonlySet<string>): Hit[] {
  const hits: Hit[] = [];
  const { edges, entries } = lexicon;
  for (let first = 0; first < words.count; first++) {
    const here: Hit[] = [];
    let node = 0;
    for (let last = first; last < words.count; last++) {
      for (const length of knownBeginnings(words, last, lexicon)) {
        const child = edges.get(node, length.id);
        const found = child < 0 ? undefined : entries.get(child);
        if (found === undefined) continue;
        const added = found.flatMap((entry) =>
          checkEnding(entry, words, first, last, length.end, language, knownWords),
        );
        here.push(...added);
        if (added.length > 0) break;
      }
      const id = words.ids[last] as number;
      node = id < 0 ? -1 : edges.get(node, id);
      if (node < 0) break;
      for (const entry of entries.get(node) ?? [])
        here.push(...checkEnding(entry, words, first, last, words.ends[last] as number, language, knownWords));
    }
    hits.push(...here.sort((a, b) => b.end - a.end));
  }
  return hits;
}

/** Known words that a word begins with, longest first: its stem, if the rest is an ending or a glued word. */
function knownBeginnings(words: Words, index: number, lexicon: Lexicon): { id: number; end: number }[] {
  const from = words.unitStarts[index] as number;
  const to = words.unitStarts[index + 1] as number;
  if (to - from < 3) return [];
  const { units, unitEnds } = words;
  const lengths = lexicon.words.lengths(units[from] as number, units[from + 1] as number);
  if (lengths === 0) return [];
  const found: { id: number; end: number }[] = [];
  let hash = HASH_SEED;
  for (let at = from; at < to - 1; at++) {
    hash = hashStep(hash, units[at] as number);
    const length = at + 1 - from;
    if (length < 2 || (lengths & (1 << Math.min(length, 31))) === 0) continue;
    const id = lexicon.words.get(hash, units, from, at + 1);
    if (id >= 0) found.push({ id, end: unitEnds[at] as number });
  }
  return found.reverse();
}

/** Checks an entry whose folded words fit the text from `first` to `last`, the last one up to `stemEnd`. */
function checkEnding(
  entry: LexiconEntry,
  words: Words,
  first: number,
  last: number,
  stemEnd: number,
  language: Language,
  knownWords: () => ReadonlySet<string>,
): Hit[] {
  const compared: ('exact' | 'plain')[] = [];
  for (let i = first; i <= last; i++) {
    const listed = entry.words[i - first];
    if (listed === undefined) return [];
    const surface = i === last ? words.text.slice(words.starts[i], stemEnd) : wordAt(words, i);
    const same = compareWord(surface, listed, language);
    if (same === undefined || !capitalsFit(surface, listed, language)) return [];
    if (i > first && !gapFits(gapBefore(words, i), entry.gaps[i - first - 1] ?? ' ')) return [];
    compared.push(same);
  }
  const spelling = spellingOf(compared);
  const start = words.starts[first] as number;
  const rest = words.text.slice(stemEnd, stemEnd + ENDING_LIMIT);
  const end = stemEnd + tailLength(entry, rest);
  const stem = words.text.slice(start, stemEnd);
  const hit: Omit<Hit, 'ending' | 'glued'> = {
    entry,
    start,
    end,
    firstWord: first,
    lastWord: last,
    spelling,
    ...(entry.form.plural ? { plural: true } : {}),
  };

  const { term } = entry.form;
  const acronym = term.form === 'acronym' || isAcronym(entry.words.at(-1) ?? '');
  const common = entry.form.concept.kind === 'term' && /^\p{Ll}/u.test(entry.words[0] ?? '');
  const length = language.endingLength(stem, words.text.slice(end, end + ENDING_LIMIT), {
    kind: entry.form.concept.kind,
    acronym,
    common,
    changed: entry.changed,
    plain: spelling !== 'exact',
    ...(term.reading === undefined ? {} : { reading: term.reading }),
  });
  if (length !== undefined) {
    if (entry.changed && length === 0) return [];
    const ending = words.text.slice(end, end + length);
    // The s of "the two NAs" belongs to the name: it is the name's plural.
    if ((acronym || common) && /^s$/iu.test(ending))
      return [{ ...hit, end: end + 1, plural: true, ending: '', glued: '' }];
    return [{ ...hit, ending, glued: '' }];
  }
  const wordEnd = words.ends[last] as number;
  const remainder = words.text.slice(stemEnd, wordEnd);
  if (!entry.changed && isGluedWord(stem, remainder, language, knownWords))
    return [{ ...hit, ending: '', glued: remainder }];
  return [];
}
