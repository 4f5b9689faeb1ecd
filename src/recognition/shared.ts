// Whose body or office is meant where several countries share the name: evidence is gathered by country and weighed.
import type { Evidence, Mention } from '../model/mention.js';
import { countryOfPlace, qualifierOf } from './neighbors.js';
import type { Decision } from './persons.js';
import { between, countryOf, sentenceAround, type Story, textAfter, textBefore } from './story.js';
import { ENOUGH, MARGIN, WEIGHTS } from './weights.js';

/** What was decided of earlier mentions, by folded surface. */
export type Earlier = ReadonlyMap<string, string>;

/** Evidence for one country. */
interface Vote {
  readonly country: string;
  readonly kind: keyof typeof WEIGHTS;
  readonly words: string;
}

/**
 * Decides a mention of bodies, offices or places.
 * @param holders countries of the person who stands right behind the title, where one does
 */
export function decideShared(
  story: Story,
  index: number,
  earlier: Earlier,
  resolved: readonly Mention[],
  holders: readonly string[],
): Decision {
  const mention = story.mentions[index] as Mention;
  const readings = mention.candidates.map((c) => ({ id: c.concept, country: countryOf(story.glossary.get(c.concept)) }));
  const plural = pluralOf(story, mention, readings);
  if (plural) return plural;

  const votes = votesFor(story, index, earlier, resolved, holders, readings);
  const scores = new Map<string, number>();
  for (const { country, kind } of votes) scores.set(country, (scores.get(country) ?? 0) + WEIGHTS[kind]);

  const only = readings.length === 1 ? readings[0] : undefined;
  if (only !== undefined) {
    const strong = votes.find((v) => v.kind === 'qualifier');
    const foreign = only.country !== undefined && strong !== undefined && strong.country !== only.country;
    // One reading only, unless somebody else's body is plainly meant: the National Assembly in Seoul.
    if (foreign) return { concepts: [], because: [], drop: true };
    return { concepts: [only.id], because: [evidence('only-meaning', only.id, 5, { name: mention.surface })] };
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (best === undefined || best[1] < ENOUGH || best[1] - (second?.[1] ?? 0) < MARGIN)
    return { concepts: [], because: votes.map((v) => voteEvidence(v, readings)) };
  const chosen = readings.filter((r) => r.country === best[0]);
  if (chosen.length !== 1) {
    const foreign = chosen.length === 0 && votes.some((v) => v.country === best[0] && v.kind === 'qualifier');
    return { concepts: [], because: votes.map((v) => voteEvidence(v, readings)), ...(foreign ? { drop: true as const } : {}) };
  }
  const because = votes.filter((v) => v.country === best[0] && WEIGHTS[v.kind] > 0).map((v) => voteEvidence(v, readings));
  return { concepts: [(chosen[0] as { id: string }).id], because };
}

type Reading = { readonly id: string; readonly country: string | undefined };

function votesFor(
  story: Story,
  index: number,
  earlier: Earlier,
  resolved: readonly Mention[],
  holders: readonly string[],
  readings: readonly Reading[],
): Vote[] {
  const mention = story.mentions[index] as Mention;
  const votes: Vote[] = holders.map((country) => ({ country, kind: 'holder', words: '' }));
  const beside = qualifierOf(story, index);
  if (beside) votes.push({ country: beside.country, kind: 'qualifier', words: beside.words });
  for (const part of mention.parts) {
    const country = countryOfPlace(story, part) ?? soleCountry(story, part);
    if (country !== undefined) votes.push({ country, kind: 'qualifier', words: part.surface });
  }
  const glossed = glossBefore(story, mention, resolved);
  if (glossed) votes.push({ country: glossed.country, kind: 'gloss', words: glossed.words });
  votes.push(...sentenceVotes(story, index, readings));
  const last = countryOf(story.glossary.get(earlier.get(story.language.fold(mention.surface)) ?? ''));
  if (last !== undefined) votes.push({ country: last, kind: 'last', words: mention.surface });
  if (story.outlet !== undefined) votes.push({ country: story.outlet, kind: 'outlet', words: '' });
  return votes;
}

/** The country that all readings of a mention share. */
function soleCountry(story: Story, mention: Mention): string | undefined {
  const countries = new Set(mention.candidates.map((c) => countryOf(story.glossary.get(c.concept))));
  return countries.size === 1 ? [...countries][0] : undefined;
}

/** The body whose other name this is, where this stands in brackets right behind it. */
function glossBefore(story: Story, mention: Mention, resolved: readonly Mention[]): { country: string; words: string } | undefined {
  const previous = resolved.at(-1);
  if (previous === undefined || !/\(\s*$/u.test(textBefore(story, mention))) return undefined;
  if (!/^\s*\(\s*$/u.test(between(story, previous, mention) ?? '')) return undefined;
  const country = countryOf(story.glossary.get(previous.concepts[0] ?? ''));
  return country === undefined ? undefined : { country, words: previous.surface };
}

/** Countries named in the sentence: the nearest before the mention counts most. A reading named by its own name counts against itself. */
function sentenceVotes(story: Story, index: number, readings: readonly Reading[]): Vote[] {
  const mention = story.mentions[index] as Mention;
  const [start, end] = sentenceAround(story, mention);
  const text = story.texts.get(mention.block) ?? '';
  const seen: { country: string; at: number; words: string }[] = [];
  const votes: Vote[] = [];
  for (const [i, other] of story.mentions.entries()) {
    if (i === index || other.block !== mention.block || other.place[0] < start || other.place[0] >= end) continue;
    const country = soleCountry(story, other);
    if (country === undefined) continue;
    const named = readings.find((r) => other.candidates.length === 1 && other.candidates[0]?.concept === r.id);
    if (named?.country !== undefined && /\b(?:and|và|və|ilə)\b|,/u.test(text.slice(start, end)) && !isGlossOf(story, other, mention))
      votes.push({ country: named.country, kind: 'apart', words: other.surface });
    else seen.push({ country, at: other.place[0], words: other.surface });
  }
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{M}-]+/gu)) {
    const country = story.demonyms.get(story.language.lower(match[0]));
    if (country !== undefined) seen.push({ country, at: start + match.index, words: match[0] });
  }
  const before = seen.filter((s) => s.at < mention.place[0]).sort((a, b) => b.at - a.at);
  const nearest = before[0];
  const counted = new Set<string>();
  if (nearest) {
    votes.push({ country: nearest.country, kind: 'nearest', words: nearest.words });
    counted.add(nearest.country);
  }
  for (const { country, words } of seen) {
    if (counted.has(country)) continue;
    counted.add(country);
    votes.push({ country, kind: 'sentence', words });
  }
  return votes;
}

