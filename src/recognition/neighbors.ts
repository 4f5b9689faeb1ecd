// What stands right beside a mention.
import type { Mention } from '../model/mention.js';
import { isLetterAt } from '../text/letters.js';
import { quotations } from '../text/quotes.js';
import { headIn } from './heads.js';
import { between, type Cue, countryOf, type Story, textAfter, textBefore } from './story.js';
import type { Reading } from './votes.js';

/** Marks, quotation marks and spaces between two sentences are not longer than this. */
const NEAR = 16;

/** Whether a mention stands at the head of a sentence or quotation, where any word has a capital. */
export function beginsText(story: Story, mention: Mention): boolean {
  const before = textBefore(story, mention);
  return before.trim() === '' || /(?:[.!?…:]["'”’»)]*\s|["“«‘(]|\n)\s*$/u.test(before.slice(-NEAR));
}

/** An owner named beside a mention, and the words that name it: a country, or a body. */
export interface Beside {
  readonly words: string;
  readonly country?: string;
  readonly concept?: string;
}

/** The country, adjective, seat or body that stands right beside a shared name and says whose it is. */
export function besideOf(story: Story, index: number, readings: readonly Reading[]): Beside | undefined {
  const mention = story.mentions[index] as Mention;
  return (
    ownerBefore(story, index, mention, readings) ??
    demonymBefore(story, mention) ??
    // Our National Assembly in Geneva is on a visit there.
    speakerBefore(story, mention) ??
    ownerAfter(story, index, mention, readings) ??
    demonymAfter(story, mention) ??
    pronounBeside(story, mention)
  );
}

/**
 * The country or body that a mention names, where it can only be one.
 * @param readings of what it owns: the president of a company is no president of the company's country
 */
export function ownerOf(
  story: Story,
  mention: Mention,
  words: string,
  readings: readonly Reading[],
): Beside | undefined {
  const country = countryOfPlace(story, mention);
  // Chủ tịch Thành phố Hồ Chí Minh holds no office of the country.
  const offices = readings.length > 0 && readings.every((r) => r.title);
  if (country !== undefined)
    return offices && !namesState(story, mention) ? { concept: country + CITY, words } : { country, words };
  const bodies = mention.candidates.map((c) => story.glossary.get(c.concept));
  // NA Secretary General: whichever assembly it is, the office is another than the party's.
  if (
    bodies.length > 1 &&
    offices &&
    bodies.every((b) => b?.kind === 'organization' && readings.every((r) => r.body !== b.id))
  )
    return { concept: STRANGER, words };
  const only = bodies.length === 1 ? bodies[0] : undefined;
  // COP29 President: whoever presides over an event holds no office of its country.
  if (only?.kind === 'event') return { concept: only.id, words };
  if (only?.kind !== 'organization') return undefined;
  // Vietnam Fatherland Front Central Committee: an organ of that body, and none of the party's.
  const isOther = ({ body }: Reading) => body !== undefined && body !== only.id && body !== only.of;
  const another = readings.every((r) => (r.title ? r.common && r.body !== only.id : isOther(r)));
  return only.country === undefined || another ? { concept: only.id, words } : { country: only.country, words };
}

function ownerBefore(story: Story, index: number, mention: Mention, readings: readonly Reading[]): Beside | undefined {
  const previous = story.mentions[index - 1];
  if (previous === undefined) return undefined;
  const gap = between(story, previous, mention);
  const ending = previous.ending ?? '';
  if (gap === undefined || !story.language.owners.before(ending, gap)) return undefined;
  const words = previous.surface + ending;
  // Sovet İttifaqı Kommunist Partiyası Mərkəzi Komitəsinin Siyasi Bürosu: an organ of an organ that is none of ours.
  return story.strangers.has(previous) && isBody(story, previous)
    ? { concept: STRANGER, words }
    : ownerOf(story, previous, words, readings);
}

/** The place or body that is part of a body's name: Fransa Milli Assambleyası, the National Assembly of Bulgaria; not in Bulgaria's. */
export function ownerInName(story: Story, index: number): Mention | undefined {
  const mention = story.mentions[index] as Mention;
  const { before, inside, further } = story.language.owners;
  const previous = story.mentions[index - 1];
  const next = story.mentions[index + 1];
  const gapBefore = previous && !previous.ending ? between(story, previous, mention) : undefined;
  if (previous && gapBefore !== undefined && before('', gapBefore) && countryOfPlace(story, previous)) return previous;
  // Çin Kommunist Partiyasının Mərkəzi Komitəsi, the Politburo of the Communist Party of China
  const gapOwned = previous && between(story, previous, mention);
  if (previous && gapOwned !== undefined && isBody(story, previous) && before(previous.ending ?? '', gapOwned))
    return previous;
  // Sov.İKP MK Siyasi Bürosu
  if (previous && gapBefore !== undefined && mention.stranger && further?.test(gapBefore) && isBody(story, previous))
    return previous;
  const gapAfter = next && between(story, mention, next);
  if (next === undefined || gapAfter === undefined) return undefined;
  if (countryOfPlace(story, next) === undefined && !isBody(story, next)) return undefined;
  return inside?.test(gapAfter) || (mention.stranger && further?.test(gapAfter)) ? next : undefined;
}

/** How far a word that opens an owner's name is looked for. */
const OPENING = 60;

/** "the Azerbaijani NA": the adjective right before, or one word further off ("the Korean upper house"). */
function demonymBefore(story: Story, mention: Mention): Beside | undefined {
  const text = story.text(mention.block);
  let at = mention.place[0];
  // Where the subject stands first, the word before is another's: koreyalı jurnalistlər Milli Məclisdə.
  const reach = story.language.names.placesFollowNames ? 1 : 2;
  for (let count = 0; count < reach; count++) {
    const end = spaceBefore(text, at);
    if (end === at) return undefined;
    at = wordStart(text, end);
    const word = text.slice(at, end);
    const country = story.demonyms.get(story.language.lower(word));
    if (country !== undefined) return { country, words: word };
  }
  return undefined;
}

function spaceBefore(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/u.test(text[end - 1] as string)) end--;
  return end;
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && (isLetterAt(text, start - 1) || text[start - 1] === '-')) start--;
  return start;
}

