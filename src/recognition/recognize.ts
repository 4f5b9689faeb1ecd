// Every place of an article where a name may stand, with all that it may mean. Nothing is decided here.
import type { Lexicon } from '../glossary/lexicon.js';
import { languageOf } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import type { Article, Block } from '../model/article.js';
import type { Mention } from '../model/mention.js';
import { languageAsTyped } from '../prose/asTyped.js';
import { addresses } from '../text/addresses.js';
import { isInWordAt } from '../text/letters.js';
import { type PlainText, plainText } from '../text/plain.js';
import { remembered } from '../text/remembered.js';
import { explanationsIn, standsForAnother } from './acronyms.js';
import { joinOwners } from './coordination.js';
import { type Group, groupHits, longest, needs } from './groups.js';
import { foreignBodies, swallowedBy } from './longerNames.js';
import { scan } from './scan.js';
import { beginsSentence, capitalsOf, follows, isCapitalized } from './surroundings.js';
import { widenTitles } from './titles.js';
import { articleWords, type Words, wordAt } from './words.js';

/**
 * Finds the mentions of an article.
 * @param lexicon of the article's language
 * @returns mentions in order, disjoint, each `ambiguous` until resolved
 */
export function recognize(article: Article, lexicon: Lexicon): Mention[] {
  const plains = article.blocks.map((block) => plainText(block.inlines));
  const texts = plains.map(({ text }) => text);
  const language = languageAsTyped(languageOf(article.language), texts);
  const cut = articleWords(article, lexicon);
  const explained = explanationsIn(texts, language);
  const isKnown = remembered((word: string) => isWrittenSmall(word, texts));
  return article.blocks.flatMap((block, index) => {
    const [plain, words] = [plains[index] as PlainText, cut[index] as Words];
    const { groups, strangers } = chooseGroups(words, block, lexicon, language, isKnown);
    const mentions: Mention[] = [];
    for (const group of groups) {
      if (standsForAnother(group, words, explained, language)) continue;
      const word = language.lower(wordAt(words, group.firstWord));
      // Anh at the head of a sentence is "he" where the story says anh elsewhere.
      if (isPronoun(group, words, language) && language.names.honorifics.has(word) && isKnown(word)) continue;
      const mention = toMention(group, block, plain, article.source);
      if (isEverydayWord(group, words, language)) mention.everyday = true;
      if (isInEvent(group, words, language) || isInWork(group, words, language)) mention.inEvent = true;
      mentions.push(mention);
    }
    for (const group of strangers) {
      const mention = toMention(group, block, plain, article.source);
      mention.stranger = true;
      mentions.push(mention);
    }
    return mentions.sort((a, b) => a.span[0] - b.span[0]);
  });
}

function chooseGroups(
  words: Words,
  block: Block,
  lexicon: Lexicon,
  language: Language,
  isKnown: (word: string) => boolean,
): { groups: Group[]; strangers: Group[] } {
  const all = groupHits(scan(words, lexicon, language, isKnown));
  if (all.length === 0) return { groups: [], strangers: [] };
  const capitals = capitalsOf(words, language.names.titleCase);
  // A name inside an address is a piece of the address.
  const closed = addresses(words.text);
  const titleEnds = new Set(all.filter((group) => group.kinds.has('title')).map((group) => group.end));
  const standing = all.filter(
    (group) =>
      // A story is dated from places: LAM DONG is none of a person's.
      !(block.kind === 'dateline' && group.kinds.has('person')) &&
      !closed.some(([start, end]) => group.start < end && start < group.end) &&
      hasWhatItNeeds(group, titleEnds, words, language),
  );
  const foreign = foreignBodies(standing);
  const free: Group[] = [];
  const swallowed: Group[] = [];
  for (const [index, group] of standing.entries()) {
    if (foreign.some(([start, end]) => start <= group.start && group.end <= end)) continue;
    const others = nearby(standing, index);
    const by = swallowedBy(group, {
      ...{ words, others, capitals, language, isKnown },
      adjectives: lexicon.adjectives,
    });
    if (by === undefined) free.push(group);
    else if (by === 'stranger') swallowed.push(group);
  }
  // A part of a stranger's name is not a name either: the Assembly in the Grand National Assembly.
  const bodies = wordsOf(swallowed.filter(isBody), words.count);
  const chosen = longest(free.filter((group) => !bodies[group.firstWord] || !bodies[group.lastWord]));
  const groups = joinOwners(widenTitles(chosen, words.text, language), words.text, language);
  const covered = wordsOf(groups, words.count);
  return { groups, strangers: longest(swallowed).filter((g) => !covered[g.firstWord] && !covered[g.lastWord]) };
}

