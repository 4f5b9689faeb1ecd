// What rules about letters have to know of names: which words names are made of, and which are told of by other rules.
import { languageOf } from '../languages/index.js';
import type { Block, LanguageCode } from '../model/article.js';
import type { Glossary } from '../model/concept.js';
import type { CheckedStory } from '../model/rule.js';
import { isPlain } from '../text/letters.js';
import type { Word } from './corrections.js';

const known = new WeakMap<Glossary, Map<LanguageCode, ReadonlySet<string>>>();

/** The words of the glossary's names in a language that have letters of their own, in small letters. */
function wordsOfNames(glossary: Glossary, code: LanguageCode): ReadonlySet<string> {
  const byLanguage = known.get(glossary) ?? new Map<LanguageCode, ReadonlySet<string>>();
  known.set(glossary, byLanguage);
  let words = byLanguage.get(code);
  if (words === undefined) {
    const { lower } = languageOf(code);
    const names = [...glossary.values()].filter(({ kind }) => kind === 'person' || kind === 'place');
    const terms = names.flatMap((concept) => concept.terms);
    const texts = terms
      .filter((t) => t.language === code && t.use !== 'forbidden' && t.use !== 'deprecated')
      .map((t) => t.text);
    // Names of other languages are written in their letters, Vietnamese ones above all.
    const all = texts.flatMap((text) => lower(text).split(/[^\p{L}\p{M}]+/u)).filter((word) => word.length > 3);
    words = new Set(all.filter((word) => !isPlain(word) && /^[abcçdeəfgğhxıijkqlmnoöprsştuüvyz]+$/u.test(word)));
    byLanguage.set(code, words);
  }
  return words;
}

/** @returns the words of names, and whether a word is left to the rule that tells of whole names */
export function nameWords({ article, glossary, mentions, style }: CheckedStory): {
  names: ReadonlySet<string>;
  isLeft(word: Word, block: Block): boolean;
} {
  return {
    names: wordsOfNames(glossary, article.language),
    isLeft: ({ at, text }, { id }) =>
      style.names === 'preferred' &&
      mentions.some((m) => m.block === id && m.place[0] < at + text.length && at < m.place[1]),
  };
}
