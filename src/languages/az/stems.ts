// What the end of a term becomes before some endings.
import { wordSet } from '../wordSet.js';
import {
  BACK,
  BACK_ROUND,
  isCapital,
  lower,
  lowerLetter,
  plain,
  soundOf,
  syllables,
  upper,
  vowelClass,
} from './letters.js';

/**
 * Words of two syllables that lose the second vowel before an ending that begins with one: fikir, fikri, fikrə. Closed
 * lists: as an open pattern they would take Pens (Mike Pence) for a form of penis. Grammars give the first list, loans in the
 * main, for all such endings, and the second, native words, for possessives only: burnu "its nose", but burunu "the nose".
 */
const DROPPING =
  wordSet(`ağıl beyin cisim eyib əsil ətir fəsil fikir heyif isim izin kəsir qədir qəbir qisim meyil nəsil
  ömür səbir sehir sətir sinif şəkil xeyir zehin`);
const DROPPING_BEFORE_POSSESSIVES = wordSet(`ağız alın bağır bətin boyun böyür burun çiyin əyin könül oğul ovuc qarın`);

/** Words that do so for some; the dictionary keeps the vowel. qoyun is not here: it drops its vowel as "bosom", not as "sheep". */
const DROPPING_FOR_SOME = wordSet('feil qayın şeir');

/** Words of one syllable that end in a double consonant and write it once before a consonant: xətt, xətlər. */
const THINNING = wordSet('cədd fənn haqq hədd hiss küll rədd sirr tibb xətt zənn');

/** Words that end in a vowel and take y before the possessive: suyu, mövqeyi. */
const JOINED_BY_Y = wordSet('su mövqe mənafe tale mənbə mənşə');

/** Nouns in vowel and s: their possessive is məclis-i, not məcli-si. */
const ENDING_IN_S = wordSet(`avtobus bazis biznes bonus ehtiras əsas fokus hədis həvəs iblis iclas kampus kolos kongres
  konqres konsensus korpus kosmos qəfəs qisas libas məclis miras nəfəs ofis polis progres proqres proses radius servis
  səs status təmas terras tezis ulus virus`);

/**
 * Words of several syllables that keep q or k all the same: loans, most from Arabic (hüququ, təbriki). Words in -oq, -ik
 * after n, t, f, g (dialoqu, texniki) and those whose vowel does not fit the consonant (təsdiqi, iştirakı) need no entry.
 */
const KEEPING = wordSet(`akademik əxlaq elektrik epik fizik hüquq iflaq ilhaq infaq ittifaq iştiyaq katolik klassik
  komik lirik mexanik məşuq məxluq müşrik nifaq satirik şərik tacik təbrik təhrik tragik`);

/** Azerbaijani words that look like loans in -ik. */
const CHANGING = wordSet('bitik enik itik sinik');

/** The last word of a term, or what follows its last hyphen; where it begins. */
function lastWord(term: string): { readonly start: number; readonly word: string } {
  const start = Math.max(term.lastIndexOf(' '), term.lastIndexOf('\u00a0'), term.lastIndexOf('-')) + 1;
  return { start, word: lower(term.slice(start)) };
}

/** Whether the last word is written as a name is: with a capital. */
export function endsInName(term: string): boolean {
  return isCapital(term[lastWord(term).start] ?? '');
}

/** Kinds of living things named by one word that carries a possessive: dəvəquşu, "ostrich". */
const COMPOUNDS = /..(?:ağacı|balığı|böcəyi|çiçəyi|quşu)$/u;

/** Surnames that would look possessive: the commonest Slavic and Georgian ones. */
const SURNAMES = /(?:sk|şvil|svil)i$/u;

/**
 * Whether a term looks like one that carries its possessive already (Xarici İşlər Nazirliyi): several words, the last in a
 * high vowel that harmonizes. Surnames may look the same (Mahatma Qandi), so a caller who knows should say.
 * @param ascii the term may be typed without ə, ı, ö, ü, ş, ç, ğ
 */
