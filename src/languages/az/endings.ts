// Where the ending of a name stops in running text.
import { HARMONIES, type Place, patterns, type Range, replacingPatterns, spell } from './grammar.js';
import { ANY_HARMONY, type Harmony, isAllCapitals, isCapital, isVowel, plain, type Sound, soundOf } from './letters.js';
import { afterChanged, type Before, endsInName, looksPossessive } from './stems.js';

export interface EndingOptions {
  /**
   * How much may follow. `news` leaves out what news does not use: "my" and "your" with names, verbs made of nouns, the
   * question particle, adverbs in -ca.
   * @default 'news'
   */
  readonly profile?: 'news' | 'full' | undefined;
  /** Whether the term carries its possessive already (Xarici İşlər Nazirliyi). @default by its form, then with both endings */
  readonly izafet?: boolean | undefined;
  /** The term is an acronym: in text of small letters any ending may be glued to it; in capitals it needs a hyphen. */
  readonly acronym?: boolean | undefined;
  /** Foreign spelling: any vowel harmony, and a final e may be silent (Flake: Flakein). @default false */
  readonly loose?: boolean | undefined;
  /** How the term ends when read aloud, where spelling does not tell: Nice is read "nis". Endings by spelling count too. */
  readonly reading?: string | undefined;
  /** The stem is one of `changedStems`: an ending has to follow, and one that follows such stems. @default false */
  readonly changed?: boolean | undefined;
  /** The text is typed without ə, ı, ö, ü, ş, ç, ğ. @default false */
  readonly ascii?: boolean | undefined;
  /** The term is a name, and takes no "my" and "your" in news. @default whether its last word has a capital */
  readonly name?: boolean | undefined;
}

/** Signs between a name and its ending: BMT-nin, Ri’nin, “Report”un. */
const QUOTES = '\'’ʼ"”»“';
const HYPHENS = '-‐‑–';

/**
 * The length of the inflectional ending that follows a stem in running text, in UTF-16 code units.
 * Sources of the rules: the template of Azerbaijani nominal endings (grammar.ts) and the orthography of endings after
 * acronyms and quotation marks, which follow pronunciation: after a hyphen, apostrophe or closing quotation mark any
 * harmony is accepted, and the sign counts as part of the ending.
 * @param stem the term as it stands in the text
 * @param rest the text right after it, in NFC
 * @returns 0 where a word boundary follows and no sign with an ending; undefined where the word goes on and is no ending,
 * or where a changed stem has none
 */
export function endingLength(stem: string, rest: string, options: EndingOptions = {}): number | undefined {
  const kinds = options.changed === true ? afterChanged(stem, options.ascii === true) : CITATION;
  return measure(stem, rest, options, kinds);
}

/** What kind of stem an ending is looked for: the citation form, or what may follow a changed stem. */
type StemKind = 'citation' | Before;
const CITATION: readonly StemKind[] = ['citation'];

/** `endingLength` for a caller who knows which kind of changed stem it has. */
export function measure(
  stem: string,
  rest: string,
  options: EndingOptions,
  kinds: readonly StemKind[] = CITATION,
): number | undefined {
  const citation = kinds === CITATION;
  const none = citation ? 0 : undefined;
  const signs = citation ? signsAt(rest) : 0;
  const run = readRun(rest, signs);
  if (run === undefined) return signs > 0 ? none : undefined;
  if (run.text === '') return none;
  if (isEnding(stem, run, options, kinds, signs > 0)) return signs + run.text.length;
  return signs > 0 ? none : undefined;
}

/** Number of connecting signs at the start of a text: one, or a closing quotation mark with a hyphen. */
function signsAt(rest: string): number {
  const first = rest[0];
  if (first === undefined) return 0;
  if (HYPHENS.includes(first)) return 1;
  if (!QUOTES.includes(first)) return 0;
  return rest[1] !== undefined && HYPHENS.includes(rest[1]) ? 2 : 1;
}

/** A run of letters up to a word boundary, in small letters. */
interface Run {
  readonly text: string;
  readonly capitals: 'none' | 'some' | 'all';
}

/** Letters of endings (e where ə is typed so), with the look-alikes of ə that other keyboards give, by both their forms. */
const LETTERS = new Map<string, string>();
for (const letter of 'acdeiklmnqrsuyzüışə') {
  LETTERS.set(letter, letter);
  LETTERS.set(letter === 'i' ? 'İ' : letter === 'ı' ? 'I' : letter.toUpperCase(), letter);
}
for (const lookAlike of 'ǝәƎӘ') LETTERS.set(lookAlike, 'ə');

/** No ending is longer; a longer run need not be read. */
const LONGEST = 28;

/** Reads the word that begins at an offset; undefined where it holds letters that no ending has. */
function readRun(rest: string, from: number): Run | undefined {
  let text = '';
  let capitals = 0;
  for (let i = from; i < rest.length; i++) {
    const sign = rest[i] as string;
    const letter = LETTERS.get(sign);
    if (letter === undefined) {
      // The modifier apostrophe counts as a letter in Unicode, but ends a word here.
      if (sign !== 'ʼ' && isWordSign(rest, i)) return undefined;
      break;
    }
    if (text.length === LONGEST) return undefined;
    text += letter;
    if (sign !== letter && sign !== 'ǝ' && sign !== 'ә') capitals++;
  }
  return { text, capitals: capitals === 0 ? 'none' : capitals === text.length ? 'all' : 'some' };
}

function isWordSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /^[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) as number));
}

