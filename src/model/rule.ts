import type { Article, LanguageCode, Segment } from './article.js';
import type { Glossary } from './concept.js';
import type { Finding, Severity } from './finding.js';
import type { Mention, NearMiss } from './mention.js';
import type { HouseStyle } from './style.js';

/** What a rule looks at. */
export interface CheckedStory {
  readonly article: Article;
  readonly segments: readonly Segment[];
  /** Resolved, or left ambiguous. */
  readonly mentions: readonly Mention[];
  /** What is almost a name. */
  readonly nearMisses: readonly NearMiss[];
  readonly glossary: Glossary;
  readonly style: HouseStyle;
}

/** A text that shows what a rule says. A rule's examples are its tests and its documentation. */
export interface Example {
  readonly language: LanguageCode;
  /** House style that it is held to. @default 'neutral' */
  readonly style?: string;
  /** The text, with what the rule finds in [[double brackets]]; without any, the rule finds nothing. */
  readonly text: string;
  /** The text as the rule's fixes leave it, where it has any. */
  readonly fixed?: string;
}

/** Something that can be wrong with an article. */
export interface Rule {
  /** Words with hyphens; the key of its sentences in locales/. */
  readonly id: string;
  readonly severity: Severity;
  readonly examples: readonly Example[];
  /** Sees what it sees; never throws, never changes anything. */
  check(story: CheckedStory): Iterable<Finding>;
}
