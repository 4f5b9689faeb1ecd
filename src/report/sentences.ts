// Sentences whose gaps take words, numbers as they are, or lists, in the plural form that a count asks for: nearly all that the
// program says. i18next, which knows more, takes ten milliseconds to load and five times as long for a sentence. What it would
// say is said here, too; tests hold both against each other. Whatever else a sentence needs is left to it.
import type { Finding } from '../model/finding.js';

/** The words of one language by namespace. */
export type Words = Readonly<Record<string, object>>;

type Data = Finding['data'];

/** A gap of a sentence; `list` says how the parts of a list are joined there. */
interface Gap {
  readonly name: string;
  readonly list?: 'conjunction' | 'disjunction';
}

/** The texts between the gaps: one more than there are gaps. */
interface Sentence {
  readonly texts: readonly string[];
  readonly gaps: readonly Gap[];
}

/** Data of these names is not for gaps alone: it tells i18next how to go about a sentence. */
const DIRECTIONS: ReadonlySet<string> = new Set(
  `context ordinal lng lngs ns locale defaultValue replace joinArrays returnObjects postProcess interpolation
  formatParams`.split(/\s+/u),
);
/** And these tell Intl how to make a list. */
const LIST_DIRECTIONS = ['type', 'style', 'localeMatcher'];

/** What can be said plainly in one language. */
export class PlainSentences {
  readonly #locale: string;
  readonly #words: Words;
  readonly #sentences = new Map<string, Sentence | undefined>();
  readonly #lists = new Map<string, Intl.ListFormat>();
  #plurals: Intl.PluralRules | undefined;

  constructor(locale: string, words: Words) {
    // Intl knows az-AZ, and not az_AZ.
    this.#locale = locale.replace('_', '-');
    this.#words = words;
  }

  /** The sentence with its gaps filled; undefined where it takes more than that, or these words do not have it. */
  say(key: string, data: Data): string | undefined {
    for (const name in data) if (DIRECTIONS.has(name)) return undefined;
    const sentence = this.#sentence(this.#form(key, data));
    if (sentence === undefined) return undefined;
    let said = sentence.texts[0] as string;
    for (const [index, gap] of sentence.gaps.entries()) {
      const filling = this.#filling(gap, data);
      if (filling === undefined) return undefined;
      said += filling + sentence.texts[index + 1];
    }
    return said;
  }

  /** The key of the plural form that a count asks for, where there is one. */
  #form(key: string, { count }: Data): string {
    if (typeof count !== 'number') return key;
    this.#plurals ??= new Intl.PluralRules(this.#locale);
    const forms = [`${key}_${this.#plurals.select(count)}`, ...(count === 0 ? [`${key}_zero`] : [])];
    return forms.findLast((form) => this.#find(form) !== undefined) ?? key;
  }

  #sentence(key: string): Sentence | undefined {
    if (!this.#sentences.has(key)) this.#sentences.set(key, sentenceFrom(this.#find(key)));
    return this.#sentences.get(key);
  }

  /** What stands at `namespace:path.to.words`. */
  #find(key: string): unknown {
    const [namespace = '', path = '', ...more] = key.split(':');
    if (more.length > 0) return undefined;
    let found: unknown = this.#words;
    for (const part of [namespace, ...path.split('.')]) {
      if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
      found = (found as Record<string, unknown>)[part];
    }
    return found;
  }

  #filling({ name, list }: Gap, data: Data): string | undefined {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (list === undefined) return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    if (!Array.isArray(value) || LIST_DIRECTIONS.some((direction) => direction in data)) return undefined;
    let format = this.#lists.get(list);
    if (format === undefined) {
      format = new Intl.ListFormat(this.#locale, { type: list });
      this.#lists.set(list, format);
    }
    return format.format(value);
  }
}

const GAP = /\{\{\s*(\w+)\s*(?:,\s*(list)\s*(?:\(\s*type:\s*(conjunction|disjunction)\s*\)\s*)?)?\}\}/u;

/** Undefined for what is no sentence, and for one that takes more than gaps. */
function sentenceFrom(words: unknown): Sentence | undefined {
  if (typeof words !== 'string' || words === '' || words.includes('$t(')) return undefined;
  const texts: string[] = [];
  const gaps: Gap[] = [];
  const pieces = words.split(GAP);
  for (let at = 0; at < pieces.length; at += 4) {
    const [text = '', name, list, type] = pieces.slice(at, at + 4);
    if (/\{\{|\}\}/u.test(text)) return undefined;
    texts.push(text);
    if (name !== undefined)
      gaps.push({ name, ...(list ? { list: (type as Gap['list']) ?? 'conjunction' } : {}) } as Gap);
  }
  return { texts, gaps };
}
