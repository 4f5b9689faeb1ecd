// What stands at the nodes of the trie, as columns of numbers: an entry becomes an object when a text first leads to it, so
// that a hundred thousand forms cost memory and no time.
import type { Concept, ConceptKind, Term } from '../model/concept.js';
import type { Candidate } from '../model/mention.js';
import { isAcronym } from '../text/letters.js';
import type { Form, Need } from './forms.js';

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

/**
 * Entries of a node that are spelled alike and inflect alike: one look at a text serves them all, however many people go by
 * a name.
 */
export interface Spelled {
  readonly words: readonly string[];
  readonly gaps: readonly string[];
  readonly changed: boolean;
  /** Whether it begins with a small letter, as common nouns do, or with a capital, which the text has to have, too. */
  readonly common: boolean;
  readonly capital: boolean;
  /** Of all entries. */
  readonly kind: ConceptKind;
  readonly acronym: boolean;
  readonly reading?: string;
  readonly izafet?: boolean;
  readonly plural: boolean;
  readonly entries: readonly LexiconEntry[];
  /** What the entries may mean, in their order. */
  readonly candidates: readonly Candidate[];
}

/** The columns. */
export interface EntryData {
  /** For each node where its links begin; one more number ends the last. */
  readonly starts: Uint32Array;
  /** Entry numbers. */
  readonly links: Uint32Array;
  /** By entry: number of the concept, number of its term, flags. */
  readonly concepts: Uint32Array;
  readonly terms: Uint16Array;
  readonly flags: Uint8Array;
  /** By entry: number of the form's text and of the spelled text in `strings`; -1 where it is the term's own text. */
  readonly texts: Int32Array;
  readonly spellings: Int32Array;
  readonly strings: readonly string[];
}

const NEEDS: readonly Need[] = ['nothing', 'antecedent', 'title', 'qualifier'];
const PLURAL = 4;
const CHANGED = 8;

