// Names of people and bodies that nobody listed, and that a listed name is only a piece of: Carrie Lam, Grand National Assembly.
import { isAcronym } from '../text/letters.js';
import { type Group, standsAlone } from './groups.js';
import { headIn } from './heads.js';
import { isCompound } from './institutions.js';
import {
  beginsSentence,
  follows,
  isCapitalized,
  type Surroundings,
  type Swallowed,
  wordBefore,
} from './surroundings.js';
import { gapBefore, wordAt } from './words.js';

/** COP29 President, FIFA President: a bare title right behind an unknown body is that body's. */
export function ofAnotherBody(group: Group, around: Surroundings): boolean {
  const { words, language } = around;
  if (language.names.headPosition === 'before' || !unknownBefore(group, around)) return false;
  // Of a title of several words only a body's noun tells: … Partiyasının Baş katibi.
  return (
    group.lastWord === group.firstWord || headIn(wordAt(words, group.firstWord - 1), language.names.organs, language)
  );
}

/** Grand National Assembly, Sov.İKP MK Siyasi Bürosu, Đảng Nhân dân Cách mạng Lào: the name goes on in words that we do not know. */
export function ofUnknownBody(group: Group, around: Surroundings): boolean {
  const { words, others, language } = around;
  const { names } = language;
  // Vietnam Airlines is itself wherever it stands; a parliament may be anybody's.
  if (!headIn(wordAt(words, group.lastWord), names.organs, language)) return false;
  if (names.headPosition === 'after') {
    if (!unknownBefore(group, around)) return false;
    const before = wordAt(words, group.firstWord - 1);
    // Hoanq Lan Milli Məclisdə: where a place follows a person's name at once, so may a body.
    return !names.placesFollowNames || isAcronym(before) || headIn(before, names.organs, language);
  }
  const after = group.lastWord + 1;
  if (!follows(words, after) || !isCapitalized(words, after)) return false;
  // Đảng Lao động Triều Tiên: Lao động is a word, and no Laos.
  const named = (g: Group) => g !== group && standsAlone(g) && !isCompound(g, around);
  if (others.some((g) => g.firstWord <= after && after <= g.lastWord && named(g))) return false;
  // Ủy viên Bộ Chính trị Lê Minh Hưng: a person follows, not more of the name.
  return !names.surnames.has(language.lower(wordAt(words, after)));
}

