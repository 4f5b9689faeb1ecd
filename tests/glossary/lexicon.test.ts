import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../src/glossary/lexicon.js';
import { lookup } from '../helpers/lexicon.js';
import { glossaryOf } from '../helpers/termbase.js';

const glossary = glossaryOf(`
azerbaijan:
  kind: place
  terms: { en: [{ text: Azerbaijan, use: preferred }], az: [{ text: Azərbaycan, use: preferred }] }
  demonyms: { en: [Azerbaijani], az: [azərbaycanlı] }
to-lam:
  kind: person
  naming: vi
  terms:
    en: [{ text: Tô Lâm, use: preferred }, { text: General Tô, use: admitted }]
    vi: [{ text: Tô Lâm, use: preferred }]
ilham-aliyev:
  kind: person
  naming: az
  terms:
    az: [{ text: İlham Əliyev, use: preferred }]
heydar-aliyev:
  kind: person
  naming: az
  terms:
    az: [{ text: Heydər Əliyev, use: preferred }]
milli-majlis:
  kind: organization
  country: azerbaijan
  terms:
    en:
      - { text: Milli Majlis, use: preferred }
      - { text: National Assembly, use: admitted }
      - { text: U.N. House, use: forbidden }
speaker:
  kind: title
  of: milli-majlis
  terms: { en: [{ text: Speaker of the Milli Majlis, use: preferred }] }
general:
  kind: title
  terms: { en: [{ text: General, use: preferred }] }
partnership:
  kind: term
  terms: { az: [{ text: strateji tərəfdaşlıq, use: preferred }] }
`);

const lexicons = new Map(['en', 'vi', 'az'].map((code) => [code, compileLexicon(glossary, code)]));

function entries(code: string, phrase: string) {
  const lexicon = lexicons.get(code);
  if (lexicon === undefined) throw new Error(code);
  return lookup(lexicon, phrase);
}

const found = (code: string, phrase: string) =>
  entries(code, phrase).map(({ form, changed }) => `${form.concept.id}${changed ? ', changed' : ''}`);

describe('a form is found', () => {
  test.each(['Tô Lâm', 'To Lam', 'TÔ LÂM', 'tô-lâm', 'Tô Lâm'.normalize('NFD')])(
    'however it is typed: %s',
    (phrase) => {
      expect(found('en', phrase.normalize('NFC'))).toEqual(['to-lam']);
    },
  );

  test('in its own language only', () => {
    expect(found('vi', 'Milli Majlis')).toEqual([]);
    expect(found('az', 'Đà Nẵng')).toEqual([]);
  });

  test('whole only: neither its beginning nor more than it', () => {
    expect(found('en', 'National')).toEqual([]);
    expect(found('en', 'Tô Lâm Tô')).toEqual([]);
    expect(found('en', '')).toEqual([]);
  });

  test('for every concept that has it', () => {
    expect(found('az', 'Əliyev')).toEqual(['ilham-aliyev', 'heydar-aliyev']);
  });

  test('in Azerbaijani also under the spelling that English has', () => {
    expect(found('az', 'Ilham Aliyev')).toEqual(['ilham-aliyev']);
  });

  test('in Azerbaijani also by the stem that its endings ask for', () => {
    expect(found('az', 'strateji tərəfdaşlıq')).toEqual(['partnership']);
    expect(found('az', 'strateji tərəfdaşlığ')).toEqual(['partnership, changed']);
  });
});

describe('an office', () => {
  test('is found over every form of its body but the forbidden ones', () => {
    expect(found('en', 'Speaker of the Milli Majlis')).toEqual(['speaker']);
    expect(found('en', 'Speaker of the National Assembly')).toEqual(['speaker']);
    expect(found('en', 'Speaker of the U.N. House')).toEqual([]);
  });
});

describe('a form needs', () => {
  const needs = (code: string, phrase: string) => entries(code, phrase).map((entry) => entry.form.need);

  test('nothing where it is a full name', () => {
    expect(needs('en', 'Tô Lâm')).toEqual(['nothing']);
  });

  test('the full name before it where it is a short one', () => {
    expect(needs('en', 'Lâm')).toEqual(['antecedent']);
    expect(needs('az', 'Əliyev')).toEqual(['antecedent', 'antecedent']);
  });

  test('a title where it was listed behind one', () => {
    expect(needs('en', 'Tô')).toEqual(['title']);
  });
});

test('an entry keeps what stands between its words', () => {
  const [entry] = entries('en', 'U.N. House');
  expect(entry?.words).toEqual(['U', 'N', 'House']);
  expect(entry?.gaps).toEqual(['.', '. ', '']);
});

test('adjectives of countries are known in small letters', () => {
  expect(lexicons.get('en')?.adjectives.has('azerbaijani')).toBe(true);
  expect(lexicons.get('az')?.adjectives.has('azərbaycanlı')).toBe(true);
});
