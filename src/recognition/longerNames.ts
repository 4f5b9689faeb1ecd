// A listed name inside a longer one belongs to the longer one, listed or not: Ho Chi Minh Museum, Bakı küçəsi, Carrie Lam.
import type { Language } from '../languages/language.js';
import type { Group } from './groups.js';
import { kindsOf } from './groups.js';
import { isAcronym } from './spelling.js';
import { beginsSentence, type Capitals, follows, isCapitalized, phraseBefore, wordBefore } from './surroundings.js';
import { gapBefore, type Words, wordAt } from './words.js';

/** How far a longer name is followed from the listed one. */
const REACH = 7;

/** Why a group is not a mention. */
export type Swallowed = 'institution' | 'stranger' | undefined;

/**
 * Whether a group is only a piece of a longer name.
 * @param others all groups of the block: a known name beside it is a neighbour, not a piece
 * @param adjectives of countries, in lower case
 */
export function swallowedBy(
  group: Group,
  words: Words,
  others: readonly Group[],
  capitals: Capitals,
  language: Language,
  adjectives: ReadonlySet<string>,
): Swallowed {
  const kinds = kindsOf(group);
  if (kinds.has('title') && capitals === 'sentence' && ofAnotherBody(group, words, others, language, adjectives))
    return 'institution';
  if (kinds.has('title') || kinds.has('term') || kinds.has('event')) return undefined;
  const ending = group.hits[0]?.ending ?? '';
  const startsHere = (word: number) => others.some((g) => g !== group && g.firstWord === word && isNameOrTitle(g));
  if (ending === '') {
    if (language.names.headPosition === 'after' && headFollows(group, words, startsHere, language))
      return 'institution';
  }
  if (language.names.headPosition === 'before' && headPrecedes(group, words, others, language)) return 'institution';
  if (headOf(group, words, language)) return 'institution';
  // A body keeps its name beside any word: the Azerbaijani NA.
  if (capitals !== 'sentence' || kinds.has('organization')) return undefined;
  if (besideUnknownName(group, words, others, language)) return 'stranger';
  return undefined;
}

const isNameOrTitle = (group: Group) => {
  const kinds = kindsOf(group);
  return kinds.has('title') || group.lastWord > group.firstWord;
};

/** Heydar Aliyev Centre, Azerbaijan State University, Heydər Əliyev adına …: a head noun at the end of a run of capitals. */
function headFollows(group: Group, words: Words, known: (word: number) => boolean, language: Language): boolean {
  const { heads, particles } = language.names;
  for (let i = group.lastWord + 1; i < words.count && i <= group.lastWord + REACH; i++) {
    const gap = gapBefore(words, i);
    const joined = /^[ \u00a0]$|^[-‐‑]$/u.test(gap);
    if (!joined) return false;
    const word = wordAt(words, i);
    const lower = language.lower(word);
    if (isHead(lower, heads, language)) return !language.names.headCapital || isCapitalized(words, i);
    if (known(i)) return false;
    const compound = i === group.lastWord + 1 && gap !== ' ';
    if (!/^[\p{Lu}\p{N}]/u.test(word) && !particles.has(lower) && !compound) return false;
  }
  return false;
}

/** A head noun, with or without an ending: küçəsi, küçəsində. */
function isHead(word: string, heads: ReadonlySet<string>, language: Language): boolean {
  if (heads.has(word)) return true;
  const context = { acronym: false, changed: false, plain: false };
  for (let length = word.length - 1; length > 3; length--) {
    const stem = word.slice(0, length);
    if (heads.has(stem)) return language.endingLength(stem, word.slice(length), context) === word.length - length;
  }
  return false;
}

