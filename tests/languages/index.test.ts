import { describe, expect, test } from 'vitest';
import { isLanguage, languageCodes, languageOf, languages } from '../../src/languages/index.js';
import type { Language } from '../../src/languages/language.js';

test('a language is found by its code', () => {
  for (const code of ['en', 'vi', 'az']) {
    expect(languageOf(code).code).toBe(code);
    expect(isLanguage(code)).toBe(true);
  }
  expect(new Set(languageCodes).size).toBe(languages.length);
});

test.each(['tr', 'EN', 'en-US', '', '__proto__'])('%j is no language', (code) => {
  expect(isLanguage(code)).toBe(false);
  expect(() => languageOf(code)).toThrow(RangeError);
});

/** The word lists that the program looks into with words in lower case. */
function wordLists({ sentences, names }: Language): Record<string, ReadonlySet<string>> {
  const { heads, honorifics, everyday, particles, joining } = names;
  return { ...sentences, heads, honorifics, everyday, particles, joining };
}

describe.each(languages)('$code', (language) => {
  test.each(Object.entries(wordLists(language)))(
    '%s can be found: composed, in small letters, without a final full stop',
    (_, words) => {
      for (const word of words) {
        expect(word).toBe(language.lower(word).normalize('NFC'));
        expect(word).not.toMatch(/\.$|_/u);
      }
    },
  );

  test('its dates and captions are expressions', () => {
    for (const source of [language.news.date, language.news.caption])
      expect(() => new RegExp(source, 'u')).not.toThrow();
  });

  test('its letters are no other language’s', () => {
    const others = languages.filter((l) => l !== language);
    for (const other of others) {
      const alphabet = language.detection.letters.source.match(/\p{L}/gu) ?? [];
      expect(alphabet.length).toBeGreaterThan(0);
      for (const letter of alphabet) expect(letter.match(other.detection.letters)).toBeNull();
    }
  });
});

describe('short names', () => {
  test.each([
    ['vi', 'Tô Lâm', ['Lâm']],
    ['vi', 'Trần Thanh Mẫn', ['Mẫn']],
    ['vi', 'Võ Thị Ánh Xuân', ['Xuân', 'Ánh Xuân']],
    ['az', 'İlham Əliyev', ['Əliyev']],
    ['en', 'John Quincy Adams', ['Adams']],
  ])('%s: %s is called %j', (code, name, expected) => {
    expect(languageOf(code).shortNames(name)).toEqual(expected);
  });
});

describe('endings', () => {
  const ending = (code: string, name: string, rest: string, acronym = false) =>
    languageOf(code).endingLength(name, rest, { acronym, changed: false, plain: false });

  test('English names take a possessive, acronyms a plural', () => {
    expect(ending('en', 'Aliyev', "'s visit")).toBe(2);
    expect(ending('en', 'Aliyev', '’s visit')).toBe(2);
    expect(ending('en', 'NA', 's met', true)).toBe(1);
    expect(ending('en', 'Baku', 's')).toBeUndefined();
    expect(ending('en', 'Aliyev', "'sister")).toBe(0);
  });

  test('Vietnamese names take none', () => {
    expect(ending('vi', 'Tô Lâm', ' đã')).toBe(0);
    expect(ending('vi', 'Tô Lâm', ', ông')).toBe(0);
    expect(ending('vi', 'Tô Lâm', 'đã')).toBeUndefined();
  });

  test('Azerbaijani names take case endings, and the word ends behind them', () => {
    expect(ending('az', 'Bakı', 'da keçirilib')).toBe(2);
    expect(ending('az', 'Bakı', ' və')).toBe(0);
    expect(ending('az', 'Bakı', 'xyz')).toBeUndefined();
  });
});
