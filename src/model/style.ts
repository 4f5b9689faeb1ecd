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
}
