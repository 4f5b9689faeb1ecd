// Names that recur in articles and that the glossary does not know, ready to be decided by an editor.
import type { Lexicon } from '../../glossary/lexicon.js';
import { languages } from '../../languages/index.js';
import type { Language } from '../../languages/language.js';
import type { Article, LanguageCode } from '../../model/article.js';
import type { Glossary } from '../../model/concept.js';
import type { Mention } from '../../model/mention.js';
import type { Span } from '../../model/span.js';
import { citationForms, withFixedSyllables } from './forms.js';
import { type CandidateKind, type CandidateReason, kindOf } from './kinds.js';
import { capitalRuns } from './runs.js';
import { joinShortForms } from './shortForms.js';
import { occurrenceOf, otherCapitals, standingAlone, usageOf } from './usage.js';

/** A name that may belong into the glossary. */
export interface NameCandidate {
  /** NFC, without case endings. */
  readonly form: string;
  readonly language: LanguageCode;
  /** How often it occurs, its short forms included. */
  readonly count: number;
  /** In how many files. */
  readonly files: number;
  readonly kind: CandidateKind;
  /** What speaks for the kind; none where it is unknown. */
  readonly because: readonly CandidateReason[];
  /** In the order of the articles. */
  readonly places: readonly { readonly path: string; readonly span: Span }[];
}

/** A story and the names known in it, after resolution. */
export interface NamedStory {
  readonly article: Article;
  readonly mentions: readonly Mention[];
}

/** What the glossary tells besides the mentions. */
export interface Knowledge {
  readonly glossary: Glossary;
  lexicon(language: LanguageCode): Lexicon;
}

/**
 * Names that recur in articles and that no mention covers, the most frequent first.
 * @param minCount how often a name has to occur
 */
export function candidates(stories: readonly NamedStory[], known: Knowledge, minCount: number): NameCandidate[] {
  return languages
    .flatMap((language) => {
      const own = stories.filter(({ article }) => article.language === language.code);
      return own.length === 0 ? [] : ofLanguage(own, language, known);
    })
    .filter((candidate) => candidate.count >= minCount)
    .sort((a, b) => b.count - a.count || b.files - a.files || (a.form < b.form ? -1 : 1));
}

function ofLanguage(stories: readonly NamedStory[], language: Language, known: Knowledge): NameCandidate[] {
  const lexicon = known.lexicon(language.code);
  const all = stories.flatMap(({ article, mentions }) => capitalRuns(article, mentions, lexicon, known.glossary));
  const usage = usageOf(all, smallWords(stories, language), language);
  const others = otherCapitals(lexicon.adjectives, language);
  const found = withFixedSyllables(all, language)
    .flatMap((run) => occurrenceOf(run, usage))
    .filter(({ form }) => !others(form));
  const terms = termsOf(known.glossary, language);
  const citation = citationForms(new Set(found.map(({ form }) => form)), terms, language);
  const named = found.map((occurrence) => ({ ...occurrence, form: citation.get(occurrence.form) ?? occurrence.form }));
  const groups = joinShortForms(standingAlone(named, usage), usage);
  // Another country's National Assembly is no mention, and no new name either.
  const unknown = [...groups].filter(([form]) => !terms.has(language.fold(form)));
  return unknown.map(([form, places]) => {
    const kind = kindOf(form, places, usage);
    return {
      form,
      language: language.code,
      count: places.length,
      files: new Set(places.map(({ path }) => path)).size,
      ...kind,
      places: places.map(({ path, span }) => ({ path, span })),
    };
  });
}

/** The folded forms that the glossary knows. */
function termsOf(glossary: Glossary, { code, fold }: Language): Set<string> {
  const terms = [...glossary.values()].flatMap((concept) => concept.terms).filter(({ language }) => language === code);
  return new Set(terms.map(({ text }) => fold(text)));
}

/** Words that articles write in small letters. */
function smallWords(stories: readonly NamedStory[], language: Language): Set<string> {
  const text = stories.map(({ article }) => article.source.normalize('NFC')).join('\n');
  const found = new Set(text.match(/(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []);
  for (const word of language.sentences.openers) found.add(word);
  return found;
}
