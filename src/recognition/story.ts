// What resolution looks at: the blocks as plain text, the mentions in order, and the glossary.

import { languageOf } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import type { Article, LanguageCode } from '../model/article.js';
import type { Concept, Glossary } from '../model/concept.js';
import { type Mention, withParts } from '../model/mention.js';
import type { Span } from '../model/span.js';
import { languageAsTyped } from '../prose/asTyped.js';
import { sentences } from '../prose/sentences.js';
import { isLetterAt } from '../text/letters.js';
import { lastBeginning, listedBy } from '../text/lists.js';
import { plainText } from '../text/plain.js';
import { remembered } from '../text/remembered.js';

export interface Story {
  readonly article: Article;
  readonly language: Language;
  readonly glossary: Glossary;
  readonly mentions: readonly Mention[];
  /** Country of the outlet that wrote the story, as its sign-off or dateline tells. */
  readonly outlet?: string;
  /** Where no outlet is known: country of the place that the story is dated from. Correspondents date from abroad. */
  readonly dated?: string;
  /** Country of the desk that edits it, where it is known. */
  readonly desk?: string;
  /** Countries by their adjectives in this language, in lower case. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** The key under which spellings of a name meet. */
  fold(name: string): string;
  /** A block's text as a reader reads it, and where its sentences stand; worked out when first asked for. */
  text(block: string): string;
  sentences(block: string): readonly Span[];
  mentionsOf(block: string): readonly Mention[];
  /** Mentions that turned out to be pieces of strangers' names, and those that are strangers' themselves. */
  readonly pieces: Set<Mention>;
  readonly strangers: Set<Mention>;
  /** What in a block speaks of one country, in order: the cues that begin in a stretch of its text. */
  cues(block: string, from: number, to: number): readonly Cue[];
  /** The last cue that begins before an offset of a block's text, of those that fit. */
  cueBefore(block: string, at: number, fits?: (cue: Cue) => boolean): Cue | undefined;
  /** Blocks that are headlines. They are read last: what they leave out stands in the story below. */
  readonly headlines: ReadonlySet<string>;
}

/** A place, person, body or adjective of one country, and where it begins in its block's text. */
export interface Cue {
  readonly at: number;
  readonly country: string;
  readonly words: string;
  readonly mention?: Mention;
}

/** @param desk country of the house style, where it has one */
export function makeStory(article: Article, mentions: readonly Mention[], glossary: Glossary, desk?: string): Story {
  const texts = article.blocks.map((block) => plainText(block.inlines).text);
  const language = languageAsTyped(languageOf(article.language), texts);
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  const text = remembered((id: string) => plainText(blocks.get(id)?.inlines ?? []).text);
  const outlet = outletOf(article, mentions, glossary);
  const dated = outlet === undefined ? datedFrom(article, mentions, glossary) : undefined;
  const demonyms = demonymsOf(glossary, language);
  const byBlock = listedBy(mentions, ({ block }) => block);
  const mentionsOf = (id: string) => byBlock.get(id) ?? [];
  const cues = remembered((id: string) => cuesOf(text(id), mentionsOf(id), demonyms, glossary, language));
  const strangers = new Set(mentions.filter((mention) => mention.stranger));
  const speaks = ({ mention }: Cue) => mention === undefined || !strangers.has(mention);
  return {
    article,
    language,
    glossary,
    mentions,
    demonyms,
    fold: language.fold,
    text,
    sentences: remembered((id: string) => sentences(text(id), language)),
    mentionsOf,
    pieces: new Set(),
    strangers,
    cues: (id, from, to) =>
      cues(id)
        .slice(firstAt(cues(id), from), firstAt(cues(id), to))
        .filter(speaks),
    cueBefore: (id, at, fits = () => true) => {
      const all = cues(id);
      for (let i = firstAt(all, at) - 1; i >= 0; i--) if (speaks(all[i] as Cue) && fits(all[i] as Cue)) return all[i];
      return undefined;
    },
    headlines: new Set(article.blocks.filter(({ kind }) => kind === 'title').map(({ id }) => id)),
    ...(outlet === undefined ? {} : { outlet }),
    ...(dated === undefined ? {} : { dated }),
    ...(desk === undefined ? {} : { desk }),
  };
}

