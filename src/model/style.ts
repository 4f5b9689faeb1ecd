import type { LanguageCode } from './article.js';

/** A named choice among a concept's terms and spellings for one publication. */
export interface HouseStyle {
  readonly id: string;
  readonly about: string;
  /** `preferred`: names are brought to the style's form. `keep`: only letters are composed and glued names separated. */
  readonly names: 'preferred' | 'keep';
  /** Whether words inside quotation marks are changed too. */
  readonly quotes: 'change' | 'keep';
  /** The publication's own language; in the others a concept's generally preferred term holds. */
  readonly languages: readonly LanguageCode[];
  /** Id of the country whose newsroom writes in this style: evidence for names that several countries share. */
  readonly country?: string;
  /**
   * How a dateline is written in the style's languages: PLACE stands for a place in capitals, Place for one as it is, date for
   * the day; all else stands for itself. With a dash at its end the story goes on behind it, else it is a line of its own.
   */
  readonly dateline?: string;
  /** How the outlet signs a story, in the style's languages. */
  readonly signoff?: string;
  /** What stands in parentheses behind the first full mention of a concept in the style's languages, by concept id. */
  readonly glosses?: Readonly<Record<string, string>>;
}
