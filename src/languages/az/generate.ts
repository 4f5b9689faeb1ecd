// The form that a slot asks for, and the table of all that a translator needs.
import { editDistance } from '../../text/nearest.js';
import type { ParadigmRow } from '../language.js';
import {
  ATTRIBUTIVE,
  CASE_ENDINGS,
  CASES,
  type Case,
  COPULA,
  HARMONIES,
  PLURAL,
  type Place,
  POSSESSORS,
  type Possessor,
  spell,
} from './grammar.js';
import { isVowel, lower, lowerLetter, soundOf, syllables, upper } from './letters.js';
import { acronymReading, endsInAcronym, numberReading } from './readings.js';
import { type Before, headOf, joint, looksPossessive, stemBefore } from './stems.js';

/** The cell of the paradigm that is asked for. What is absent is singular, nobody's, nominative. */
export interface Features {
  readonly number?: 'singular' | 'plural' | undefined;
  /** Terms that carry the possessive of the third person keep it unless another one is asked for. */
  readonly possessor?: Possessor | undefined;
  readonly case?: Case | undefined;
  /** Genitive or locative made an attribute: Vyetnamdakı, "the one in Vietnam". Other cases have none. */
  readonly attributive?: boolean | undefined;
  /** "It is …": Vyetnamdır. The accusative has none. */
  readonly predicative?: boolean | undefined;
}

/** What a rule cannot know of a term. */
export interface TermData {
  /** Whether final q or k stays before a vowel: İraqın, not İrağın. @default by rules and lists of loans */
  readonly keepFinal?: boolean | undefined;
  /** How the term ends when read aloud, in Azerbaijani letters: BMT "te". @default letter names for acronyms, else the spelling */
  readonly reading?: string | undefined;
  /** Whether the term carries its possessive already: Xarici İşlər Nazirliyi. @default by its form */
  readonly izafet?: boolean | undefined;
  /** A foreign name or word: its last letters never change. @default false */
  readonly foreign?: boolean | undefined;
}

/**
 * An inflected form of a term whose head is its last word.
 * Acronyms and internet addresses take a hyphen before the ending, which follows how they are read; a closing quotation
 * mark stays before the ending; letters of other alphabets count as their base letters (Tô Lâmın).
 * @param term the citation form, in NFC
 */
export function inflect(term: string, features: Features, data: TermData = {}): string {
  const bare = withoutClosing(term);
  const izafet = data.izafet ?? looksPossessive(bare);
  const { possessor, number } = features;
  const other = possessor !== undefined && possessor !== '3';
  // A name in quotation marks stays whole.
  const head = izafet && bare === term && (other || number === 'plural') ? headOf(term) : undefined;
  // Partiyası: Partiya-mız; but səfəri: səfəri-miz.
  const replaced = head !== undefined && (number === 'plural' || lowerLetter(term[head.length] ?? '') === 's');
  const growth = new Growth(replaced ? head : term, izafet && !other && !replaced, data);
  if (number === 'plural') growth.add(PLURAL, 'consonant');
  const owner = possessor ?? (replaced ? '3' : undefined);
  if (owner !== undefined && growth.place !== 'possessive') growth.addPossessor(owner);
  const form = features.case ?? 'nominative';
  growth.addCase(form);
  if (features.attributive === true && (form === 'genitive' || form === 'locative'))
    growth.add(ATTRIBUTIVE, 'possessive');
  if (features.predicative === true && form !== 'accusative') growth.add(COPULA, 'consonant');
  return growth.text();
}

/** A stem to which endings are added one after the other. */
class Growth {
  place: Place;
  readonly #stem: string;
  readonly #data: TermData;
  readonly #spoken: string;
  readonly #hyphen: boolean;
  #pattern = '';
  /** Whether a possessive follows the stem at once. */
  #owned = false;

