// The page's words: three languages at hand, switched while it is open.
import type { PageWords } from '../model/reportPage.js';

/** What fills the gaps of a sentence. `count` chooses its plural form. */
export type Gaps = Readonly<Record<string, string | number | readonly string[]>>;

/** One language of the page. */
export interface Words {
  readonly locale: string;
  say(key: string, gaps?: Gaps): string;
  number(value: number): string;
  /** A share between 0 and 1. */
  percent(share: number): string;
  /** A day, month or year (ISO 8601). */
  date(iso: string): string;
  language(code: string): string;
}

/** Languages by their own names: whoever looks for theirs can read it. */
export const ownNames: Readonly<Record<string, string>> = { en: 'English', vi: 'Tiếng Việt', az: 'Azərbaycanca' };

/** @param fallback the English sentences, for what a language lacks */
export function makeWords(locale: string, own: PageWords, fallback: PageWords): Words {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const sentence = (key: string, count: unknown) => {
    const counted = typeof count === 'number' ? `${key}_${plurals.select(count)}` : key;
    return (
      own[counted] ??
      own[key] ??
      own[`${key}_other`] ??
      fallback[counted] ??
      fallback[`${key}_other`] ??
      fallback[key] ??
      key
    );
  };
  const filled = (value: Gaps[string] | undefined, how: string | undefined): string => {
    if (typeof value === 'number') return numbers.format(value);
    if (typeof value === 'string' || value === undefined) return value ?? '';
    const type = how?.includes('disjunction') ? 'disjunction' : 'conjunction';
    return new Intl.ListFormat(locale, { type }).format(value);
  };
  return {
    locale,
    say: (key, gaps = {}) =>
      sentence(key, gaps.count).replace(/\{\{\s*(\w+)\s*(?:,([^}]*))?\}\}/gu, (_, name: string, how?: string) =>
        filled(gaps[name], how),
      ),
    number: (value) => numbers.format(value),
    // Almost all is not all, and almost nothing is something.
    percent: (share) => percents.format(share > 0.99 && share < 1 ? 0.99 : share > 0 && share < 0.01 ? 0.01 : share),
    date: (iso) => dateIn(locale, iso),
    language: (code) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code,
  };
}

function dateIn(locale: string, iso: string): string {
  const [year = 0, month, day] = iso.split('-').map(Number);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: day === undefined ? 'long' : 'short' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(locale, options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
