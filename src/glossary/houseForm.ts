// The house form of a mention: how the publication writes what is named here, and the edit that brings it there.
import { languageOf } from '../languages/index.js';
import type { LanguageCode } from '../model/article.js';
import type { Concept, Glossary, Term } from '../model/concept.js';
import { type Mention, readingOf } from '../model/mention.js';
import type { Edit } from '../model/span.js';
import type { HouseStyle } from '../model/style.js';
import { applyEdits } from '../text/edits.js';
import { isUpperAt } from '../text/letters.js';
import { smallHead } from './forms.js';

/** Why a form is not the house form. */
export type Deviation = 'spelling' | 'other-style' | 'other-language' | 'deprecated' | 'forbidden';

/** A mention that is not written in the house form. */
export interface HouseForm {
  readonly concept: string;
  readonly mention: Mention;
  /** The form to write. */
  readonly term: Term;
  readonly deviation: Deviation;
  /** What to put at the mention's span; undefined where that is not certain enough to be done without asking. */
  readonly replacement: string | undefined;
}

/** The kinds that house style decides. Titles and common terms keep their words; only names inside them change. */
const NAMES: ReadonlySet<Concept['kind']> = new Set(['person', 'place', 'organization']);

/**
 * What house style says of a mention and of the names inside it.
 * @returns nothing for what is written as it should be, is ambiguous, or is left to the writer
 */
export function houseForms(
  mention: Mention,
  language: LanguageCode,
  glossary: Glossary,
  style: HouseStyle,
): HouseForm[] {
  // The other name of a body in brackets behind it tells the reader something; the house form would say it twice.
  const gloss = mention.because.some((evidence) => evidence.kind === 'gloss');
  if (style.names === 'keep' || gloss || mention.inEvent) return [];
  const own = houseForm(mention, language, glossary, style, false);
  if (own?.replacement !== undefined) return [own];
  const inside = mention.parts.flatMap((part) => houseFormsInside(part, language, glossary, style));
  const told = own !== undefined && !becomes(own.term.text, mention, inside, language);
  return [...(told ? [own] : []), ...inside];
}

/** Whether a name is written as it should be once the names inside it are: nothing is left to say of it. */
function becomes(form: string, mention: Mention, inside: readonly HouseForm[], language: LanguageCode): boolean {
  const edits = inside.flatMap((part): Edit[] => {
    const [start, end] = part.mention.span.map((offset) => offset - mention.span[0]) as [number, number];
    return part.replacement === undefined ? [] : [{ span: [start, end], text: part.replacement }];
  });
  if (edits.length === 0) return false;
  const { lower } = languageOf(language);
  return lower(applyEdits(mention.surface, edits).normalize('NFC')) === lower(form);
}

/** Inside a title only spelling changes: its own words, and so the order of words in it, are the writer's. */
function houseFormsInside(part: Mention, language: LanguageCode, glossary: Glossary, style: HouseStyle): HouseForm[] {
  const own = houseForm(part, language, glossary, style, true);
  if (own !== undefined) return [own];
  if (isAsListed(part)) return [];
  return part.parts.flatMap((inner) => houseFormsInside(inner, language, glossary, style));
}

/** A name spelled as listed is a name; what is inside it does not change alone (Vietnam News Agency). */
function isAsListed(mention: Mention): boolean {
  const term = termOf(mention);
  return (
    term !== undefined &&
    term.use !== 'admitted' &&
    term.text === (mention.reads ?? mention.surface) &&
    term.styles === undefined
  );
}

function houseForm(
  mention: Mention,
  language: LanguageCode,
  glossary: Glossary,
  style: HouseStyle,
  inside: boolean,
): HouseForm | undefined {
  const id = mention.concepts.length === 1 ? mention.concepts[0] : undefined;
  const concept = glossary.get(id ?? '');
  const term = termOf(mention);
  if (concept === undefined || term === undefined) return undefined;
  const house = preferredTerm(concept, language, style, term);
  if (house === undefined || !house.confirmed) return undefined;
  const surface = readingOf(mention);
  const replacement = inCaseOf(surface, house.text, language);
  if (replacement === surface || isAdmitted(concept, surface, language, style)) return undefined;
  const deviation = deviationOf(surface, term, house, style, language);
  if (deviation === undefined) return undefined;
  // Capitals of an office or a term depend on the sentence, and so does how much of it is said: the writer's matter.
  const { lower } = languageOf(language);
  if (!NAMES.has(concept.kind) && lower(house.text).includes(lower(surface))) return undefined;
  if (inside && deviation !== 'spelling') return undefined;
  // What a body is called differs from language to language in more than letters: how much is said of it here, nobody knows.
  const renamed = term.foreign && concept.kind === 'organization';
  const sure = NAMES.has(concept.kind) && !renamed && endingFits(mention, house.text, language);
  return { concept: concept.id, mention, term: house, deviation, replacement: sure ? replacement : undefined };
}

