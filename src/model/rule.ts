import type { Article, Segment } from './article.js';
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

/** Something that can be wrong with an article. */
export interface Rule {
  /** Words with hyphens; the key of its sentences in locales/. */
  readonly id: string;
  readonly severity: Severity;
  /** Sees what it sees; never throws, never changes anything. */
  check(story: CheckedStory): Iterable<Finding>;
}
