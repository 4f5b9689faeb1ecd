import { describe, expect, it } from 'vitest';
import { type EndingOptions, endingLength } from '../../../src/languages/az/endings.js';
import { changedStems } from '../../../src/languages/az/stems.js';

/** The ending that is found after a stem: `Azərbaycan|ın sədri` is given as stem and rest. */
function ending(text: string, options?: EndingOptions): string | undefined {
  const [stem, rest] = text.split('|') as [string, string];
  const length = endingLength(stem, rest, options);
  return length === undefined ? undefined : rest.slice(0, length);
}

describe('endingLength', () => {
  it('takes the longest ending that ends at a word boundary', () => {
    expect(ending('Azərbaycan|')).toBe('');
    expect(ending('Azərbaycan|, Vyetnam')).toBe('');
    expect(ending('Azərbaycan|ın sədri')).toBe('ın');
    expect(ending('Azərbaycan|dakı, ')).toBe('dakı');
    expect(ending('Vyetnam|dadır.')).toBe('dadır');
    expect(ending('Bakı|ya')).toBe('ya');
    expect(ending('Baş katib|inə')).toBe('inə');
    expect(ending('ölkə|lərimizin”')).toBe('lərimizin');
    expect(ending('Xarici İşlər Nazirliyi|ndən')).toBe('ndən');
    expect(ending('Xarici İşlər Nazirliyi|ncə')).toBe('ncə');
    expect(ending('Vyetnam|🇻🇳')).toBe('');
  });

  it('refuses words that only begin like the stem', () => {
    for (const text of [
      'Vyetnam|lı həmkarı',
      'Son|ra',
      'Prezident|liyə',
      'Li|der',
      'Ho|a',
      'Azərbaycan|ca',
      'Nazir|lik',
    ])
      expect(ending(text), text).toBeUndefined();
    expect(ending('Vyetnam|2')).toBeUndefined();
    expect(ending('Lam|\u0301')).toBeUndefined();
    expect(ending('Azərbaycan|in')).toBeUndefined();
    expect(ending('Azərbaycan|nın')).toBeUndefined();
  });

  it('counts the sign between name and ending', () => {
    expect(ending('BMT|-nin Baş katibi')).toBe('-nin');
    expect(ending('Ri|’nin')).toBe('’nin');
    expect(ending("Furyk|'in")).toBe("'in");
    expect(ending('Petrovietnam|"ın')).toBe('"ın');
    expect(ending('Report|”un')).toBe('”un');
    expect(ending('Cebheinfo.az|”-a açıqlama')).toBe('”-a');
    expect(ending('Aİ|-nın')).toBe('-nın');
    expect(ending('Aİ|-yə')).toBe('-yə');
    expect(ending('NATO|‑dan')).toBe('‑dan');
    expect(ending('DNT|-si')).toBe('-si');
  });

  it('leaves signs alone that no ending follows', () => {
    for (const text of [
      'Azərbaycan|-Vyetnam',
      'Bakı|–Da Nanq',
      'Report|” qəzeti',
      'Azərbaycan|- Vyetnam',
      'Lam|’s visit',
    ])
      expect(ending(text), text).toBe('');
  });

  it('leaves "my" and "your" with names to other texts than news', () => {
    expect(ending('Kuba|n')).toBeUndefined();
    expect(ending('Roma|n', { profile: 'full' })).toBe('n');
    expect(ending('ölkə|miz')).toBe('miz');
    expect(ending('xalq|ım')).toBe('ım');
    expect(ending('Azərbaycan|ımız')).toBe('ımız');
    expect(ending('Prezident|siniz')).toBeUndefined();
    expect(ending('prezident|di', { profile: 'full' })).toBe('di');
    expect(ending('prezident|di')).toBeUndefined();
  });

  it('reads text in capitals, with either i', () => {
    expect(ending('MİLLİ MƏCLİS|DƏ ')).toBe('DƏ');
    expect(ending('MİLLİ MƏCLİS|İN')).toBe('İN');
    expect(ending('MILLI MƏCLIS|IN')).toBe('IN');
    expect(ending('PARTİYASI|NIN')).toBe('NIN');
    expect(ending('BMT|-NİN', { acronym: true })).toBe('-NİN');
    expect(ending('ABŞ|A', { acronym: true })).toBeUndefined();
    expect(ending('ABŞ|da', { acronym: true })).toBe('da');
    expect(ending('Azərbaycan|Da')).toBeUndefined();
  });

  it('reads text typed in ASCII', () => {
    const ascii = { ascii: true };
    expect(ending('Azerbaycan|in', ascii)).toBe('in');
    expect(ending('Milli Meclis|inde', ascii)).toBe('inde');
    expect(ending('Azerbaycan Respublikasi|ndan', ascii)).toBe('ndan');
    expect(ending('Gurcustan|da', ascii)).toBe('da');
    expect(ending('Sususu|nu', ascii)).toBe('nu');
    expect(ending('terefdaslig|i', { ...ascii, changed: true })).toBe('i');
    expect(ending('MECLIS|INDE', ascii)).toBe('INDE');
  });

  it('follows what is known of the term', () => {
    expect(ending('Mahatma Qandi|yə')).toBe('yə');
    expect(ending('Mahatma Qandi|nə', { izafet: false })).toBeUndefined();
    expect(ending('Heydər Əliyev Fondu|ya', { izafet: true })).toBeUndefined();
    expect(ending('Heydər Əliyev Fondu|na', { izafet: true })).toBe('na');
    expect(ending('Gardens|da')).toBeUndefined();
    expect(ending('Gardens|da', { loose: true })).toBe('da');
    expect(ending('Flake|in', { loose: true })).toBe('in');
    expect(ending('Nice|in', { reading: 'nis' })).toBe('in');
    expect(ending('Nice|nin', { reading: 'nis' })).toBe('nin');
  });

  it('reads letters of other alphabets by their base letter', () => {
    expect(ending('Tô Lâm|ın')).toBe('ın');
    expect(ending('Tô Lâm|in')).toBeUndefined();
    expect(ending('Ngô Phương Ly|nin')).toBe('nin');
    expect(ending('Lương Cường|a')).toBe('a');
  });

  it('wants an ending after a changed stem, and one that fits it', () => {
    const changed = { changed: true };
    expect(ending('tərəfdaşlığ|ı', changed)).toBe('ı');
    expect(ending('tərəfdaşlığ|dan', changed)).toBeUndefined();
    expect(ending('fikr|', changed)).toBeUndefined();
    expect(ending('fikr|imizin', changed)).toBe('imizin');
    expect(ending('Kommunist Partiya|ları', changed)).toBe('ları');
    expect(ending('Kommunist Partiya|mızın', changed)).toBe('mızın');
    expect(ending('Kommunist Partiya|nın', changed)).toBeUndefined();
    expect(ending('nümayəndə heyət|lərinin', changed)).toBe('lərinin');
    expect(ending('nümayəndə heyət|i', changed)).toBeUndefined();
    expect(ending('xət|lər', changed)).toBe('lər');
    expect(ending('xət|i', changed)).toBeUndefined();
  });
});

