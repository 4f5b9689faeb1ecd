// What a story says for and against the meanings of a shared name.
import type { Mention } from '../model/mention.js';
import { type Earlier, lastInBlock, lastRemembered, type Named } from './earlier.js';
import { between, type Cue, countryOf, type Story, sentenceAround, textBefore } from './story.js';
import { type Reading, readingsOf, type Vote } from './votes.js';

/** All evidence around a mention and before it, but for what stands right beside it. */
export function gatherVotes(story: Story, index: number, earlier: Earlier, readings: readonly Reading[]): Vote[] {
  const mention = story.mentions[index];
  if (mention === undefined) return [];
  const votes = [
    ...glossVotes(story, mention, earlier),
    ...sentenceVotes(story, mention, earlier, readings),
    ...pairedVotes(story, mention, earlier, readings),
    ...staffVotes(story, index),
    ...incumbentVotes(story, earlier, readings),
    ...lastVotes(story, mention, earlier, readings),
    ...recentVotes(story, mention, earlier, readings),
  ];
  if (story.outlet !== undefined) votes.push({ country: story.outlet, kind: 'outlet', words: '' });
  else {
    if (story.dated !== undefined) votes.push({ country: story.dated, kind: 'dated', words: '' });
    // A desk that edits stories in a language of another country says nothing of these.
    const speaks = story.language.home === undefined || story.language.home === story.desk;
    if (story.desk !== undefined && speaks) votes.push({ country: story.desk, kind: 'desk', words: '' });
  }
  if (story.language.home !== undefined) votes.push({ country: story.language.home, kind: 'language', words: '' });
  return votes;
}

/**
 * Whether a name that only one of ours bears may still be a stranger's here: a stranger was introduced by the same words,
 * or it stands in a third country's seat.
 */
export function isContested(story: Story, index: number, earlier: Earlier, readings: readonly Reading[]): boolean {
  const mention = story.mentions[index];
  if (mention === undefined) return false;
  const { fold } = story;
  if (lastStranger(earlier, readings, ({ surface }) => fold(surface).includes(fold(mention.surface)))) return true;
  // The Communist Party of Cuba … the Central Committee: the organ is of the party that was named last.
  if (readings.some(isOrgan)) {
    const stranger = lastStranger(earlier, readings);
    if (stranger !== undefined && stranger.at > lastOfOurs(earlier, readings)) return true;
  }
  const before = story.mentions[index - 1];
  return before !== undefined && isSeat(story, before, mention, readings);
}

