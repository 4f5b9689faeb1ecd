// A listed name inside a longer one belongs to the longer one, listed or not: Ho Chi Minh Museum, Bakı küçəsi, Carrie Lam.
import type { Language } from '../languages/language.js';
import type { Span } from '../model/span.js';
import { isAcronym } from '../text/letters.js';
import type { Group } from './groups.js';
import { needs } from './groups.js';
import { headIn } from './heads.js';
import { beginsSentence, type Capitals, follows, isCapitalized, phraseBefore, wordBefore } from './surroundings.js';
import { gapBefore, type Words, wordAt } from './words.js';

/** How far a longer name is followed from the listed one. */
const REACH = 7;

/** Why a group is not a mention: it is a piece of an institution's name, or of a stranger's who goes by it from here on. */
export type Swallowed = 'institution' | 'stranger' | undefined;

/** Where a group stands. */
export interface Surroundings {
  readonly words: Words;
  /** All groups of the block: a known name beside a group is a neighbour, not a piece. */
  readonly others: readonly Group[];
  readonly capitals: Capitals;
  readonly language: Language;
  /** Adjectives of countries, in lower case. */
  readonly adjectives: ReadonlySet<string>;
  /** Whether the article writes a word in small letters somewhere. */
  isKnown(word: string): boolean;
}

/** Whether a group is only a piece of a longer name. */
export function swallowedBy(group: Group, around: Surroundings): Swallowed {
  const { words, others, capitals, language } = around;
  const kinds = group.kinds;
  if (isCompound(group, words, language)) return 'institution';
  // Bakı Limanı is a port, and no Lima.
  if (isHeadItself(group, words, language)) return 'institution';
  // Vietnam+ is a website.
  if (words.text[group.end] === '+') return 'institution';
  if (kinds.has('title') && capitals === 'sentence' && ofAnotherBody(group, around)) return 'institution';
  if (kinds.has('title') || kinds.has('term') || kinds.has('event')) return undefined;
  if (isQuotedTitle(group, around)) return 'institution';
  if (inPersonsName(group, around)) return 'stranger';
  const ending = group.hits[0]?.ending ?? '';
  const startsHere = (word: number) => others.some((g) => g !== group && g.firstWord === word && isNameOrTitle(g));
  if (ending === '') {
    if (language.names.headPosition === 'after' && headFollows(group, around, startsHere)) return 'institution';
  }
  if (language.names.headPosition === 'before' && headPrecedes(group, words, others, language)) return 'institution';
  if (headOf(group, around) || besideClub(group, around) || inSubsidiary(group, around)) return 'institution';
  if (capitals !== 'sentence') return isEverydayShort(group, language) ? 'institution' : undefined;
  if (kinds.has('organization')) return ofUnknownBody(group, around) ? 'stranger' : undefined;
  return besideUnknownName(group, around);
}

const isNameOrTitle = (group: Group) => {
  const kinds = group.kinds;
  return kinds.has('title') || group.lastWord > group.firstWord;
};

/** Whether a group is a name, and no word that names are made of. */
const isNamed = ({ kinds }: Group) => !kinds.has('title') && !kinds.has('term');

/** Whether a group is a name by itself, and not only where a full name came before it. */
const standsAlone = (group: Group) => !needs(group, 'antecedent');

/** In capitals "MAN" may be anyone's word; with its diacritics it is a name. */
function isEverydayShort(group: Group, language: Language): boolean {
  if (!needs(group, 'antecedent') || group.hits.some((hit) => hit.spelling === 'exact')) return false;
  return language.names.everyday.has(language.lower(group.hits[0]?.spelled.words[0] ?? ''));
}

/** Bác sĩ, Lâm nghiệp: with the word behind it, it is a common noun. */
function isCompound(group: Group, words: Words, language: Language): boolean {
  const after = group.lastWord + 1;
  if (!follows(words, after)) return false;
  return language.names.compounds.has(language.lower(words.text.slice(group.start, words.ends[after])));
}

/** Whether a word that looks like a name with its ending is a noun that names are made with. */
function isHeadItself({ firstWord, lastWord, hits }: Group, words: Words, { names, lower }: Language): boolean {
  return firstWord === lastWord && (hits[0]?.ending ?? '') !== '' && names.heads.has(lower(wordAt(words, firstWord)));
}

