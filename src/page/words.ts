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

/**
 * Not every browser knows how Azerbaijani writes days, numbers and the names of languages: our own words say so.
 * @param fallback the English sentences, for what a language lacks
 */
export function makeWords(locale: string, own: PageWords, fallback: PageWords): Words {
  const plurals = new Intl.PluralRules(locale);
  const find = (key: string) => own[key] ?? fallback[key];
  const sentence = (key: string, count: unknown) => {
    const counted = typeof count === 'number' ? `${key}_${plurals.select(count)}` : key;
    return own[counted] ?? own[`${key}_other`] ?? own[key] ?? find(counted) ?? find(`${key}_other`) ?? find(key) ?? key;
  };
  const number = (value: number) =>
    String(value).replace(/\B(?=(?:\d{3})+$)/gu, () => find('report:format.group') ?? '');
  const filled = (value: Gaps[string] | undefined): string => {
    if (typeof value === 'number') return number(value);
    return typeof value === 'string' ? value : (value ?? []).join(', ');
  };
  const say: Words['say'] = (key, gaps = {}) =>
    sentence(key, gaps.count).replace(/\{\{\s*(\w+)\s*(?:,[^}]*)?\}\}/gu, (_, name: string) => filled(gaps[name]));
  return {
    locale,
    say,
    number,
    // Almost all is not all, and almost nothing is something.
    percent: (share) => `${share > 0.99 && share < 1 ? 99 : share > 0 && share < 0.01 ? 1 : Math.round(share * 100)}%`,
    date(iso) {
      const [year = '', month, day] = iso.split('-');
      if (month === undefined) return year;
      const name = say('report:format.months').split('|')[Number(month) - 1] ?? month;
      const gaps = { year, month: name, day: String(Number(day)) };
      return say(day === undefined ? 'report:format.month' : 'report:format.day', gaps);
    },
    language: (code) => find(`report:name-of.${code}`) ?? code,
  };
}
