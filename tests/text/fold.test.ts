import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf, languages } from '../../src/languages/index.js';
import { FoldTable, foldedWords, SEPARATOR } from '../../src/text/fold.js';
import { withoutLookAlikes } from '../../src/text/lookAlikes.js';
import { blockText } from '../helpers/texts.js';

const en = languageOf('en');
const vi = languageOf('vi');
const az = languageOf('az');

describe.each(languages)('folding in $code', (language) => {
  const anyText = fc.oneof(blockText, fc.string({ unit: 'grapheme' }));

  test('is done once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = language.fold(text);
        expect(language.fold(folded)).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });

  test('gives the same key for composed, half-composed and decomposed letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = language.fold(text);
        expect(language.fold(text.normalize('NFC'))).toBe(folded);
        expect(language.fold(text.normalize('NFD'))).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });

  test('letter by letter, as the scanner does it, gives the words that folding the whole text gives', () => {
    const table = new FoldTable(language.fold);
    fc.assert(
      fc.property(blockText, (text) => {
        // Halves of a pair count as letters to the scanner, emoji included.
        const whole = language.fold(text).match(/[\p{L}\p{N}\u{10000}-\u{10ffff}]+/gu) ?? [];
        expect(foldedWords(text.normalize('NFC'), table).join(' ')).toBe(whole.join(' '));
      }),
      { numRuns: 500 },
    );
  });
});

describe('casing', () => {
  test('in Azerbaijani knows two letters i', () => {
    expect(az.lower('IŞIQ İLHAM')).toBe('ışıq ilham');
    expect(az.upper('ışıq ilham')).toBe('IŞIQ İLHAM');
    expect(az.lower('İ')).toHaveLength(1);
  });

  test('elsewhere knows one', () => {
    for (const language of [en, vi]) {
      expect(language.lower('INTER')).toBe('inter');
      expect(language.upper('inter')).toBe('INTER');
    }
  });
});

describe('spellings that meet in a key', () => {
  test.each(['İlham', 'Ilham', 'ılham', 'ilham', 'ILHAM', 'İLHAM', 'I\u0307lham'])('%s is ilham everywhere', (name) => {
    for (const language of languages) expect(language.fold(name)).toBe('ilham');
  });

  test.each(['Đà Nẵng', 'Ðà Nẵng', 'ðà nẵng', 'đà nẵng', 'Da Nang', 'ĐÀ NẴNG', 'Đà Nẵng'.normalize('NFD')])(
    '%s is da nang in Vietnamese',
    (name) => {
      expect(vi.fold(name)).toBe('da nang');
    },
  );

  test.each(['Əliyev', 'Eliyev', 'ƏLİYEV', 'ELIYEV', 'Әliyev', 'ǝliyev'])('%s is eliyev in Azerbaijani', (name) => {
    expect(az.fold(name)).toBe('eliyev');
  });

  test('ə has a second key, as English spells it; a name without ə has none', () => {
    expect(az.otherFolds('Əliyev')).toEqual(['aliyev']);
    expect(az.otherFolds('Sahibə Qafarova')).toEqual(['sahiba qafarova']);
    expect(az.otherFolds('Bakı')).toEqual([]);
    for (const language of [en, vi]) expect(language.otherFolds('Əliyev')).toEqual([]);
  });

  test('different letters stay different', () => {
    for (const language of languages) {
      expect(language.fold('Lam')).not.toBe(language.fold('Lan'));
      expect(language.fold('Bakı')).toBe('baki');
      expect(language.fold('Baka')).not.toBe('baki');
    }
  });
});

describe('the table of folded letters', () => {
  const table = new FoldTable(en.fold);

  test('tells letters and digits from what separates words', () => {
    for (const mark of [' ', '-', '.', '’', '“', '/', '\u00a0']) expect(table.unit(mark.charCodeAt(0))).toBe(SEPARATOR);
    expect(String.fromCharCode(table.unit('Â'.charCodeAt(0)))).toBe('a');
    expect(String.fromCharCode(table.unit('7'.charCodeAt(0)))).toBe('7');
  });

  test('keeps apart what folds to several letters or to none', () => {
    expect(foldedWords('Æsir', table)).toEqual(['aesir']);
    expect(foldedWords('a\u0301b', table)).toEqual(['ab']);
    expect(table.several('\u0301'.charCodeAt(0))).toBe('');
  });

  test('answers the second time as it did the first', () => {
    const fresh = new FoldTable(az.fold);
    const text = 'Milli Məclisin Æ “Sədri”';
    expect(foldedWords(text, fresh)).toEqual(foldedWords(text, fresh));
    expect(foldedWords(text, fresh)).toEqual(['milli', 'meclisin', 'ae', 'sedri']);
  });
});

describe('look-alikes', () => {
  test('are replaced by the Latin letters they look like', () => {
    // Cyrillic В, а, М, Ә and the turned e of the Latin alphabet.
    expect(withoutLookAlikes('\u0412\u0430ku')).toBe('Baku');
    expect(withoutLookAlikes('\u041cilli M\u04d9clis')).toBe('Milli Məclis');
    expect(withoutLookAlikes('\u018eliyev, \u01ddliyev')).toBe('Əliyev, əliyev');
  });

  test('never change the length, so that places hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(withoutLookAlikes(text).length).toBe(text.length);
      }),
    );
  });
});
