// How articles use their capitals, and which of them are names.
import type { Language } from '../../languages/language.js';
import type { Span } from '../../model/span.js';
import { isHead } from '../heads.js';
import { type Run, type Sign, startsWithHead } from './runs.js';

/** A place where a name stands. */
export interface Occurrence {
  readonly form: string;
  readonly path: string;
  readonly span: Span;
  readonly opens: boolean;
  readonly sign?: Sign;
}
/** How articles use their capitals. */
export interface Usage {
  readonly language: Language;
  /** Runs, and words of runs, that have their capitals inside a sentence. */
  readonly runs: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Words that are written in small letters somewhere. */
  readonly small: ReadonlySet<string>;
}

export function usageOf(runs: readonly Run[], small: ReadonlySet<string>, language: Language): Usage {
  return {
    language,
    runs: new Set(runs.filter((run) => !run.opens).map((run) => formOf(run))),
    words: new Set(runs.flatMap(({ words, opens }) => (opens ? words.slice(1) : words))),
    small,
  };
}

/** The words of a run from one to another as they are read: line ends inside are spaces. */
export function formOf({ words, gaps }: Run, first = 0, last = words.length - 1): string {
  let form = words[first] ?? '';
  for (let i = first + 1; i <= last; i++) form += `${(gaps[i - 1] ?? ' ').replace(/\s+/gu, ' ')}${words[i]}`;
  return form;
}

/** The name inside a run: without words of address, days, and what only has a capital at the head of a sentence. */
export function occurrenceOf(run: Run, usage: Usage): Occurrence[] {
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
export function standingAlone(found: readonly Occurrence[], { words, runs, small, language }: Usage): Occurrence[] {
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
export function otherCapitals(adjectives: ReadonlySet<string>, language: Language): (form: string) => boolean {
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