export function looksPossessive(term: string, ascii = false): boolean {
  const last = lowerLetter(term.at(-1) ?? '');
  if (!'ıiuü'.includes(last) || last === '') return false;
  const { start, word } = lastWord(term);
  if (start === 0 ? !COMPOUNDS.test(word) : SURNAMES.test(word)) return false;
  const stem = word.slice(0, -1);
  if (syllables(stem) === 0 || vowelClass(stem.at(-1) as string) !== 0) return false;
  return (soundOf(stem, false, ascii).harmony & soundOf(last, false, ascii).harmony) !== 0;
}

/**
 * Whether a word of the citation form changes its final consonant before a vowel: q to ğ, k to y, in words of several
 * syllables. Native words only have q after back vowels and k after front ones, so the others are loans and keep it; so do
 * names (İraqın), except common nouns used as names (Səfirliyin), which end in -lıq or -lik.
 * @param strict whether to decide by these rules; otherwise any such word may change, which is enough for recognition
 */
function softens(word: string, name: boolean, strict: boolean): boolean {
  const last = word.at(-1);
  if ((last !== 'q' && last !== 'k') || syllables(word) < 2) return false;
  if (!strict) return true;
  const back = (soundOf(word).harmony & (BACK | BACK_ROUND)) !== 0;
  if (back !== (last === 'q') || KEEPING.has(word) || word.endsWith('oq')) return false;
  if (name && !/l[ıiuü][qk]$/u.test(word)) return false;
  return !/[nftg]ik$/u.test(word) || CHANGING.has(word);
}

function softened(stem: string): string {
  return stem.slice(0, -1) + (stem.endsWith('q') ? 'ğ' : stem.endsWith('Q') ? 'Ğ' : stem.endsWith('K') ? 'Y' : 'y');
}

/** fikir: fikr */
function withoutLastVowel(stem: string): string {
  return stem.slice(0, -2) + stem.slice(-1);
}

/** What follows a stem: endings that begin with a vowel or a consonant, or those that take the place of a possessive. */
export type Before = 'vowel' | 'consonant' | 'possessor';

export interface ChangedStem {
  readonly text: string;
  readonly before: Before;
}

/**
 * The stems that a term takes before some endings, where they differ from the term; more than one where only a dictionary
 * could tell. For recognition.
 * @param izafet whether the term carries its possessive already; by its form where absent
 */
export function stemsOf(term: string, izafet: boolean = looksPossessive(term)): ChangedStem[] {
  if (izafet) return withoutPossessive(term).map((text) => ({ text, before: 'possessor' }));
  const { start, word } = lastWord(term);
  const name = isCapital(term[start] ?? '');
  const stems: ChangedStem[] = [];
  if (softens(word, name, false)) stems.push({ text: softened(term), before: 'vowel' });
  // A name keeps its vowels: Könülün.
  if (!name && fullWords.get(withoutLastVowel(word)) === word)
    stems.push({ text: withoutLastVowel(term), before: 'vowel' });
  if (JOINED_BY_Y.has(word)) stems.push({ text: `${term}y`, before: 'vowel' });
  if (!name && THINNING.has(word)) stems.push({ text: term.slice(0, -1), before: 'consonant' });
  return stems;
}

/**
 * The stems that a term's last word takes before an ending, where they differ from the term: tərəfdaşlıq: tərəfdaşlığ-,
 * fikir: fikr-, su: suy-; and of terms that carry a possessive the stems without it, which the plural and other possessors
 * follow: Kommunist Partiyası: Kommunist Partiya- (Partiyaları, Partiyamız). For recognition: may name stems that no ending
 * ever follows, as q and k also stay in loans and names.
 */
export function changedStems(term: string): string[] {
  return stemsOf(term).map((stem) => stem.text);
}

