// Acronyms that an article explains itself: where it writes National Adaptation Plan (NAP), NAP is no party.
import type { Language } from '../languages/language.js';
import { isAcronym } from '../text/letters.js';
import type { Group } from './groups.js';
import { type Words, wordAt } from './words.js';

/** By acronym, the words that the article says it stands for, folded. */
export type Explanations = ReadonlyMap<string, readonly ReadonlySet<string>[]>;

/** NAP in brackets; and NAP with its explanation in brackets behind. */
const BRACKETED = /\s\((\p{Lu}{2,8})\)/gu;
const GLOSSED = /(?<![\p{L}\p{M}\p{N}])(\p{Lu}{2,8})\s\(([\p{L}\p{M}\p{N}'’\s-]{4,120})\)/gu;

/** How far before the brackets a name may begin. */
const REACH = 120;

/** Small words in a name, which give an acronym no letter. */
const UNREAD = /^\p{Ll}{1,3}$/u;

/** What an article's acronyms stand for, as far as it says so. */
export function explanationsIn(texts: readonly string[], { fold }: Language): Explanations {
  const found = new Map<string, ReadonlySet<string>[]>();
  const add = (acronym: string, words: readonly string[] | undefined) => {
    if (words === undefined) return;
    found.set(acronym, [...(found.get(acronym) ?? []), new Set(words)]);
  };
  for (const text of texts) {
    if (!text.includes('(')) continue;
    for (const { index, 1: acronym = '' } of text.matchAll(BRACKETED))
      add(acronym, spelledOut(text.slice(Math.max(0, index - REACH), index), acronym, fold));
    for (const [, acronym = '', behind = ''] of text.matchAll(GLOSSED)) add(acronym, spelledOut(behind, acronym, fold));
  }
  return found;
}

/** The last words of a text, folded, if they begin with the letters of an acronym, one each. */
function spelledOut(text: string, acronym: string, fold: Language['fold']): string[] | undefined {
  const words = text.split(/[\s-]+/u).filter((word) => word !== '');
  const letters = [...acronym];
  const meant: string[] = [];
  while (letters.length > 0) {
    const word = words.pop();
    if (word === undefined) return undefined;
    if (fold(word).startsWith(fold(letters.at(-1) as string))) {
      letters.pop();
      meant.unshift(fold(word));
    } else if (!UNREAD.test(word)) return undefined;
  }
  return meant;
}

/** Whether a group is an acronym that the article explains as something other than all that it may mean. */
export function standsForAnother(group: Group, words: Words, explained: Explanations, language: Language): boolean {
  if (group.firstWord < group.lastWord || explained.size === 0) return false;
  const surface = wordAt(words, group.firstWord);
  const meanings = explained.get(surface.slice(0, group.end - group.start));
  if (meanings === undefined || !isAcronym(surface)) return false;
  return group.entries.every(({ form }) =>
    form.concept.terms
      .filter((term) => term.language === language.code && term.form !== 'acronym')
      .every((term) => meanings.every((meant) => !isLike(meant, term.text, language.fold))),
  );
}

/** Whether half of the words are the term's: State Oil Company of Azerbaijan is what SOCAR is listed as, near enough. */
function isLike(meant: ReadonlySet<string>, term: string, fold: Language['fold']): boolean {
  const words = new Set(term.split(/[\s–-]+/u).map(fold));
  const shared = [...meant].filter((word) => words.has(word));
  return 2 * shared.length >= meant.size;
}
