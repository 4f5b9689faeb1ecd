/** The words of a text as a set, so that word lists stay readable in the source. `_` joins the words of a phrase. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(
    words
      .trim()
      .split(/\s+/u)
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('_', ' ')),
  );
}
