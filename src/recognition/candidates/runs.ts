// Runs of capitalized words that no mention covers: what may be a name that the glossary does not know.
import type { Lexicon } from '../../glossary/lexicon.js';
import { languageOf, languages } from '../../languages/index.js';
import type { Language } from '../../languages/language.js';
import type { Article } from '../../model/article.js';
import type { Glossary } from '../../model/concept.js';
import type { Mention } from '../../model/mention.js';
import type { Span } from '../../model/span.js';
import { addresses } from '../../text/addresses.js';
import { type PlainText, plainText } from '../../text/plain.js';
import { headIn, isHead } from '../heads.js';
import { beginsSentence, capitalsOf, isCapitalized, phraseBefore, wordBefore } from '../surroundings.js';
import { cutWords, gapBefore, type Words, wordAt } from '../words.js';

/** What stands right before a name and tells what it names. */
export interface Sign {
  readonly kind: 'title' | 'honorific' | 'head' | 'locative';
  readonly words: string;
}

/** A run of capitalized words in a block. */
export interface Run {
  readonly path: string;
  readonly language: Language;
  /** The run's words, particles between them included. */
  readonly words: readonly string[];
  /** What stands between the words: one less than there are words. */
  readonly gaps: readonly string[];
  /** The place in the file of the words from one to another. */
  span(first: number, last: number): Span;
  /** The run stands where any word has a capital. */
  readonly opens: boolean;
  readonly sign?: Sign;
  /** The word right behind, in small letters; an empty string where something else follows. */
  readonly next: string;
}

/** A block's words, and what is known of them. */
interface Reading {
  readonly words: Words;
  readonly plain: PlainText;
  readonly language: Language;
  /** Whether a word has a capital and belongs to no mention. */
  free(word: number): boolean;
  /** The title that ends right before a word. */
  titleBefore(word: number): string | undefined;
}

/** The runs of an article, in order. Headlines in title case and blocks in capitals say nothing about names. */
export function capitalRuns(
  article: Article,
  mentions: readonly Mention[],
  lexicon: Lexicon,
  glossary: Glossary,
): Run[] {
  const language = languageOf(article.language);
  const known = titlesOf(glossary, language);
  return article.blocks
    .filter(({ kind }) => kind !== 'dateline' && kind !== 'signoff')
    .flatMap((block) => {
      const plain = plainText(block.inlines);
      const words = cutWords(plain.text, lexicon);
      if (capitalsOf(words, language.names.titleCase) !== 'sentence') return [];
      const named = mentions.filter((mention) => mention.block === block.id);
      const offices = titlePlaces(words, known, language);
      for (const { place, ending = '', candidates } of named)
        if (candidates.some(({ concept }) => glossary.get(concept)?.kind === 'title'))
          offices.push([place[0], place[1] + ending.length]);
      const reading = readingOf(words, plain, language, named, offices);
      return runsOf(reading, article.path);
    });
}

/** Titles in small letters: a stranger's office is no mention, and tells of a person all the same. */
interface Titles {
  readonly all: ReadonlySet<string>;
  /** The first words of those that have several. */
  readonly beginnings: ReadonlySet<string>;
}

const titles = new WeakMap<Glossary, Map<string, Titles>>();

/** Found once for a glossary: it may be large, and an article is short. */
function titlesOf(glossary: Glossary, language: Language): Titles {
  const byLanguage = titles.get(glossary) ?? new Map<string, Titles>();
  titles.set(glossary, byLanguage);
  const found = byLanguage.get(language.code) ?? findTitles(glossary, language);
  byLanguage.set(language.code, found);
  return found;
}

function findTitles(glossary: Glossary, { code, lower }: Language): Titles {
  const terms = [...glossary.values()].filter(({ kind }) => kind === 'title').flatMap((concept) => concept.terms);
  const texts = terms.filter(({ language }) => language === code).map(({ text }) => lower(text.replace(/-/gu, ' ')));
  const several = texts.filter((text) => text.includes(' '));
  return { all: new Set(texts), beginnings: new Set(several.map((text) => text.slice(0, text.indexOf(' ')))) };
}

function readingOf(
  words: Words,
  plain: PlainText,
  language: Language,
  mentions: readonly Mention[],
  offices: readonly Span[],
): Reading {
  const closed = [...mentions.map(({ place }) => place), ...offices, ...addresses(words.text)];
  const inside = (word: number) =>
    closed.some(([start, end]) => (words.starts[word] as number) < end && start < (words.ends[word] as number));
  return {
    words,
    plain,
    language,
    free: (word) => word < words.count && isCapitalized(words, word) && !inside(word),
    titleBefore(word) {
      const at = words.starts[word] as number;
      const before = offices.filter(([, end]) => end < at && isSpace(words.text.slice(end, at)));
      const longest = before.sort((a, b) => a[0] - b[0])[0];
      return longest && words.text.slice(...longest);
    },
  };
}

