import type { Term } from './concept.js';
import type { Span } from './span.js';

/** One reading of a mention: a concept, by one of its terms. */
export interface Candidate {
  readonly concept: string;
  readonly term: Term;
}

/** Why a reading was chosen or refused. Kinds are words of locales/, data fills their gaps. */
export interface Evidence {
  readonly kind: string;
  /** The concept it speaks for. */
  readonly concept: string;
  readonly weight: number;
  readonly data: Readonly<Record<string, string>>;
}

/** How a mention's letters differ from its term's. */
export type Spelling = 'exact' | 'plain' | 'mixed';

/** A span of an article where a concept is named. */
export interface Mention {
  /** The name alone: without possessive, case ending or glued word. */
  readonly span: Span;
  /** Id of the block it stands in, and where in the block's plain text (NFC). */
  readonly block: string;
  readonly place: Span;
  /** The article's exact text at the span. */
  readonly surface: string;
  /** What a reader reads of it (NFC), where markup or escapes in the surface make that something else: **Tô** Lâm. */
  readonly reads?: string;
  readonly candidates: readonly Candidate[];
  /** Ids of what is meant: one, or all of a coordinated plural ("the two NAs"); empty while ambiguous. */
  readonly concepts: readonly string[];
  readonly status: 'resolved' | 'ambiguous';
  readonly because: readonly Evidence[];
  readonly spelling: Spelling;
  /** The inflection, possessive or plural ending that follows the name, as written. */
  readonly ending?: string;
  /** The name stands in the plural: the two NAs. */
  readonly plural?: true;
  /** The word that is glued to the name without a space. */
  readonly glued?: string;
  /** The words of a stranger's longer name that this is a piece of (Carrie Lam). Such a mention ends with resolution. */
  readonly stranger?: true;
  /** A place in the name of an event or a work, which keeps its words: the Nagorno-Karabakh War, the film The Man from Hanoi. */
  readonly inEvent?: true;
  /** An everyday word where any word has a capital: a name only if the story names the same elsewhere. */
  readonly everyday?: true;
  /** Names inside a longer mention (the body inside a title), in order, disjoint. */
  readonly parts: readonly Mention[];
}

/** What is almost a listed name, and the name that may be meant. */
export interface NearMiss {
  readonly span: Span;
  readonly surface: string;
  readonly concept: string;
  readonly term: Term;
}

/** A name that the glossary does not know. */
export interface UnknownName {
  /** NFC, without case endings. */
  readonly form: string;
  /** Where it stands, or a short form of it, in the order of the article. */
  readonly spans: readonly Span[];
}

/** What a reader reads of a mention, in NFC. */
export const readingOf = (mention: Mention): string => mention.reads ?? mention.surface.normalize('NFC');

/** A mention and the names inside it: a title and its body. */
export const withParts = (mention: Mention): Mention[] => [mention, ...mention.parts.flatMap(withParts)];

/** Names that a word is glued to; of a title and the country at its end, which share the place, the outer one. */
export function gluedNames(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<number>();
  return mentions
    .flatMap(withParts)
    .filter(({ glued, span }) => glued !== undefined && !seen.has(span[1]) && seen.add(span[1]));
}
