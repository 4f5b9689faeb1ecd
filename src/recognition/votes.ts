// Evidence for what a shared name means, as votes that are weighed against each other.
import { namesOwner } from '../glossary/forms.js';
import type { Concept, Glossary, Term } from '../model/concept.js';
import type { Evidence, Mention } from '../model/mention.js';
import { type Decision, evidence } from './decision.js';
import { countryOf, type Story } from './story.js';
import { ENOUGH, MARGIN, WEIGHTS } from './weights.js';

export type VoteKind = keyof typeof WEIGHTS;

/** Evidence for a concept, or for whatever belongs to a country. */
export interface Vote {
  readonly kind: VoteKind;
  readonly words: string;
  readonly concept?: string;
  readonly country?: string;
}

/** One meaning that a name may have. */
export interface Reading {
  readonly id: string;
  readonly country: string | undefined;
  /** The body that a title is an office of, or a body an organ of. */
  readonly body: string | undefined;
  /** Bodies and offices can be somebody else's; a city, a treaty or a feast cannot. */
  readonly official: boolean;
  readonly title: boolean;
  /** A word that any country's newspapers use of their own: Party, President. It means ours only where something says so. */
  readonly common: boolean;
  /** What bodies of any country are called: a parliament, a party; not a company. */
  readonly organ: boolean;
  /** A piece of a longer name, which other bodies' names hold as well: Mejlis, Security Council. */
  readonly shortened: boolean;
  /** The name itself says whose it is: Communist Party of Vietnam. */
  readonly owned: boolean;
}

const known = new WeakMap<Glossary, WeakMap<Term, Reading>>();

/** What a mention may mean by a listed name. */
export function readingsOf(story: Story, mention: Mention): Reading[] {
  const { glossary } = story;
  const readings = known.get(glossary) ?? new WeakMap<Term, Reading>();
  known.set(glossary, readings);
  return mention.candidates.flatMap(({ concept, term }) => {
    if (term.derived) return [];
    const reading = readings.get(term) ?? makeReading(concept, term, story);
    readings.set(term, reading);
    return [reading];
  });
}

/** All of a reading lies in the glossary, and is worked out once for each term. */
function makeReading(id: string, term: Term, { glossary, language }: Story): Reading {
  const concept = glossary.get(id);
  const title = concept?.kind === 'title';
  const official = title || concept?.kind === 'organization';
  const bare = term.form === 'short' && !/\s/u.test(term.text);
  const shortened = term.form === 'short' && concept !== undefined && isShortened(concept, term);
  const lastWord = language.lower(term.text.split(' ').at(-1) ?? '');
  const { organs } = language.names;
  const organ = term.form === 'acronym' || organs.has(lastWord) || organs.has(language.lower(term.text));
  const common = official && (term.beside === 'qualifier' || (bare && (title || organ)));
  const owned = concept !== undefined && namesOwner(concept, term, glossary);
  return { id, country: countryOf(concept), body: concept?.of, official, title, common, organ, shortened, owned };
}

/** Whether a short form is words of another name of its concept, as Majlis is of Milli Majlis; Petrovietnam is a name. */
function isShortened({ terms }: Concept, { text, language }: Term): boolean {
  return terms.some((t) => t.language === language && t.text !== text && ` ${t.text} `.includes(` ${text} `));
}

/** Whether a name is what bodies of any country are called: a parliament, and not the UN. */
export function isAnybodys(story: Story, mention: Mention): boolean {
  const readings = readingsOf(story, mention);
  const acronym = mention.candidates.every(({ term }) => term.form === 'acronym');
  return readings.length > 0 && !acronym && readings.every((r) => !r.title && r.organ && !r.owned);
}

export function supports(vote: Vote, reading: Reading): boolean {
  // The Security Council of the UN is the UN's organ.
  if (vote.kind === 'qualifier' && !reading.title && reading.body !== undefined && vote.concept === reading.body)
    return true;
  return vote.concept === reading.id || (vote.country !== undefined && vote.country === reading.country);
}

/**
 * Weighs votes.
 * @returns the reading that has enough, and enough more than any other; nothing (`drop`) where a stranger's has that;
 *   no concept where nobody can tell
 */
export function weigh(votes: readonly Vote[], readings: readonly Reading[]): Decision {
  const scores = readings.map((reading) => ({
    reading,
    score: sum(votes.filter((vote) => supports(vote, reading))),
  }));
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  const rival = strongestStranger(votes, readings);
  const next = Math.max(second?.score ?? 0, rival);
  const because = (reading: Reading) =>
    votes.filter((v) => supports(v, reading) && WEIGHTS[v.kind] > 0).map((v) => voteEvidence(v, reading));
  if (best !== undefined && best.score >= ENOUGH && best.score - next >= MARGIN)
    return { concepts: [best.reading.id], because: because(best.reading) };
  const strangers = rival >= ENOUGH && rival - (best?.score ?? 0) >= MARGIN;
  // What only one of ours could be, and nothing says so, is a word like any other.
  if (strangers || (readings.length === 1 && readings[0]?.common)) return { concepts: [], because: [], drop: true };
  return { concepts: [], because: readings.flatMap(because) };
}

/** Countries and bodies without a reading compete too: the more is said of Korea, the less is ours meant. */
function strongestStranger(votes: readonly Vote[], readings: readonly Reading[]): number {
  // Where the story was written speaks for its own bodies, and against nobody's that are of no country.
  const ofCountries = readings.some((reading) => reading.country !== undefined);
  const others = votes.filter(
    (vote) => (ofCountries || vote.country === undefined) && !readings.some((reading) => supports(vote, reading)),
  );
  const owners = new Set(others.map((vote) => vote.country ?? vote.concept));
  return Math.max(0, ...[...owners].map((owner) => sum(others.filter((v) => (v.country ?? v.concept) === owner))));
}

const sum = (votes: readonly Vote[]) => votes.reduce((total, vote) => total + WEIGHTS[vote.kind], 0);

function voteEvidence(vote: Vote, reading: Reading): Evidence {
  return evidence(vote.kind, reading.id, WEIGHTS[vote.kind], { words: vote.words });
}
