// Decides what each mention means, in the order of the story, and says why.
import type { Article } from '../model/article.js';
import type { Glossary } from '../model/concept.js';
import type { Candidate, Mention } from '../model/mention.js';
import { type Decision, evidence } from './decision.js';
import { type Earlier, lastRemembered, type Named } from './earlier.js';
import { isOfOtherParties, partiesBeside } from './joint.js';
import { besideOf, ownerInName } from './neighbors.js';
import { People } from './persons.js';
import { decideShared } from './shared.js';
import { between, countryOf, makeStory, type Story, textAfter } from './story.js';
import { isAnybodys, readingsOf, type Vote } from './votes.js';
import { WEIGHTS } from './weights.js';

/**
 * Resolves the mentions of an article.
 * @param mentions as `recognize` found them, in order
 * @param desk country of the house style; the article's own dateline and sign-off speak louder
 * @returns the mentions that are names, each resolved with its reasons or left ambiguous
 */
export function resolve(article: Article, mentions: readonly Mention[], glossary: Glossary, desk?: string): Mention[] {
  const story = makeStory(article, mentions, glossary, desk);
  const people = new People(story);
  const earlier: { named: Named[]; mentions: Mention[] } = { named: [], mentions: [] };
  const body = mentions.flatMap((mention, index) => (story.headlines.has(mention.block) ? [] : [index]));
  for (const index of body) decideNext(story, index, people, earlier);
  // A headline speaks of what the story begins with: there the first who was named counts, not the last.
  const below = { named: earlier.named.toReversed(), mentions: earlier.mentions.toReversed() };
  const headline: Mention[] = [];
  for (const [index, mention] of mentions.entries()) {
    if (!story.headlines.has(mention.block)) continue;
    const seen = { named: [...below.named], mentions: [...below.mentions, ...headline] };
    decideNext(story, index, people, seen);
    headline.push(...seen.mentions.slice(below.mentions.length + headline.length));
  }
  return [...headline, ...earlier.mentions].sort((a, b) => a.span[0] - b.span[0]);
}

/** Decides one mention and remembers what it was. */
function decideNext(
  story: Story,
  index: number,
  people: People,
  earlier: { named: Named[]; mentions: Mention[] },
): void {
  const mention = story.mentions[index] as Mention;
  const { block, surface } = mention;
  if (story.pieces.has(mention)) return;
  const stranger = (owner: string) => {
    earlier.named.push({ block, stranger: { owner, readings: idsOf(mention), surface } });
  };
  if (mention.stranger) {
    if (kind(story, mention, 'person') || kind(story, mention, 'place')) people.introduceStranger(mention);
    else stranger(besideOf(story, index, readingsOf(story, mention))?.country ?? '');
    forgetOwner(story, index, earlier);
    return;
  }
  const decision = decide(story, index, people, earlier);
  if (decision.drop) {
    story.strangers.add(mention);
    const { owner } = decision;
    if (owner !== undefined) stranger(owner);
    forgetOwner(story, index, earlier);
    // The office is not ours, but the body in it may be: BMT-nin Baş katibi. The country of a stranger's body is a piece of it.
    const body = mention.parts.some((part) => kind(story, part, 'organization'));
    const theirs = owner !== undefined && owner !== '';
    const loose = mention.parts
      .filter((part) => (!body || !kind(story, part, 'place')) && !(theirs && isAnybodys(story, part)))
      .map(loosePart)
      .filter((part) => part.status === 'resolved');
    earlier.mentions.push(...loose);
    // Speaker of the National Assembly of Pakistan: the body is theirs as the office is, where it is not plainly another's.
    const plain = new Set(loose.map(({ place }) => place[0]));
    for (const part of mention.parts)
      if (owner !== undefined && kind(story, part, 'organization') && !plain.has(part.place[0]))
        earlier.named.push({ block, stranger: { owner, readings: idsOf(part), surface: part.surface } });
    return;
  }
  const done = withGloss(settle(mention, decision, story), story, earlier);
  earlier.mentions.push(done);
  const [title] = done.concepts;
  if (title !== undefined && kind(story, done, 'title')) people.recall(title, done);
  const concepts = [...done.parts.flatMap((part) => part.concepts), ...done.concepts];
  const own = mention.candidates.length === 1 ? { surface: mention.surface } : {};
  earlier.named.push(...concepts.map((concept) => ({ concept, block, ...own })));
}

