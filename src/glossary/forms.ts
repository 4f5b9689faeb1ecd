// What to look for: the terms of a language, and the offices over every form of their bodies.
import { languageOf } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import type { LanguageCode } from '../model/article.js';
import type { Concept, Glossary, Term } from '../model/concept.js';
import { isUpperAt } from '../text/letters.js';

/** What has to stand beside a form, or before it in the article, for it to be a name at all. */
export type Need = 'nothing' | 'antecedent' | 'title' | 'qualifier';

/** A string to look for and what it would mean. */
export interface Form {
  readonly concept: Concept;
  readonly term: Term;
  readonly text: string;
  readonly need: Need;
  /** The name in its plural: National Assemblies. */
  readonly plural?: true;
}

/** All forms of a language. */
export function formsOf(glossary: Glossary, code: LanguageCode): Form[] {
  const language = languageOf(code);
  const forms: Form[] = [];
  const named = statesWithNames(glossary, language);
  for (const concept of glossary.values())
    for (const term of concept.terms) {
      if (term.language !== code) continue;
      const form: Form = { concept, term, text: term.text, need: needOf(concept, term) };
      forms.push(form);
      const small =
        concept.kind === 'organization' || concept.kind === 'place' ? smallHead(term.text, language) : undefined;
      if (small !== undefined) forms.push({ ...form, text: small });
      if (isState(concept) && term.use === 'preferred' && term.form === 'full' && !named.has(concept.id))
        forms.push({ ...form, text: language.names.republic(term.text) });
      const plural = isOfMany(concept, term, glossary) ? language.plural(term.text) : undefined;
      if (plural) forms.push({ ...form, text: plural, plural: true });
      if (concept.kind === 'title' && concept.of !== undefined)
        forms.push(...overBodyForms(form, glossary.get(concept.of), language));
    }
  return unique(forms);
}

/** Countries are places of none. */
const isState = ({ kind, country }: Concept) => kind === 'place' && country === undefined;

/** States whose official name is listed, here or as a concept of its own: the Republic of China is not China's. */
function statesWithNames(glossary: Glossary, { code, names, lower }: Language): Set<string> {
  const named = new Set<string>();
  const word = lower(names.republic('')).trim().split(' ')[0] ?? '';
  for (const { id, kind, country, terms } of glossary.values())
    if (kind === 'place' && terms.some((term) => term.language === code && lower(term.text).includes(word)))
      named.add(country ?? id);
  return named;
}

/** Longest noun that a name begins with, in words: trường đại học. */
const HEAD = 3;

/**
 * A name that begins with the noun for what it is, as newspapers write it that give only the rest a capital: quỹ Heydar Aliyev
 * for Quỹ Heydar Aliyev. Undefined for all other names.
 */
export function smallHead(text: string, { names, lower }: Language): string | undefined {
  if (names.headPosition !== 'before') return undefined;
  const words = text.split(' ');
  for (let count = Math.min(HEAD, words.length - 1); count > 0; count--) {
    if (!names.heads.has(lower(words.slice(0, count).join(' ')))) continue;
    const small = lower(text.slice(0, 1)) + text.slice(1);
    return small !== text && words.slice(count).some((word) => isUpperAt(word, 0)) ? small : undefined;
  }
  return undefined;
}

/** Whether a body's name may stand in the plural: not one that says whose it is. */
function isOfMany(concept: Concept, term: Term, glossary: Glossary): boolean {
  return concept.kind === 'organization' && term.form !== 'acronym' && !namesOwner(concept, term, glossary);
}

/**
 * Whether a name itself says whose it is, by a name of its country or body: Communist Party of Vietnam. An acronym says what
 * each name does that it can stand for: TTXVN, but not NA.
 */
export function namesOwner(concept: Concept, term: Term, glossary: Glossary): boolean {
  // UN Security Council: of what is no country's, the body that it is an organ of.
  const owner = concept.country === undefined ? glossary.get(concept.of ?? '') : undefined;
  const ofCountry = (glossary.get(concept.country ?? '')?.terms ?? []).filter(({ form }) => form !== 'acronym');
  const owners = owner?.terms ?? ofCountry;
  const isFull = ({ form, language }: Term) => form === 'full' && language === term.language;
  const names = term.form === 'acronym' ? concept.terms.filter(isFull) : [term];
  return names.length > 0 && names.every(({ text }) => owners.some((owner) => text.includes(owner.text)));
}

function needOf(concept: Concept, term: Term): Need {
  if (term.beside !== undefined) return term.beside;
  const bareShort = term.form === 'short' && !/[ .]/u.test(term.text);
  return concept.kind === 'person' && (bareShort || term.derived) ? 'antecedent' : 'nothing';
}

/** "Speaker of the Milli Majlis" is also to be found as "Speaker of the NA": the office over each form of its body. */
function overBodyForms(form: Form, body: Concept | undefined, language: Language): Form[] {
  const terms = (body?.terms ?? []).filter((t) => t.language === language.code && t.use !== 'forbidden');
  const inside = terms
    // "Party" alone is in "Party leader" too; nobody says "CPV leader" for it as a title.
    .filter((t) => (t.form !== 'short' || t.text.includes(' ')) && wordIndex(form.text, t.text) >= 0)
    .sort((a, b) => b.text.length - a.text.length)[0];
  if (inside === undefined) return [];
  const at = wordIndex(form.text, inside.text);
  const [before, after] = [form.text.slice(0, at), form.text.slice(at + inside.text.length)];
  return terms.filter((t) => t !== inside).map((t) => ({ ...form, text: before + t.text + after }));
}

/** Where a phrase begins in a text as whole words, or -1. An inflected body (Milli Məclisin sədri) is not found. */
function wordIndex(text: string, phrase: string): number {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (!/[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(at + phrase.length)))
      return at;
  return -1;
}

/** One form for each text of a concept: the one that needs least. */
function unique(forms: readonly Form[]): Form[] {
  const seen = new Map<string, Form>();
  for (const form of forms) {
    const key = `${form.concept.id}\t${form.text}`;
    const known = seen.get(key);
    if (known === undefined || (known.need !== 'nothing' && form.need === 'nothing')) seen.set(key, form);
  }
  return [...seen.values()];
}
