import { describe, expect, test } from 'vitest';
import { houseForms, preferredTerm } from '../../src/glossary/houseForm.js';
import type { Term } from '../../src/model/concept.js';
import type { Mention } from '../../src/model/mention.js';
import type { HouseStyle } from '../../src/model/style.js';
import { glossaryOf } from '../helpers/termbase.js';

const glossary = glossaryOf(`
to-lam:
  kind: person
  naming: vi
  terms:
    en:
      - { text: Tô Lâm, use: preferred, styles: [vns] }
      - { text: To Lam, use: preferred, styles: [azertac] }
    vi: [{ text: Tô Lâm, use: preferred }]
    az: [{ text: To Lam, use: preferred, confirmed: false }]
vietnam:
  kind: place
  terms:
    en:
      - { text: Việt Nam, use: preferred, styles: [vns] }
      - { text: Vietnam, use: preferred, styles: [azertac] }
      - { text: VN, use: preferred, form: acronym }
      - { text: Nam Republic, use: admitted }
      - { text: Annam, use: forbidden }
    az:
      - { text: Vyetnam, use: preferred }
      - { text: VyetNam, use: admitted }
      - { text: Vietnam, use: deprecated }
      - { text: Vyetnamiya, use: deprecated }
milli-majlis:
  kind: organization
  terms:
    en:
      - { text: Milli Majlis, use: preferred }
      - { text: Mejlis, use: deprecated }
speaker:
  kind: title
  terms: { en: [{ text: Speaker, use: preferred }, { text: Chair, use: deprecated }] }
`);

const style = (id: string, more: Partial<HouseStyle> = {}): HouseStyle => ({
  id,
  about: id,
  names: 'preferred',
  quotes: 'change',
  languages: ['en'],
  ...more,
});
const vns = style('vns');
const azertac = style('azertac');

function mention(id: string, listed: string, surface = listed, language = 'en', more: Partial<Mention> = {}): Mention {
  const term = glossary.get(id)?.terms.find((t) => t.text === listed && t.language === language) as Term;
  if (term === undefined) throw new Error(`no term ${listed}`);
  return {
    span: [0, surface.length],
    block: 'paragraph-1',
    place: [0, surface.length],
    surface,
    candidates: [{ concept: id, term }],
    concepts: [id],
    status: 'resolved',
    because: [],
    spelling: 'exact',
    parts: [],
    ...more,
  };
}

const forms = (m: Mention, by = vns, language = 'en') =>
  houseForms(m, language, glossary, by).map((f) => [f.deviation, f.replacement]);

describe('a name', () => {
  test('is written as each style prefers', () => {
    expect(forms(mention('to-lam', 'To Lam'))).toEqual([['spelling', 'Tô Lâm']]);
    expect(forms(mention('to-lam', 'Tô Lâm'), azertac)).toEqual([['spelling', 'To Lam']]);
    expect(forms(mention('to-lam', 'Tô Lâm'))).toEqual([]);
  });

  test('stays short where it is short', () => {
    expect(forms(mention('to-lam', 'Lam'))).toEqual([['spelling', 'Lâm']]);
    expect(forms(mention('vietnam', 'VN'))).toEqual([]);
  });

  test('keeps the capitals or small letters of the text', () => {
    expect(forms(mention('to-lam', 'To Lam', 'TO LAM'))).toEqual([['spelling', 'TÔ LÂM']]);
    expect(forms(mention('to-lam', 'To Lam', 'to lam'))).toEqual([['spelling', 'tô lâm']]);
  });

  test('that is composed otherwise is no other form: composing is not spelling', () => {
    expect(forms(mention('to-lam', 'Tô Lâm', 'Tô Lâm'.normalize('NFD')))).toEqual([]);
  });

  test('that is deprecated or forbidden is told as such', () => {
    expect(forms(mention('milli-majlis', 'Mejlis'))).toEqual([['deprecated', 'Milli Majlis']]);
    expect(forms(mention('vietnam', 'Annam'))).toEqual([['forbidden', 'Việt Nam']]);
  });

  test('that is admitted stays', () => {
    expect(forms(mention('vietnam', 'Nam Republic'))).toEqual([]);
    expect(forms(mention('vietnam', 'Vyetnam', 'VyetNam', 'az'), vns, 'az')).toEqual([]);
    expect(forms(mention('vietnam', 'VyetNam', 'Vyétnam', 'az'), vns, 'az')).toEqual([['spelling', 'Vyetnam']]);
  });
});

describe('nothing is said of', () => {
  test('a mention that nobody could decide', () => {
    const both = mention('to-lam', 'To Lam', 'To Lam', 'en', { concepts: [], status: 'ambiguous' });
    expect(forms(both)).toEqual([]);
  });

  test('two concepts in one name', () => {
    expect(forms(mention('to-lam', 'To Lam', 'To Lam', 'en', { concepts: ['to-lam', 'vietnam'] }))).toEqual([]);
  });

  test('a style that keeps names', () => {
    expect(forms(mention('to-lam', 'To Lam'), style('neutral', { names: 'keep' }))).toEqual([]);
  });

  test('a form that nobody has confirmed', () => {
    const other = mention('to-lam', 'To Lam', 'Tô Lâm', 'az');
    expect(forms(other, vns, 'az')).toEqual([]);
  });
});

describe('nothing is rewritten, only told,', () => {
  test('where an office or a common term differs: its words are the writer’s', () => {
    expect(forms(mention('speaker', 'Chair'))).toEqual([['deprecated', undefined]]);
  });

  test('where the ending that follows would no longer fit', () => {
    const ending = (form: string) => mention('vietnam', form, form, 'az', { ending: 'da' });
    expect(forms(ending('Vietnam'), vns, 'az')).toEqual([['deprecated', 'Vyetnam']]);
    expect(forms(ending('Vyetnamiya'), vns, 'az')).toEqual([['deprecated', undefined]]);
  });

  test('but a possessive fits everything', () => {
    expect(forms(mention('to-lam', 'To Lam', 'To Lam', 'en', { ending: '’s' }))).toEqual([['spelling', 'Tô Lâm']]);
  });
});

describe('the preferred term', () => {
  const preferred = (id: string, language: string, by: HouseStyle, like?: string) => {
    const concept = glossary.get(id);
    const term = concept?.terms.find((t) => t.text === like && t.language === language);
    return concept && preferredTerm(concept, language, by, term)?.text;
  };

  test('is the style’s own in the languages that it speaks', () => {
    expect(preferred('vietnam', 'en', vns)).toBe('Việt Nam');
    expect(preferred('vietnam', 'en', azertac)).toBe('Vietnam');
    expect(preferred('milli-majlis', 'en', azertac)).toBe('Milli Majlis');
  });

  test('is the generally preferred one elsewhere', () => {
    expect(preferred('to-lam', 'vi', vns)).toBe('Tô Lâm');
    expect(preferred('vietnam', 'az', vns)).toBe('Vyetnam');
  });

  test('has the length class of the one it stands for', () => {
    expect(preferred('to-lam', 'en', vns, 'Lam')).toBe('Lâm');
    expect(preferred('vietnam', 'en', azertac, 'VN')).toBe('VN');
  });

  test('is none where the language has none', () => {
    expect(preferred('milli-majlis', 'vi', vns)).toBeUndefined();
  });
});
