// Numbers, days and months of a text by their value, so that two languages can be compared whatever signs they write.
import type { Language } from '../languages/language.js';
import { CURRENCY_SIGNS, type NumberWords } from '../languages/numbers.js';
import type { Span } from '../model/span.js';
import { addresses } from '../text/addresses.js';
import { isUpperAt } from '../text/letters.js';

/** A number or a month in a text. */
export interface Quantity {
  readonly span: Span;
  readonly surface: string;
  /** `month`: a month of a date; `either`: 7/5 may be a day or a fraction, so 5 may be both. */
  readonly kind: 'number' | 'month' | 'either';
  /** What it may be worth: 1.234 is either a little more than one, or more than a thousand. */
  readonly values: readonly number[];
  readonly percent: boolean;
  /** ISO 4217 code of the money it is a sum of. */
  readonly currency?: string;
  /** Told by a Roman numeral, which the other language may leave out. */
  readonly weak: boolean;
}

/** A number with its separators; a space only where it parts groups of three digits. */
const NUMBER = /\d+(?:(?:[.,]|[ \u00a0\u202f](?=\d{3}(?!\d)))\d+)*/gu;
const DATE = /(?<!\d|[./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/gu;
const ISO_DATE = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;
const DAY = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/gu;
const ROMAN = /(?<![\p{L}\p{N}])(?=[IVXLC])C?(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])/gu;

/** All numbers and months of a text, in order. @param text in NFC */
export function quantities(text: string, language: Language): Quantity[] {
  const { numbers } = language;
  const found: Quantity[] = [];
  const taken: Span[] = addresses(text);
  const isFree = (start: number, end: number) => !taken.some(([from, to]) => from < end && start < to);
  const add = (match: RegExpMatchArray, parts: readonly Part[]) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (!isFree(start, end)) return;
    taken.push([start, end]);
    for (const part of parts)
      found.push({ span: [start, end], surface: match[0], percent: false, weak: false, ...part });
  };
  for (const match of text.matchAll(ISO_DATE)) add(match, dateParts(match[3], match[2], match[1], true));
  for (const match of text.matchAll(DATE)) add(match, dateParts(match[1], match[3], match[4], numbers.dayFirst));
  if (numbers.monthNumber)
    for (const match of text.matchAll(numbers.monthNumber)) add(match, [month(Number(match[1]))]);
  for (const match of text.matchAll(numbers.time)) add(match, timeParts(match.groups ?? {}));
  if (numbers.dayFirst)
    for (const match of text.matchAll(DAY))
      add(match, [
        { kind: 'number', values: [Number(match[1])] },
        { kind: 'either', values: [Number(match[2])] },
      ]);
  for (const [index, pattern] of numbers.months.entries())
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})`, 'gu')))
      if (isMonth(text, match, index + 1, language)) add(match, [month(index + 1)]);
  for (const match of text.matchAll(NUMBER)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const shared = { percent: numbers.percent.test(after), ...moneyOf(before, after, numbers) };
    const pieces = valuesOf(match[0], numbers, before);
    const { times, length } = pieces.length === 1 ? magnitude(after, language) : NO_MAGNITUDE;
    const surface = match[0] + after.slice(0, length);
    const span: Span = [match.index, match.index + surface.length];
    add(
      match,
      pieces.map((values) => ({ kind: 'number', values: values.map((v) => v * times), ...shared, surface, span })),
    );
  }
  for (const match of text.matchAll(ROMAN)) {
    if (match[0] === '' || (match[0] === 'I' && language.names.plainLetters)) continue;
    add(match, [{ kind: 'number', values: [roman(match[0])], weak: true }]);
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

type Part = Pick<Quantity, 'kind' | 'values'> & Partial<Quantity>;

const month = (number: number): Part => ({ kind: 'month', values: [number] });

function dateParts(day = '', monthOfYear = '', year = '', dayFirst: boolean): Part[] {
  const [d, m] = [Number(day), Number(monthOfYear)];
  const years = year.length === 2 ? [Number(year), 2000 + Number(year), 1900 + Number(year)] : [Number(year)];
  // 5/7/2025 is a day in May or in July, depending on who writes it.
  const swapped = !dayFirst && d <= 12;
  const valid = m >= 1 && m <= 12;
  return [
    { kind: 'number', values: swapped || !valid ? [d, m] : [d] },
    { kind: 'month', values: swapped || !valid ? [m, d] : [m] },
    { kind: 'number', values: years },
  ];
}

function timeParts(groups: Readonly<Record<string, string>>): Part[] {
  const { hour = groups.hour24 ?? '', minute = groups.minute24, half } = groups;
  const h = Number(hour);
  const hours: Part = { kind: 'number', values: half === undefined && h > 12 ? [h, h - 12] : [h, (h + 12) % 24] };
  return minute === undefined || Number(minute) === 0 ? [hours] : [hours, { kind: 'number', values: [Number(minute)] }];
}

/** Whether a word that is the name of a month means one. */
function isMonth(text: string, match: RegExpMatchArray, number: number, language: Language): boolean {
  const at = match.index ?? 0;
  const rest = text.slice(at + match[0].length);
  if (!endsHere(match[0], rest, language)) return false;
  const { wordMonths } = language.numbers;
  if (wordMonths === undefined || !wordMonths.numbers.includes(number) || !isUpperAt(text, at)) return true;
  return wordMonths.before.test(text.slice(0, at)) || wordMonths.behind.test(rest);
}

/** Whether a word has ended, or goes on in an ending of its language: mayın, milyondan; but Martin. */
function endsHere(word: string, rest: string, language: Language): boolean {
  const context = { kind: 'term', acronym: false, changed: false, plain: false } as const;
  return language.endingLength(word, rest, context) !== undefined;
}

/** What a number may be worth; several numbers where stops only part them (1.2.3). */
function valuesOf(text: string, { decimal, grouping }: NumberWords, before: string): number[][] {
  const [first = '', ...rest] = text.split(/[^\d]/u);
  const signs = text.replace(/\d/gu, '');
  if (signs === '') {
    const value = Number(first);
    // 2021–25
    const year = /\b((?:19|20)\d\d)[-–]$/u.exec(before)?.[1];
    return [first.length === 2 && year !== undefined ? [value, Number(year.slice(0, 2) + first)] : [value]];
  }
  const last = rest.at(-1) ?? '';
  const grouped = first.length <= 3 && rest.every((group) => group.length === 3);
  const same = new Set(signs).size === 1;
  if (grouped && same) {
    const whole = Number(first + rest.join(''));
    const sign = signs[0] as string;
    const fraction = Number(`${first}.${last}`);
    if (rest.length > 1 || /\s/u.test(sign)) return [[whole]];
    return [sign === decimal && !grouping.includes(sign) ? [fraction, whole] : [whole, fraction]];
  }
  if (!same && rest.slice(0, -1).every((group) => group.length === 3))
    return [[Number(`${first}${rest.slice(0, -1).join('')}.${last}`)]];
  if (rest.length === 1) return [[Number(`${first}.${last}`)]];
  return [first, ...rest].map((part) => [Number(part)]);
}

/** What the words behind a number multiply it by: 1.5 million, 2 nghìn tỷ, 3bn. */
function magnitude(after: string, language: Language): { times: number; length: number } {
  let rest = after;
  let times = 1;
  for (let found = true; found; ) {
    found = false;
    const small = rest.replace(/^[\s\u00a0-]/u, '').toLowerCase();
    for (const [word, value] of language.numbers.magnitudes) {
      // A single letter is one only where it touches the number: 5m, but not 5 m of rain.
      if (word.length === 1 && small.length !== rest.length) continue;
      if (!small.startsWith(word) || !endsHere(word, small.slice(word.length), language)) continue;
      times *= value;
      rest = small.slice(word.length);
      // The stop behind mln. is the word's, that behind million the sentence's.
      if (/^[^aeiouəıöü]+$/u.test(word)) rest = rest.replace(/^\./u, '');
      found = true;
      break;
    }
  }
  return { times, length: after.length - rest.length };
}

const NO_MAGNITUDE = { times: 1, length: 0 };

/** How many words from a number its currency may stand: 1,5 nghìn tỷ đô la Mỹ. */
const MONEY = /^(?:[^\s.;!?()]*\s){0,3}[^\s\d.;!?()]*/u;

function moneyOf(before: string, after: string, numbers: NumberWords): { currency?: string } {
  const front = before.slice(-4);
  const back = MONEY.exec(after)?.[0] ?? '';
  for (const [currency, pattern] of [...numbers.currencies, ...CURRENCY_SIGNS])
    if (new RegExp(`(?:${pattern.source})\\s?$`, 'u').test(front) || pattern.test(back)) return { currency };
  return {};
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function roman(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const [here, next] = [ROMAN_DIGITS[text[i] as string] ?? 0, ROMAN_DIGITS[text[i + 1] ?? ''] ?? 0];
    value += here < next ? -here : here;
  }
  return value;
}

/** Numbers of a source that its target lacks, and the other way round. */
export interface Difference {
  readonly missing: readonly Quantity[];
  readonly added: readonly Quantity[];
  /** What has the same value in both. */
  readonly pairs: readonly (readonly [source: Quantity, target: Quantity])[];
}

/** Compares two texts by the values of their numbers, wherever these stand. A number in words counts as one in digits. */
export function compareQuantities(
  source: { readonly text: string; readonly language: Language },
  target: { readonly text: string; readonly language: Language },
): Difference {
  const wanted = quantities(source.text, source.language);
  const left = quantities(target.text, target.language);
  const pairs: [Quantity, Quantity][] = [];
  const missing: Quantity[] = [];
  // What leaves least choice goes first.
  for (const quantity of [...wanted].sort(
    (a, b) => a.values.length - b.values.length || Number(a.weak) - Number(b.weak),
  )) {
    const at = left.findIndex((other) => isSame(quantity, other));
    if (at >= 0) pairs.push([quantity, ...(left.splice(at, 1) as [Quantity])]);
    else if (!quantity.weak && !isSpelled(quantity, target)) missing.push(quantity);
  }
  const added = left.filter((quantity) => !quantity.weak && !isSpelled(quantity, source));
  return { missing: missing.sort((a, b) => a.span[0] - b.span[0]), added, pairs };
}

function isSame(a: Quantity, b: Quantity): boolean {
  const kinds = a.kind === b.kind || a.kind === 'either' || b.kind === 'either';
  return kinds && a.values.some((value) => b.values.some((other) => Math.abs(value - other) <= 1e-9 * Math.abs(value)));
}

/** The greatest number that news writes in words. */
const IN_WORDS = 100;

/** Whether a text has a number in words: seven, two million. */
function isSpelled({ values, kind }: Quantity, { text, language }: { text: string; language: Language }): boolean {
  if (kind === 'month') return false;
  const { spelled, magnitudes, one } = language.numbers;
  const small = language.lower(text);
  return values.some((value) =>
    [['', 1] as const, ...magnitudes].some(([word, worth]) => {
      const times = value / worth;
      if (!Number.isInteger(times) || times < 0 || times > IN_WORDS) return false;
      const words = word !== '' && times === 1 ? [...spelled(times), ...one] : spelled(times);
      return words.some((number) => hasWord(small, word === '' ? number : `${number} ${word}`));
    }),
  );
}

/** Whether a word begins somewhere in a text; endings may follow. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, at))) return true;
  return false;
}
