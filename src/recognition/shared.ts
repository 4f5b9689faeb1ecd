// Whose body or office is meant where several share the name: evidence is gathered as votes and weighed.
import type { Evidence, Mention } from '../model/mention.js';
import { besideOf, ownerOf } from './neighbors.js';
import type { Decision } from './persons.js';
import { between, countryOf, type Story, sentenceAround, textAfter, textBefore } from './story.js';
import { ENOUGH, MARGIN, WEIGHTS } from './weights.js';

/** What was decided earlier in the story. */
export interface Earlier {
  /** Concepts in the order in which they were named. */
  readonly named: readonly { readonly concept: string; readonly block: string }[];
  /** The mentions decided so far. */
  readonly mentions: readonly Mention[];
}

type VoteKind = keyof typeof WEIGHTS;

/** Evidence for a concept, or for whatever belongs to a country. */
export interface Vote {
  readonly kind: VoteKind;
  readonly words: string;
  readonly concept?: string;
  readonly country?: string;
}

interface Reading {
  readonly id: string;
  readonly country: string | undefined;
  /** The body that a title is an office of. */
  readonly body: string | undefined;
  /** Bodies and offices can be somebody else's; a city, a treaty or a feast cannot. */
  readonly official: boolean;
}

/**
 * Decides a mention of a body, an office, a place or a term.
 * @param holders what the person who stands right behind a title says of it
 */
export function decideShared(story: Story, index: number, earlier: Earlier, holders: readonly Vote[]): Decision {
  const mention = story.mentions[index] as Mention;
  const listed = mention.candidates.filter((c) => !c.term.derived);
  const readings = listed.map(({ concept: id }): Reading => {
    const concept = story.glossary.get(id);
    const official = concept?.kind === 'organization' || concept?.kind === 'title';
    return { id, country: countryOf(concept), body: concept?.of, official };
  });
  const plural = pluralOf(story, mention, readings);
  if (plural) return plural;
  const beside = qualifierVotes(story, index);
  // Somebody else's body is plainly meant: the National Assembly in Seoul, the UN Secretary-General.
  if (beside.length > 0 && !beside.some((vote) => readings.some((r) => supports(vote, r))) && isOfCountry(readings))
    return { concepts: [], because: [], drop: true };

  const only = readings.length === 1 ? readings[0] : undefined;
  if (only !== undefined)
    return { concepts: [only.id], because: [evidence('only-meaning', only.id, 5, { name: mention.surface })] };
  const votes = [...beside, ...furtherVotes(story, index, earlier, readings, holders)];
  return weigh(votes, readings);
}

const isOfCountry = (readings: readonly Reading[]) => readings.every((r) => r.country !== undefined && r.official);

const supports = (vote: Vote, reading: Reading) =>
  vote.concept === reading.id || (vote.country !== undefined && vote.country === reading.country);

function weigh(votes: readonly Vote[], readings: readonly Reading[]): Decision {
  const scores = readings.map((reading) => ({
    reading,
    score: sum(votes.filter((vote) => supports(vote, reading))),
  }));
  // Countries without a reading compete too: the more is said of Korea, the less is ours meant.
  const others = new Set(votes.filter((v) => v.country && !readings.some((r) => supports(v, r))).map((v) => v.country));
  const rival = Math.max(0, ...[...others].map((country) => sum(votes.filter((v) => v.country === country))));
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  const next = Math.max(second?.score ?? 0, rival);
  const because = (reading: Reading) =>
    votes.filter((v) => supports(v, reading) && WEIGHTS[v.kind] > 0).map((v) => voteEvidence(v, reading));
  if (best !== undefined && best.score >= ENOUGH && best.score - next >= MARGIN)
    return { concepts: [best.reading.id], because: because(best.reading) };
  return { concepts: [], because: readings.flatMap(because) };
}

const sum = (votes: readonly Vote[]) => votes.reduce((total, vote) => total + WEIGHTS[vote.kind], 0);

/** Countries, adjectives, seats and bodies right beside the mention, and names that a title has taken in. */
function qualifierVotes(story: Story, index: number): Vote[] {
  const mention = story.mentions[index] as Mention;
  const votes: Vote[] = [];
  const beside = besideOf(story, index);
  if (beside) votes.push({ ...beside, kind: 'qualifier' });
  for (const part of mention.parts) {
    const owner = ownerOf(story, part, part.surface);
    if (owner) votes.push({ ...owner, kind: 'qualifier' });
  }
  return votes;
}

