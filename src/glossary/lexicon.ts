// The glossary compiled for scanning: a trie over folded words, in typed arrays, so that its size costs memory, not time.
import { languageOf } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import type { LanguageCode } from '../model/article.js';
import type { Glossary } from '../model/concept.js';
import { FoldTable, foldedWords } from '../text/fold.js';
import { type Form, formsOf } from './forms.js';
import { EdgeTable, WordTable } from './tables.js';

/** A form at a node of the trie. */
export interface LexiconEntry {
  readonly form: Form;
  /** The form's words in NFC as listed, without what stands between them. */
  readonly words: readonly string[];
  /** What stands between the words, and after the last one ("U.N." ends with a full stop). */
  readonly gaps: readonly string[];
  /** The entry is a changed stem of the form (tərəfdaşlığ-): an ending has to follow. */
  readonly changed: boolean;
}

/** All forms of one language, ready to be found. */
export interface Lexicon {
  readonly language: LanguageCode;
  readonly folding: FoldTable;
  readonly words: WordTable;
  readonly edges: EdgeTable;
  /** Entries by trie node; the root is node 0. */
  readonly entries: ReadonlyMap<number, readonly LexiconEntry[]>;
  /** Adjectives of countries in lower case: beside a title or body they say whose it is. */
  readonly adjectives: ReadonlySet<string>;
}

/** Compiles the lexicon of a language. */
export function compileLexicon(glossary: Glossary, code: LanguageCode): Lexicon {
  const language = languageOf(code);
  const folding = new FoldTable(language.fold);
  const words = new WordTable();
  const edges = new EdgeTable();
  const entries = new Map<number, LexiconEntry[]>();
  let nodes = 1;
  for (const form of formsOf(glossary, code)) {
    for (const { text, changed } of spellings(form.text, language)) {
      const entry = toEntry(form, text, changed);
      for (const key of [text, ...language.otherFolds(text)]) {
        let node = 0;
        for (const word of foldedWords(key, folding)) {
          const id = words.add(word);
          let next = edges.get(node, id);
          if (next < 0) {
            next = nodes++;
            edges.set(node, id, next);
          }
          node = next;
        }
        if (node === 0) continue;
        const here = entries.get(node);
        if (here === undefined) entries.set(node, [entry]);
        else if (!here.some((e) => e.form === form && e.changed === changed)) here.push(entry);
      }
    }
  }
  const adjectives = [...glossary.values()].flatMap((concept) => concept.demonyms[code] ?? []);
  return { language: code, folding, words, edges, entries, adjectives: new Set(adjectives.map(language.lower)) };
}

function spellings(text: string, language: Language): { text: string; changed: boolean }[] {
  return [{ text, changed: false }, ...language.changedStems(text).map((stem) => ({ text: stem, changed: true }))];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function toEntry(form: Form, text: string, changed: boolean): LexiconEntry {
  const words: string[] = [];
  const gaps: string[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (words.length > 0) gaps.push(text.slice(end, match.index));
    words.push(match[0]);
    end = match.index + match[0].length;
  }
  gaps.push(text.slice(end));
  return { form, words, gaps, changed };
}
