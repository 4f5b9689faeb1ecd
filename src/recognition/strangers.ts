// Offices of people nobody listed: President Macron is no president of ours, Thủ tướng Nguyễn Văn Tâm may be.
import type { Mention } from '../model/mention.js';
import { type Story, textAfter, textBefore } from './story.js';
import { customOf, endsLikeOurs } from './surnames.js';
import type { Reading } from './votes.js';

/** A capitalized word right behind, and the one behind that. */
const NAME = /^\s(?<first>\p{Lu}[\p{L}\p{M}'’-]*)(?<second>\s\p{Lu}[\p{L}\p{M}.'’-]*)?/u;

/**
 * Who holds an office that stands without its country, where an unlisted name follows.
 * @returns the country whose custom the name follows; `foreign` for any other name; undefined where no name follows
 */
export function unknownHolder(story: Story, index: number, readings: readonly Reading[]): string | undefined {
  const mention = story.mentions[index] as Mention;
  if (readings.length === 0 || !readings.every((r) => r.title && r.country !== undefined)) return undefined;
  if (mention.ending || story.headlines.has(mention.block)) return undefined;
  const after = textAfter(story, mention);
  if (readings.every((r) => r.common) && ownerUnknown(story, index, after)) return 'foreign';
  const name = NAME.exec(after)?.groups;
  if (name === undefined && APPOSED.test(after)) return apposedHolder(story, index);
  if (name === undefined || startsMention(story, index, after.length - after.trimStart().length)) return undefined;
  return (name.second === undefined ? undefined : customOf(name.first ?? '')?.home) ?? 'foreign';
}

/** Where a title ends that stands behind its holder's name. */
const APPOSED = /^\s*(?:[.,;)]|$)/u;

/** A full name at the head of a sentence or of an entry in a list, right before the title. */
const HOLDER =
  /(?:^|[.;:]\s|\n)(?<first>\p{Lu}[\p{L}\p{M}'’-]*)(?:\s\p{Lu}[\p{L}\p{M}'’-]*){0,3}\s(?<last>\p{Lu}[\p{L}\p{M}'’-]*),\s$/u;

/** Family names that have fewer letters than this may be Vietnamese. */
const SHORT = 4;

/** How long a name with its comma is at most. */
const HOLDER_LENGTH = 60;

/** Sardar Ayaz Sadiq, Speaker of the National Assembly: the holder stands before the title, and is nobody that we list. */
function apposedHolder(story: Story, index: number): string | undefined {
  const mention = story.mentions[index] as Mention;
  const name = HOLDER.exec(textBefore(story, mention).slice(-HOLDER_LENGTH))?.groups;
  if (name?.first === undefined || name.last === undefined) return undefined;
  const previous = story.mentions[index - 1];
  const named = previous?.block === mention.block && previous.place[1] + ', '.length >= mention.place[0];
  if (named || endsLikeOurs(name.last)) return undefined;
  // Le Van Hoa: without its diacritics a short family name is told from no other word.
  return customOf(name.first)?.home ?? (name.first.length < SHORT ? undefined : 'foreign');
}

/** President of the Academy, the Politburo of the Workers' Party: the owner is named, and is none that anybody listed. */
export function ownerUnknown(story: Story, index: number, after: string): boolean {
  const opening = story.language.owners.opens?.exec(after)?.[0];
  if (opening === undefined || startsMention(story, index, opening.length)) return false;
  const word = /^[\p{L}\p{M}-]+/u.exec(after.slice(opening.length))?.[0] ?? '';
  return !story.demonyms.has(story.language.lower(word));
}

/** Whether the word at a distance behind a mention is the story's next name. */
function startsMention(story: Story, index: number, distance: number): boolean {
  const mention = story.mentions[index] as Mention;
  const start = mention.place[1] + (mention.ending?.length ?? 0) + distance;
  const next = story.mentions[index + 1];
  return next !== undefined && next.block === mention.block && next.place[0] <= start && start < next.place[1];
}
