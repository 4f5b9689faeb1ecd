// What resolution looks at: the blocks as plain text, the mentions in order, and the glossary.
import { languageOf } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import { sentences } from '../languages/sentences.js';
import type { Article } from '../model/article.js';
import type { Concept, Glossary } from '../model/concept.js';
import type { Mention } from '../model/mention.js';
import type { Span } from '../model/span.js';
import { plainText } from '../text/plain.js';

export interface Story {
  readonly article: Article;
  readonly language: Language;
  readonly glossary: Glossary;
  readonly mentions: readonly Mention[];
  /** Country of the outlet that wrote the story, where it is known. */
  readonly outlet?: string;
  /** Country of the desk that edits it, where it is known. */
  readonly desk?: string;
  /** Countries by their adjectives in this language, in lower case. */
  readonly demonyms: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly sentences: ReadonlyMap<string, readonly Span[]>;
}

/** @param desk country of the house style, where it has one */
export function makeStory(article: Article, mentions: readonly Mention[], glossary: Glossary, desk?: string): Story {
  const language = languageOf(article.language);
  const texts = new Map(article.blocks.map((block) => [block.id, plainText(block.inlines).text]));
  const outlet = outletOf(article, mentions, glossary);
  return {
    article,
    language,
    glossary,
    mentions,
    demonyms: demonymsOf(glossary, language),
    texts,
    sentences: new Map([...texts].map(([id, text]) => [id, sentences(text, language)])),
    ...(outlet === undefined ? {} : { outlet }),
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

function demonymsOf(glossary: Glossary, language: Language): Map<string, string> {
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

/** The sentence around a mention: its text, and where it begins in the block. */
export function sentenceAround(story: Story, mention: Mention): Span {
  const spans = story.sentences.get(mention.block) ?? [];
  return spans.find(([start, end]) => mention.place[0] >= start && mention.place[0] < end) ?? mention.place;
}

/** The text between two mentions of a block, endings and glued words of the first left out. */
export function between(story: Story, first: Mention, second: Mention): string | undefined {
  if (first.block !== second.block) return undefined;
  return story.texts.get(first.block)?.slice(endOf(first), second.place[0]);
}

const endOf = (mention: Mention) => mention.place[1] + (mention.ending?.length ?? 0);

export const textBefore = (story: Story, mention: Mention) =>
  (story.texts.get(mention.block) ?? '').slice(0, mention.place[0]);

export const textAfter = (story: Story, mention: Mention) =>
  (story.texts.get(mention.block) ?? '').slice(endOf(mention));
