// Whose body or office is meant where several share the name.

import type { Mention } from '../model/mention.js';
import { type Decision, evidence } from './decision.js';
import { type Earlier, lastInBlock } from './earlier.js';
import { gatherVotes, isContested } from './evidence.js';
import { isOfOtherParties } from './joint.js';
import { type Beside, besideOf, INTERVIEWED, ownerOf, UNKNOWN_SPEAKER } from './neighbors.js';
import { between, type Story, textAfter, textBefore } from './story.js';
import { ownerUnknown, unknownHolder } from './strangers.js';
import { isAnybodys, type Reading, readingsOf, supports, type Vote, weigh } from './votes.js';

/**
 * Decides a mention of a body, an office, a place or a term.
 * @param holders what the person who stands right behind a title says of it
 */
export function decideShared(story: Story, index: number, earlier: Earlier, holders: readonly Vote[]): Decision {
  const mention = story.mentions[index];
  if (mention === undefined) return { concepts: [], because: [] };
  const readings = readingsOf(story, mention);
  const only = readings.length === 1 ? readings[0] : undefined;
  // A city, a treaty or a feast is what it is called.
  if (only !== undefined && !only.official)
    return only.common ? weigh(gatherVotes(story, index, earlier, readings), readings) : onlyMeaning(only, mention);
  if (isMinor(story, mention, readings)) return { concepts: [], because: [], drop: true };
  const plural = pluralOf(story, index, earlier, readings);
  if (plural) return plural;
  if (isOfOtherParties(story, index)) return { concepts: [], because: [], drop: true, owner: '' };
  const owners = ownersBeside(story, index, readings);
  const beside = owners[0]?.concept === INTERVIEWED ? [] : owners;
  const official = readings.every((r) => r.official && (r.country ?? r.body) !== undefined && !r.owned);
  // Somebody else's body is plainly meant: the National Assembly in Seoul, the UN Secretary-General.
  const owner = beside[0];
  if (owner?.concept === UNKNOWN_SPEAKER) return { concepts: [], because: [] };
  const anybodys = readings.length > 1 || readings.some((r) => r.title || r.organ || r.shortened);
  if (official && anybodys && owner && !beside.some((vote) => readings.some((r) => supports(vote, r))))
    return { concepts: [], because: [], drop: true, owner: owner.country ?? owner.concept ?? '' };
  if (official && isUnknownsOrgan(story, index, readings)) return { concepts: [], because: [], drop: true, owner: '' };
  const stranger = beside.length === 0 && holders.length === 0 ? unknownHolder(story, index, readings) : undefined;
  if (stranger === 'foreign') return { concepts: [], because: [], drop: true, owner: '' };

  // Whose the Central Committee is, where nobody can tell whose the Communist Party before it is?
  if (readings.some((r) => isOfOpenBody(r, mention, earlier))) return { concepts: [], because: [] };
  // Ermənistanda … Milli Assambleyada: of a story that never speaks of the body's country, it is anybody's.
  if (only !== undefined && official && isOrganElsewhere(story, only)) return { concepts: [], because: [], drop: true };
  const contested = official && isContested(story, index, earlier, readings);
  if (only !== undefined && !only.common && !contested) return onlyMeaning(only, mention);
  const votes = [...beside, ...holders, ...gatherVotes(story, index, earlier, readings)];
  if (stranger !== undefined) votes.push({ country: stranger, kind: 'holder-name', words: '' });
  if (only !== undefined && !only.common)
    votes.push({ concept: only.id, kind: 'only-meaning', words: mention.surface });
  return weigh(votes, readings);
}

/** Tổng Bí thư, Chủ tịch nước Lào …: two offices of one person, the owner behind the second. */
function ownerOfNextTitle(story: Story, index: number, readings: readonly Reading[]): Beside | undefined {
  const [mention, next] = [story.mentions[index], story.mentions[index + 1]];
  if (mention === undefined || next === undefined || !readings.every((r) => r.title)) return undefined;
  const titles = readingsOf(story, next);
  if (!titles.every((r) => r.title) || between(story, mention, next) !== ', ') return undefined;
  const parts = next.parts.flatMap((part) => ownerOf(story, part, part.surface, titles) ?? []);
  return parts[0] ?? besideOf(story, index + 1, titles);
}

/** The president of the club, Chủ tịch tỉnh: a bare title, beside what no office of a state is of. */
function isMinor(story: Story, mention: Mention, readings: readonly Reading[]): boolean {
  const { before, after } = story.language.offices.minor;
  if (!readings.every(({ title, common }) => title && (common || readings.length > 1))) return false;
  return (after?.test(textAfter(story, mention)) || before?.test(textBefore(story, mention).slice(-MINOR))) ?? false;
}

/** How far before a title the word is looked for that says what it is an office of. */
const MINOR = 40;