/** Tô Lâm (To Lam): the same name in brackets behind it tells the reader how it is written elsewhere. */
function withGloss(done: Mention, story: Story, { mentions }: Earlier): Mention {
  const [concept, previous] = [done.concepts[0], mentions.at(-1)];
  if (concept === undefined || previous === undefined || previous.concepts[0] !== concept) return done;
  if (!/^\s?\($/u.test(between(story, previous, done) ?? '') || !textAfter(story, done).startsWith(')')) return done;
  return {
    ...done,
    because: [...done.because, evidence('gloss', concept, WEIGHTS.gloss, { words: previous.surface })],
  };
}

/** In "the National Assembly of Bulgaria" the country is a piece of the stranger's name. */
function forgetOwner(story: Story, index: number, earlier: { named: Named[]; mentions: Mention[] }): void {
  const mention = story.mentions[index] as Mention;
  // Pakistan Milli Assambleyasının spikeri: the office takes the body in, and the country stands before it.
  const opensWithBody = mention.parts[0]?.span[0] === mention.span[0] && isAnybodys(story, mention.parts[0]);
  if (!kind(story, mention, 'organization') && !opensWithBody) return;
  const shared = isOfOtherParties(story, index);
  const owners = shared ? partiesBeside(story, index).pieces : [ownerInName(story, index) ?? []].flat();
  for (const owner of owners) {
    if (meets(story, mention, owner)) continue;
    story.pieces.add(owner);
    const at = lastRemembered(earlier.mentions, (m) => m.span[0] === owner.span[0] && m.span[1] === owner.span[1]);
    if (at >= 0) earlier.mentions.splice(at, 1);
  }
}

/** Đại hội đồng AIPA-46, the IPU General Assembly: what an international body holds is a meeting, and the body is named in it. */
function meets(story: Story, mention: Mention, owner: Mention): boolean {
  const isInternational = (concept: string) => {
    const body = story.glossary.get(concept);
    return body?.kind === 'organization' && body.country === undefined;
  };
  const ofInternational = readingsOf(story, mention).some(({ id }) => isInternational(id));
  return ofInternational && owner.candidates.every(({ concept }) => isInternational(concept));
}

function decide(story: Story, index: number, people: People, earlier: Earlier): Decision {
  const mention = story.mentions[index] as Mention;
  if (mention.everyday && !isNamedElsewhere(story, mention)) return { concepts: [], because: [], drop: true };
  if (kind(story, mention, 'person')) {
    const before = story.mentions[index - 1];
    const title =
      before !== undefined && kind(story, before, 'title') && /^\s$/u.test(between(story, before, mention) ?? '');
    // Çin is China, whoever the story calls Fam Min Çin, unless a title says that a person follows.
    if (title || !isListedOtherwise(story, mention)) return people.decide(mention, title ? before : undefined);
  }
  // Hoang Thi Hue lives in Hue; Hue said …
  if (kind(story, mention, 'place') && people.speaksAs(mention)) return { concepts: [], because: [], drop: true };
  return decideShared(story, index, earlier, holderVotes(story, index));
}

/** What the person right behind a title says of it: the offices held, or else the person's country. */
function holderVotes(story: Story, index: number): Vote[] {
  const mention = story.mentions[index] as Mention;
  const next = story.mentions[index + 1];
  if (next === undefined || !kind(story, mention, 'title') || !kind(story, next, 'person')) return [];
  if (!/^,?\s$/u.test(between(story, mention, next) ?? '')) return [];
  const titles = new Set(mention.candidates.map((c) => c.concept));
  const persons = next.candidates.flatMap(({ concept }) => story.glossary.get(concept) ?? []);
  const held = new Set(persons.flatMap((p) => p.offices.map((o) => o.title)).filter((title) => titles.has(title)));
  // An office that the person held says more than the passport.
  if (held.size > 0) return [...held].map((concept) => ({ concept, kind: 'holder', words: next.surface }));
  const countries = new Set(persons.flatMap((person) => person.country ?? []));
  return [...countries].map((country) => ({ country, kind: 'holder', words: next.surface }));
}

const idsOf = (mention: Mention) => mention.candidates.map((candidate) => candidate.concept);

function kind(story: Story, mention: Mention, wanted: string): boolean {
  return mention.candidates.some((c) => story.glossary.get(c.concept)?.kind === wanted);
}

/** Whether the story says the name where its capital tells. */
function isNamedElsewhere(story: Story, mention: Mention): boolean {
  const meant = new Set(mention.candidates.map((candidate) => candidate.concept));
  return story.mentions.some((other) => !other.everyday && other.candidates.some((c) => meant.has(c.concept)));
}

/** Whether the surface is the listed name of something else, and a person's only by the custom of short names. */
function isListedOtherwise(story: Story, mention: Mention): boolean {
  const isPerson = (c: Candidate) => story.glossary.get(c.concept)?.kind === 'person';
  return mention.candidates.every((c) => !isPerson(c) || c.term.derived) && !mention.candidates.every(isPerson);
}

function settle(mention: Mention, decision: Decision, story: Story): Mention {
  const country = countryOf(story.glossary.get(decision.concepts[0] ?? ''));
  return {
    ...mention,
    concepts: decision.concepts,
    because: decision.because,
    status: decision.concepts.length > 0 ? 'resolved' : 'ambiguous',
    parts: mention.parts.map((part) => settlePart(part, country, story)),
  };
}

/** A name inside a title that is none of ours: only what can mean one thing. */
function loosePart(part: Mention): Mention {
  const concept = part.candidates.length === 1 ? part.candidates[0]?.concept : undefined;
  if (concept === undefined) return part;
  const because = [{ kind: 'only-meaning', concept, weight: 5, data: { name: part.surface } }];
  return { ...part, concepts: [concept], status: 'resolved', because };
}

/** A body inside a title is the body of the title's country. */
function settlePart(part: Mention, country: string | undefined, story: Story): Mention {
  const fitting = part.candidates.filter(
    (c) => part.candidates.length === 1 || countryOf(story.glossary.get(c.concept)) === country,
  );
  if (fitting.length !== 1) return part;
  const concept = (fitting[0] as { concept: string }).concept;
  return {
    ...part,
    concepts: [concept],
    status: 'resolved',
    because: [{ kind: 'part-of-title', concept, weight: 8, data: { name: part.surface } }],
  };
}
