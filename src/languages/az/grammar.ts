// The template of nominal endings: stem + plural + possessor + case (+ -kI + case) + copula.
// Capital letters in patterns are vowels that harmony decides: A is a or ə, I is ı, i, u or ü.
import { BACK, BACK_ROUND, FRONT, FRONT_ROUND, type Harmony, vowelClass } from './letters.js';

/** What an ending follows: a consonant, a vowel, or the possessive of the third person, after which cases begin with n. */
export type Place = 'consonant' | 'vowel' | 'possessive';

/** Whose it is: `1s` my, `2s` your (to one), `3` his, her, its, their, `1p` our, `2p` your (to several). */
export type Possessor = '1s' | '2s' | '3' | '1p' | '2p';

export const CASES = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'locative',
  'ablative',
  'instrumental',
  'terminative',
] as const;

/** `instrumental`: with; a word of its own (ilə) after a vowel. `terminative`: as far as, until (dative and -dək). */
export type Case = (typeof CASES)[number];

export const PLURAL = 'lAr';

/** Makes an attribute of a genitive or locative: Vyetnamdakı, the one in Vietnam. */
export const ATTRIBUTIVE = 'kI';

/** "Is": Vyetnamdır. */
export const COPULA = 'dIr';

export const POSSESSORS: Readonly<Record<'consonant' | 'vowel', Readonly<Record<Possessor, string>>>> = {
  consonant: { '1s': 'Im', '2s': 'In', '3': 'I', '1p': 'ImIz', '2p': 'InIz' },
  vowel: { '1s': 'm', '2s': 'n', '3': 'sI', '1p': 'mIz', '2p': 'nIz' },
};

export const CASE_ENDINGS: Readonly<Record<Place, Readonly<Record<Case, string>>>> = {
  consonant: {
    nominative: '',
    genitive: 'In',
    dative: 'A',
    accusative: 'I',
    locative: 'dA',
    ablative: 'dAn',
    instrumental: 'lA',
    terminative: 'Adək',
  },
  vowel: {
    nominative: '',
    genitive: 'nIn',
    dative: 'yA',
    accusative: 'nI',
    locative: 'dA',
    ablative: 'dAn',
    instrumental: ' ilə',
    terminative: 'yAdək',
  },
  possessive: {
    nominative: '',
    genitive: 'nIn',
    dative: 'nA',
    accusative: 'nI',
    locative: 'ndA',
    ablative: 'ndAn',
    instrumental: ' ilə',
    terminative: 'nAdək',
  },
};

/**
 * How much of the template is taken. `name`: what news does with names, hence no "my" and "your"; `noun`: what news does
 * with nouns; `full`: also verbs made of a noun (was, is said to be, if it is, I am), the question particle, and adverbs
 * in -ca. Derivation (-lı, -sız, -lıq, -çı) makes other words and belongs to none.
 */
export type Range = 'name' | 'noun' | 'full';

/** A pattern and what follows it. */
type Grown = readonly [pattern: string, place: Place];

/**
 * All patterns of endings that may follow a place. The empty one, the bare citation form, is not among them.
 * After a possessive another possessor can be told by its last letters: Nazirliyi, Nazirliyi-miz.
 */
export function patterns(place: Place, range: Range): ReadonlySet<string> {
  const result = new Set<string>();
  const nouns: Grown[] = [['', place]];
  if (place === 'possessive') nouns.push(...otherPossessors(range));
  else nouns.push([PLURAL, 'consonant'], ...possessed(place, '', range), ...possessed('consonant', PLURAL, range));
  for (const noun of nouns) addCases(noun, range, result);
  result.delete('');
  return result;
}

/**
 * The endings that follow a term that has lost its possessive: the plural with its possessor (Partiyası: Partiya-ları) and,
 * after a vowel, another possessor (Partiya-mız); after a consonant `patterns` has it.
 */
