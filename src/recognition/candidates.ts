// Names that recur in articles and that the glossary does not know, ready to be decided by an editor.
import type { Lexicon } from '../glossary/lexicon.js';
import { languages } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import { wordSet } from '../languages/wordSet.js';
import type { Article, LanguageCode } from '../model/article.js';
import type { Glossary } from '../model/concept.js';
import type { Mention } from '../model/mention.js';
import type { Span } from '../model/span.js';
import { capitalRuns, headIn, isHead, type Run, type Sign } from './capitalRuns.js';

/** A name that may belong into the glossary. */
export interface NameCandidate {
  /** NFC, without case endings. */
  readonly form: string;
  readonly language: LanguageCode;
  /** How often it occurs, its short forms included. */
  readonly count: number;
  /** In how many files. */
  readonly files: number;
  readonly kind: CandidateKind;
  /** What speaks for the kind; none where it is unknown. */
  readonly because: readonly CandidateReason[];
  /** In the order of the articles. */
  readonly places: readonly { readonly path: string; readonly span: Span }[];
}

export type CandidateKind = 'person' | 'place' | 'organization' | 'unknown';

/** Kinds are words of locales/, `words` fill their gap. */
export interface CandidateReason {
  readonly kind: Sign['kind'] | 'surname' | 'given-name';
  readonly words: string;
}

/** A story and the names known in it, after resolution. */
export interface NamedStory {
  readonly article: Article;
  readonly mentions: readonly Mention[];
}

/** What the glossary tells besides the mentions. */
export interface Knowledge {
  readonly glossary: Glossary;
  lexicon(language: LanguageCode): Lexicon;
}

/**
 * Names that recur in articles and that no mention covers, the most frequent first.
 * @param minCount how often a name has to occur
 */
export function candidates(stories: readonly NamedStory[], known: Knowledge, minCount: number): NameCandidate[] {
  return languages
    .flatMap((language) => {
      const own = stories.filter(({ article }) => article.language === language.code);
      return own.length === 0 ? [] : ofLanguage(own, language, known);
    })
    .filter((candidate) => candidate.count >= minCount)
    .sort((a, b) => b.count - a.count || b.files - a.files || (a.form < b.form ? -1 : 1));
}

/** A place where a name stands. */
interface Occurrence {
  readonly form: string;
  readonly path: string;
  readonly span: Span;
  readonly opens: boolean;
  readonly sign?: Sign;
}

function ofLanguage(stories: readonly NamedStory[], language: Language, known: Knowledge): NameCandidate[] {
  const lexicon = known.lexicon(language.code);
  const all = stories.flatMap(({ article, mentions }) => capitalRuns(article, mentions, lexicon, known.glossary));
  const usage = usageOf(all, smallWords(stories, language), language);
  const others = otherCapitals(lexicon.adjectives, language);
  const found = withFixedSyllables(all, language)
    .flatMap((run) => occurrenceOf(run, usage))
    .filter(({ form }) => !others(form));
  const terms = termsOf(known.glossary, language);
  const citation = citationForms(new Set(found.map(({ form }) => form)), terms, language);
  const named = found.map((occurrence) => ({ ...occurrence, form: citation.get(occurrence.form) ?? occurrence.form }));
  const groups = joinShortForms(standingAlone(named, usage), usage);
  // Another country's National Assembly is no mention, and no new name either.
  const unknown = [...groups].filter(([form]) => !terms.has(language.fold(form)));
  return unknown.map(([form, places]) => {
    const kind = kindOf(form, places, usage);
    return {
      form,
      language: language.code,
      count: places.length,
      files: new Set(places.map(({ path }) => path)).size,
      ...kind,
      places: places.map(({ path, span }) => ({ path, span })),
    };
  });
}

/** The folded forms that the glossary knows. */
function termsOf(glossary: Glossary, { code, fold }: Language): Set<string> {
  const terms = [...glossary.values()].flatMap((concept) => concept.terms).filter(({ language }) => language === code);
  return new Set(terms.map(({ text }) => fold(text)));
}

/** How articles use their capitals. */
interface Usage {
  readonly language: Language;
  /** Runs, and words of runs, that have their capitals inside a sentence. */
  readonly runs: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Words that are written in small letters somewhere. */
  readonly small: ReadonlySet<string>;
}

function usageOf(runs: readonly Run[], small: ReadonlySet<string>, language: Language): Usage {
  return {
    language,
    runs: new Set(runs.filter((run) => !run.opens).map((run) => formOf(run))),
    words: new Set(runs.flatMap(({ words, opens }) => (opens ? words.slice(1) : words))),
    small,
  };
}

