import type { LanguageCode } from './article.js';

export type ConceptKind = 'person' | 'place' | 'organization' | 'title' | 'term' | 'event';

export type TermUse = 'preferred' | 'admitted' | 'deprecated' | 'forbidden';

/** Length class of a term. Normalization never changes it: a short form stays short, an acronym stays an acronym. */
export type TermForm = 'full' | 'short' | 'acronym';

/** One way to write a concept in one language. */
export interface Term {
  readonly text: string;
  readonly language: LanguageCode;
  readonly use: TermUse;
  readonly form: TermForm;
  /** House styles for which `use` holds. Absent: all of them. */
  readonly styles?: readonly string[];
  /** False where no source was seen for this form: it is recognized and shown, never forced on anyone. */
  readonly confirmed: boolean;
  /** The form counts only beside a title or an honorific ("President Hồ"), or beside a country or its adjective. */
  readonly beside?: 'title' | 'qualifier';
  /** Azerbaijani: how an acronym is read aloud, which decides its endings (BMT is read "te": BMT-nin). */
  readonly reading?: string;
  /** Azerbaijani: whether final q or k stays before a vowel (İraqın, not İrağın), where no rule tells. */
  readonly keepFinal?: boolean;
  /** Azerbaijani: whether the term carries its possessive already (Nazirliyi), where its form does not tell. */
  readonly izafet?: boolean;
  /** Made from a full name by the custom of naming, not listed: the given name or the family name alone. */
  readonly derived?: true;
  /** How another language writes it, not listed for this one: Bakı in an English text. */
  readonly foreign?: true;
  readonly note?: string;
}

/** A title that a person held, with the days of office as far as known (ISO 8601, a year or month alone is allowed). */
export interface Office {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
}

/** Whether an office was held on a day. Dates of different precision compare as far as both go. */
export function wasHeld({ from, to }: Office, date: string): boolean {
  return (from === undefined || !isBefore(date, from)) && (to === undefined || !isBefore(to, date));
}

/** Whether a day, month or year is surely before another. */
export function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

/** One thing in the world, with an id that explains itself: `milli-majlis`. */
export interface Concept {
  readonly id: string;
  readonly kind: ConceptKind;
  /** One sentence that tells a stranger what it is. */
  readonly about: string;
  /** What an editor or a translator has to know. */
  readonly note?: string;
  readonly terms: readonly Term[];
  /** Id of the country it belongs to. */
  readonly country?: string;
  /** Id of the body that a title is an office of, or that a body is an organ of. */
  readonly of?: string;
  /** Persons: offices held. */
  readonly offices: readonly Office[];
  /** Persons: the language whose custom makes short forms of the name (`vi`: the given name, else the family name). */
  readonly naming?: LanguageCode;
  /** Countries: words for their people and things, by language ("Vietnamese"); evidence, not mentions. */
  readonly demonyms: Readonly<Record<LanguageCode, readonly string[]>>;
  /** Ids this concept had before. */
  readonly formerly: readonly string[];
  /** Where the entry was found: addresses or titles of public pages and data sets. */
  readonly sources: readonly string[];
}

/** All concepts by id, in the order of their files. */
export type Glossary = ReadonlyMap<string, Concept>;