  constructor(stem: string, possessive: boolean, data: TermData) {
    this.#stem = stem;
    this.#data = data;
    this.#spoken = data.reading ?? spokenEnd(stem);
    this.#hyphen = takesHyphen(stem);
    this.place = possessive ? 'possessive' : soundOf(this.#spoken).vowel ? 'vowel' : 'consonant';
  }

  add(pattern: string, next: Place): void {
    this.#pattern += pattern;
    if (pattern !== '') this.place = next;
  }

  addPossessor(possessor: Possessor): void {
    const bare = this.#pattern === '';
    this.#owned = bare;
    const joined = bare && !this.#hyphen && joint(this.#stem) !== undefined;
    const set = joined || this.place === 'consonant' ? POSSESSORS.consonant : POSSESSORS.vowel;
    this.add((joined ? 'y' : '') + set[possessor], possessor === '3' ? 'possessive' : 'consonant');
  }

  addCase(form: Case): void {
    const bare = this.#pattern === '';
    // su: suyun, suyu; the dative has y anyway.
    const joined = bare && joint(this.#stem) === 'always' && (form === 'genitive' || form === 'accusative');
    this.add(joined ? `y${CASE_ENDINGS.consonant[form]}` : CASE_ENDINGS[this.place][form], 'consonant');
  }

  text(): string {
    if (this.#pattern === '') return this.#stem;
    // Where spelling leaves several readings open, the first class is the base letter's.
    const { harmony } = soundOf(this.#spoken);
    const ending = spell(this.#pattern, HARMONIES.findLast((one) => (harmony & one) !== 0) ?? (HARMONIES[0] as number));
    // "With" after a vowel is a word of its own.
    if (ending.startsWith(' ')) return this.#stem + ending;
    if (this.#hyphen) return `${this.#stem}-${ending}`;
    if (!/\p{L}$/u.test(this.#stem)) return this.#stem + ending;
    const keepFinal = this.#data.foreign === true ? true : this.#data.keepFinal;
    const vowel: Before = this.#owned ? 'possessor' : 'vowel';
    return stemBefore(this.#stem, isVowel(ending[0] as string) ? vowel : 'consonant', keepFinal) + ending;
  }
}

/** Whether the ending stands after a hyphen: acronyms, and addresses such as Metbuat.az; not where a quotation mark parts them. */
function takesHyphen(stem: string): boolean {
  return /[\p{L}\p{N}]$/u.test(stem) && (endsInAcronym(stem) || /\d$/u.test(stem) || /\.\p{Ll}{2,4}$/u.test(stem));
}

/** A term without the closing quotation mark or bracket. */
function withoutClosing(term: string): string {
  return term.replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
}

/** The end of a term as read aloud, as far as its form tells. */
function spokenEnd(stem: string): string {
  const bare = withoutClosing(stem);
  if (endsInAcronym(bare)) return acronymReading(bare);
  const digits = /\d+$/u.exec(bare)?.[0];
  if (digits !== undefined) return numberReading(digits);
  const word = lower(bare.slice(bare.lastIndexOf(' ') + 1));
  // A final y after a consonant is a vowel of other languages (Ly, Kennedy).
  if (/(?:^|[^aeəıioöuü])y$/u.test(word)) return 'i';
  return syllables(word) > 0 ? word : acronymReading(upper(word));
}

/** The forms of a term that news texts use, one row a case; what a translator looks up. */
export function paradigm(term: string, data: TermData = {}): ParadigmRow[] {
  const izafet = data.izafet ?? looksPossessive(withoutClosing(term));
  return CASES.map((form) => {
    const cell = (features: Features) => inflect(term, { ...features, case: form }, { ...data, izafet });
    const row = { case: form, singular: cell({}), plural: cell({ number: 'plural' }) };
    if (izafet) return row;
    const possessor = '3';
    return { ...row, possessed: cell({ possessor }), possessedPlural: cell({ possessor, number: 'plural' }) };
  });
}

/** Every cell that news uses, the plain ones first. */
const CELLS: readonly Features[] = [undefined, '3', '1p'].flatMap((possessor) =>
  (['singular', 'plural'] as const).flatMap((number) =>
    CASES.flatMap((form) =>
      [{}, { predicative: true }, { attributive: true }]
        .filter((more) => !('attributive' in more) || form === 'genitive' || form === 'locative')
        .map((more): Features => ({ number, case: form, possessor: possessor as Possessor | undefined, ...more })),
    ),
  ),
);

/** The form that a term takes where another stands in a form of its own. */
export function inSlotOf(form: string, other: string, term: string, data: TermData = {}): string | undefined {
  const wanted = lower(form);
  const cell = CELLS.find((features) => lower(inflect(other, features)) === wanted);
  return cell && inflect(term, cell, data);
}

/** Further letters off, it is another word. */
const LETTERS_OFF = 2;

/** The form of a term that is nearest to a misspelled one; undefined where none is near, or two are. */
export function nearestForm(term: string, misspelled: string, data: TermData = {}): string | undefined {
  const wanted = lower(misspelled);
  let best: { form: string; distance: number } | undefined;
  for (const features of CELLS) {
    const form = inflect(term, features, data);
    const distance = editDistance(lower(form), wanted, LETTERS_OFF);
    if (distance <= LETTERS_OFF && (best === undefined || distance < best.distance)) best = { form, distance };
  }
  return best?.form;
}
