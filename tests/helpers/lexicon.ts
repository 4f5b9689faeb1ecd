// Looking a phrase up in a lexicon the way the scanner does, without a text around it.
import type { LexiconEntry } from '../../src/glossary/entries.js';
import type { Lexicon } from '../../src/glossary/lexicon.js';
import { HASH_SEED, hashStep } from '../../src/glossary/tables.js';
import { foldedWords } from '../../src/text/fold.js';

/** The entries that a phrase leads to. */
export function lookup(lexicon: Lexicon, phrase: string): readonly LexiconEntry[] {
  let node = 0;
  for (const word of foldedWords(phrase, lexicon.folding)) {
    const units = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    const hash = units.reduce(hashStep, HASH_SEED);
    const id = lexicon.words.get(hash, units, 0, units.length);
    node = id < 0 ? -1 : lexicon.edges.get(node, id);
    if (node < 0) return [];
  }
  return (lexicon.entries.get(node) ?? []).flatMap((spelled) => spelled.entries);
}