/** PetroVietnam in Azerbaijani: what is admitted is left as it is listed, however near it is to the preferred form. */
function isAdmitted({ terms }: Concept, surface: string, language: LanguageCode, { id }: HouseStyle): boolean {
  const forStyle = ({ styles }: Term) => styles === undefined || styles.includes(id);
  return terms.some((t) => t.use === 'admitted' && t.language === language && t.text === surface && forStyle(t));
}

/** The term by which a resolved mention names its concept. */
export function termOf(mention: Mention): Term | undefined {
  return mention.candidates.find((c) => c.concept === mention.concepts[0])?.term;
}

/**
 * The form that a style prefers for a concept in a language.
 * @param like a term whose length class the form has to share (a short form stays short); the full form otherwise
 */
export function preferredTerm(
  concept: Concept,
  language: LanguageCode,
  style: HouseStyle,
  like?: Term,
): Term | undefined {
  const form = like?.form ?? 'full';
  const preferred = concept.terms.filter(
    (term) =>
      term.language === language &&
      term.use === 'preferred' &&
      term.form === form &&
      term.derived === like?.derived &&
      // Ánh Xuân is not shortened to Xuân.
      (!like?.derived || term.text.split(' ').length === like.text.split(' ').length),
  );
  const speaks = style.languages.includes(language);
  const own = preferred.filter((term) => (term.styles === undefined ? true : speaks && term.styles.includes(style.id)));
  const held = own.length > 0 ? own : speaks ? [] : preferred;
  // Where a class has several preferred forms, the one that the writer chose stays, or is brought to its right spelling.
  const { fold } = languageOf(language);
  return (
    (like && held.find((term) => term.text === like.text)) ??
    (like && held.find((term) => fold(term.text) === fold(like.text))) ??
    held.find((term) => term.styles !== undefined) ??
    held[0]
  );
}

function deviationOf(
  surface: string,
  term: Term,
  house: Term,
  style: HouseStyle,
  language: LanguageCode,
): Deviation | undefined {
  if (term.use === 'forbidden') return 'forbidden';
  if (term.use === 'deprecated') return term.foreign ? 'other-language' : 'deprecated';
  const { fold, otherFolds } = languageOf(language);
  const key = (text: string) => fold(text).replace(/[\s-]+/gu, '');
  // Əliyev is spelled Aliyev abroad: in Azerbaijani that is a spelling, too.
  if ([house.text, ...otherFolds(house.text)].some((form) => key(form) === key(surface))) return 'spelling';
  const forThisStyle = term.styles === undefined || term.styles.includes(style.id);
  return forThisStyle ? undefined : 'other-style';
}

/** The form in capitals or small letters, as the text has the one it replaces. */
function inCaseOf(surface: string, form: string, code: LanguageCode): string {
  const language = languageOf(code);
  const letters = surface.match(/\p{L}/gu) ?? [];
  if (letters.length < 2) return form;
  if (language.upper(surface) === surface && language.lower(form) !== form) {
    // An acronym shouts by itself; it tells nothing of the headline around it.
    const word = isWord(surface) || language.fold(surface) === language.fold(form);
    return /\p{Ll}/u.test(form) && word ? language.upper(form) : form;
  }
  if (language.lower(surface) === surface) return language.lower(form);
  return isUpperAt(surface, 0) ? form : (smallHead(form, language) ?? form);
}

const isWord = (text: string) => /\p{L}{2}.*\p{L}{2}|\p{L}{3}/u.test(text);

/** Whether the ending that follows may stay when the form before it changes: vowel harmony must not break. */
function endingFits(mention: Mention, form: string, code: LanguageCode): boolean {
  if (!mention.ending || /^['’]s$/u.test(mention.ending)) return true;
  const language = languageOf(code);
  const context = { acronym: false, changed: false, plain: false };
  if (language.endingLength(form, `${mention.ending} `, context) !== mention.ending.length) return false;
  return harmony(readingOf(mention)) === harmony(form);
}

/** The last vowel and whether a consonant ends the word: all that an ending depends on. */
function harmony(text: string): string {
  const lower = text.toLocaleLowerCase('az');
  const vowel = /[aıoueəiöü](?=[^aıoueəiöü]*$)/u.exec(lower)?.[0] ?? '';
  return vowel + (/[aıoueəiöü]$/u.test(lower) ? 'vowel' : 'consonant');
}
