import type { BlockKind, Inline, LanguageCode } from './article.js';
import type { Span } from './span.js';

/** How far a unit is: the states of XLIFF 2.1 (section "state"), and `needs-review` for what 1.2 tells apart. */
export type UnitState = 'initial' | 'needs-review' | 'translated' | 'reviewed' | 'final';

/** Something a translator should know about a stretch of a unit's source text. */
export interface Annotation {
  /** UTF-16 code units into the unit's source text, codes not counted. */
  readonly span: Span;
  readonly kind: 'term' | 'protected';
  readonly concept?: string;
  /** The form to use in the target language. */
  readonly translation?: string;
  readonly definition?: string;
}

export interface Note {
  /** `glossary`, `normalization`, `context`, or a language code for a reference translation; a tool's own words otherwise. */
  readonly category: string;
  /** 1 is most important, 10 least (XLIFF 2.1, attribute priority). */
  readonly priority: number;
  readonly text: string;
}

/** What a translator translates: one segment, with all that helps. */
export interface Unit {
  readonly id: string;
  /** Where it stands in the story, for people: `visit/paragraph-3`. */
  readonly name: string;
  readonly source: readonly Inline[];
  readonly target?: readonly Inline[];
  readonly state: UnitState;
  readonly annotations: readonly Annotation[];
  readonly notes: readonly Note[];
  /** Line of the normalized article where the unit begins, from 1. */
  readonly line?: number;
}

/** The units of one block. */
export interface UnitGroup {
  readonly id: string;
  readonly name: string;
  readonly kind: BlockKind;
  readonly units: readonly Unit[];
}

/** Units with their targets in one language: the content of one XLIFF file. */
export interface Bitext {
  /** The story's name, the same in every direction. */
  readonly story: string;
  /** File name of the normalized article that the units were cut from. */
  readonly original: string;
  /** Name of that article's format. */
  readonly format: string;
  readonly sourceLanguage: LanguageCode;
  readonly targetLanguage: LanguageCode;
  readonly notes: readonly Note[];
  readonly groups: readonly UnitGroup[];
}