/** Words of the longest title that is looked for. */
const LONGEST_TITLE = 5;

/** Where titles stand, with their endings. */
function titlePlaces(words: Words, { all, beginnings }: Titles, language: Language): Span[] {
  const found: Span[] = [];
  for (let first = 0; first < words.count; first++) {
    let text = '';
    let end = 0;
    for (let i = first; i < words.count && i < first + LONGEST_TITLE; i++) {
      if (i > first && !isSpace(gapBefore(words, i)) && !isHyphen(gapBefore(words, i))) break;
      text += `${text === '' ? '' : ' '}${language.lower(wordAt(words, i))}`;
      if (headIn(text, all, language)) end = words.ends[i] as number;
      if (i === first && !beginnings.has(text)) break;
    }
    if (end > 0) found.push([words.starts[first] as number, end]);
  }
  return found;
}

function runsOf(reading: Reading, path: string): Run[] {
  const runs: Run[] = [];
  const { words } = reading;
  for (let first = 0; first < words.count; first++) {
    if (!reading.free(first)) continue;
    const last = endOfRun(first, reading);
    runs.push(makeRun(first, last, reading, path));
    first = last;
  }
  return runs;
}

/** How far a run goes from its first word. */
function endOfRun(first: number, reading: Reading): number {
  const { words, language } = reading;
  const headed = headPhrase(first, reading);
  let last = Math.max(first, first + headed - 1);
  for (let next = last + 1; next < words.count; next = last + 1) {
    const gap = gapBefore(words, next);
    if (reading.free(next) && joins(wordAt(words, last), gap, language)) last = next;
    else if (isSpace(gap) || isHyphen(gap)) {
      const target =
        overParticles(first, last, headed > 0, reading) ?? (headed > 0 ? overSyllable(last, reading) : undefined);
      if (target !== undefined) last = target;
      else return withPlainHead(last, reading);
    } else return last;
  }
  return last;
}

/** A single space, or the line end of a wrapped paragraph. */
const isSpace = (gap: string) => /^(?:[ \u00a0]|[ \t]*\r?\n[ \t]*)$/u.test(gap);
const isHyphen = (gap: string) => /^[-‐‑]$/u.test(gap);