/** Whether a reading is an organ of a body that was named right before, in the same block, and is anybody's. */
function isOfOpenBody({ title, body }: Reading, mention: Mention, earlier: Earlier): boolean {
  if (title || body === undefined) return false;
  const last = lastInBlock(earlier, mention.block, (m) => m.candidates.some(({ concept }) => concept === body));
  return last !== undefined && last.status === 'ambiguous';
}

/** The Central Committee of the Workers' Party of Korea: an organ of what nobody listed. */
function isUnknownsOrgan(story: Story, index: number, readings: readonly Reading[]): boolean {
  if (!readings.every((r) => !r.title && r.organ && !r.owned)) return false;
  return ownerUnknown(story, index, textAfter(story, story.mentions[index] as Mention));
}

/** Whether a name is any country's organ, and the story speaks of other countries and never of the one that we list it for. */
function isOrganElsewhere(story: Story, { country, organ, owned, title, id }: Reading): boolean {
  const home = story.outlet ?? story.dated ?? story.language.home;
  if (!organ || owned || title || country === undefined || country === home) return false;
  const known = elsewhere.get(story) ?? new Map<string, boolean>();
  elsewhere.set(story, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const cues = story.article.blocks.flatMap((block) => story.cues(block.id, 0, Number.POSITIVE_INFINITY));
  const isOpen = (other: Mention) => readingsOf(story, other).some((r) => r.id === id || (r.organ && !r.owned));
  const others = cues.filter(({ mention }) => mention === undefined || !isOpen(mention));
  const is = others.length > 0 && others.every((cue) => cue.country !== country);
  known.set(id, is);
  return is;
}

/** By story and concept: of a long story it is asked often. */
const elsewhere = new WeakMap<Story, Map<string, boolean>>();

function onlyMeaning({ id }: Reading, { surface }: Mention): Decision {
  return { concepts: [id], because: [evidence('only-meaning', id, 5, { name: surface })] };
}

/** Countries, adjectives, seats and bodies right beside the mention, and names that a title has taken in. */
function ownersBeside(story: Story, index: number, readings: readonly Reading[]): Vote[] {
  const mention = story.mentions[index];
  if (mention === undefined) return [];
  const votes: Vote[] = [];
  const beside = besideOf(story, index, readings) ?? ownerOfNextTitle(story, index, readings);
  if (beside) votes.push({ ...beside, kind: 'qualifier' });
  for (const part of mention.parts) {
    // Pakistan Milli Assambleyasının spikeri: the body is whose the country before it says.
    if (beside && part.place[0] === mention.place[0] && isAnybodys(story, part)) continue;
    const owner = ownerOf(story, part, part.surface, readings);
    if (owner) votes.push({ ...owner, kind: 'qualifier' });
  }
  return votes;
}

/** "the two NAs", "Quốc hội hai nước", "the National Assemblies of Vietnam and Laos": all of them that are ours. */
function pluralOf(story: Story, index: number, earlier: Earlier, readings: readonly Reading[]): Decision | undefined {
  const mention = story.mentions[index];
  if (mention === undefined || !readings.every((reading) => reading.official)) return undefined;
  const { both, crowd, crowdBefore, several, countedInPlural } = story.language.owners;
  const counted = countedInPlural && !mention.plural ? '' : textBefore(story, mention).slice(-SEVERAL);
  if (crowd?.test(textAfter(story, mention)) || crowdBefore?.test(counted))
    return { concepts: [], because: [], drop: true };
  // Ủy ban liên Chính phủ hai nước is one body: that of both.
  const joint = readings.length === 1 && readings[0]?.country === undefined;
  const many = mention.plural || (!joint && both?.test(textAfter(story, mention))) || several?.test(counted);
  if (!many) return undefined;
  const owners = mention.parts.map((part) => ownerOf(story, part, part.surface, [])?.country);
  const meant =
    owners.length === 0
      ? spokenOf(story, mention, earlier, readings)
      : readings.filter((r) => owners.includes(r.country));
  // Three parties of which we know one: who could say which is meant?
  if (meant.length < 2) return { concepts: [], because: [], drop: true };
  const concepts = meant.map((reading) => reading.id).sort();
  return { concepts, because: concepts.map((id) => evidence('plural', id, 10, { name: mention.surface })) };
}

/** "The two NAs" of a story that named Pakistan's and ours are these, and not both of ours. */
function spokenOf(
  story: Story,
  { block }: Mention,
  earlier: Earlier,
  readings: readonly Reading[],
): readonly Reading[] {
  const others = earlier.named.some(
    ({ stranger }) => stranger && readings.some((r) => stranger.readings.includes(r.id)),
  );
  if (!others) return readings;
  const countries = new Set(story.cues(block, 0, Number.POSITIVE_INFINITY).map(({ country }) => country));
  const named = (id: string) => earlier.named.some(({ concept }) => concept === id);
  return readings.filter((r) => named(r.id) || countries.has(r.country ?? ''));
}

/** How far before a name the number of them is looked for. */
const SEVERAL = 12;