it('changedStems names the stems that differ from the term', () => {
  const table: Record<string, string[]> = {
    'strateji tərəfdaşlıq': ['strateji tərəfdaşlığ'],
    TƏRƏFDAŞLIQ: ['TƏRƏFDAŞLIĞ'],
    suverenlik: ['suverenliy'],
    xalq: [],
    fikir: ['fikr'],
    oğul: ['oğl'],
    Könül: [],
    Pence: [],
    penis: [],
    su: ['suy'],
    xətt: ['xət'],
    'Kommunist Partiyası': ['Kommunist Partiya', 'Kommunist Partiyas'],
    'Xarici İşlər Nazirliyi': ['Xarici İşlər Nazirlik'],
    'XARİCİ İŞLƏR NAZİRLİYİ': ['XARİCİ İŞLƏR NAZİRLİK'],
    'ərazi bütövlüyü': ['ərazi bütövlük'],
    'xatirə otağı': ['xatirə otaq'],
    'Ho Şi Min Muzeyi': ['Ho Şi Min Muzey'],
    'nümayəndə heyəti': ['nümayəndə heyət'],
    'İlham Əliyev': [],
    BMT: [],
  };
  for (const [term, stems] of Object.entries(table)) expect(changedStems(term), term).toEqual(stems);
});