/** Words that articles write in small letters. */
function smallWords(stories: readonly NamedStory[], language: Language): Set<string> {
  const text = stories.map(({ article }) => article.source.normalize('NFC')).join('\n');
  const found = new Set(text.match(/(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []);
  for (const word of language.sentences.openers) found.add(word);
  return found;
}

/** The words of a run from one to another as they are read: line ends inside are spaces. */
function formOf({ words, gaps }: Run, first = 0, last = words.length - 1): string {
  let form = words[first] ?? '';
  for (let i = first + 1; i <= last; i++) form += `${(gaps[i - 1] ?? ' ').replace(/\s+/gu, ' ')}${words[i]}`;
  return form;
}

/** The name inside a run: without words of address, days, and what only has a capital at the head of a sentence. */
function occurrenceOf(run: Run, usage: Usage): Occurrence[] {
  const { words, language } = run;
  const { honorifics, calendar, particles } = language.names;
  const small = (index: number) => language.lower(words[index] ?? '');
  let first = 0;
  let last = words.length - 1;
  let { sign, opens } = run;
  while (opens && first < last && isOnlyOpener(run, first, usage)) {
    first++;
    opens = false;
  }
  while (first <= last && (honorifics.has(small(first)) || particles.has(small(first)) || calendar.has(small(first)))) {
    if (honorifics.has(small(first))) sign = { kind: 'honorific', words: words[first] ?? '' };
    opens = false;
    first++;
  }
  while (last >= first && (calendar.has(small(last)) || particles.has(small(last)))) last--;
  const form = formOf(run, first, last);
  // A letter alone is an initial or a label; a number in Roman letters counts something.
  if (first > last || /^\p{L}?$|^[IVXLC]+$/u.test(form)) return [];
  const place = { form, path: run.path, span: run.span(first, last), opens };
  return [sign === undefined ? place : { ...place, sign }];
}

/** Whether the first word of a run has its capital only because a sentence begins: Meanwhile Obama. */
function isOnlyOpener(run: Run, first: number, { runs, small, language }: Usage): boolean {
  if (runs.has(formOf(run, first))) return false;
  const word = language.lower(run.words[first] ?? '');
  const { surnames, givenNames, headPosition } = language.names;
  const next = language.lower(run.words[first + 1] ?? '');
  // Dünən Elşad Nəsirov: a full name begins right behind.
  const named = surnames.has(word) || givenNames.has(word);
  if (!named && (givenNames.has(next) || (surnames.has(next) && run.words.length > first + 2))) return true;
  // Châu Âu at the head of a sentence is châu Âu elsewhere.
  if (surnames.has(word) && !runs.has(formOf(run, first + 1))) return false;
  if (givenNames.has(word)) return false;
  if (headPosition === 'before' && startsWithHead(formOf(run, first), language) !== undefined) return false;
  return small.has(word);
}

/** At the head of a sentence a single word counts only if it has its capital elsewhere, too. */
function standingAlone(found: readonly Occurrence[], { words, runs, small, language }: Usage): Occurrence[] {
  const inside = new Set(found.filter(({ opens }) => !opens).map(({ form }) => form));
  return found.filter(({ form, opens }) => {
    if (form.includes(' ')) return true;
    const everyday = small.has(language.lower(form));
    // A single syllable is a piece of a longer name as often as a name.
    if (!opens || inside.has(form)) return !(everyday && language.names.syllables);
    return !everyday && (runs.has(form) || words.has(form));
  });
}

/** Capitals that are no names: days and months, people of a country, bare head nouns. */
function otherCapitals(adjectives: ReadonlySet<string>, language: Language): (form: string) => boolean {
  const calendar = calendarOf(language);
  const peoples = new Set([...adjectives].flatMap((word) => [word, language.plural(word) ?? word]));
  return (form) => {
    const small = language.lower(form);
    return calendar.has(small) || peoples.has(small) || isHead(form, language);
  };
}

const DAY = 86_400_000;

/** Days and months by their names in Unicode CLDR, and the words of these that have a capital in some of them: thứ Hai. */
function calendarOf({ code, lower, names }: Language): Set<string> {
  const found = new Set(names.calendar);
  for (const length of ['long', 'short'] as const)
    for (const part of ['weekday', 'month'] as const) {
      const format = new Intl.DateTimeFormat(code, { [part]: length, timeZone: 'UTC' });
      for (let i = 0; i < 12; i++) {
        const name = format.format(part === 'weekday' ? i * DAY : i * 31 * DAY);
        found.add(lower(name));
        for (const word of name.split(' ').filter((w) => /^\p{Lu}/u.test(w))) found.add(lower(word));
      }
    }
  return found;
}

/** Only the first syllable of a Vietnamese body's word has a capital: where the same one always follows, it belongs to it. */
function withFixedSyllables(runs: readonly Run[], language: Language): Run[] {
  const { syllables, joining, particles } = language.names;
  if (!syllables) return [...runs];
  const following = new Map<string, { readonly next: Set<string>; count: number; inside: boolean }>();
  const open = (run: Run) => run.words.length === 1 || startsWithHead(formOf(run), language) !== undefined;
  for (const run of runs.filter(open)) {
    const known = following.get(formOf(run)) ?? { next: new Set<string>(), count: 0, inside: false };
    known.next.add(run.next);
    known.count++;
    known.inside ||= !run.opens;
    following.set(formOf(run), known);
  }
  return runs.map((run): Run => {
    const known = open(run) ? following.get(formOf(run)) : undefined;
    const fixed = known !== undefined && known.count > 1 && known.inside && known.next.size === 1;
    if (!fixed || run.next === '' || joining.has(run.next) || particles.has(run.next)) return run;
    return { ...run, words: [...run.words, run.next], gaps: [...run.gaps, ' '], next: '' };
  });
}

/** Shortest last word that an ending is taken from. */
const SHORTEST_STEM = 3;

/**
 * The form without its ending for each form: one that is written somewhere, else one that several forms share
 * (Bayramovun, Bayramova: Bayramov).
 */
function citationForms(
  forms: ReadonlySet<string>,
  terms: ReadonlySet<string>,
  language: Language,
): Map<string, string> {
  const stems = new Map([...forms].map((form) => [form, stemsOf(form, language)]));
  const support = new Map<string, number>();
  for (const list of stems.values()) for (const stem of list) support.set(stem, (support.get(stem) ?? 0) + 1);
  const result = new Map<string, string>();
  for (const [form, list] of stems) {
    const written = list.find((stem) => forms.has(stem) || terms.has(language.fold(stem)));
    const most = Math.max(0, ...list.map((stem) => support.get(stem) ?? 0));
    const shared = most > 1 ? list.find((stem) => support.get(stem) === most) : undefined;
    const stem = written ?? (shared !== undefined && (support.get(form) ?? 0) === 0 ? shared : undefined);
    if (stem !== undefined) result.set(form, stem);
  }
  const root = (form: string): string => (result.has(form) ? root(result.get(form) as string) : form);
  return new Map([...forms].map((form) => [form, root(form)]));
}

/** What a form may be an inflected form of, the longest first. */
function stemsOf(form: string, language: Language): string[] {
  const start = Math.max(form.lastIndexOf(' '), form.lastIndexOf('-')) + 1;
  const { heads, organs } = language.names;
  const whole = (text: string) => heads.has(language.lower(text)) || organs.has(language.lower(text));
  const found: string[] = [];
  if (whole(form.slice(start))) return found;
  for (let end = form.length - 1; end >= start + SHORTEST_STEM; end--) {
    const stem = form.slice(0, end);
    const acronym = !/\p{Ll}/u.test(stem.slice(start));
    const context = { acronym, changed: false, plain: false };
    if (language.endingLength(stem, form.slice(end), context) === form.length - end) found.push(stem);
    // Məhkəməsinin is of Məhkəməsi, and no more is an ending.
    if (whole(stem.slice(start))) break;
  }
  return found;
}

/** Longest full name of a person, in words. */
const FULL_NAME = 4;

/** Short forms counted with the full name that came before them in the article: Elşad Nəsirov, then Nəsirov. */
function joinShortForms(found: readonly Occurrence[], usage: Usage): Map<string, Occurrence[]> {
  const byForm = grouped(found, ({ form }) => form);
  const shortOf = new Map<Occurrence, string>();
  for (const [last, fullNames] of fullNamesByShort(byForm, usage)) {
    const places = byForm.get(last) ?? [];
    const joined = places.flatMap((place) => {
      const before = fullNames.filter(({ form }) => byForm.get(form)?.some((full) => isBefore(full, place)));
      // Whom everybody knows is named in full in some articles only.
      const only = before.length > 0 ? before : fullNames.filter(({ recurring }) => recurring);
      return only.length === 1 ? [[place, only[0]?.form ?? last] as const] : [];
    });
    // What mostly stands alone is a name of its own: Palu, though once behind somebody's name.
    if (joined.length * 2 >= places.length) for (const [place, name] of joined) shortOf.set(place, name);
  }
  return grouped(found, (one) => shortOf.get(one) ?? one.form);
}

const isBefore = (full: Occurrence, short: Occurrence) => full.path === short.path && full.span[0] < short.span[0];

function grouped(found: readonly Occurrence[], key: (one: Occurrence) => string): Map<string, Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  for (const one of found) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** What may be a person's full name; `recurring` where it is sure to be one, and stands in several places. */
interface FullName {
  readonly form: string;
  readonly recurring: boolean;
}

/** What may be a person's full name, by the words that it may be called for short: the last, and the first of a person. */
function fullNamesByShort(byForm: ReadonlyMap<string, Occurrence[]>, usage: Usage): Map<string, FullName[]> {
  const names = new Map<string, FullName[]>();
  for (const [form, places] of byForm) {
    const words = form.split(' ');
    const { kind } = kindOf(form, places, usage);
    if (words.length < 2 || words.length > FULL_NAME || kind === 'organization' || kind === 'place') continue;
    if (words.some((word) => usage.language.names.joining.has(word))) continue;
    const last = words.at(-1)?.split('-') ?? [];
    const short = new Set([words.at(-1) ?? '', last.at(-1) ?? '', ...(kind === 'person' ? words.slice(0, 1) : [])]);
    for (const word of short)
      names.set(word, [...(names.get(word) ?? []), { form, recurring: kind === 'person' && places.length > 1 }]);
  }
  return names;
}

/** Family names of all languages by how they are written where diacritics are left out, too. */
const SURNAMES = new Map<string, Language>();
/** Without its diacritics a shorter one is too many things: Le, Do, Ho. */
const TELLING = 4;
for (const language of languages)
  for (const surname of language.names.surnames) {
    SURNAMES.set(surname, language);
    const plain = language.fold(surname);
    if (plain.length >= TELLING && !SURNAMES.has(plain)) SURNAMES.set(plain, language);
  }

/**
 * Head nouns of places rather than bodies. The lists of src/languages hold both kinds in one; these are told apart here
 * until they are told apart there.
 */
const PLACES =
  wordSet(`mausoleum airport station street avenue road boulevard square bridge park stadium arena port trail
  highway expressway tower palace cathedral mosque monastery church
  mavzoleyi aeroportu limanı stansiyası küçəsi prospekti bulvarı xiyabanı meydanı körpüsü parkı sarayı stadionu arenası
  məscidi kilsəsi yolu evi rayonu qəsəbəsi
  lăng đường đại_lộ quảng_trường sân_bay cảng_hàng_không sân_vận_động công_viên chùa nhà_thờ tượng tượng_đài khu_di_tích
  đường_mòn`);

/** What a name most likely names, and why. */
function kindOf(
  form: string,
  places: readonly Occurrence[],
  { language, small }: Usage,
): { readonly kind: CandidateKind; readonly because: readonly CandidateReason[] } {
  const signs = places.flatMap(({ sign }) => sign ?? []);
  const located = signs.filter(({ kind }) => kind === 'locative');
  const mostlyLocated = located.length * 2 >= places.length;
  const locative: CandidateReason[] = located.slice(0, 1).map(({ words }) => ({ kind: 'locative', words }));
  const head = headOf(form, language);
  const before = signs.find(({ kind }) => kind === 'head');
  if (head !== undefined || before !== undefined) {
    const because: CandidateReason[] = [{ kind: 'head', words: head ?? before?.words ?? '' }];
    const body = head !== undefined && headIn(head, language.names.organs, language);
    const facility = head === undefined ? PLACES.has(before?.words ?? '') : headIn(head, PLACES, language);
    if (facility) return { kind: 'place', because };
    return !body && mostlyLocated
      ? { kind: 'place', because: [...because, ...locative] }
      : { kind: 'organization', because };
  }
  const words = form.split(' ');
  const titled = signs.filter(({ kind }) => kind === 'title' || kind === 'honorific');
  // A deputy of Wales: once is not enough for a word alone.
  const told = words.length > 1 || (titled.length > located.length && titled.length * 5 >= places.length);
  const person: CandidateReason[] = told ? titled.slice(0, 1) : [];
  const first = language.lower(words[0] ?? '');
  if (words.length > 1 && words.length <= FULL_NAME) {
    const everyday = words.length === 2 && small.has(first);
    if (SURNAMES.has(first) && !everyday) person.push({ kind: 'surname', words: words[0] ?? '' });
    else if (language.names.givenNames.has(first)) person.push({ kind: 'given-name', words: words[0] ?? '' });
  }
  if (person.length > 0) return { kind: 'person', because: person };
  return mostlyLocated ? { kind: 'place', because: locative } : { kind: 'unknown', because: [] };
}

/** The head noun of a name: the last word, the one before “of”, or what it begins with. */
function headOf(form: string, language: Language): string | undefined {
  if (language.names.headPosition === 'before') return startsWithHead(form, language);
  const words = form.split(' ');
  const inside = words.find((_, i) => i > 0 && language.owners.inside?.test(` ${words[i]} `));
  const last = inside === undefined ? words.at(-1) : words[words.indexOf(inside) - 1];
  return last !== undefined && isHead(last, language) ? last : undefined;
}

function startsWithHead(form: string, { lower, names }: Language): string | undefined {
  const words = form.split(' ');
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const phrase = words.slice(0, count).join(' ');
    if (names.heads.has(lower(phrase)) || names.organs.has(lower(phrase))) return phrase;
  }
  return undefined;
}
