// Terms as news uses them, from terms as editors list them: short names, names behind a title, bodies behind an adjective.
import { isLanguage, languageOf, languages } from '../languages/index.js';
import type { LanguageCode } from '../model/article.js';
import type { Concept, Glossary, Term } from '../model/concept.js';

/** The glossary with every concept's terms taken apart and completed. */
export function deriveTerms(glossary: Glossary): Glossary {
  const leads = new LeadWords(glossary);
  return new Map([...glossary].map(([id, concept]) => [id, derive(concept, glossary, leads)]));
}

function derive(concept: Concept, glossary: Glossary, leads: LeadWords): Concept {
  if (concept.kind === 'person') {
    const split = concept.terms.map((term) => behindTitle(term, leads));
    const named = { ...concept, terms: unique([...split, ...asAtHome(split, concept.naming)]) };
    return { ...concept, terms: unique([...named.terms, ...initialForms(named), ...shortNames(named)]) };
  }
  const home = languages.find(
    ({ home }) => home !== undefined && (home === concept.id || home === concept.country),
  )?.code;
  if (concept.kind === 'place')
    return { ...concept, terms: unique([...concept.terms, ...asAtHome(concept.terms, home)]) };
  if (concept.kind !== 'organization') return concept;
  const behind = concept.terms.map((term) => behindAdjective(term, concept, glossary));
  return { ...concept, terms: unique([...behind, ...asAtHome(behind, home)]) };
}

/** What a person is called after the first mention: Lâm for Tô Lâm, Aliyev for Ilham Aliyev. */
function shortNames(concept: Concept): Term[] {
  if (concept.naming === undefined || !isLanguage(concept.naming)) return [];
  const custom = languageOf(concept.naming);
  return concept.terms
    .filter((term) => term.form === 'full')
    .flatMap((term) =>
      custom
        .shortNames(term.text)
        .filter((text) => text !== term.text)
        .map((text): Term => ({ ...term, text, form: 'short', derived: true })),
    );
}

/** P.Şahbazov for Pərviz Şahbazov: enough of a name to introduce a person. Never what a style asks for. */
function initialForms(concept: Concept): Term[] {
  if (concept.naming === undefined || !isLanguage(concept.naming)) return [];
  const custom = languageOf(concept.naming);
  return concept.terms
    .filter((term) => term.form === 'full')
    .flatMap((term) =>
      custom.initialForms(term.text).map((text): Term => {
        const { note: _, ...rest } = term;
        return { ...rest, text, form: 'short', use: 'admitted' };
      }),
    );
}

/**
 * Sahibə Qafarova and Bakı in an English text: as they are written at home. That is left as it is where the language takes
 * such names over (Bùi Thanh Sơn in Azerbaijani); elsewhere somebody forgot the language's own form.
 * @param home the language of who or what is named
 */
function asAtHome(terms: readonly Term[], home: LanguageCode | undefined): Term[] {
  const own = terms.filter(
    ({ language, form, use, beside }) =>
      language === home && form === 'full' && beside === undefined && (use === 'preferred' || use === 'admitted'),
  );
  return languages
    .filter(({ code }) => code !== home)
    .flatMap(({ code, names }) =>
      own.map(({ text }): Term => {
        const use = home !== undefined && names.inFull.has(home) ? 'admitted' : 'deprecated';
        return { language: code, text, use, form: 'full', confirmed: true, foreign: true };
      }),
    );
}

/** A listed "President Hồ" is the name "Hồ" beside a title. Names that only look so (Uncle Hồ) begin with no title. */
function behindTitle(term: Term, leads: LeadWords): Term {
  const name = leads.behind(term.text, term.language);
  return name === undefined ? term : { ...term, text: name, form: 'short', beside: 'title' };
}

/** A listed "Azerbaijani Parliament" is "Parliament" beside an adjective that says whose: the adjective is no part of the name. */
function behindAdjective(term: Term, concept: Concept, glossary: Glossary): Term {
  const adjectives = glossary.get(concept.country ?? '')?.demonyms[term.language] ?? [];
  const adjective = adjectives.find((word) => term.text.startsWith(`${word} `));
  return adjective === undefined ? term : { ...term, text: term.text.slice(adjective.length + 1), beside: 'qualifier' };
}

/** Titles and words of address by language, in lower case. */
class LeadWords {
  readonly #byLanguage = new Map<LanguageCode, Set<string>>();

  constructor(glossary: Glossary) {
    for (const concept of glossary.values())
      if (concept.kind === 'title')
        for (const term of concept.terms) this.#of(term.language).add(languageOf(term.language).lower(term.text));
  }

  /** The name behind a title or an honorific, the longest one that fits. */
  behind(text: string, code: LanguageCode): string | undefined {
    const { lower } = languageOf(code);
    const words = text.split(' ');
    for (let count = words.length - 1; count > 0; count--)
      if (this.#of(code).has(lower(words.slice(0, count).join(' ')))) return words.slice(count).join(' ');
    return undefined;
  }

  #of(code: LanguageCode): Set<string> {
    let words = this.#byLanguage.get(code);
    if (words === undefined) {
      words = new Set(languageOf(code).names.honorifics);
      this.#byLanguage.set(code, words);
    }
    return words;
  }
}

/** Of terms with the same text the one that asks for least beside it; a listed one before a derived one. */
function unique(terms: readonly Term[]): Term[] {
  const demand = (term: Term) => (term.beside === undefined ? 0 : 2) + (term.derived ? 1 : 0);
  const kept = new Map<string, Term>();
  for (const term of terms) {
    const key = `${term.language}\n${term.text}\n${term.styles?.join() ?? ''}`;
    const known = kept.get(key);
    if (known === undefined || demand(term) < demand(known)) kept.set(key, term);
  }
  return [...kept.values()];
}
