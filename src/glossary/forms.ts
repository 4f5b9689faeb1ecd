// What to look for: the listed terms of a language, taken apart and put together as news writes them.
import { languageOf } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import type { LanguageCode } from '../model/article.js';
import type { Concept, Glossary, Term } from '../model/concept.js';

/** What has to stand beside a form, or before it in the article, for it to be a name at all. */
export type Need = 'nothing' | 'antecedent' | 'title' | 'qualifier';

/** A string to look for and what it would mean. */
export interface Form {
  readonly concept: Concept;
  readonly term: Term;
  /** The name alone: a listed "President Hồ" is looked for as "Hồ" beside a title. */
  readonly text: string;
  readonly need: Need;
}

/** All forms of a language. */
export function formsOf(glossary: Glossary, code: LanguageCode): Form[] {
  const language = languageOf(code);
  const leads = leadWords(glossary, language);
  const forms: Form[] = [];
  for (const concept of glossary.values())
    for (const term of concept.terms)
      if (term.language === code) forms.push(...formsOfTerm(concept, term, language, leads, glossary));
  return unique(forms);
}

function formsOfTerm(
  concept: Concept,
  term: Term,
  language: Language,
  leads: ReadonlySet<string>,
  glossary: Glossary,
): Form[] {
  const whole: Form = { concept, term, text: term.text, need: needOf(concept, term) };
  if (concept.kind === 'person') {
    const name = withoutLead(term.text, language, leads);
    return [name === undefined ? whole : { ...whole, text: name, need: 'title' }];
  }
  if (concept.kind === 'organization') {
    const name = withoutDemonym(concept, term, language, glossary);
    return [name === undefined ? whole : { ...whole, text: name, need: 'qualifier' }];
  }
  if (concept.kind === 'title' && concept.of !== undefined)
    return [whole, ...overBodyForms(whole, glossary.get(concept.of), language)];
  return [whole];
}

function needOf(concept: Concept, term: Term): Need {
  if (term.beside === 'title') return 'title';
  const bareShort = term.form === 'short' && !term.text.includes(' ');
  return concept.kind === 'person' && bareShort && !term.text.includes('.') ? 'antecedent' : 'nothing';
}

/** Titles and words of address, in lower case. */
function leadWords(glossary: Glossary, language: Language): ReadonlySet<string> {
  const leads = new Set(language.names.honorifics);
  for (const concept of glossary.values())
    if (concept.kind === 'title')
      for (const term of concept.terms) if (term.language === language.code) leads.add(language.lower(term.text));
  return leads;
}

/** The name behind a title or an honorific: "Hồ" of "President Hồ". */
function withoutLead(text: string, language: Language, leads: ReadonlySet<string>): string | undefined {
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--)
    if (leads.has(language.lower(words.slice(0, count).join(' ')))) return words.slice(count).join(' ');
  return undefined;
}

/** The name behind the adjective of its country: "Parliament" of "Azerbaijani Parliament". The adjective is evidence, not name. */
function withoutDemonym(concept: Concept, term: Term, language: Language, glossary: Glossary): string | undefined {
  const demonyms = glossary.get(concept.country ?? '')?.demonyms[language.code] ?? [];
  const demonym = demonyms.find((d) => term.text.startsWith(`${d} `));
  return demonym === undefined ? undefined : term.text.slice(demonym.length + 1);
}

/** "Speaker of the Milli Majlis" is also to be found as "Speaker of the NA": the office over each form of its body. */
function overBodyForms(form: Form, body: Concept | undefined, language: Language): Form[] {
  const terms = (body?.terms ?? []).filter((t) => t.language === language.code && t.use !== 'forbidden');
  const inside = terms
    .filter((t) => wordIndex(form.text, t.text) >= 0)
    .sort((a, b) => b.text.length - a.text.length)[0];
  if (inside === undefined) return [];
  const at = wordIndex(form.text, inside.text);
  const [before, after] = [form.text.slice(0, at), form.text.slice(at + inside.text.length)];
  // An inflected body (Milli Məclisin sədri) cannot be exchanged letter by letter.
  if (/^[\p{L}\p{M}]/u.test(after)) return [];
  return terms.filter((t) => t !== inside).map((t) => ({ ...form, text: before + t.text + after }));
}

/** Where a phrase begins in a text as whole words, or -1. */
function wordIndex(text: string, phrase: string): number {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (!/[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(at + phrase.length)))
      return at;
  return -1;
}

function unique(forms: readonly Form[]): Form[] {
  const seen = new Map<string, Form>();
  for (const form of forms) {
    const key = `${form.concept.id}\t${form.text}`;
    const known = seen.get(key);
    // A listed form needs nothing beside it, even where a longer one was taken apart to the same name.
    if (known === undefined || (known.need !== 'nothing' && form.need === 'nothing')) seen.set(key, form);
  }
  return [...seen.values()];
}
