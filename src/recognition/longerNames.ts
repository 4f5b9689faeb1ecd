// A listed name inside a longer one belongs to the longer one, listed or not: Ho Chi Minh Museum, Bakı küçəsi, Carrie Lam.
import type { Language } from '../languages/language.js';
import type { Span } from '../model/span.js';
import { type Group, needs } from './groups.js';
import { headIn } from './heads.js';
import { besideClub, headFollows, headOf, headPrecedes, inSubsidiary, isCompound, owns } from './institutions.js';
import type { Surroundings, Swallowed } from './surroundings.js';
import { besideUnknownName, inPersonsName, ofAnotherBody, ofUnknownBody } from './unknownNames.js';
import { type Words, wordAt } from './words.js';

/** How much behind a name is looked at that makes it another. */
const MARKED = 8;

/** Whether a group is only a piece of a longer name. */
export function swallowedBy(group: Group, around: Surroundings): Swallowed {
  const { words, others, capitals, language } = around;
  const kinds = group.kinds;
  if (isCompound(group, around)) return 'institution';
  // Bakı Limanı is a port, and no Lima.
  if (isHeadItself(group, words, language)) return 'institution';
  // Vietnam+ is a website, US$78 is money, the VN-Index is a stock exchange's.
  if (/^(?:[+$]|-Index(?!\p{L}))/u.test(words.text.slice(group.end, group.end + MARKED))) return 'institution';
  if (kinds.has('title') && capitals === 'sentence' && ofAnotherBody(group, around)) return 'institution';
  if (kinds.has('title') || kinds.has('term') || kinds.has('event')) return undefined;
  if (isQuotedTitle(group, around)) return 'institution';
  if (inPersonsName(group, around)) return 'stranger';
  const ending = group.hits[0]?.ending ?? '';
  const startsHere = (word: number) => others.some((g) => g !== group && g.firstWord === word && isNameOrTitle(g));
  if (ending === '') {
    if (language.names.headPosition === 'after' && headFollows(group, around, startsHere)) return 'institution';
  }
  if (owns(group, around, startsHere)) return 'institution';
  if (language.names.headPosition === 'before' && headPrecedes(group, around)) return 'institution';
  if (headOf(group, around) || besideClub(group, around) || inSubsidiary(group, around)) return 'institution';
  if (capitals !== 'sentence') return isEverydayShort(group, language) ? 'institution' : undefined;
  if (kinds.has('organization')) return ofUnknownBody(group, around) ? 'stranger' : undefined;
  return besideUnknownName(group, around);
}

/** Azerbaijan-Vietnam Inter-Parliamentary Friendship Group: a term goes on a longer name as any words do. */
const isNameOrTitle = ({ kinds, firstWord, lastWord }: Group) =>
  kinds.has('title') || (lastWord > firstWord && !(kinds.size === 1 && kinds.has('term')));

/** In capitals "MAN" may be anyone's word; with its diacritics it is a name. */
function isEverydayShort(group: Group, language: Language): boolean {
  if (!needs(group, 'antecedent') || group.hits.some((hit) => hit.spelling === 'exact')) return false;
  return language.names.everyday.has(language.lower(group.hits[0]?.spelled.words[0] ?? ''));
}

/** Whether a word that looks like a name with its ending is a noun that names are made with. */
function isHeadItself({ firstWord, lastWord, hits }: Group, words: Words, { names, lower }: Language): boolean {
  return firstWord === lastWord && (hits[0]?.ending ?? '') !== '' && names.heads.has(lower(wordAt(words, firstWord)));
}

/** How far before a name the quotation mark is looked for that opens a compound. */
const COMPOUND = 24;

/** “Qarabağ” is a club and “Azərbaycan” a newspaper; “Heydər Əliyev” ordeni an order. */
function isQuotedTitle(group: Group, { words, others, language }: Surroundings): boolean {
  const { text } = words;
  // “Araz-Naxçıvan” is a club, too; an “Azərbaycan-Vyetnam” forum is one of two countries.
  const before = text.slice(Math.max(0, group.start - COMPOUND), group.start);
  const listed = others.some((g) => g.lastWord === group.firstWord - 1);
  const joined = !listed && group.kinds.has('place') && /["“„«]\p{Lu}[\p{L}\p{M}]*-$/u.test(before);
  if (group.kinds.has('organization') || !(joined || /["“„«‘']$/u.test(before))) return false;
  const after = /^["”“»’']([\p{L}\p{M}-]*)\s?([\p{L}\p{M}]*)/u.exec(text.slice(group.end, group.end + 40));
  if (after === null) return false;
  // "Vietnam's rise": an apostrophe, not a closing mark.
  if (/^['’]s(?![\p{L}\p{M}])/u.test(text.slice(group.end, group.end + 3))) return false;
  // What is forbidden is told also where it is quoted.
  if (group.kinds.has('place')) return !group.entries.every(({ form }) => form.term.use === 'forbidden');
  return headIn(after[2] ?? '', language.names.heads, language);
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