function furtherVotes(
  story: Story,
  index: number,
  earlier: Earlier,
  readings: readonly Reading[],
  holders: readonly Vote[],
): Vote[] {
  const mention = story.mentions[index] as Mention;
  const votes: Vote[] = [...holders];
  const glossed = glossedBy(story, mention, earlier);
  if (glossed) votes.push(glossed);
  votes.push(...sentenceVotes(story, index, readings));
  const last = lastMeant(story, mention, earlier);
  if (last) votes.push(last);
  const recent = earlier.named.findLast(({ concept }) => readings.some((r) => r.id === concept));
  if (recent)
    votes.push({ concept: recent.concept, kind: recent.block === mention.block ? 'above' : 'recent', words: '' });
  if (story.outlet !== undefined) votes.push({ country: story.outlet, kind: 'outlet', words: '' });
  else if (story.desk !== undefined) votes.push({ country: story.desk, kind: 'desk', words: '' });
  return votes;
}

/** What the same words meant last: "President Ilham Aliyev …, which the President accepted". */
function lastMeant(story: Story, mention: Mention, earlier: Earlier): Vote | undefined {
  const key = story.language.fold(mention.surface);
  const last = earlier.mentions.findLast((m) => m.concepts.length === 1 && story.language.fold(m.surface) === key);
  if (last === undefined) return undefined;
  const [start] = sentenceAround(story, mention);
  const here = last.block === mention.block && last.place[0] >= start;
  return { concept: last.concepts[0] as string, kind: here ? 'here' : 'last', words: mention.surface };
}

/** The country that all readings of a mention share. */
function soleCountry(story: Story, mention: Mention): string | undefined {
  const concepts = mention.candidates.map((c) => story.glossary.get(c.concept));
  // Where an event is held says nothing of whose bodies are spoken of.
  if (concepts.some((concept) => concept?.kind === 'event')) return undefined;
  const countries = new Set(concepts.map(countryOf));
  return countries.size === 1 ? [...countries][0] : undefined;
}

/** The body whose other name this is, where this stands in brackets right behind it. */
function glossedBy(story: Story, mention: Mention, earlier: Earlier): Vote | undefined {
  const previous = earlier.mentions.at(-1);
  const concept = previous?.concepts[0];
  if (previous === undefined || concept === undefined || !/\(\s*$/u.test(textBefore(story, mention))) return undefined;
  return isGlossOf(story, previous, mention) ? { concept, kind: 'gloss', words: previous.surface } : undefined;
}

const isGlossOf = (story: Story, first: Mention, second: Mention) =>
  /^\s*\(\s*$/u.test(between(story, first, second) ?? '');

/** Countries named in the sentence, the nearest before the mention first. A reading named there by its own name is named apart. */
function sentenceVotes(story: Story, index: number, readings: readonly Reading[]): Vote[] {
  const mention = story.mentions[index] as Mention;
  const [start, end] = sentenceAround(story, mention);
  const text = story.text(mention.block).slice(start, end);
  const seen: { country: string; at: number; words: string }[] = [];
  const votes: Vote[] = [];
  for (const [i, other] of story.mentions.entries()) {
    if (i === index || other.block !== mention.block || other.place[0] < start || other.place[0] >= end) continue;
    const sole = other.candidates.length === 1 ? other.candidates[0]?.concept : undefined;
    const named = sole !== undefined && readings.find((r) => r.id === sole || r.body === sole);
    const gloss = isGlossOf(story, other, mention) || isGlossOf(story, mention, other);
    if (named && !gloss && story.language.owners.joined.test(text))
      votes.push({ concept: named.id, kind: 'apart', words: other.surface });
    const country = soleCountry(story, other);
    if (country !== undefined && !named) seen.push({ country, at: other.place[0], words: other.surface });
  }
  for (const match of text.matchAll(/[\p{L}\p{M}-]+/gu)) {
    const country = story.demonyms.get(story.language.lower(match[0]));
    if (country !== undefined) seen.push({ country, at: start + match.index, words: match[0] });
  }
  const before = seen.filter((s) => s.at < mention.place[0]).sort((a, b) => b.at - a.at)[0];
  if (before) votes.push({ country: before.country, kind: 'nearest', words: before.words });
  const counted = new Set([before?.country]);
  for (const { country, words } of seen) {
    if (counted.has(country)) continue;
    counted.add(country);
    votes.push({ country, kind: 'sentence', words });
  }
  return votes;
}

/** "the two NAs", "Quốc hội hai nước": all of them. */
function pluralOf(story: Story, mention: Mention, readings: readonly Reading[]): Decision | undefined {
  if (readings.length < 2) return undefined;
  const both = story.language.owners.both?.test(textAfter(story, mention)) ?? false;
  if (!mention.plural && !both) return undefined;
  const concepts = readings.map((r) => r.id).sort();
  return { concepts, because: concepts.map((id) => evidence('plural', id, 10, { name: mention.surface })) };
}

function voteEvidence(vote: Vote, reading: Reading): Evidence {
  return evidence(vote.kind, reading.id, WEIGHTS[vote.kind], { words: vote.words });
}

function evidence(kind: string, concept: string, weight: number, data: Record<string, string>): Evidence {
  return { kind, concept, weight, data };
}