/** the Politburo of the Lao People's Revolutionary Party: an adjective opens the owner's name. */
function demonymAfter(story: Story, mention: Mention): Beside | undefined {
  const after = textAfter(story, mention).slice(0, OPENING);
  const opening = story.language.owners.opens?.exec(after)?.[0];
  const word = opening === undefined ? undefined : /^[\p{L}\p{M}-]+/u.exec(after.slice(opening.length))?.[0];
  const country = word === undefined ? undefined : story.demonyms.get(story.language.lower(word));
  return country === undefined ? undefined : { country, words: word as string };
}

function ownerAfter(story: Story, index: number, mention: Mention, readings: readonly Reading[]): Beside | undefined {
  const next = story.mentions[index + 1];
  const pattern = story.language.owners.after;
  if (next === undefined || pattern === undefined) return undefined;
  const gap = between(story, mention, next);
  if (gap === undefined || !pattern.test(gap)) return undefined;
  // Bộ Chính trị Đảng Cộng sản Cuba: the owner's name goes on in words that we do not know.
  if (story.strangers.has(next)) return { concept: STRANGER, words: next.surface };
  return ownerOf(story, next, next.surface, readings);
}

/** nước ta, our country; nước bạn, the friend's that the story visits; nước này, their own: that of whom the story spoke last. */
function pronounBeside(story: Story, mention: Mention): Beside | undefined {
  const { own, other, same, sameBefore, speakers } = story.language.owners;
  const after = textAfter(story, mention).slice(0, PRONOUN);
  const mine = own?.exec(after)?.[1];
  const home = homeOf(story);
  if (mine !== undefined && home !== undefined) return { country: home, words: mine };
  const speaking = speakers?.exec(after)?.[1];
  if (speaking !== undefined) return { ...speakerOf(story, mention), words: speaking.trim() };
  const others = other?.exec(after)?.[1];
  const before = sameBefore?.exec(textBefore(story, mention).slice(-PRONOUN))?.[0].trim();
  const words = others ?? same?.exec(after)?.[1] ?? before;
  if (words === undefined) return undefined;
  const fits = (cue: Cue) => (others === undefined ? !isSight(story, cue) : cue.country !== home);
  const country = cueBefore(story, mention, fits)?.country;
  return country === undefined ? undefined : { country, words };
}

