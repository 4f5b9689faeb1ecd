// Bodies of two countries, which every pair of countries calls the same: the Intergovernmental Commission of Azerbaijan and Türkiye.
import type { Concept, Glossary } from '../model/concept.js';
import type { Mention } from '../model/mention.js';
import { between, countryOf, type Story, textBefore } from './story.js';
import { readingsOf } from './votes.js';

/** The countries named beside a body, and which of their names are pieces of its own: Azərbaycan–Türkiyə … Komissiyası. */
interface Parties {
  readonly countries: readonly string[];
  readonly pieces: readonly Mention[];
}

/** Two countries in one word: the Azerbaijani-Turkish commission. */
const COMPOUND = /([\p{L}\p{M}]+)[-‐‑–]([\p{L}\p{M}]+)\s$/u;

/** How far before a body such a word is looked for. */
const NEAR = 60;

/** A dash makes one name of two. */
const DASH = /[-‐-―]/u;

/** Whether a mention can only be a body of two countries, and stands beside the name of a third. */
export function isOfOtherParties(story: Story, index: number): boolean {
  const readings = readingsOf(story, story.mentions[index] as Mention);
  const members = readings.map(({ id }) => partiesOf(story.glossary.get(id), story.glossary));
  if (members.length === 0 || members.some((ids) => ids.length === 0)) return false;
  const { countries } = partiesBeside(story, index);
  return members.every((ids) => countries.some((country) => !ids.includes(country)));
}

/** Whose body a mention is, as the countries in a row before or behind it tell. */
export function partiesBeside(story: Story, index: number): Parties {
  const mention = story.mentions[index] as Mention;
  const before = rowBefore(story, index);
  const behind = before.length > 0 ? [] : rowBehind(story, index);
  const row = [...before, ...behind];
  const compound = COMPOUND.exec(textBefore(story, mention).slice(-NEAR));
  const adjectives = (compound ?? []).slice(1).flatMap((word) => story.demonyms.get(story.language.lower(word)) ?? []);
  const joined = row.slice(1).every((place, i) => DASH.test(between(story, row[i] as Mention, place) ?? ''));
  const isPiece = joined && row.length > 1 && row.slice(0, -1).every((place) => !place.ending);
  return { countries: [...row.map((place) => countryAt(story, place)), ...adjectives], pieces: isPiece ? row : [] };
}

function rowBefore(story: Story, index: number): Mention[] {
  const { before, arranged, row } = story.language.owners;
  const first = story.mentions[index - 1];
  const gap = first && between(story, first, story.mentions[index] as Mention);
  if (first === undefined || gap === undefined || !isCountry(story, first)) return [];
  if (!before(first.ending ?? '', gap) && !arranged?.test(gap)) return [];
  const places = [first];
  for (let at = index - 2; at >= 0; at--) {
    const place = story.mentions[at] as Mention;
    if (!isCountry(story, place) || !row.test(between(story, place, places[0] as Mention) ?? '')) break;
    places.unshift(place);
  }
  return places;
}

function rowBehind(story: Story, index: number): Mention[] {
  const { arranged, after, row } = story.language.owners;
  const places: Mention[] = [];
  for (let at = index + 1; at < story.mentions.length; at++) {
    const place = story.mentions[at] as Mention;
    const gap = between(story, story.mentions[at - 1] as Mention, place) ?? '';
    const fits = places.length > 0 ? row.test(gap) : after?.test(gap) || (after && arranged?.test(gap));
    if (!fits || !isCountry(story, place)) break;
    places.push(place);
  }
  return places;
}

const countryAt = (story: Story, place: Mention) =>
  countryOf(story.glossary.get(place.candidates[0]?.concept ?? '')) as string;

const isCountry = (story: Story, { candidates }: Mention) =>
  candidates.length > 0 && candidates.every(({ concept }) => story.glossary.get(concept)?.kind === 'place');

const known = new WeakMap<Concept, readonly string[]>();

/** The countries that a body's longest names say it is of, where it belongs to no single one. */
function partiesOf(concept: Concept | undefined, glossary: Glossary): readonly string[] {
  if (concept?.kind !== 'organization' || concept.country !== undefined || concept.of !== undefined) return [];
  const found = known.get(concept) ?? findParties(concept, glossary);
  known.set(concept, found);
  return found;
}

function findParties({ terms }: Concept, glossary: Glossary): string[] {
  const words = terms.map(({ text, language }) => ({ language, words: ` ${text.split(/[\s‐-―-]+/u).join(' ')} ` }));
  const names = (country: Concept) =>
    country.terms.some(({ text, language, form }) =>
      words.some((term) => form === 'full' && term.language === language && term.words.includes(` ${text} `)),
    );
  const countries = [...glossary.values()].filter((c) => c.kind === 'place' && countryOf(c) === c.id && names(c));
  return countries.length > 1 ? countries.map(({ id }) => id) : [];
}