export function replacingPatterns(place: 'consonant' | 'vowel', range: Range): ReadonlySet<string> {
  const result = new Set<string>();
  const nouns = possessed('consonant', PLURAL, range);
  if (place === 'vowel') nouns.push(...otherPossessors(range));
  for (const noun of nouns) addCases(noun, range, result);
  return result;
}

/** Possessors but the third person; without "your" to one, as səfərinə, with it, is also "its visit" in the dative. */
function otherPossessors(range: Range): Grown[] {
  const { '2s': yours, '3': its } = POSSESSORS.vowel;
  return possessed('vowel', '', range).filter(([pattern]) => pattern !== yours && pattern !== its);
}

function possessed(place: Place, before: string, range: Range): Grown[] {
  if (place === 'possessive') return [];
  const forms = POSSESSORS[place];
  const persons: readonly Possessor[] = range === 'name' ? ['3', '1p'] : ['3', '1p', '2p', '1s', '2s'];
  return persons.map((person) => [before + forms[person], person === '3' ? 'possessive' : 'consonant']);
}

function addCases([noun, place]: Grown, range: Range, result: Set<string>): void {
  for (const form of CASES) {
    if (form === 'instrumental') continue;
    const ending = noun + CASE_ENDINGS[place][form];
    addWithCopula(ending, form, range, result, place);
    if (form !== 'genitive' && form !== 'locative') continue;
    for (const again of CASES) {
      if (again !== 'instrumental')
        addWithCopula(ending + ATTRIBUTIVE + CASE_ENDINGS.possessive[again], again, range, result);
      addWithCopula(ending + ATTRIBUTIVE + PLURAL + CASE_ENDINGS.consonant[again], again, range, result);
    }
  }
  addWithCopula(`${noun}lA`, 'instrumental', range, result);
  // Not by the book, but written: Bakıyla for Bakı ilə.
  if (place !== 'consonant') addWithCopula(`${noun}ylA`, 'instrumental', range, result);
  const dative = noun + CASE_ENDINGS[place].dative;
  result.add(`${dative}cAn`);
  // Nazirliyincə, "by the ministry", and fikrimizcə are words of news; vyetnamca, "in Vietnamese", is no form of Vyetnam.
  if (place === 'possessive') result.add(`${noun}ncA`);
  else if (range === 'full' || (noun !== '' && noun !== PLURAL)) result.add(`${noun}cA`);
  if (range !== 'full') return;
  for (const until of ['dAk', 'dəcən']) result.add(dative + until);
}

/** @param stem what the pattern follows, which matters for verbs that follow the bare stem */
function addWithCopula(
  pattern: string,
  form: Case,
  range: Range,
  result: Set<string>,
  stem: Place = 'consonant',
): void {
  result.add(pattern);
  // An object is no predicate.
  if (form === 'accusative') return;
  result.add(pattern + COPULA);
  result.add(pattern + COPULA + PLURAL);
  if (range !== 'full') return;
  const joint = /[AI]$/u.test(pattern) || (pattern === '' && stem !== 'consonant') ? 'y' : '';
  const joined = ['dI', 'mIş', 'sA', 'Am', 'Iq', 'Ik'].map((verb) => joint + verb);
  for (const verb of [...joined, 'dI', 'mIş', 'sA', 'sAn', 'sInIz', 'mI', 'mIdIr', 'dIrmI', 'dIrsA'])
    result.add(pattern + verb);
}

/** The four vowel classes in the order of their bits. */
export const HARMONIES: readonly Harmony[] = [BACK, FRONT, BACK_ROUND, FRONT_ROUND];

/** A pattern with its vowels, after a stem of one vowel class: `lArI` after a stem with ö is lə(r), then ri. */
export function spell(pattern: string, harmony: Harmony): string {
  let now = harmony;
  let text = '';
  for (const letter of pattern) {
    let next = letter;
    if (letter === 'A') next = now === BACK || now === BACK_ROUND ? 'a' : 'ə';
    if (letter === 'I') next = now === BACK ? 'ı' : now === FRONT ? 'i' : now === BACK_ROUND ? 'u' : 'ü';
    text += next;
    now = vowelClass(next) || now;
  }
  return text;
}
