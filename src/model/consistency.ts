// What a report on consistency knows: which article calls whom what, and what its house style says to that.
import type { BlockKind, LanguageCode } from './article.js';
import type { ConceptKind, TermForm, TermUse } from './concept.js';
import type { Span } from './span.js';

/** How a name stands to the house style of its article. From the best to what has to be decided first. */
export type NameStatus = 'preferred' | 'admitted' | 'deviates' | 'forbidden' | 'ambiguous';

/** All of them, in this order. */
export const nameStatuses: readonly NameStatus[] = ['preferred', 'admitted', 'deviates', 'forbidden', 'ambiguous'];

/** How many names have which status. */
export type StatusCounts = Readonly<Record<NameStatus, number>>;

/** All names that are counted. */
export const countedIn = (counts: StatusCounts): number =>
  nameStatuses.reduce((sum, status) => sum + counts[status], 0);

/** A block's text as a reader reads it: without markup, in NFC. */
export interface ReportBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** Where its sentences stand in the text. */
  readonly sentences: readonly Span[];
}

export interface ReportArticle {
  readonly path: string;
  /** Its headline, or how it begins. */
  readonly title: string;
  readonly language: LanguageCode;
  /** Number of its outlet in the report's list; left out where nothing tells. */
  readonly outlet?: number;
  /** ISO 8601 day, where the article says it. */
  readonly date?: string;
  /** The house style that it is held to. */
  readonly style: string;
  readonly counts: StatusCounts;
  readonly blocks: readonly ReportBlock[];
}

/** Whose articles these are. */
export interface ReportOutlet {
  /** Said by the article itself (`outlet:` in front matter), by its dateline or sign-off, or by the folder it lies in. */
  readonly by: 'article' | 'agency' | 'folder';
  /** The name that the article gives, the id of the agency's concept, or the folder. */
  readonly name: string;
  readonly articles: number;
  readonly counts: StatusCounts;
  readonly agreement: Agreement;
}

/**
 * How far the same thing is called the same. Full names are compared with full names, short ones with short ones, each
 * language for itself; capitals and endings do not count.
 */
export interface Agreement {
  /** Names that are compared. */
  readonly names: number;
  /** Those of them that are written in the way that is most frequent for what they name. */
  readonly together: number;
}

/** One way that articles write a concept in one language. */
export interface ReportForm {
  /** Number of its concept in the report's list. */
  readonly concept: number;
  readonly text: string;
  readonly language: LanguageCode;
  /** Length class of the glossary's term that it was recognized by. */
  readonly form: TermForm;
  /** What the glossary says of that term. */
  readonly use: TermUse;
  /** The gravest status that one of its mentions has. */
  readonly status: NameStatus;
  /** Whether it is what the house style (or, where that keeps names as filed, the glossary) prefers. */
  readonly chosen: boolean;
  /** Forms of a concept with the same key are compared with each other. */
  readonly key: string;
  readonly count: number;
  /** How often in which article (by number), in their order. */
  readonly articles: readonly (readonly [article: number, count: number])[];
}

/** A form that a house style chose, or that the glossary prefers. */
export interface ChosenForm {
  readonly language: LanguageCode;
  readonly form: TermForm;
  readonly text: string;
  /** The style; left out where the glossary speaks. */
  readonly style?: string;
}

/** A concept as a termbase file would hold it: plain values under the keys of the format. */
export interface ReportEntry {
  readonly kind: ConceptKind;
  readonly about: string;
  readonly terms: Readonly<Record<LanguageCode, readonly ReportTerm[]>>;
  readonly note?: string;
  readonly [key: string]: unknown;
}

export interface ReportTerm {
  readonly text: string;
  readonly use: TermUse;
  readonly form?: TermForm;
  readonly styles?: readonly string[];
  readonly confirmed?: false;
  readonly [key: string]: unknown;
}

export interface ReportConcept {
  readonly id: string;
  readonly entry: ReportEntry;
  readonly chosen: readonly ChosenForm[];
  readonly counts: StatusCounts;
  readonly agreement: Agreement;
  /** Numbers of its forms in the report's list, the most frequent first. */
  readonly forms: readonly number[];
}

/** Why a name means what it does: a word of locales/, and what fills its gaps. */
export interface ReportReason {
  readonly kind: string;
  readonly data: Readonly<Record<string, string>>;
}

export interface ReportMention {
  readonly article: number;
  /** Offsets into the file's text. */
  readonly span: Span;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Number of the block, and where in its text. */
  readonly block: number;
  readonly place: Span;
  readonly surface: string;
  readonly status: NameStatus;
  /** Numbers of the forms: one for each concept that is meant; none while ambiguous. */
  readonly forms: readonly number[];
  /** Number of the ambiguous name. */
  readonly ambiguous?: number;
  /** What to write instead. */
  readonly house?: string;
  /** Why: a word of the rule `name-variant`, or `forbidden`. */
  readonly deviation?: string;
  readonly because: readonly ReportReason[];
}

/** A name that may mean several things, and that nothing around it decides. */
export interface AmbiguousName {
  readonly text: string;
  readonly language: LanguageCode;
  /** Numbers of the concepts that it may mean. */
  readonly concepts: readonly number[];
  readonly articles: number;
  /** Numbers of its mentions. */
  readonly mentions: readonly number[];
}

/** Where a name stands that is no mention. */
export interface ReportPlace {
  readonly article: number;
  readonly span: Span;
  readonly line: number;
  readonly column: number;
  readonly block: number;
  readonly place: Span;
}

/** A name that recurs and that the glossary does not know. */
export interface UnknownName {
  readonly text: string;
  readonly language: LanguageCode;
  /** What it most likely names; `unknown` where nothing tells. */
  readonly kind: string;
  readonly because: readonly ReportReason[];
  readonly count: number;
  readonly articles: number;
  readonly places: readonly ReportPlace[];
}

/** Something for an editor to decide, the most pressing first. */
export interface ReportDecision {
  /** `competing`: several forms, and no house style chooses. */
  readonly kind: 'forbidden' | 'ambiguous' | 'deviates' | 'competing' | 'unknown';
  /** Number in the report's list of concepts, ambiguous or unknown names. */
  readonly subject: number;
  /** How many names it would settle. */
  readonly count: number;
  readonly articles: number;
}

export interface ConsistencyReport {
  readonly articles: readonly ReportArticle[];
  readonly outlets: readonly ReportOutlet[];
  /** Concepts that are named, and those that ambiguous names may mean; the most frequent first. */
  readonly concepts: readonly ReportConcept[];
  readonly forms: readonly ReportForm[];
  /** In the order of the articles and of their text: as many as `tamdil mentions` lists. */
  readonly mentions: readonly ReportMention[];
  readonly ambiguous: readonly AmbiguousName[];
  readonly unknown: readonly UnknownName[];
  readonly decisions: readonly ReportDecision[];
  readonly counts: StatusCounts;
  readonly agreement: Agreement;
}
