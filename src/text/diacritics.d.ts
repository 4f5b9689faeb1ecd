// The package has no types of its own.
declare module 'diacritics' {
  /** Letters of Latin scripts without their diacritics; what the table does not know stays. */
  export function remove(text: string): string;
}
