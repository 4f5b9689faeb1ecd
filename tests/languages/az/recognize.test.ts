import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Features, inflect, type TermData } from '../../../src/languages/az/generate.js';
import { CASES, type Possessor } from '../../../src/languages/az/grammar.js';
import { isFormOf } from '../../../src/languages/az/recognize.js';

/** Lines of "term: forms", words of a term or form joined by _. */
function table(lines: string): [string, string][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [term, forms] = line.trim().split(': ') as [string, string];
      return forms.split(' ').map((form): [string, string] => [term.replaceAll('_', ' '), form.replaceAll('_', ' ')]);
    });
}

describe('isFormOf', () => {
  it('knows forms', () => {
    const forms = table(`
      Azərbaycan: Azərbaycan Azərbaycanın Azərbaycandan Azərbaycanadək Azərbaycanacan Azərbaycanınkı Azərbaycanımızın
      Milli_Məclis: Milli_Məclisin Milli_Məclisində MİLLİ_MƏCLİSDƏ MILLI_MƏCLISDƏ Milli_Məclis_ilə
      Baş_katib: Baş_katibinə Baş_katibdir
      Azərbaycan_Prezidenti: Azərbaycan_Prezidentinin Azərbaycan_Prezidenti_ilə
      Kommunist_Partiyası: Kommunist_Partiyaları Kommunist_Partiyalarının Kommunist_Partiyamız
      ərazi_bütövlüyü: ərazi_bütövlüyümüzə Ərazi_bütövlüyünə
      Xarici_İşlər_Nazirliyi: Xarici_İşlər_Nazirlikləri Xarici_İşlər_Nazirliyimizin Xarici_İşlər_Nazirliyincə
      dövlət_səfəri: dövlət_səfərim dövlət_səfərinizin dövlət_səfərləri
      strateji_tərəfdaşlıq: strateji_tərəfdaşlığı strateji_tərəfdaşlıqdan
      İraq: İraqın İraqda
      hüquq: hüququ hüquqdan
      fikir: fikri fikrimizcə fikirlər fikrincə
      burun: burunun burnu
      oğul: oğlu oğullarının
      su: suyu suyun suya sular
      mövqe: mövqeyi mövqeyindən mövqeni mövqelər
      xətt: xətti xətlər xətdə
      BMT: BMT-nin BMT-dəki BMTnin
      Report: Report”un “Report”un "Report"dan
      Petrovietnam: "Petrovietnam"ın “Petrovietnam”
      dəvəquşu: dəvəquşuna dəvəquşları dəvəquşular
      Tô_Lâm: Tô_Lâmın Tô_Lâmla TÔ_LÂMIN`);
    for (const [term, form] of forms) expect(isFormOf(term, form), `${term} → ${form}`).toBe(true);
  });

  it('knows what is no form', () => {
    const others = table(`
      Pence: Pens Pensin
      penis: pens pensin
      Vyetnam: vyetnamlı Vyetnamlı Vyetnamca Vyetnamin vyetnamın Vyetnamnın
      Laçın: laçın laçının
      prezident: prezidentlik prezidentliyə prezidentdi
      Milli_Məclis: Məclis Milli_Assambleya Milli_Məclisçi milli_məclisin
      Kommunist_Partiyası: Kommunist_Partiya Kommunist_Partiyanın Partiyası
      nümayəndə_heyəti: nümayəndə_heyət nümayəndə_heyətdən
      fikir: fikrlər fikrdən
      səfir: səfri
      qoyun: qoynu
      söz: sözlük
      xətt: xəti
      İlham_Əliyev: İlham_Əliyeva İlham_Əliyevanın
      Roma: Roman
      ad: atdı adamlar`);
    for (const [term, form] of others) expect(isFormOf(term, form), `${term} → ${form}`).toBe(false);
  });

  it('follows options', () => {
    expect(isFormOf('Azərbaycan', 'Azerbaycanin', { ascii: true })).toBe(true);
    expect(isFormOf('tərəfdaşlıq', 'terefdasligin', { ascii: true })).toBe(true);
    expect(isFormOf('Baş katib', 'baş katibinin', { anyCase: true })).toBe(true);
    expect(isFormOf('Gardens', 'Gardensda', { loose: true })).toBe(true);
    expect(isFormOf('Xankəndi', 'Xankəndinə')).toBe(false);
    expect(isFormOf('Xankəndi', 'Xankəndinə', { izafet: true })).toBe(true);
    expect(isFormOf('prezident', 'prezidentdi', { profile: 'full' })).toBe(true);
    expect(isFormOf('Azərbaycan', 'Azərbaycanım', { profile: 'full' })).toBe(true);
    expect(isFormOf('Azərbaycan', 'Azərbaycanım', { name: false })).toBe(true);
  });

  it('does not mind how letters are composed and words are spaced', () => {
    expect(isFormOf('Tô Lâm'.normalize('NFD'), 'Tô\u00a0Lâmın')).toBe(true);
    expect(isFormOf('Tô Lâm', 'Tô Lâmın'.normalize('NFD'))).toBe(true);
  });
});

describe('every form that is made is recognized', () => {
  const syllable = fc
    .tuple(
      fc.constantFrom(
        '',
        'b',
        'd',
        'f',
        'g',
        'k',
        'l',
        'm',
        'n',
        'q',
        's',
        'ş',
        't',
        'v',
        'x',
        'y',
        'z',
        'ç',
        'c',
        'h',
      ),
      fc.constantFrom('a', 'e', 'ə', 'i', 'ı', 'o', 'ö', 'u', 'ü'),
      fc.constantFrom('', '', 'b', 'k', 'l', 'm', 'n', 'q', 'r', 's', 't', 'y', 'z', 'ğ', 'rt', 'ss'),
    )
    .map((parts) => parts.join(''));
  const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const features = (possessors: readonly (Possessor | undefined)[]): fc.Arbitrary<Features> =>
    fc.record({
      number: fc.constantFrom('singular' as const, 'plural' as const),
      possessor: fc.constantFrom(...possessors),
      case: fc.constantFrom(...CASES),
      attributive: fc.boolean(),
      predicative: fc.boolean(),
    });
  const check = (term: string, cell: Features, data: TermData = {}) => {
    const form = inflect(term, cell, data);
    expect(isFormOf(term, form, data), `${term} → ${form}`).toBe(true);
  };

  it('of a noun', () => {
    const nouns = features([undefined, '1s', '2s', '3', '1p', '2p']);
    fc.assert(
      fc.property(word, nouns, fc.boolean(), (term, cell, keepFinal) => check(term, cell, { keepFinal })),
      {
        numRuns: 3000,
      },
    );
  });

  it('of a name, an acronym and a name in capitals', () => {
    const names = features([undefined, '3', '1p']);
    fc.assert(
      fc.property(word, names, (term, cell) => {
        check(`To ${term.slice(0, 1).toUpperCase()}${term.slice(1)}`, cell);
        check(`A${term.toUpperCase()}`, cell);
      }),
      { numRuns: 3000 },
    );
  });

  it('of a term that carries a possessive', () => {
    const terms = features([undefined, '3', '1p', '1s', '2p']);
    fc.assert(
      fc.property(word, terms, (stem, cell) =>
        check(`milli ${inflect(stem, { possessor: '3' })}`, cell, { izafet: true }),
      ),
      { numRuns: 3000 },
    );
  });
});