/** The body whose other name this is, where this stands in brackets right behind it. */
function glossVotes(story: Story, mention: Mention, earlier: Earlier): Vote[] {
  if (!/\(\s*$/u.test(textBefore(story, mention).slice(-3))) return [];
  const previous = previousInBlock(mention, earlier);
  const concept = previous?.concepts[0];
  if (previous === undefined || concept === undefined || !isGlossOf(story, previous, mention)) return [];
  return [{ concept, kind: 'gloss', words: previous.surface }];
}

/** The mention that ends last before this one, in its block. */
const previousInBlock = (mention: Mention, earlier: Earlier) =>
  lastInBlock(earlier, mention.block, (m) => m.place[1] <= mention.place[0]);

const isGlossOf = (story: Story, first: Mention, second: Mention) =>
  /^\s*\(\s*$/u.test(between(story, first, second) ?? '');

/** Countries and people named in the sentence, the nearest before the mention first. */
function sentenceVotes(story: Story, mention: Mention, earlier: Earlier, readings: readonly Reading[]): Vote[] {
  const [start, end] = sentenceAround(story, mention);
  // What stands behind is not decided yet: a Central Committee there may be whoever's this is.
  const open = ({ at, mention: other }: Cue) =>
    other !== undefined && at > mention.place[0] && isContestable(story, other);
  const inside = story.cues(mention.block, start, end).filter((cue) => cue.mention !== mention && !open(cue));
  const { votes, named } = namedApart(story, mention, earlier, inside, readings);
  const seen = inside.filter((cue) => cue.mention === undefined || !named.has(cue.mention));
  const before = seen.findLast((cue) => cue.at < mention.place[0]);
  if (before) {
    votes.push({ country: before.country, kind: 'nearest', words: before.words });
    if (before.mention !== undefined && isSeat(story, before.mention, mention, readings))
      votes.push({ country: before.country, kind: 'seat', words: before.words });
    if (before.mention !== undefined && opensClause(story, before.mention, mention, readings))
      votes.push({ country: before.country, kind: 'opening', words: before.words });
  } else {
    const last = story.cueBefore(mention.block, start, (cue) => cue.mention === undefined || !named.has(cue.mention));
    if (last) votes.push({ country: last.country, kind: 'before', words: last.words });
  }
  const [first, second] = seen;
  if (first !== undefined && second !== undefined && seen.every(({ country }) => country === first.country))
    votes.push({ country: first.country, kind: 'sentence', words: (first === before ? second : first).words });
  const counted = new Set([before?.country, votes.find(({ kind }) => kind === 'before')?.country]);
  for (const { country, words } of seen) {
    if (counted.has(country)) continue;
    counted.add(country);
    votes.push({ country, kind: 'sentence', words });
  }
  return votes;
}

/** Whether a mention is a body that any country may have: a parliament, a party, an organ of one. */
function isContestable(story: Story, mention: Mention): boolean {
  const readings = readingsOf(story, mention);
  const anybodys = readings.every((reading) => reading.official && reading.organ && !reading.owned);
  // AZERTAC is itself wherever it stands.
  const acronym = mention.candidates.every(({ term }) => term.form === 'acronym');
  return readings.length > 0 && anybodys && (readings.length > 1 || !acronym);
}

/** Whether the story has called a concept by this name before: in brackets behind its own, say. */
function isCalled(story: Story, mention: Mention, concept: string, earlier: Earlier): boolean {
  const key = story.fold(mention.surface);
  return lastNamed(earlier, (m) => m.concepts[0] === concept && story.fold(m.surface).includes(key)) !== undefined;
}

/** A reading that the sentence names by a name of its own is named apart; its officers speak for it. */
function namedApart(
  story: Story,
  mention: Mention,
  earlier: Earlier,
  cues: readonly Cue[],
  readings: readonly Reading[],
): { votes: Vote[]; named: Set<Mention> } {
  const votes: Vote[] = [];
  const named = new Set<Mention>();
  const [start, end] = sentenceAround(story, mention);
  const joined = story.language.owners.joined.test(story.text(mention.block).slice(start, end));
  const members = new Set<string>();
  for (const { mention: other } of cues) {
    if (other === undefined) continue;
    const sole = other.candidates.length === 1 ? other.candidates[0]?.concept : undefined;
    const reading =
      sole === undefined ? undefined : readings.find((r) => r.id === sole || (r.title && r.body === sole));
    if (reading !== undefined) {
      named.add(other);
      const gloss = isGlossOf(story, other, mention) || isGlossOf(story, mention, other);
      if (!gloss && !isCalled(story, mention, reading.id, earlier))
        votes.push({ concept: reading.id, kind: joined ? 'apart' : 'otherwise', words: other.surface });
    }
    for (const { title } of story.glossary.get(sole ?? '')?.offices ?? []) {
      const body = readings.find((r) => !r.title && r.id === story.glossary.get(title)?.of);
      if (body === undefined || members.has(body.id)) continue;
      members.add(body.id);
      votes.push({ concept: body.id, kind: 'member', words: other.surface });
    }
  }
  return { votes, named };
}

/** What stands between a name and a place right before it. */
const RIGHT_BEFORE = /^,?\s(?:the\s)?$/u;

/** Seulda Milli Assambleya, in Seoul, the National Assembly: a place of a country that is none of the readings'. */
function isSeat(story: Story, before: Mention, mention: Mention, readings: readonly Reading[]): boolean {
  if (!RIGHT_BEFORE.test(between(story, before, mention) ?? '')) return false;
  const places = before.candidates.map((candidate) => story.glossary.get(candidate.concept));
  if (!places.every((place) => place?.kind === 'place')) return false;
  return !readings.some((reading) => reading.country === countryOf(places[0]));
}

/** In Azerbaijan, the National Assembly …: the country in which the clause is set. A city is where visitors are, too. */
function opensClause(story: Story, before: Mention, mention: Mention, readings: readonly Reading[]): boolean {
  const [text, owners] = [textBefore(story, before), story.language.owners];
  const country = before.candidates.every(({ concept }) => countryOf(story.glossary.get(concept)) === concept);
  if (!country || readings.some((reading) => reading.title) || !owners.setIn?.(text, before.ending ?? '')) return false;
  return RIGHT_BEFORE.test(between(story, before, mention) ?? '');
}

/** How two bodies are named together: by a joining word, or by none where an ending joins them. */
const TOGETHER = /^\s(?:[\p{Ll}]{1,4}\s){0,2}$/u;

/** The body before is the other country's: this one is that of the country it was named with. */
function pairedVotes(story: Story, mention: Mention, earlier: Earlier, readings: readonly Reading[]): Vote[] {
  const other = previousInBlock(mention, earlier);
  const body = other?.concepts.length === 1 ? story.glossary.get(other.concepts[0] ?? '') : undefined;
  if (other === undefined || body?.kind !== 'organization' || !TOGETHER.test(between(story, other, mention) ?? ''))
    return [];
  return readings
    .filter((r) => !r.title && r.country !== undefined && r.country !== body.country)
    .map((r): Vote => ({ concept: r.id, kind: 'paired', words: other.surface }));
}

/** NA leader Trần Thanh Mẫn; Siyasi Büronun üzvü, Baş nazirin müavini Bui Tan Şon: whose leader or member is named next. */
function staffVotes(story: Story, index: number): Vote[] {
  const [mention, next, last] = story.mentions.slice(index, index + 3);
  if (mention === undefined || next === undefined) return [];
  if (!story.language.owners.staff?.test(between(story, mention, next) ?? '')) return [];
  const titled = last !== undefined && /^\s$/u.test(between(story, next, last) ?? '') ? [next, last] : [next];
  const bearers = (titled.at(-1) as Mention).candidates.map(({ concept }) => story.glossary.get(concept));
  const country = bearers[0]?.country;
  if (country === undefined || !bearers.every((who) => who?.kind === 'person' && who.country === country)) return [];
  return [{ country, kind: 'staff', words: (titled.at(-1) as Mention).surface }];
}

/** Of the mentions within memory that one concept was decided for, the last one that fits. */
function lastNamed({ mentions }: Earlier, fits: (mention: Mention) => boolean): Mention | undefined {
  return mentions[lastRemembered(mentions, (mention) => mention.concepts.length === 1 && fits(mention))];
}

/** Of the people named before, the last one who holds an office that the title may mean. */
function incumbentVotes(story: Story, earlier: Earlier, readings: readonly Reading[]): Vote[] {
  if (!readings.some((r) => r.title)) return [];
  const offices = (mention: Mention) => story.glossary.get(mention.concepts[0] ?? '')?.offices ?? [];
  const heldBy = (mention: Mention) => readings.find((r) => offices(mention).some((office) => office.title === r.id));
  const last = lastNamed(earlier, (mention) => heldBy(mention) !== undefined);
  const held = last && heldBy(last);
  return last && held ? [{ concept: held.id, kind: 'incumbent', words: last.surface }] : [];
}

/** What the same words meant last: "President Ilham Aliyev …, which the President accepted". */
function lastVotes(story: Story, mention: Mention, earlier: Earlier, readings: readonly Reading[]): Vote[] {
  const { fold } = story;
  const key = fold(mention.surface);
  // What was introduced as the National Assembly of Vietnam is the National Assembly from then on. Of officers there may be
  // two in a story, and the bare title is that of the paper's own.
  const titles = readings.some((reading) => reading.title);
  const same = (m: Mention) => fold(m.surface) === key || (!titles && fold(m.surface).startsWith(`${key} `));
  const last = lastNamed(earlier, (m) => same(m) && readings.some(({ id }) => id === m.concepts[0]));
  const stranger = lastStranger(earlier, readings, (named) => fold(named.surface).includes(key));
  // Another party's name does not last beyond its paragraph; that it was named last counts by itself.
  if (stranger && (last === undefined || isLater(stranger, last, earlier)))
    return stranger.named.block === mention.block ? [{ ...stranger.vote, kind: 'last', words: mention.surface }] : [];
  if (last === undefined) return [];
  const [start] = sentenceAround(story, mention);
  const here = last.block === mention.block && last.place[0] >= start;
  return [{ concept: last.concepts[0] as string, kind: here ? 'here' : 'last', words: mention.surface }];
}

/** Which of the readings was named last, by whatever name; or that a stranger was who goes by this one. */
function recentVotes(story: Story, mention: Mention, earlier: Earlier, readings: readonly Reading[]): Vote[] {
  const { fold } = story;
  const recent = lastOfOurs(earlier, readings);
  const other = longerNameOf(mention, story, earlier, readings);
  if (other) return [{ concept: other, kind: 'here', words: mention.surface }];
  const stranger = lastStranger(earlier, readings);
  const kind = (named: Named) => (named.block === mention.block ? 'above' : 'recent');
  if (stranger && stranger.at > recent) return [{ ...stranger.vote, kind: kind(stranger.named), words: '' }];
  const named = earlier.named[recent];
  const reading = readings.find((r) => belongsTo(r, named?.concept));
  // What has a name of its own, and was never called by this one, is not meant by it for having been named last.
  const otherwise =
    named?.surface !== undefined &&
    !fold(named.surface).includes(fold(mention.surface)) &&
    !isCalled(story, mention, named.concept ?? '', earlier);
  return named === undefined || reading === undefined || otherwise
    ? []
    : [{ concept: reading.id, kind: kind(named), words: '' }];
}

/** A body that is an organ of another: the Politburo of the party. */
const isOrgan = (reading: Reading) => !reading.title && reading.body !== undefined;

/** Whether a name speaks for a reading: its own, or that of the body that it is an organ of. */
const belongsTo = (reading: Reading, concept: string | undefined) =>
  concept !== undefined && (reading.id === concept || (isOrgan(reading) && reading.body === concept));

/** Where one of the readings was named last, or the body that it is an organ of; -1 where none was. */
const lastOfOurs = (earlier: Earlier, readings: readonly Reading[]) =>
  lastRemembered(earlier.named, ({ concept }) => readings.some((r) => belongsTo(r, concept)));

/** The ASEAN Inter-Parliamentary Assembly … The Assembly: the body named last that ends with the same word, where it is none of the readings. */
function longerNameOf(
  mention: Mention,
  story: Story,
  earlier: Earlier,
  readings: readonly Reading[],
): string | undefined {
  if (!readings.every((reading) => reading.common)) return undefined;
  const { fold } = story;
  const ending = ` ${fold(mention.surface)}`;
  const last = lastNamed(earlier, (m) => m.block === mention.block && fold(m.surface).endsWith(ending));
  const concept = last?.concepts[0];
  return concept === undefined || readings.some((r) => r.id === concept) ? undefined : concept;
}

interface Stranger {
  readonly at: number;
  readonly named: Named;
  readonly vote: { readonly country: string };
}

function lastStranger(
  earlier: Earlier,
  readings: readonly Reading[],
  fits: (stranger: NonNullable<Named['stranger']>) => boolean = () => true,
): Stranger | undefined {
  const at = lastRemembered(
    earlier.named,
    ({ stranger }) =>
      stranger !== undefined &&
      readings.some((r) => stranger.readings.some((id) => belongsTo(r, id))) &&
      fits(stranger),
  );
  const named = earlier.named[at];
  return named?.stranger ? { at, named, vote: { country: named.stranger.owner } } : undefined;
}

/** Whether a stranger was named behind a mention of ours. */
function isLater(stranger: Stranger, ours: Mention, earlier: Earlier): boolean {
  const concept = ours.concepts[0];
  return lastRemembered(earlier.named, (named) => named.concept === concept) < stranger.at;
}
