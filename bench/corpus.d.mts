export const LANGUAGES: readonly ['en', 'vi', 'az'];

/** An invented concept. */
export interface BenchConcept {
  readonly id: string;
  readonly kind: 'person' | 'place' | 'organization';
  readonly origin: 'en' | 'vi' | 'az';
  readonly terms: Readonly<Record<string, readonly { readonly text: string; readonly use: string }[]>>;
}

interface Name {
  readonly text: string;
}

/** Concepts with a number of different surface forms in all. */
export function makeConcepts(forms: number, seed?: string): BenchConcept[];

/** All surface forms once, in the order of the concepts. */
export function surfaces(concepts: readonly BenchConcept[]): string[];

/** Concepts as files of a desk's glossary/. */
export function termbaseFiles(concepts: readonly BenchConcept[]): { name: string; text: string }[];

/** What an article can name, by language. */
export function namesByLanguage(concepts: readonly BenchConcept[]): Record<string, Name[]>;

/** An article; its number decides language and everything else. */
export function makeArticle(
  number: number,
  names: Readonly<Record<string, readonly Name[]>>,
  seed?: string,
): { name: string; text: string };