/** What may stand between two capitalized words of one name: a space, a hyphen, O’Brien, P. Şahbazov, Dr. Smith. */
function joins(before: string, gap: string, { lower, names }: Language): boolean {
  if (isSpace(gap) || isHyphen(gap)) return true;
  if (/^['’]$/u.test(gap)) return before.length <= 2;
  return /^\.\s?$/u.test(gap) && (/^\p{Lu}$/u.test(before) || names.honorifics.has(lower(before)));
}

/** The number of words of the head noun that a name begins with, where head nouns stand before: Ngân hàng, Bộ Ngoại giao. */
function headPhrase(first: number, { words, language }: Reading): number {
  const { heads, organs, headPosition } = language.names;
  if (headPosition !== 'before') return 0;
  for (let count = LONGEST_HEAD; count > 0; count--) {
    const phrase = phraseBefore(words, first + count, count, language);
    if (first + count <= words.count && phrase !== undefined && (heads.has(phrase) || organs.has(phrase))) return count;
  }
  return 0;
}

/** Words of the longest head noun. */
const LONGEST_HEAD = 3;

/** Small words that names of persons hold in any language: bin, de, von. Vietnamese names hold none. */
const NAME_PARTICLES = new Set(
  languages
    .filter(({ names }) => !names.syllables)
    .flatMap(({ names, sentences }) =>
      [...names.particles].filter((word) => !names.joining.has(word) && !sentences.openers.has(word)),
    ),
);

const inNames = (word: string, { fold }: Language) => NAME_PARTICLES.has(fold(word));

/** Bashar al-Assad, Ministry of Culture and Sports: the word that a run goes on with behind small words that names hold. */
function overParticles(first: number, last: number, headed: boolean, reading: Reading): number | undefined {
  const { words, language } = reading;
  const { particles } = language.names;
  let next = last + 1;
  while (next < words.count && next <= last + 2 && !isCapitalized(words, next)) {
    const gap = gapBefore(words, next);
    const word = language.lower(wordAt(words, next));
    if (!(isSpace(gap) || isHyphen(gap)) || !(particles.has(word) || inNames(word, language))) return undefined;
    next++;
  }
  if (next === last + 1 || !reading.free(next)) return undefined;
  const gap = gapBefore(words, next);
  if (!isSpace(gap) && !isHyphen(gap)) return undefined;
  return belongs(first, last, next, headed, reading) ? next : undefined;
}

/** Whether the small words between two capitals are inside one name rather than between two. */
function belongs(first: number, last: number, next: number, headed: boolean, reading: Reading): boolean {
  const { words, language } = reading;
  const { locatives } = language.names;
  const link: string[] = [];
  for (let i = last + 1; i < next; i++) link.push(language.lower(wordAt(words, i)));
  const before = Array.from({ length: last - first + 1 }, (_, i) => wordAt(words, first + i));
  const hasHead = headed || before.some((word) => isHead(word, language));
  if (link.every((word) => inNames(word, language))) return true;
  // Liên đoàn các …
  if (language.names.headPosition === 'before') return hasHead && headPhrase(next, reading) === 0;
  if (language.owners.inside?.test(` ${link.join(' ')} `))
    return hasHead || first < last || !opensSentence(words, first, language);
  if (link.some((word) => locatives.has(word))) return false;
  if (language.owners.inside === undefined) return endsWithHead(next, reading);
  // Ministry of Culture and Sports; but Harvard University and Google are two.
  return hasHead && link.length === 1 && before.some((word) => language.names.particles.has(language.lower(word)));
}

/** Elm və Təhsil Nazirliyi: whether the words from here on end with the head noun of all of them. */
function endsWithHead(next: number, { words, language, free }: Reading): boolean {
  let last = next;
  while (free(last + 1) && isSpace(gapBefore(words, last + 1))) last++;
  return last > next && isHead(wordAt(words, last), language);
}

/** Ngân hàng Phát triển Châu Á: in names that begin with a head noun only the first syllable of a word has a capital. */
function overSyllable(last: number, { words, language, free }: Reading): number | undefined {
  const { syllables, joining, particles, honorifics } = language.names;
  const next = last + 1;
  if (!syllables || !free(next + 1)) return undefined;
  if (!isSpace(gapBefore(words, next)) || !isSpace(gapBefore(words, next + 1))) return undefined;
  const word = wordAt(words, next);
  return joining.has(word) || particles.has(word) || honorifics.has(word) ? undefined : next + 1;
}

/** Xətai küçəsi: a head noun in small letters that belongs to the name before it. */
function withPlainHead(last: number, { words, language }: Reading): number {
  const next = last + 1;
  if (language.names.headPosition !== 'after' || next >= words.count || !isSpace(gapBefore(words, next))) return last;
  return headIn(wordAt(words, next), language.names.plainHeads, language) ? next : last;
}

function makeRun(first: number, last: number, reading: Reading, path: string): Run {
  const { words, plain, language } = reading;
  const indexes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const sign = signBefore(first, reading);
  const next = last + 1;
  const follows = next < words.count && isSpace(gapBefore(words, next)) && /^\p{Ll}/u.test(wordAt(words, next));
  return {
    path,
    language,
    words: indexes.map((i) => wordAt(words, i)),
    gaps: indexes.slice(1).map((i) => gapBefore(words, i)),
    span: (from, to) => plain.span(words.starts[first + from] as number, words.ends[first + to] as number),
    opens: opensSentence(words, first, language),
    next: follows ? wordAt(words, next) : '',
    ...(sign === undefined ? {} : { sign }),
  };
}

/** Whether any word would have a capital here. A wrapped line and “Mr. ” begin no sentence. */
function opensSentence(words: Words, index: number, language: Language): boolean {
  const gap = gapBefore(words, index);
  if (index > 0 && isSpace(gap)) return false;
  if (index > 0 && /^\.\s$/u.test(gap)) {
    const before = language.lower(wordAt(words, index - 1));
    if (language.sentences.abbreviations.has(before) || language.names.honorifics.has(before)) return false;
  }
  return beginsSentence(words, index);
}

function signBefore(first: number, { words, language, titleBefore }: Reading): Sign | undefined {
  const { honorifics, locatives, plainHeads, headPosition, particles, joining } = language.names;
  const title = titleBefore(first);
  if (title !== undefined) return { kind: 'title', words: title };
  const before = wordBefore(words, first, language);
  for (let count = LONGEST_HEAD; count > 0; count--) {
    const phrase = phraseBefore(words, first, count, language);
    if (phrase === undefined) continue;
    if (honorifics.has(phrase)) return { kind: 'honorific', words: phrase };
    if (headPosition === 'before' && plainHeads.has(phrase)) return { kind: 'head', words: phrase };
  }
  // in the Sahel
  const article = particles.has(before) && !joining.has(before);
  const locative = article ? wordBefore(words, first - 1, language) : before;
  return locatives.has(locative) ? { kind: 'locative', words: locative } : undefined;
}

/** The head noun that a name begins with, where the language has it there. */
export function startsWithHead(form: string, { lower, names }: Language): string | undefined {
  const words = form.split(' ');
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const phrase = words.slice(0, count).join(' ');
    if (names.heads.has(lower(phrase)) || names.organs.has(lower(phrase))) return phrase;
  }
  return undefined;
}