function isGlossOf(story: Story, first: Mention, second: Mention): boolean {
  return /^\s*\(\s*$/u.test(between(story, first, second) ?? '-') || /^\s*\(\s*$/u.test(between(story, second, first) ?? '-');
}

const BOTH: Readonly<Record<string, RegExp>> = {
  vi: /^\s+(?:của\s+)?(?:hai|cả hai)\s+(?:nước|bên|quốc gia)/u,
};

/** "the two NAs", "Quốc hội hai nước": all of them. */
function pluralOf(story: Story, mention: Mention, readings: readonly Reading[]): Decision | undefined {
  if (readings.length < 2) return undefined;
  const acronyms = mention.candidates.some((c) => c.term.form === 'acronym') && mention.ending === 's';
  const both = BOTH[story.language.code]?.test(textAfter(story, mention)) ?? false;
  if (!acronyms && !both) return undefined;
  const concepts = readings.map((r) => r.id).sort();
  return { concepts, because: concepts.map((id) => evidence('plural', id, 10, { name: mention.surface })) };
}

function voteEvidence(vote: Vote, readings: readonly Reading[]): Evidence {
  const reading = readings.find((r) => r.country === vote.country);
  return evidence(vote.kind, reading?.id ?? vote.country, WEIGHTS[vote.kind], { words: vote.words, country: vote.country });
}

function evidence(kind: string, concept: string, weight: number, data: Record<string, string>): Evidence {
  return { kind, concept, weight, data };
}
