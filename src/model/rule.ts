import type { Article, BlockKind, LanguageCode, Segment } from './article.js';
import type { Bitext, Unit } from './bitext.js';
import type { Glossary } from './concept.js';
import type { Finding, Severity } from './finding.js';
import type { Mention, NearMiss, UnknownName } from './mention.js';
import type { Span } from './span.js';
import type { HouseStyle } from './style.js';

/** What a rule looks at. */
export interface CheckedStory {
  readonly article: Article;
  readonly segments: readonly Segment[];
  /** Resolved, or left ambiguous. */
  readonly mentions: readonly Mention[];
  /** What is almost a name. */
  readonly nearMisses: readonly NearMiss[];
  /**
   * Names that the glossary does not know, the most frequent first. Looked for when somebody asks.
   * @param least how often a name has to occur, its short forms included
   */
  unknownNames(least: number): readonly UnknownName[];
  readonly glossary: Glossary;
  readonly style: HouseStyle;
}

/** What a configuration may set, by name, as it is where none does. A value has to be of the same type. */
export type RuleOptions = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What a desk has decided about a rule. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: RuleOptions;
}

/** By rule id; rules that are not named are as they are by themselves. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** A text that shows what a rule says. A rule's examples are its tests and its documentation. */
export interface Example {
  readonly language: LanguageCode;
  /** House style that it is held to. @default 'neutral' */
  readonly style?: string;
  /** Day of the article. */
  readonly date?: string;
  /** What a configuration sets for this example. */
  readonly options?: RuleOptions;
  /** The text, with what the rule finds in [[double brackets]]; without any, the rule finds nothing. */
  readonly text: string;
  /** The text as the rule's fixes leave it, where it has any. */
  readonly fixed?: string;
}

/** Something that can be wrong with an article. */
export interface Rule {
  /** Words with hyphens; the key of its sentences in locales/ (`findings:ID`) and of what it is for (`rules:ID`). */
  readonly id: string;
  readonly severity: Severity;
  /** Says nothing unless a configuration switches it on. */
  readonly off?: true;
  readonly options?: RuleOptions;
  readonly examples: readonly Example[];
  /**
   * Sees what it sees; never throws, never changes anything.
   * @param options the rule's own, those that a configuration sets with its values
   */
  check(story: CheckedStory, options: RuleOptions): Iterable<Finding>;
}

/** A unit with what is named in it. Mentions have their places in the unit's own texts. */
export interface CheckedUnit {
  readonly unit: Unit;
  /** Of the block that it is a sentence of. */
  readonly kind: BlockKind;
  /** Where findings about it point: its target in the file, or the whole of it where it has none. */
  readonly span: Span;
  /** What a reader reads, in NFC. An empty target is no translation yet. */
  readonly source: string;
  readonly target: string;
  /** Resolved, or left ambiguous. */
  readonly sourceMentions: readonly Mention[];
  readonly targetMentions: readonly Mention[];
  /** Every place of the target where a name may stand, with all that it may mean. */
  readonly targetCandidates: readonly Mention[];
  /** What is almost a name in the target. */
  readonly targetMisses: readonly NearMiss[];
}

/** What a rule about translations looks at. */
export interface CheckedBitext {
  readonly path: string;
  readonly bitext: Bitext;
  /** The languages of source and target, where Tamdil knows them both. */
  readonly languages?: { readonly source: LanguageCode; readonly target: LanguageCode };
  readonly units: readonly CheckedUnit[];
  readonly glossary: Glossary;
  /** The house style that the target is written in. */
  readonly style: HouseStyle;
  /** The ids of the job's units in the order of the article, where the job is known. */
  readonly order?: readonly string[];
}

/** A translated unit, or several, that show what a rule says. */
export interface BitextExample {
  readonly from: LanguageCode;
  readonly to: LanguageCode;
  readonly units: readonly (readonly [source: string, target: string])[];
  /** The units' numbers (from 1) in the order of the article, where it is another than here. */
  readonly order?: readonly number[];
  /** What the rule says of them, as `reason` or, where its sentence has none, its id; absent: nothing. */
  readonly finds?: string;
}

/** Something that can be wrong with a translation. */
export interface BitextRule {
  readonly id: string;
  readonly severity: Severity;
  readonly examples: readonly BitextExample[];
  check(bitext: CheckedBitext): Iterable<Finding>;
}