/** “Qarabağ” is a club and “Azərbaycan” a newspaper; “Heydər Əliyev” ordeni an order. */
function isQuotedTitle(group: Group, { words, language }: Surroundings): boolean {
  const { text } = words;
  if (group.kinds.has('organization') || !/["“„«‘']$/u.test(text.slice(group.start - 1, group.start))) return false;
  const after = /^["”“»’']([\p{L}\p{M}-]*)\s?([\p{L}\p{M}]*)/u.exec(text.slice(group.end, group.end + 40));
  if (after === null) return false;
  // "Vietnam's rise": an apostrophe, not a closing mark.
  if (/^['’]s(?![\p{L}\p{M}])/u.test(text.slice(group.end, group.end + 3))) return false;
  if (group.kinds.has('place')) return true;
  return headIn(after[2] ?? '', language.names.heads, language);
}

/** Heydar Aliyev Centre, Azerbaijan State University, Heydər Əliyev adına …: a head noun at the end of a run of capitals. */
function headFollows(group: Group, around: Surroundings, known: (word: number) => boolean): boolean {
  const { words, capitals, language } = around;
  const { names } = language;
  const { heads, honors, organs, plainHeads, placeHeads, particles } = names;
  const person = group.kinds.has('person') && !group.kinds.has('place');
  // Heydər Əliyev Fondu məscidi bərpa edib: a body's name has its noun; what a small letter begins is what it deals with.
  const plain = !group.kinds.has('organization');
  // Çin şirkətləri, Bakı klubu: of a place a small letter makes a street or a park, and says of all else only whose it is.
  const small = person || !names.placesFollowNames ? plainHeads : placeHeads;
  // İlham Əliyev Xankəndi Konqres Mərkəzində: who is in office has no halls named after him, and is the subject.
  if (person && names.placesFollowNames && (isInOffice(group) || placeFollows(group, around))) return false;
  for (let i = group.lastWord + 1; i < words.count && i <= group.lastWord + REACH; i++) {
    // The stop of "U.S." is the name's own.
    const gap = i === group.lastWord + 1 ? words.text.slice(group.end, words.starts[i]) : gapBefore(words, i);
    const word = wordAt(words, i);
    const lower = language.lower(word);
    const possessive = /^['’]$/u.test(gap) && lower === 's';
    if (!/^[ \u00a0]$|^[-‐‑]$/u.test(gap) && !possessive) return false;
    if (headIn(lower, heads, language) || (person && headIn(lower, honors, language)))
      return isCapitalized(words, i) || (plain && headIn(lower, small, language));
    // In a headline any noun has a capital: Vietnam Court Jails Traders.
    if (capitals === 'sentence' && isCapitalized(words, i) && headIn(lower, organs, language) && !known(i)) return true;
    // Vietnam Airlines and Turkish Airlines: no name goes on with a small word at once.
    if (known(i) || (i === group.lastWord + 1 && particles.has(lower))) return false;
    const compound = i === group.lastWord + 1 && gap !== ' ';
    if (!/^[\p{Lu}\p{N}]/u.test(word) && !particles.has(lower) && !compound && !possessive) return false;
  }
  return false;
}

/** Whether a group names a person who holds an office still. */
const isInOffice = ({ entries }: Group) =>
  entries.some(({ form }) => form.concept.offices.some(({ from, to }) => from !== undefined && to === undefined));

/** Whether a place is named right behind a group: that begins another name. */
function placeFollows(group: Group, { words, others }: Surroundings): boolean {
  const next = group.lastWord + 1;
  return follows(words, next) && others.some((g) => g.firstWord === next && g.kinds.has('place'));
}

/** Bảo tàng Hồ Chí Minh, Lăng Chủ tịch Hồ Chí Minh: a head phrase before, with nothing but parts of the name between. */
function headPrecedes(group: Group, words: Words, others: readonly Group[], language: Language): boolean {
  const { heads, joining, particles, compounds } = language.names;
  for (let at = group.firstWord; at > 0 && at > group.firstWord - REACH; at--) {
    for (let count = 3; count > 0; count--) {
      const phrase = phraseBefore(words, at, count, language);
      if (phrase === undefined || !heads.has(phrase)) continue;
      // Bộ Ngoại giao Hàn Quốc: a listed body with its owner, not a piece of a longer name.
      const adjacentBody = others.some((g) => g !== group && g.firstWord <= at - count && g.lastWord === at - 1);
      if (adjacentBody && at === group.firstWord) return false;
      const adjacent = at === group.firstWord;
      // Without a capital it is only a common noun, and takes in just a name that it stands right before.
      if (isCapitalized(words, at - count)) {
        // Any word has a capital there; of two words with a capital each the first is a name's noun: Liên đoàn Bóng đá …
        const second = isCapitalized(words, at) || (count > 1 && isCapitalized(words, at - count + 1));
        if (adjacent || second || !beginsSentence(words, at - count)) return true;
      } else if (adjacent && !group.kinds.has('organization') && language.names.plainHeads.has(phrase)) return true;
    }
    // Another name in between: what stands before that one belongs to that one.
    if (others.some((g) => g !== group && g.lastWord === at - 1 && isNamed(g) && standsAlone(g))) return false;
    const before = wordBefore(words, at, language);
    // Phòng Thương mại và Công nghiệp Việt Nam: within a name a small word joins two capitals; Hàng không is one word.
    const inName =
      (at < group.firstWord && isCapitalized(words, at)) || compounds.has(phraseBefore(words, at, 2, language) ?? '');
    if (before === '' || (!inName && (joining.has(before) || particles.has(before)))) return false;
    // Lăng Chủ tịch Hồ Chí Minh, but Lăng viếng Chủ tịch Hồ Chí Minh: before a title the name has no small words.
    const title = others.some((g) => g.firstWord === at && g.end <= group.start && g.kinds.has('title'));
    if (title && !isCapitalized(words, at - 1) && !heads.has(before)) return false;
  }
  return false;
}

/** What a company's subsidiaries are called behind its acronym, in English everywhere. */
const TRADE =
  /^(?:Trading|Polymers?|Gas|Power|Energy|Petroleum|Fuels|Marine|Logistics|Methanol|Carbamide|Midstream|Overseas|Green|Capital)$/u;

/** SOCAR Trading, SOCAR Türkiye, UNICEF Vietnam: an acronym with what it does or where behind it is a body of its own. */
function inSubsidiary(group: Group, { words, others, capitals, language }: Surroundings): boolean {
  if (language.names.headPosition !== 'after' || capitals !== 'sentence' || group.hits[0]?.ending) return false;
  const isAcronymOfBody = (g: Group) =>
    g.firstWord === g.lastWord &&
    g.kinds.has('organization') &&
    isAcronym(wordAt(words, g.lastWord)) &&
    g.hits[0]?.ending === '';
  const isPlace = (g: Group) => g.kinds.has('place') && g.kinds.size === 1 && g.hits[0]?.ending === '';
  const after = group.lastWord + 1;
  if (isAcronymOfBody(group) && follows(words, after)) {
    const trade = isCapitalized(words, after) && TRADE.test(wordAt(words, after));
    return trade || others.some((g) => g.firstWord === after && isPlace(g));
  }
  const before = others.find((g) => g.lastWord === group.firstWord - 1 && isAcronymOfBody(g));
  return before !== undefined && isPlace(group) && follows(words, group.firstWord);
}

const CLUB = /^(?:FC|FK|CF|PFK|CLB|United)$/u;

/** Hà Nội FC, CLB Hà Nội, SHB Đà Nẵng: a club, a court or a company goes by the name of its town. */
function besideClub(group: Group, { words, others, capitals, language }: Surroundings): boolean {
  if (!group.kinds.has('place') || capitals !== 'sentence') return false;
  const after = group.lastWord + 1;
  const before = group.firstWord - 1;
  if (follows(words, after) && CLUB.test(wordAt(words, after))) return true;
  if (before < 0 || !follows(words, group.firstWord)) return false;
  const word = wordAt(words, before);
  if (CLUB.test(word)) return true;
  const listed = others.some((g) => g !== group && g.firstWord <= before && before <= g.lastWord);
  // In Vietnamese what a place belongs to stands before it; TP. and TX. are the place itself.
  return (
    language.names.syllables &&
    isAcronym(word) &&
    !listed &&
    !language.sentences.abbreviations.has(language.lower(word))
  );
}

/** State Bank of Vietnam: a head noun in capitals, then "of". A known name that ends with such a noun is none. */
function headOf(group: Group, { words, others, capitals, language }: Surroundings): boolean {
  if (language.names.headPosition !== 'after') return false;
  let at = group.firstWord;
  if (wordBefore(words, at, language) === 'the') at--;
  if (wordBefore(words, at, language) !== 'of') return false;
  const head = at - 2;
  if (head < 0 || !follows(words, at - 1) || !isCapitalized(words, head)) return false;
  // At the head of a sentence any word has a capital; in a headline in capitals all have.
  if (capitals !== 'all' && beginsSentence(words, head)) return false;
  if (others.some((g) => g !== group && g.lastWord === head)) return false;
  return language.names.heads.has(language.lower(wordAt(words, head)));
}

/**
 * Where two bodies of different countries share words, a body of the second is named that nobody listed:
 * Ban Bí thư Trung ương Đảng | Cộng sản Trung Quốc.
 */
export function foreignBodies(groups: readonly Group[]): Span[] {
  const bodies = groups.filter((group) => group.kinds.has('organization'));
  const spans: Span[] = [];
  for (const [index, first] of bodies.entries())
    for (let next = index + 1; next < bodies.length; next++) {
      const second = bodies[next] as Group;
      if (second.start >= first.end) break;
      const crosses = first.start < second.start && first.end < second.end;
      if (crosses && !countriesOf(second).some((country) => countriesOf(first).includes(country)))
        spans.push([first.start, second.end]);
    }
  return spans;
}

const countriesOf = (group: Group) => group.entries.map((entry) => entry.form.concept.country);

/** COP29 President, FIFA President: a bare title right behind an unknown body is that body's. */
function ofAnotherBody(group: Group, around: Surroundings): boolean {
  const { words, language } = around;
  if (language.names.headPosition === 'before' || !unknownBefore(group, around)) return false;
  // Of a title of several words only a body's noun tells: … Partiyasının Baş katibi.
  return (
    group.lastWord === group.firstWord || headIn(wordAt(words, group.firstWord - 1), language.names.organs, language)
  );
}

/** Grand National Assembly, Sov.İKP MK Siyasi Bürosu, Đảng Nhân dân Cách mạng Lào: the name goes on in words that we do not know. */
function ofUnknownBody(group: Group, around: Surroundings): boolean {
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
  if (others.some((g) => g !== group && g.firstWord <= after && after <= g.lastWord && standsAlone(g))) return false;
  // Ủy viên Bộ Chính trị Lê Minh Hưng: a person follows, not more of the name.
  return !names.surnames.has(language.lower(wordAt(words, after)));
}

/** Whether a capitalized word that nobody knows stands right before a group. */
function unknownBefore(group: Group, { words, others, language, adjectives }: Surroundings): boolean {
  const before = group.firstWord - 1;
  if (before < 0 || !follows(words, group.firstWord) || !isCapitalized(words, before)) return false;
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
function inPersonsName(group: Group, { words, language }: Surroundings): boolean {
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
function besideUnknownName(group: Group, around: Surroundings): Swallowed {
  const { words, others, language } = around;
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
    if (!isCapitalized(words, word) || !/\p{Ll}/u.test(wordAt(words, word)) || covered(word)) return false;
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

/** Whether a word in lower case with which a sentence begins is nobody's given name. */
function opensSentence(word: string, { language: { names }, isKnown }: Surroundings): boolean {
  // Where given names are known, any other word is a word: Kitabda Əliyevanın imzası var.
  if (names.givenNames.size > 0) return !names.givenNames.has(word);
  return names.openers.has(word) || (names.openerEndings?.test(word) ?? false) || isKnown(word);
}

const atTitle = (group: Group, others: readonly Group[]) =>
  others.some((g) => g.kinds.has('title') && g.lastWord === group.firstWord - 1);