function isEnding(
  stem: string,
  run: Run,
  options: EndingOptions,
  kinds: readonly StemKind[],
  connected: boolean,
): boolean {
  const { acronym = false, ascii = false, loose = false, izafet } = options;
  const capitals = run.capitals === 'all';
  if (run.capitals === 'some') return false;
  // After a hyphen a capital begins another name (Bakı–Da Nanq), unless the stem is in capitals too.
  if (capitals && connected && !isCapital(stem.at(-1) ?? '')) return false;
  if (capitals && acronym && !connected) return false;
  const name = connected || (options.name ?? endsInName(stem));
  const list: List = {
    range: options.profile === 'full' ? 'full' : name ? 'name' : 'noun',
    script: ascii ? 'ascii' : capitals ? 'dotless' : 'exact',
    replacing: false,
  };
  const surname = list.range === 'noun' ? 'name' : list.range;
  const vowelFirst = isVowel(run.text[0] as string);
  const possessive = kinds === CITATION && (izafet ?? looksPossessive(stem, ascii));
  const fits = (sound: Sound): boolean =>
    (possessive && holds(list, 'possessive', sound.harmony, run.text)) ||
    kinds.some((kind) => {
      // A surname that only looks as if it had a possessive takes no other possessor.
      if (kind === 'citation')
        return izafet !== true && holdsAfter(possessive ? { ...list, range: surname } : list, sound, run.text);
      if (kind === 'possessor') return holdsAfter({ ...list, replacing: true }, sound, run.text);
      return vowelFirst === (kind === 'vowel') && holdsAfter(list, sound, run.text);
    });
  // How an acronym is read aloud is anyone's guess: Aİ-nin, Aİ-nın and Aİ-yə stand side by side in one text.
  if (connected || acronym) return fits({ harmony: ANY_HARMONY, consonant: true, vowel: true });
  const sound = soundOf(stem, capitals || isAllCapitals(stem), ascii);
  const heard = loose ? { ...sound, harmony: ANY_HARMONY } : sound;
  if (fits(loose && /e$/iu.test(stem) ? { ...heard, consonant: true } : heard)) return true;
  return options.reading !== undefined && fits(soundOf(options.reading));
}

/** Which list of endings is asked. */
interface List {
  readonly range: Range;
  /** `dotless`: i and ı are one letter; `ascii`: so are ə and e, ö and o, and all others that ASCII lacks. */
  readonly script: 'exact' | 'dotless' | 'ascii';
  /** Endings that take the place of a possessive. */
  readonly replacing: boolean;
}

function holdsAfter(list: List, sound: Sound, ending: string): boolean {
  return (
    (sound.consonant && holds(list, 'consonant', sound.harmony, ending)) ||
    (sound.vowel && holds(list, 'vowel', sound.harmony, ending))
  );
}

function holds(list: List, place: Place, harmony: Harmony, ending: string): boolean {
  const written = list.script === 'exact' ? ending : list.script === 'ascii' ? plain(ending) : dotless(ending);
  return HARMONIES.some((one) => (harmony & one) !== 0 && endingsOf(list, place, one).has(written));
}

/** The endings of a list by their plain spelling. */
const byPlain = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();

function typedAs(endings: ReadonlySet<string>, rest: string): readonly string[] {
  let map = byPlain.get(endings);
  if (map === undefined) {
    const made = new Map<string, string[]>();
    for (const ending of endings) made.set(plain(ending), [...(made.get(plain(ending)) ?? []), ending]);
    map = made;
    byPlain.set(endings, map);
  }
  return map.get(rest) ?? [];
}

/**
 * The endings that a stem takes in news and that look like this where ə, ı, ö, ü, ş, ç, ğ are not typed.
 * @param stem in small letters, spelled right
 * @param rest in plain letters
 * @param changed whether the stem is one that only stands before endings which begin with a vowel
 */
export function endingsTypedAs(stem: string, rest: string, changed: boolean): readonly string[] {
  const { harmony, consonant, vowel } = soundOf(stem);
  const found = new Set<string>();
  for (const one of HARMONIES) {
    if ((harmony & one) === 0) continue;
    for (const place of ['consonant', 'vowel', 'possessive'] as const) {
      const fits = place === 'consonant' ? consonant : place === 'vowel' ? vowel : looksPossessive(stem);
      if (!fits) continue;
      const list: List = { range: 'noun', script: 'exact', replacing: false };
      for (const ending of typedAs(endingsOf(list, place, one), rest))
        if (!changed || isVowel(ending[0] as string)) found.add(ending);
    }
  }
  return [...found];
}

const dotless = (text: string) => text.replaceAll('ı', 'i');

/** Lists of endings, each made when it is first asked for: a few hundred to a few thousand entries. */
const lists = new Map<number, ReadonlySet<string>>();
const RANGES: readonly Range[] = ['name', 'noun', 'full'];
const PLACES: readonly Place[] = ['consonant', 'vowel', 'possessive'];
const SCRIPTS: readonly List['script'][] = ['exact', 'dotless', 'ascii'];

function endingsOf(list: List, place: Place, harmony: Harmony): ReadonlySet<string> {
  const { range, script, replacing } = list;
  const key =
    (((RANGES.indexOf(range) * 3 + PLACES.indexOf(place)) * 3 + SCRIPTS.indexOf(script)) * 2 + (replacing ? 1 : 0)) *
      16 +
    harmony;
  let found = lists.get(key);
  if (found === undefined) {
    const all = replacing && place !== 'possessive' ? replacingPatterns(place, range) : patterns(place, range);
    const write = { exact: (text: string) => text, dotless, ascii: plain }[script];
    found = new Set([...all].map((pattern) => write(spell(pattern, harmony))));
    lists.set(key, found);
  }
  return found;
}