/** Stems without the possessive, likeliest citation form first. */
function withoutPossessive(term: string): string[] {
  const { start, word } = lastWord(term);
  const capitals = term.slice(start) === upper(word) && term.length - start > 1;
  const ending = (letters: number, text: string) => term.slice(0, -letters) + (capitals ? upper(text) : text);
  const noun = word.slice(0, -1);
  const last = noun.at(-1) as string;
  const beforeLast = noun.at(-2) ?? '';
  if (last === 's' && vowelClass(beforeLast) !== 0) {
    const found = [ending(2, ''), ending(1, '')];
    // "Its water" is suyu, so susu is of sus.
    return ENDING_IN_S.has(noun) || JOINED_BY_Y.has(noun.slice(0, -1)) ? found.reverse() : found;
  }
  if (THINNING.has(noun)) return [ending(1, ''), ending(2, '')];
  const full = fullWords.get(noun);
  if (full !== undefined) return [ending(2, full.slice(-2))];
  if (last === 'y' && JOINED_BY_Y.has(noun.slice(0, -1))) return [ending(2, '')];
  // Nazirliyi is of Nazirlik, otağı of otaq; but Muzeyi of Muzey, çayı of çay, Qarabağı of Qarabağ.
  if (syllables(noun) > 1 && last === 'y' && 'əiü'.includes(beforeLast)) return [ending(2, 'k')];
  if (syllables(noun) > 1 && last === 'ğ' && !/[bd]ağ$/u.test(noun)) return [ending(2, 'q')];
  return [ending(1, '')];
}

/** fikr: fikir, for the words of the closed lists. */
const fullWords = new Map(
  [...DROPPING, ...DROPPING_BEFORE_POSSESSIVES, ...DROPPING_FOR_SOME].map((word) => [withoutLastVowel(word), word]),
);
const plainStems = new Set([...fullWords.keys()].map(plain));
const thinned = new Set([...THINNING].map((word) => word.slice(0, -1)));
const plainThinned = new Set([...thinned].map(plain));

/** What may follow one of the stems of `changedStems`, told by how it ends. */
export function afterChanged(stem: string, ascii: boolean): readonly Before[] {
  const { word } = lastWord(stem);
  if (ascii ? plainThinned.has(plain(word)) : thinned.has(word)) return ['consonant', 'possessor'];
  const dropped = ascii ? plainStems.has(plain(word)) : fullWords.has(word);
  const joined = word.endsWith('y') && JOINED_BY_Y.has(word.slice(0, -1));
  const softened = syllables(word) > 1 && (ascii ? /(?:g|[eiu]y)$/u : /(?:ğ|[əiü]y)$/u).test(word);
  return dropped || joined || softened ? ['vowel'] : ['possessor'];
}

/** The citation form of the head of a term that carries a possessive, with the words before it: Xarici İşlər Nazirlik. */
export function headOf(term: string): string {
  return withoutPossessive(term)[0] as string;
}

/**
 * The one stem before an ending, for generation.
 * @param before what the ending begins with; `possessor`: with the vowel of a possessive
 * @param keepFinal whether the final consonant stays; by rule and lists where absent
 */
export function stemBefore(term: string, before: Before, keepFinal: boolean | undefined): string {
  const { start, word } = lastWord(term);
  const name = isCapital(term[start] ?? '');
  if (before === 'consonant') return !name && THINNING.has(word) ? term.slice(0, -1) : term;
  if (!name && (DROPPING.has(word) || (before === 'possessor' && DROPPING_BEFORE_POSSESSIVES.has(word))))
    return withoutLastVowel(term);
  const soft = keepFinal === undefined ? softens(word, name, true) : !keepFinal && softens(word, name, false);
  return soft ? softened(term) : term;
}

/** Whether a word takes y instead of the usual letter before a possessive (mövqeyi), and whether before cases too (suyun). */
export function joint(term: string): 'possessive' | 'always' | undefined {
  const { word } = lastWord(term);
  if (word === 'su') return 'always';
  return JOINED_BY_Y.has(word) ? 'possessive' : undefined;
}
