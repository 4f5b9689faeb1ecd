import { describe, expect, it } from 'vitest';
import { type Features, inflect, paradigm, type TermData } from '../../../src/languages/az/generate.js';
import { CASES } from '../../../src/languages/az/grammar.js';

const genitive: Features = { case: 'genitive' };
const dative: Features = { case: 'dative' };
const plural: Features = { number: 'plural' };
const its: Features = { possessor: '3' };

/** Lines of "term feature form", words of a term joined by _. */
function expectForms(features: Features, lines: string, data?: TermData) {
  for (const line of lines.trim().split('\n')) {
    const [term, form] = line
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('_', ' ')) as [string, string];
    expect(inflect(term, features, data), term).toBe(form);
  }
}

describe('harmony', () => {
  it('has an ending for each of the nine vowels', () => {
    const stems = ['Laçan', 'Lacın', 'Seven', 'Xəzər', 'İnqilabçin', 'Gürcüston', 'Urmun', 'Göl', 'Üzüm'];
    expect(stems.map((stem) => inflect(stem, genitive).slice(stem.length))).toEqual([
      'ın',
      'ın',
      'in',
      'in',
      'in',
      'un',
      'un',
      'ün',
      'ün',
    ]);
    expect(stems.map((stem) => inflect(stem, dative).slice(stem.length))).toEqual('aaəəəaaəə'.split(''));
    expect(stems.map((stem) => inflect(stem, plural).slice(stem.length))).toEqual([
      'lar',
      'lar',
      'lər',
      'lər',
      'lər',
      'lar',
      'lar',
      'lər',
      'lər',
    ]);
  });

  it('follows each ending in turn', () => {
    expect(inflect('göl', { ...plural, ...its, ...genitive })).toBe('göllərinin');
    expect(inflect('yol', { ...its, case: 'ablative' })).toBe('yolundan');
    expect(inflect('Vyetnam', { case: 'locative', attributive: true })).toBe('Vyetnamdakı');
    expect(inflect('Azərbaycan', { ...genitive, attributive: true })).toBe('Azərbaycanınkı');
    expect(inflect('Vyetnam', { case: 'locative', predicative: true })).toBe('Vyetnamdadır');
    expect(inflect('Azərbaycan', { case: 'terminative' })).toBe('Azərbaycanadək');
    expect(inflect('həftə', { case: 'terminative' })).toBe('həftəyədək');
  });

  it('reads letters of other alphabets by their base letter', () => {
    expectForms(
      genitive,
      `
      Tô_Lâm Tô_Lâmın
      Nguyễn_Thị_Kim_Ngân Nguyễn_Thị_Kim_Ngânın
      Lương_Cường Lương_Cườngun
      Huế Huếnin
      Ngô_Phương_Ly Ngô_Phương_Lynin
      Köln Kölnün
      Kennedy Kennedynin`,
    );
  });
});

describe('what stands between two vowels', () => {
  it('is n, y or s', () => {
    expect(CASES.map((form) => inflect('Bakı', { case: form }))).toEqual([
      'Bakı',
      'Bakının',
      'Bakıya',
      'Bakını',
      'Bakıda',
      'Bakıdan',
      'Bakı ilə',
      'Bakıyadək',
    ]);
    expectForms(
      its,
      `
      ölkə ölkəsi
      nümayəndə nümayəndəsi
      sədr sədri
      xalq xalqı`,
    );
    expect(inflect('ölkə', { possessor: '1p', ...genitive })).toBe('ölkəmizin');
  });

  it('is y in a few words', () => {
    expect(CASES.map((form) => inflect('su', { case: form }))).toEqual([
      'su',
      'suyun',
      'suya',
      'suyu',
      'suda',
      'sudan',
      'su ilə',
      'suyadək',
    ]);
    expect(inflect('mövqe', its)).toBe('mövqeyi');
    expect(inflect('mövqe', { ...its, ...genitive })).toBe('mövqeyinin');
    expect(inflect('mövqe', { possessor: '1p' })).toBe('mövqeyimiz');
  });
});

describe('stems that change', () => {
  it('have ğ for q and y for k in words of several syllables', () => {
    expectForms(
      dative,
      `
      strateji_tərəfdaşlıq strateji_tərəfdaşlığa
      suverenlik suverenliyə
      Səfirlik Səfirliyə
      otaq otağa
      kömək köməyə
      xalq xalqa
      kənd kəndə
      ək əkə`,
    );
  });

  it('keep q and k in loans and names', () => {
    expectForms(
      dative,
      `
      hüquq hüquqa
      təzyiq təzyiqə
      müttəfiq müttəfiqə
      üfüq üfüqə
      dialoq dialoqa
      osminoq osminoqa
      təbrik təbrikə
      iştirak iştiraka
      texnik texnikə
      İraq İraqa
      Bişkek Bişkekə`,
    );
    expect(inflect('xırdaq', dative, { keepFinal: true })).toBe('xırdaqa');
    expect(inflect('Qonaq', dative, { keepFinal: false })).toBe('Qonağa');
    expect(inflect('mişlek', dative, { foreign: true })).toBe('mişlekə');
  });

  it('lose a vowel, loans before all vowels, native words before possessives', () => {
    expectForms(
      genitive,
      `
      fikir fikrin
      nəsil nəslin
      burun burunun
      səfir səfirin
      penis penisin`,
    );
    expectForms(
      its,
      `
      fikir fikri
      oğul oğlu
      burun burnu
      ağız ağzı
      Könül Könülü`,
    );
    expectForms(
      plural,
      `
      fikir fikirlər
      oğul oğullar`,
    );
  });

  it('lose half of a double consonant before another', () => {
    expect(inflect('xətt', plural)).toBe('xətlər');
    expect(inflect('xətt', its)).toBe('xətti');
    expect(inflect('Ross', { case: 'locative' })).toBe('Rossda');
  });
});