/** Bảo tàng Hồ Chí Minh, Lăng Chủ tịch Hồ Chí Minh: a head phrase before, with nothing but parts of the name between. */
function headPrecedes(group: Group, words: Words, others: readonly Group[], language: Language): boolean {
  const { heads, joining, particles } = language.names;
  for (let at = group.firstWord; at > 0 && at > group.firstWord - REACH; at--) {
    for (let count = 3; count > 0; count--) {
      const phrase = phraseBefore(words, at, count, language);
      if (phrase === undefined || !heads.has(phrase)) continue;
      const adjacent = at === group.firstWord;
      // Without a capital it is only a common noun, and takes in just a name that it stands right before.
      if (isCapitalized(words, at - count) ? !beginsSentence(words, at - count) || adjacent : adjacent) return true;
    }
    // Another name in between: what stands before that one belongs to that one.
    if (others.some((g) => g !== group && g.lastWord === at - 1 && !kindsOf(g).has('title'))) return false;
    const before = wordBefore(words, at, language);
    if (before === '' || joining.has(before) || particles.has(before)) return false;
  }
  return false;
}

/** State Bank of Vietnam: a head noun in capitals, then "of". */
function headOf(group: Group, words: Words, language: Language): boolean {
  if (language.names.headPosition !== 'after') return false;
  let at = group.firstWord;
  if (wordBefore(words, at, language) === 'the') at--;
  if (wordBefore(words, at, language) !== 'of') return false;
  const head = at - 2;
  return head >= 0 && follows(words, at - 1) && isCapitalized(words, head) && !beginsSentence(words, head)
    ? language.names.heads.has(language.lower(wordAt(words, head)))
    : false;
}

/** COP29 President, FIFA President: a bare title right behind an unknown body is that body's. */
function ofAnotherBody(
  group: Group,
  words: Words,
  others: readonly Group[],
  language: Language,
  adjectives: ReadonlySet<string>,
): boolean {
  const before = group.firstWord - 1;
  if (language.names.headPosition === 'before' || group.lastWord > group.firstWord || before < 0) return false;
  if (!follows(words, group.firstWord) || !isCapitalized(words, before)) return false;
  // At the head of a sentence any word has a capital; only an acronym is a name even there.
  if (beginsSentence(words, before) && !isAcronym(wordAt(words, before))) return false;
  const word = language.lower(wordAt(words, before));
  const known = others.some((g) => g !== group && g.firstWord <= before && before <= g.lastWord);
  return !known && !adjectives.has(word) && !language.names.honorifics.has(word);
}

/** Carrie Lam, Lam Dong, Shop Vac Vietnam: an unknown capitalized word right beside a name of one word. */
function besideUnknownName(group: Group, words: Words, others: readonly Group[], language: Language): boolean {
  if (group.lastWord > group.firstWord) return false;
  const person = kindsOf(group).has('person');
  const surface = wordAt(words, group.firstWord);
  const everyday = language.names.everyday.has(language.lower(surface));
  const covered = (word: number) =>
    others.some(
      (g) => g !== group && g.firstWord <= word && word <= g.lastWord && (g.end <= group.start || g.start >= group.end),
    );
  const unknown = (word: number) =>
    isCapitalized(words, word) &&
    /\p{Ll}/u.test(wordAt(words, word)) &&
    !covered(word) &&
    !language.names.honorifics.has(language.lower(wordAt(words, word)));
  const before = group.firstWord - 1;
  const atHead = before >= 0 && beginsSentence(words, before);
  if (before >= 0 && follows(words, group.firstWord) && unknown(before)) {
    const opener = atHead && (language.sentences.openers.has(language.lower(wordAt(words, before))) || !person);
    if ((person || everyday || !atHead) && !opener) return true;
  }
  const after = group.lastWord + 1;
  if (after < words.count && group.hits.every((hit) => hit.ending === '' && hit.glued === '')) {
    if (!follows(words, after) || !unknown(after)) return false;
    if (person) return true;
    // Mỹ Đình, but Mỹ Donald Trump: only a Vietnamese syllable goes on with a Vietnamese name.
    return (
      everyday && language.names.syllables && /[^\p{ASCII}]/u.test(wordAt(words, after)) && !atTitle(group, others)
    );
  }
  return false;
}

const atTitle = (group: Group, others: readonly Group[]) =>
  others.some((g) => kindsOf(g).has('title') && g.lastWord === group.firstWord - 1);
