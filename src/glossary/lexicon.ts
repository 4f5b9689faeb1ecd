// The glossary compiled for scanning: a trie over folded words, in typed arrays, so that its size costs memory, not time.
import { languageOf } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import type { LanguageCode } from '../model/article.js';
import type { Glossary } from '../model/concept.js';
import { FoldTable, foldedWords } from '../text/fold.js';
import { beginsWithCapital, EntryColumns, type EntryData, EntryTable } from './entries.js';
import { type Form, formsOf, namesOwner } from './forms.js';
import { EdgeTable, type WordData, WordTable } from './tables.js';

/** All forms of one language, ready to be found. */
export interface Lexicon {
  readonly language: LanguageCode;
  readonly folding: FoldTable;
  readonly words: WordTable;
  readonly edges: EdgeTable;
  /** Entries by trie node; the root is node 0. */
  readonly entries: EntryTable;
  /** Adjectives of countries in lower case: beside a title or body they say whose it is. */
  readonly adjectives: ReadonlySet<string>;
}

/** What a lexicon is made of: all that a file has to keep of it. */
export interface LexiconData {
  readonly language: LanguageCode;
  readonly words: WordData;
  readonly edges: Int32Array;
  readonly entries: EntryData;
  readonly adjectives: readonly string[];
}

/** Compiles the lexicon of a language. */
export function compileLexicon(glossary: Glossary, code: LanguageCode): Lexicon {
  return openLexicon(lexiconData(glossary, code), glossary);
}

/**
 * A lexicon from its data.
 * @param glossary the one that the data was made from: entries are numbers of its concepts
 */
export function openLexicon(data: LexiconData, glossary: Glossary): Lexicon {
  const language = languageOf(data.language);
  return {
    language: data.language,
    folding: new FoldTable(language.fold),
    words: new WordTable(data.words),
    edges: new EdgeTable(data.edges),
    entries: new EntryTable(data.entries, [...glossary.values()]),
    adjectives: new Set(data.adjectives),
  };
}

/** Compiles a lexicon to plain data. */
export function lexiconData(glossary: Glossary, code: LanguageCode): LexiconData {
  const language = languageOf(code);
  const folding = new FoldTable(language.fold);
  const words = new WordTable();
  const edges = new EdgeTable();
  const entries = new EntryColumns();
  const numbers = new Map([...glossary.keys()].map((id, number) => [id, number]));
  const linked = new Set<string>();
  let nodes = 1;
  for (const form of formsOf(glossary, code)) {
    const concept = numbers.get(form.concept.id) as number;
    for (const { text, changed } of spellings(form, glossary, language)) {
      const entry = entries.add(form, concept, text, changed);
      for (const key of [text, ...language.otherFolds(text)]) {
        let node = 0;
        const small = !beginsWithCapital(text);
        for (const word of foldedWords(key, folding)) {
          const id = node === 0 && small ? words.addSmall(word) : words.add(word);
          let next = edges.get(node, id);
          if (next < 0) {
            next = nodes++;
            edges.set(node, id, next);
          }
          node = next;
        }
        // One text of a form may fold to one node by several keys.
        const link = `${node} ${entry}`;
        if (node === 0 || linked.has(link)) continue;
        linked.add(link);
        entries.link(node, entry);
      }
    }
  }
  const adjectives = [...glossary.values()].flatMap((concept) => concept.demonyms[code] ?? []);
  return {
    language: code,
    words: words.data,
    edges: edges.cells,
    entries: entries.data(nodes),
    adjectives: adjectives.map(language.lower),
  };
}

function spellings(form: Form, glossary: Glossary, language: Language): { text: string; changed: boolean }[] {
  const { text, concept, term } = form;
  // A country has one parliament and one president: in Azərbaycan və Vyetnam parlamentləri the two share a common noun.
  const sole = (concept.kind === 'organization' || concept.kind === 'title') && namesOwner(concept, term, glossary);
  const stems = sole ? [] : language.changedStems(text);
  const dotted = language.names.dottedAcronyms ? withStops(text) : text;
  return [
    { text, changed: false },
    ...(dotted === text ? [] : [{ text: dotted, changed: false }]),
    ...stems.map((stem) => ({ text: stem, changed: true })),
  ];
}

/** The U.N. General Assembly is the UN General Assembly. Longer acronyms are hardly written so; one that stands alone is listed. */
function withStops(text: string): string {
  if (!text.includes(' ')) return text;
  return text.replace(/(?<![\p{L}\p{N}.])(\p{Lu})(\p{Lu})(?![\p{L}\p{N}.])/gu, '$1.$2.');
}