describe('terms that carry a possessive', () => {
  it('have n before cases', () => {
    expect(CASES.map((form) => inflect('Xarici İşlər Nazirliyi', { case: form }))).toEqual([
      'Xarici İşlər Nazirliyi',
      'Xarici İşlər Nazirliyinin',
      'Xarici İşlər Nazirliyinə',
      'Xarici İşlər Nazirliyini',
      'Xarici İşlər Nazirliyində',
      'Xarici İşlər Nazirliyindən',
      'Xarici İşlər Nazirliyi ilə',
      'Xarici İşlər Nazirliyinədək',
    ]);
    expect(inflect('ərazi bütövlüyü', { possessor: '3', ...dative })).toBe('ərazi bütövlüyünə');
    expect(inflect('dəvəquşu', dative)).toBe('dəvəquşuna');
  });

  it('put the plural before it, and other possessors in its place', () => {
    expectForms(
      plural,
      `
      Kommunist_Partiyası Kommunist_Partiyaları
      Xarici_İşlər_Nazirliyi Xarici_İşlər_Nazirlikləri
      nümayəndə_heyəti nümayəndə_heyətləri
      xatirə_otağı xatirə_otaqları
      Milli_Tarix_Muzeyi Milli_Tarix_Muzeyləri
      Kür_çayı Kür_çayları
      ABŞ_Konqresi ABŞ_Konqresləri
      dəmir_yolu_xətti dəmir_yolu_xətləri
      ictimai_fikri ictimai_fikirləri`,
    );
    expectForms(
      { possessor: '1p', ...dative },
      `
      ərazi_bütövlüyü ərazi_bütövlüyümüzə
      Kommunist_Partiyası Kommunist_Partiyamıza`,
    );
    expect(inflect('dövlət səfəri', { possessor: '1s' })).toBe('dövlət səfərim');
    expect(inflect('nümayəndə heyəti', { ...plural, ...genitive })).toBe('nümayəndə heyətlərinin');
  });

  it('are told from names that look the same, or not, by data', () => {
    expect(inflect('Volodimir Zelenski', dative)).toBe('Volodimir Zelenskiyə');
    expect(inflect('Mahatma Qandi', dative, { izafet: false })).toBe('Mahatma Qandiyə');
    expect(inflect('Xankəndi', dative)).toBe('Xankəndiyə');
    expect(inflect('Xankəndi', dative, { izafet: true })).toBe('Xankəndinə');
    expect(inflect('Duarte Paçeko', dative)).toBe('Duarte Paçekoya');
  });
});

describe('signs before endings', () => {
  it('are a hyphen after acronyms, which inflect as they are read', () => {
    expectForms(
      genitive,
      `
      BMT BMT-nin
      SSRİ SSRİ-nin
      İPU İPU-nun
      ABŞ ABŞ-ın
      CICA CICA-nın
      SOCAR SOCAR-ın
      AQEM AQEM-in
      AZƏRTAC AZƏRTAC-ın
      YAP YAP-ın
      XİN XİN-in
      NATO NATO-nun
      Aİ Aİ-nin
      ATƏT ATƏT-in
      MDB MDB-nin
      MK MK-nın
      BDU BDU-nun
      AMEA AMEA-nın
      UNESKO UNESKO-nun
      COP29 COP29-un
      Azərbaycan_SSR Azərbaycan_SSR-in`,
    );
    expectForms(
      dative,
      `
      BMT BMT-yə
      ABŞ ABŞ-a
      AQEM AQEM-ə`,
    );
    expect(inflect('ABŞ', { case: 'instrumental' })).toBe('ABŞ-la');
    expect(inflect('NATO', { case: 'instrumental' })).toBe('NATO ilə');
    expect(inflect('XYZ', genitive, { reading: 'zet' })).toBe('XYZ-in');
  });

  it('are a hyphen after addresses and numbers', () => {
    expectForms(
      dative,
      `
      Metbuat.az Metbuat.az-a
      Unikal.org Unikal.org-a
      S.Qafarova S.Qafarovaya
      Formula_1 Formula_1-ə
      Azərbaycan_2030 Azərbaycan_2030-a`,
    );
  });

  it('are the closing quotation mark of a quoted name', () => {
    expectForms(
      genitive,
      `
      “Report” “Report”un
      "Petrovietnam" "Petrovietnam"ın
      “Xalq_Cəbhəsi_Partiyası” “Xalq_Cəbhəsi_Partiyası”nın`,
    );
  });
});

it('gives the table a translator wants', () => {
  const rows = paradigm('Prezident');
  expect(rows.map((row) => row.case)).toEqual(CASES);
  expect(rows[1]).toEqual({
    case: 'genitive',
    singular: 'Prezidentin',
    plural: 'Prezidentlərin',
    possessed: 'Prezidentinin',
    possessedPlural: 'Prezidentlərinin',
  });
  expect(paradigm('Milli Məclis')[2]).toMatchObject({ singular: 'Milli Məclisə', possessed: 'Milli Məclisinə' });
  expect(paradigm('Kommunist Partiyası')[2]).toEqual({
    case: 'dative',
    singular: 'Kommunist Partiyasına',
    plural: 'Kommunist Partiyalarına',
  });
});