/** Whether a capitalized word that nobody knows stands right before a group. */
function unknownBefore(group: Group, { words, others, language, adjectives }: Surroundings): boolean {
  // the Workers' Party
  const plural = /^['’] $/u.test(gapBefore(words, group.firstWord)) && wordAt(words, group.firstWord - 1).endsWith('s');
  if (!plural && !follows(words, group.firstWord)) return false;
  // The Cambodian People's Party
  const possessive =
    wordAt(words, group.firstWord - 1) === 's' && /^['’]$/u.test(gapBefore(words, group.firstWord - 1));
  const before = group.firstWord - (possessive ? 2 : 1);
  if (before < 0 || !isCapitalized(words, before)) return false;
  // At the head of a sentence any word has a capital; only an acronym is a name even there.
  if (beginsSentence(words, before) && !isAcronym(wordAt(words, before))) return false;
  const word = language.lower(wordAt(words, before));
  const { honorifics, calendar } = language.names;
  const known = others.some((g) => g !== group && g.firstWord <= before && before <= g.lastWord && standsAlone(g));
  return !known && !adjectives.has(word) && !honorifics.has(word) && !calendar.has(word);
}

/** How many syllables a name has at most. */
const SYLLABLES = 4;

/**
 * Lê Đức Anh, anh Đức, bà Mỹ: a country's name of one syllable in a person's, which begins with a family name or stands
 * behind a word of address.
 */
export function inPersonsName(group: Group, { words, language }: Surroundings): boolean {
  const { syllables, surnames, honorifics } = language.names;
  if (!syllables || group.lastWord > group.firstWord || !group.kinds.has('place')) return false;
  let first = group.firstWord;
  while (first > 0 && group.firstWord - first < SYLLABLES && follows(words, first) && isCapitalized(words, first - 1))
    first--;
  if (first < group.firstWord && surnames.has(language.lower(wordAt(words, first)))) return true;
  // Anh Đức left: at the head of a sentence a word of address has a capital, too.
  const address = first > 0 && follows(words, first) && !isCapitalized(words, first - 1) ? first - 1 : first;
  const opens = address < first || (first < group.firstWord && beginsSentence(words, first));
  return opens && honorifics.has(language.lower(wordAt(words, address)));
}

/** Carrie Lam, Lam Dong, Shop Vac Vietnam: an unknown capitalized word right beside a name of one word. */
export function besideUnknownName(group: Group, around: Surroundings): Swallowed {
  const { words, others, language } = around;
  if (isQuarter(group, around)) return 'stranger';
  if (group.lastWord > group.firstWord) return undefined;
  const person = group.kinds.has('person');
  const surface = wordAt(words, group.firstWord);
  const everyday = language.names.everyday.has(language.lower(surface));
  const covered = (word: number) =>
    others.some(
      (g) =>
        g !== group &&
        g.firstWord <= word &&
        word <= g.lastWord &&
        (g.end <= group.start || g.start >= group.end) &&
        standsAlone(g) &&
        // Nguyễn Đức Lâm: Đức is no Germany there.
        !inPersonsName(g, around),
    );
  const unknown = (word: number) => {
    const lower = language.lower(wordAt(words, word));
    const { honorifics, calendar, openers } = language.names;
    if (openers.has(lower)) return false;
    if (!isCapitalized(words, word) || covered(word)) return false;
    if (!/\p{Ll}/u.test(wordAt(words, word)) && !isMiddleLetter(word, around)) return false;
    return !honorifics.has(lower) && !calendar.has(lower);
  };
  const before = group.firstWord - 1;
  const atHead = before >= 0 && beginsSentence(words, before);
  if (before >= 0 && follows(words, group.firstWord) && unknown(before)) {
    const first = language.lower(wordAt(words, before));
    const opener = atHead && (!person || opensSentence(first, around));
    const subject = !person && language.names.placesFollowNames;
    // at Lạng Sơn: nobody who goes by the name of Sơn from here on.
    const place = person && language.names.locatives.has(wordBefore(words, before, language));
    if ((person || everyday || !atHead) && !opener && !subject) return place ? 'institution' : 'stranger';
  }
  const after = group.lastWord + 1;
  if (after < words.count && group.hits.every((hit) => hit.ending === '' && hit.glued === '')) {
    if (!follows(words, after) || !unknown(after)) return undefined;
    // Səfir Xəzər İbrahim: a given name before a family name, and no sea.
    if (!person && language.names.givenNames.has(language.lower(surface))) return 'stranger';
    // in Lam Dong: nobody who goes by the name of Lam; Lam Chi-wai is.
    if (person)
      return language.names.locatives.has(wordBefore(words, group.firstWord, language)) ? 'institution' : 'stranger';
    // Mỹ Đình, but Mỹ Donald Trump: only a Vietnamese syllable goes on with a Vietnamese name. Jordan Cownie is a person.
    const syllable = language.names.syllables && /[^\p{ASCII}]/u.test(wordAt(words, after));
    const named = syllable || language.names.plainLetters;
    return everyday && named && !atTitle(group, others) ? 'institution' : undefined;
  }
  return undefined;
}

/** North Vietnam, Cənubi Azərbaycan: another state or region, however a sentence begins. */
function isQuarter({ firstWord, kinds }: Group, { words, language }: Surroundings): boolean {
  if (!kinds.has('place') || !follows(words, firstWord) || !isCapitalized(words, firstWord - 1)) return false;
  return language.names.quarters.has(language.lower(wordAt(words, firstWord - 1)));
}

/** Giàng A Lâm: a middle name of one letter is no acronym. */
function isMiddleLetter(word: number, { words, language }: Surroundings): boolean {
  return wordAt(words, word).length === 1 && language.names.surnames.has(wordBefore(words, word, language));
}

/** Whether a word in lower case with which a sentence begins is nobody's given name. */
function opensSentence(word: string, { language: { names }, isKnown }: Surroundings): boolean {
  // Where given names are known, any other word is a word: Kitabda Əliyevanın imzası var.
  if (names.givenNames.size > 0) return !names.givenNames.has(word);
  return names.openers.has(word) || (names.openerEndings?.test(word) ?? false) || isKnown(word);
}

const atTitle = (group: Group, others: readonly Group[]) =>
  others.some((g) => g.kinds.has('title') && g.lastWord === group.firstWord - 1);