/** Collects entries while a lexicon is compiled. */
export class EntryColumns {
  readonly #nodes: number[] = [];
  readonly #links: number[] = [];
  readonly #rows: { concept: number; term: number; flags: number; text: number; spelling: number }[] = [];
  readonly #strings: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** Adds an entry. @returns its number */
  add(form: Form, concept: number, spelled: string, changed: boolean): number {
    const { term, text, need, plural } = form;
    const flags = NEEDS.indexOf(need) | (plural ? PLURAL : 0) | (changed ? CHANGED : 0);
    this.#rows.push({
      concept,
      term: form.concept.terms.indexOf(term),
      flags,
      text: text === term.text ? -1 : this.#string(text),
      spelling: spelled === text ? -1 : this.#string(spelled),
    });
    return this.#rows.length - 1;
  }

  /** Puts an entry at a node. */
  link(node: number, entry: number): void {
    this.#nodes.push(node);
    this.#links.push(entry);
  }

  /** @param nodes how many nodes the trie has */
  data(nodes: number): EntryData {
    const starts = new Uint32Array(nodes + 1);
    for (const node of this.#nodes) starts[node + 1] = (starts[node + 1] as number) + 1;
    for (let node = 0; node < nodes; node++) starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
    const next = starts.slice();
    const links = new Uint32Array(this.#links.length);
    for (const [index, node] of this.#nodes.entries()) {
      links[next[node] as number] = this.#links[index] as number;
      next[node] = (next[node] as number) + 1;
    }
    return {
      starts,
      links,
      concepts: Uint32Array.from(this.#rows, (row) => row.concept),
      terms: Uint16Array.from(this.#rows, (row) => row.term),
      flags: Uint8Array.from(this.#rows, (row) => row.flags),
      texts: Int32Array.from(this.#rows, (row) => row.text),
      spellings: Int32Array.from(this.#rows, (row) => row.spelling),
      strings: this.#strings,
    };
  }

  #string(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#strings.length);
    return this.#strings.push(text) - 1;
  }
}

/** Entries by trie node. */
export class EntryTable {
  readonly #data: EntryData;
  readonly #concepts: readonly Concept[];
  readonly #made: (LexiconEntry | undefined)[] = [];
  readonly #atNode: (readonly Spelled[] | undefined)[] = [];

  /** @param concepts of the glossary, in its order */
  constructor(data: EntryData, concepts: readonly Concept[]) {
    this.#data = data;
    this.#concepts = concepts;
  }

  get data(): EntryData {
    return this.#data;
  }

  /** The entries at a node by their spelling; undefined where there is none. */
  get(node: number): readonly Spelled[] | undefined {
    const { starts, links } = this.#data;
    const from = starts[node] as number;
    const to = starts[node + 1] as number;
    if (!(from < to)) return undefined;
    let here = this.#atNode[node];
    if (here === undefined) {
      here = bySpelling(Array.from(links.subarray(from, to), (entry) => this.#entry(entry)));
      this.#atNode[node] = here;
    }
    return here;
  }

  /** Every entry once. */
  *all(): Iterable<LexiconEntry> {
    for (let entry = 0; entry < this.#data.concepts.length; entry++) yield this.#entry(entry);
  }

  #entry(number: number): LexiconEntry {
    let entry = this.#made[number];
    if (entry === undefined) {
      entry = this.#make(number);
      this.#made[number] = entry;
    }
    return entry;
  }

  #make(number: number): LexiconEntry {
    const { concepts, terms, flags, texts, spellings, strings } = this.#data;
    const concept = this.#concepts[concepts[number] as number] as Concept;
    const term = concept.terms[terms[number] as number] as Term;
    const flag = flags[number] as number;
    const text = strings[texts[number] as number] ?? term.text;
    const need = NEEDS[flag & 3] as Need;
    const form: Form = { concept, term, text, need, ...(flag & PLURAL ? { plural: true } : {}) };
    return { form, ...cut(strings[spellings[number] as number] ?? text), changed: (flag & CHANGED) !== 0 };
  }
}

function bySpelling(entries: readonly LexiconEntry[]): Spelled[] {
  const spelled = new Map<string, LexiconEntry[]>();
  for (const entry of entries) {
    const { term, concept, plural = false } = entry.form;
    const inflects = `${entry.changed} ${concept.kind} ${isRead(entry)} ${term.reading ?? ''} ${term.izafet ?? ''} ${plural}`;
    const key = `${inflects}\t${entry.words.join('\t')}\t${entry.gaps.join('\t')}`;
    const alike = spelled.get(key);
    if (alike === undefined) spelled.set(key, [entry]);
    else alike.push(entry);
  }
  return [...spelled.values()].map((alike) => {
    const { words, gaps, changed, form } = alike[0] as LexiconEntry;
    return {
      words,
      gaps,
      changed,
      common: /^\p{Ll}/u.test(words[0] ?? ''),
      capital: beginsWithCapital(words[0] ?? ''),
      kind: form.concept.kind,
      acronym: isRead(alike[0] as LexiconEntry),
      ...(form.term.reading === undefined ? {} : { reading: form.term.reading }),
      ...(form.term.izafet === undefined ? {} : { izafet: form.term.izafet }),
      plural: form.plural ?? false,
      entries: alike,
      candidates: alike.map(({ form: { concept, term } }) => ({ concept: concept.id, term })),
    };
  });
}

/** Whether a form ends in an acronym, which is read out letter by letter or as a word: its endings go by the sound. */
const isRead = ({ form, words }: LexiconEntry) => form.term.form === 'acronym' || isAcronym(words.at(-1) ?? '');

/** Whether the first letter or digit of a form is a capital: then the text has to have one there, too. */
export function beginsWithCapital(text: string): boolean {
  return /^[^\p{L}\p{M}\p{N}]*\p{Lu}/u.test(text);
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A form as words and what stands between them. */
function cut(text: string): { words: string[]; gaps: string[] } {
  const words: string[] = [];
  const gaps: string[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (words.length > 0) gaps.push(text.slice(end, match.index));
    words.push(match[0]);
    end = match.index + match[0].length;
  }
  gaps.push(text.slice(end));
  return { words, gaps };
}
