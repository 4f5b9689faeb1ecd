// What stands right beside a mention.
import type { Mention } from '../model/mention.js';
import { between, countryOf, type Story, textAfter, textBefore } from './story.js';

/** Whether a mention stands at the head of a sentence or quotation, where any word has a capital. */
export function beginsText(story: Story, mention: Mention): boolean {
  return /(?:^|[.!?…:]["'”’»)]*\s|["“«‘(]|\n)\s*$/u.test(textBefore(story, mention));
}

/** A country named beside a mention, and the words that name it. */
export interface Beside {
  readonly country: string;
  readonly words: string;
}

/** The country, adjective or seat that stands right beside a shared name and says whose it is. */
export function qualifierOf(story: Story, index: number): Beside | undefined {
  const mention = story.mentions[index] as Mention;
  const before = textBefore(story, mention);
  const after = textAfter(story, mention);
  return (
    placeBefore(story, index, mention) ??
    demonymBefore(story, before) ??
    placeAfter(story, index, mention, after)
  );
}

function placeBefore(story: Story, index: number, mention: Mention): Beside | undefined {
  const previous = story.mentions[index - 1];
  if (previous === undefined) return undefined;
  const gap = between(story, previous, mention);
  const country = countryOfPlace(story, previous);
  if (gap === undefined || country === undefined) return undefined;
  const ending = previous.ending ?? '';
  const owner =
    story.language.code === 'en'
      ? /^['’]/u.test(ending) && /^\s(?:own\s)?$/u.test(gap)
      : story.language.code === 'az' && /^\s$/u.test(gap);
  return owner ? { country, words: previous.surface + ending } : undefined;
}

/** "the Azerbaijani NA": the adjective right before, or one word further off ("the Korean upper house"). */
function demonymBefore(story: Story, before: string): Beside | undefined {
  const words = /(?:([\p{L}\p{M}-]+)\s+)?([\p{L}\p{M}-]+)\s+$/u.exec(before);
  for (const word of [words?.[2], words?.[1]]) {
    const country = word === undefined ? undefined : story.demonyms.get(story.language.lower(word));
    if (country !== undefined) return { country, words: word as string };
  }
  return undefined;
}

const AFTER: Readonly<Record<string, RegExp>> = {
  en: /^\s+(?:of|in)\s+(?:the\s+)?$/u,
  vi: /^(?:\s+(?:của|nước|tại|ở))*\s+$|^\)\s+$/u,
};

function placeAfter(story: Story, index: number, mention: Mention, after: string): Beside | undefined {
  const next = story.mentions[index + 1];
  const pattern = AFTER[story.language.code];
  if (next === undefined || pattern === undefined || after === '') return undefined;
  const gap = between(story, mention, next);
  const country = countryOfPlace(story, next);
  return gap !== undefined && country !== undefined && pattern.test(gap)
    ? { country, words: next.surface }
    : undefined;
}

/** The country of a mention that can only be a place. */
export function countryOfPlace(story: Story, mention: Mention): string | undefined {
  const concepts = mention.candidates.map((c) => story.glossary.get(c.concept));
  if (concepts.length === 0 || !concepts.every((c) => c?.kind === 'place')) return undefined;
  return countryOf(concepts[0]);
}