/** The agency in the sign-off or dateline says whose newsroom wrote the story. */
function outletOf(article: Article, mentions: readonly Mention[], glossary: Glossary): string | undefined {
  const edges = new Set(article.blocks.filter((b) => b.kind === 'signoff' || b.kind === 'dateline').map((b) => b.id));
  for (const mention of mentions.toReversed()) {
    if (!edges.has(mention.block)) continue;
    for (const { concept } of mention.candidates) {
      const found = glossary.get(concept);
      if (found?.kind === 'organization' && found.country !== undefined) return found.country;
    }
  }
  return undefined;
}

function datedFrom(article: Article, mentions: readonly Mention[], glossary: Glossary): string | undefined {
  const dated = new Set(article.blocks.filter((b) => b.kind === 'dateline').map((b) => b.id));
  const place = mentions.find((mention) => dated.has(mention.block));
  return place && soleCountry(place, glossary);
}

function cuesOf(
  text: string,
  mentions: readonly Mention[],
  demonyms: ReadonlyMap<string, string>,
  glossary: Glossary,
  language: Language,
): Cue[] {
  const cues: Cue[] = [];
  // Chủ tịch Quốc hội Hàn Quốc speaks of Korea, which the title has taken in.
  for (const mention of mentions.flatMap(withParts)) {
    const country = soleCountry(mention, glossary);
    if (country !== undefined) cues.push({ at: mention.place[0], country, words: mention.surface, mention });
  }
  let before = '';
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (isLetterAt(text, at) || text[at] === '-') at++;
    if (at === start) continue;
    const words = text.slice(start, at);
    const word = language.lower(words);
    // South African, North Korean
    const country = demonyms.get(`${before} ${word}`) ?? demonyms.get(word);
    if (country !== undefined) cues.push({ at: start, country, words });
    before = word;
  }
  return cues.sort((a, b) => a.at - b.at);
}

/** The country that all readings of a mention share. */
function soleCountry(mention: Mention, glossary: Glossary): string | undefined {
  const concepts = mention.candidates.map((c) => glossary.get(c.concept));
  // Where an event is held says nothing of whose bodies are spoken of.
  if (concepts.some((concept) => concept?.kind === 'event')) return undefined;
  const countries = new Set(concepts.map(countryOf));
  return countries.size === 1 ? [...countries][0] : undefined;
}

/** The number of the first cue that begins at or behind an offset, by bisection. */
function firstAt(cues: readonly Cue[], offset: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle] as Cue).at < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const demonyms = new WeakMap<Glossary, Map<LanguageCode, ReadonlyMap<string, string>>>();

/** Found once for a glossary: it may be large, and an article is short. */
function demonymsOf(glossary: Glossary, language: Language): ReadonlyMap<string, string> {
  const byLanguage = demonyms.get(glossary) ?? new Map<LanguageCode, ReadonlyMap<string, string>>();
  demonyms.set(glossary, byLanguage);
  const found = byLanguage.get(language.code) ?? findDemonyms(glossary, language);
  byLanguage.set(language.code, found);
  return found;
}

function findDemonyms(glossary: Glossary, language: Language): Map<string, string> {
  const map = new Map<string, string>();
  for (const concept of glossary.values())
    for (const word of concept.demonyms[language.code] ?? []) {
      const key = language.lower(word);
      if (!map.has(key)) map.set(key, concept.id);
    }
  return map;
}

/** The country that a concept speaks for: its own, or itself where it is one. */
export function countryOf(concept: Concept | undefined): string | undefined {
  if (concept === undefined) return undefined;
  return concept.country ?? (concept.kind === 'place' ? concept.id : undefined);
}

/** Longer sentences are looked at only around the name: no reader looks further for what it means. */
const SENTENCE = 800;

/** The sentence around a mention: a span of its block's text. */
export function sentenceAround(story: Story, { block, place }: Mention): Span {
  const spans = story.sentences(block);
  const [start, end] = spans[lastBeginning(spans.length, (index) => (spans[index] as Span)[0], place[0])] ?? place;
  return [Math.max(start, place[0] - SENTENCE), Math.min(Math.max(end, place[1]), place[1] + SENTENCE)];
}

/** The text between two mentions of a block, endings and glued words of the first left out. */
export function between(story: Story, first: Mention, second: Mention): string | undefined {
  if (first.block !== second.block) return undefined;
  return story.text(first.block).slice(endOf(first), second.place[0]);
}

const endOf = (mention: Mention) => mention.place[1] + (mention.ending?.length ?? 0);

export const textBefore = (story: Story, mention: Mention) => story.text(mention.block).slice(0, mention.place[0]);

export const textAfter = (story: Story, mention: Mention) => story.text(mention.block).slice(endOf(mention));