/** Correspondents write nước ta of their own country, wherever they are. */
const homeOf = (story: Story) => story.outlet ?? story.language.home ?? story.desk ?? story.dated;

/** Our National Assembly, bizim Milli Assambleya: the speaker's own. */
function speakerBefore(story: Story, mention: Mention): Beside | undefined {
  const before = textBefore(story, mention).slice(-PRONOUN);
  const words = story.language.owners.speakersBefore?.exec(before)?.[0];
  return words === undefined ? undefined : { ...speakerOf(story, mention), words: words.trim() };
}

/** What was last said of a country, in this block or in the one before that says something of any. */
function cueBefore(story: Story, mention: Mention, fits: (cue: Cue) => boolean): Cue | undefined {
  const blocks = story.article.blocks.map((block) => block.id);
  for (let i = blocks.indexOf(mention.block); i >= 0; i--) {
    const block = blocks[i] as string;
    const at = block === mention.block ? mention.place[0] : Number.POSITIVE_INFINITY;
    if (story.cueBefore(block, at) !== undefined) return story.cueBefore(block, at, fits);
  }
  return undefined;
}

/** Whether a cue is a building or a square, which a visitor sees, and no place that has a parliament. */
function isSight({ language }: Story, { words }: Cue): boolean {
  const { headPosition, placeHeads } = language.names;
  const small = language.lower(words);
  if (headPosition === 'after') return headIn(small.split(' ').at(-1) ?? '', placeHeads, language);
  return [...placeHeads].some((head) => small.startsWith(`${head} `));
}

/** The owner where somebody is interviewed. */
export const INTERVIEWED = ' (interviewed)';

/** How a paragraph of an interview begins. */
const ANSWER = /^(?:A:|[–—-])\s/u;

/** How far behind a quotation its speaker is looked for. */
const SPEECH = 400;

/** The owner that nobody could name: whoever speaks is none that anybody listed. */
export const UNKNOWN_SPEAKER = ' (speaker)';

/** The country of who says it: named behind the quotation, or else before it. Outside of quotations the writer speaks. */
function speakerOf(story: Story, mention: Mention): Pick<Beside, 'country'> | Pick<Beside, 'concept'> {
  const home = homeOf(story);
  const isPerson = ({ mention: m }: Cue) =>
    m?.candidates.every((c) => story.glossary.get(c.concept)?.kind === 'person') ?? false;
  const at = mention.place[0];
  const quoted = quotations(story.text(mention.block)).some(([start, end]) => start < at && at < end);
  // In an interview the answers stand without quotation marks, and the speaker may be from anywhere.
  if (ANSWER.test(story.text(mention.block))) return { concept: INTERVIEWED };
  if (!quoted && home !== undefined) return { country: home };
  const behind = story.cues(mention.block, at + 1, at + SPEECH).find(isPerson);
  const known = (behind ?? story.cueBefore(mention.block, at, isPerson))?.country;
  if (known !== undefined) return { country: known };
  return { concept: UNKNOWN_SPEAKER };
}

/** How far from a name a pronoun is looked for. */
const PRONOUN = 40;

/** An owner of whom nothing more is known than that it is none of ours. */
const STRANGER = ' (stranger)';

/** Marks a city's own bodies and offices apart from those of its country. */
const CITY = ' (city)';

/** Whether a place is a country, by its usual name or a longer one that holds it: Republic of Azerbaijan. */
function namesState(story: Story, mention: Mention): boolean {
  const place = story.glossary.get(mention.candidates[0]?.concept ?? '');
  if (place?.country === undefined) return true;
  const names = story.glossary.get(place.country)?.terms ?? [];
  return place.terms.some((term) => names.some((name) => term.text !== name.text && term.text.includes(name.text)));
}

const isBody = (story: Story, mention: Mention) =>
  mention.candidates.every((c) => story.glossary.get(c.concept)?.kind === 'organization');

/** The country of a mention that can only be a place. */
function countryOfPlace(story: Story, mention: Mention): string | undefined {
  const concepts = mention.candidates.map((c) => story.glossary.get(c.concept));
  if (concepts.length === 0 || !concepts.every((c) => c?.kind === 'place')) return undefined;
  return countryOf(concepts[0]);
}
