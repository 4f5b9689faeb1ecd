// What a language's numbers and dates look like. The data stands in the language's own file.

/** How a language writes numbers, months and money. Words in small letters. */
export interface NumberWords {
  /** The sign before decimals. */
  readonly decimal: ',' | '.';
  /** The sign that news puts between groups of three digits, the usual one first. */
  readonly grouping: readonly [string, ...string[]];
  /** Words that multiply the number before them: million, nghìn tỷ. The longest first where one begins another. */
  readonly magnitudes: readonly (readonly [word: string, value: number])[];
  /** Names of months, as patterns, January first. Their matches may go on in endings. */
  readonly months: readonly string[];
  /** Months whose names, with a capital, may be other words, too, and what has to stand before or behind these (`in May`, `May 7`). */
  readonly wordMonths?: { readonly numbers: readonly number[]; readonly before: RegExp; readonly behind: RegExp };
  /** A month as a number: tháng 5. One group, the number. */
  readonly monthNumber?: RegExp;
  /** Hours: 9h30, 9:30 a.m. Groups `hour`, `minute` and, where a day has twice twelve hours, `half`. */
  readonly time: RegExp;
  /** Whether 7/5 is a day. */
  readonly dayFirst: boolean;
  /** Behind a number: per cent. */
  readonly percent: RegExp;
  /** Words and signs of money by ISO 4217 code, as patterns. */
  readonly currencies: readonly (readonly [code: string, pattern: RegExp])[];
  /** How a whole number up to 100 is written in words, cardinal and ordinal; endings may follow. */
  spelled(number: number): readonly string[];
  /** What stands for one before a magnitude: a million. */
  readonly one: readonly string[];
}

/** Signs of money that are the same in all languages. */
export const CURRENCY_SIGNS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['USD', /USD|US\$|\$/u],
  ['EUR', /EUR|€/u],
  ['GBP', /GBP|£/u],
  ['JPY', /JPY|¥/u],
  ['VND', /VN[DĐ]|₫/u],
  ['AZN', /AZN|₼/u],
  ['RUB', /RUB|₽/u],
];
