// What a report's page holds: the report with every text once and everything else as numbers, so that a thousand articles
// are a few megabytes and open at once.
import type { BlockKind, LanguageCode } from './article.js';
import type {
  Agreement,
  ReportArticle,
  ReportConcept,
  ReportDecision,
  ReportForm,
  ReportOutlet,
  ReportReason,
  StatusCounts,
} from './consistency.js';
import type { Label } from './labels.js';

/** All that a page holds. */
export interface ReportPage {
  readonly front: PageFront;
  readonly data: PageData;
}

/** What the page shows first: it is small and stands before everything else, so that it is drawn while the rest is read. */
export interface PageFront {
  readonly version: string;
  /** The language that the page opens in. */
  readonly locale: string;
  /** House styles of the articles. */
  readonly styles: readonly string[];
  readonly articles: number;
  /** Languages of the articles. */
  readonly languages: readonly LanguageCode[];
  /** The first and the last day of the articles, where one is dated. */
  readonly days: readonly string[];
  readonly counts: StatusCounts;
  readonly agreement: Agreement;
  /** Ambiguous and unknown names. */
  readonly open: number;
  /** What to decide first. */
  readonly decisions: readonly FrontDecision[];
  /** The outlets with most names. */
  readonly outlets: readonly FrontOutlet[];
  /** The concepts that are called by the most different names. */
  readonly uneven: readonly FrontConcept[];
  readonly left: LeftOut;
}

/** What something is called, by language of the page. */
export type Called<T> = Readonly<Record<LanguageCode, T>>;

export interface NamedConcept {
  readonly id: string;
  readonly called: Called<Label>;
  /** The page's languages in which another concept is called the same. */
  readonly shared: readonly LanguageCode[];
}

export interface FrontDecision extends ReportDecision {
  /** The concept that it is about, or the open name. */
  readonly about: NamedConcept | Label;
}

export interface FrontOutlet extends Pick<ReportOutlet, 'articles' | 'counts' | 'agreement'> {
  readonly called: Called<string>;
}

export interface FrontConcept extends Pick<ReportConcept, 'counts' | 'agreement'> {
  readonly name: NamedConcept;
  /** The most frequent of its forms. */
  readonly forms: readonly Pick<ReportForm, 'text' | 'language' | 'count'>[];
  /** Whether there are more. */
  readonly more: boolean;
}

/** What the other views show. */
export interface PageData {
  readonly articles: readonly PageArticle[];
  readonly outlets: readonly ReportOutlet[];
  readonly concepts: readonly PageConcept[];
  readonly forms: readonly PageForm[];
  readonly ambiguous: readonly PageAmbiguous[];
  readonly unknown: readonly PageUnknown[];
  /** Reasons, each once. */
  readonly reasons: readonly ReportReason[];
  /** What to write instead, each text once. */
  readonly houses: readonly string[];
  /** Why a name deviates, each word once. */
  readonly deviations: readonly string[];
  /** The blocks whose text the page shows, by article. */
  readonly blocks: readonly PageBlock[];
  /** The names in these blocks. */
  readonly mentions: readonly PageMention[];
}

/** What the page has no room for. The CSV and the JSON hold it. */
export interface LeftOut {
  readonly mentions: number;
  /** Articles of which some paragraph is not shown. */
  readonly articles: number;
  readonly unknown: number;
}

export interface PageArticle extends Omit<ReportArticle, 'blocks'> {
  /** How many blocks it has, shown or not. */
  readonly blocks: number;
}

export type PageConcept = ReportConcept;

export interface PageForm extends Omit<ReportForm, 'articles'> {
  /** Article, count, article, count … */
  readonly articles: readonly number[];
}

export interface PageAmbiguous {
  readonly text: string;
  readonly language: LanguageCode;
  readonly concepts: readonly number[];
  readonly articles: number;
  readonly count: number;
}

export interface PageUnknown {
  readonly text: string;
  readonly language: LanguageCode;
  readonly kind: string;
  readonly because: readonly ReportReason[];
  readonly count: number;
  readonly articles: number;
  /** Places in the blocks that are shown: number of the block, start and end in its text. */
  readonly places: readonly (readonly [block: number, start: number, end: number])[];
}

export type PageBlock = readonly [
  article: number,
  /** Its number in the article. */
  number: number,
  kind: BlockKind,
  text: string,
  /** Where its sentences begin and end: start, end, start, end … */
  sentences: readonly number[],
];

export type PageMention = readonly [
  block: number,
  start: number,
  end: number,
  /** Numbers of its forms, or below zero: -1 is the first of the ambiguous names. */
  named: number | readonly number[],
  /** Number in `nameStatuses`. */
  status: number,
  /** Line in the file. */
  line: number,
  /** Number of the text to write instead, or -1. */
  house: number,
  /** Number of the word for why, or -1. */
  deviation: number,
  /** Numbers of the reasons. */
  ...because: number[],
];

/** The sentences of one language, by key: `report:overview.articles_one`. */
export type PageWords = Readonly<Record<string, string>>;