/** How far, in words, a name can be from another that it belongs to. */
const NEAR = 24;

/** The groups around one, so that a line of thousands of names takes no longer than as many lines. */
function nearby(groups: readonly Group[], index: number): Group[] {
  const { firstWord, lastWord } = groups[index] as Group;
  let from = index;
  while (from > 0 && (groups[from - 1] as Group).firstWord >= firstWord - NEAR) from--;
  let to = index + 1;
  while (to < groups.length && (groups[to] as Group).firstWord <= lastWord + NEAR) to++;
  return groups.slice(from, to);
}

/** Which words of the block are words of the groups. */
function wordsOf(groups: readonly Group[], count: number): Uint8Array {
  const taken = new Uint8Array(count);
  for (const { firstWord, lastWord } of groups) taken.fill(1, firstWord, lastWord + 1);
  return taken;
}

/** The Nagorno-Karabakh War, the Azerbaijan Grand Prix: a noun of events at the end of a run of capitals. */
function isInEvent(group: Group, words: Words, language: Language): boolean {
  if (!group.kinds.has('place')) return false;
  for (let next = group.lastWord + 1; next <= group.lastWord + 2 && follows(words, next); next++) {
    if (!isCapitalized(words, next)) return false;
    if (language.names.events.has(language.lower(wordAt(words, next)))) return true;
  }
  return false;
}

/** How far before a name its work's title may begin. */
const WORK = 80;

/** The film The Man from Hanoi, a song called Hà Nội People: a noun of works, and then a title that goes on to the name. */
function isInWork(group: Group, { text }: Words, { names }: Language): boolean {
  return (
    group.kinds.has('place') && (names.inWork?.test(text.slice(Math.max(0, group.start - WORK), group.start)) ?? false)
  );
}

/** Anh at the head of a sentence, MỸ in a headline: any word has a capital there, and these are everyday words. */
function isEverydayWord(group: Group, words: Words, language: Language): boolean {
  if (group.lastWord > group.firstWord || !group.kinds.has('place')) return false;
  const word = language.lower(wordAt(words, group.firstWord));
  if (!language.names.everyday.has(word)) return false;
  return capitalsOf(words, language.names.titleCase) !== 'sentence' || isPronoun(group, words, language);
}

/** Anh and Ý at the head of a sentence: he, and an idea. */
function isPronoun(group: Group, words: Words, language: Language): boolean {
  if (group.lastWord > group.firstWord || !beginsSentence(words, group.firstWord)) return false;
  return language.names.pronouns.has(language.lower(wordAt(words, group.firstWord)));
}

const isBody = (group: Group) => group.kinds.has('organization');

/** "Hồ" is a name only beside a title; "Parliament" only beside a country or its adjective. */
function hasWhatItNeeds(group: Group, titleEnds: ReadonlySet<number>, words: Words, language: Language): boolean {
  if (needs(group, 'title')) {
    const before = group.firstWord - 1;
    const end = before < 0 ? 0 : (words.ends[before] as number);
    const title = titleEnds.has(end) || titleEnds.has(words.text.slice(0, group.start).trimEnd().length);
    return title || (before >= 0 && language.names.honorifics.has(language.lower(wordAt(words, before))));
  }
  return true;
}

/** Whether the article writes a word in small letters somewhere: evidence that it is one. */
function isWrittenSmall(word: string, texts: readonly string[]): boolean {
  return texts.some((text) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      // What stands behind a hyphen or an apostrophe is an ending: SOCAR-in, NATO’nun.
      if (!isInWordAt(text, at - 1) && !isInWordAt(text, at + word.length) && !/[-‐‑'’]/u.test(text[at - 1] ?? ''))
        return true;
    return false;
  });
}

function toMention(group: Group, block: Block, plain: PlainText, source: string): Writable<Mention> {
  const span = plain.span(group.start, group.end);
  const { spelling = 'exact', ending, glued, plural } = group.hits[0] ?? {};
  const mention: Writable<Mention> = {
    span,
    block: block.id,
    place: [group.start, group.end],
    surface: source.slice(span[0], span[1]),
    candidates: group.candidates,
    concepts: [],
    status: 'ambiguous',
    because: [],
    spelling,
    parts: group.parts.map((part) => toMention(part, block, plain, source)),
  };
  const reads = plain.text.slice(group.start, group.end);
  if (reads !== mention.surface && reads !== mention.surface.normalize('NFC')) mention.reads = reads;
  if (ending) mention.ending = ending;
  if (glued) mention.glued = glued;
  if (plural) mention.plural = true;
  return mention;
}

/** While it is made. */
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
