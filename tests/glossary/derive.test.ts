import { describe, expect, test } from 'vitest';
import type { Term } from '../../src/model/concept.js';
import { glossaryOf } from '../helpers/termbase.js';

/** The terms of a concept, made short: text, form, and what marks it. */
function termsOf(yaml: string, id: string, language = 'en'): string[] {
  const shown = ({ text, form, beside, derived }: Term) =>
    [text, form, beside && `beside ${beside}`, derived && 'derived'].filter(Boolean).join(', ');
  return (glossaryOf(yaml).get(id)?.terms ?? []).filter((t) => t.language === language).map(shown);
}

const person = (naming: string, terms: string) =>
  `x:\n  kind: person\n${naming && `  naming: ${naming}\n`}  terms: { en: [${terms}] }\n`;

describe('a person', () => {
  test('is called by the given name where Vietnamese custom holds', () => {
    expect(termsOf(person('vi', '{ text: Tô Lâm, use: preferred }'), 'x')).toContain('Lâm, short, derived');
    expect(termsOf(person('vi', '{ text: Võ Thị Ánh Xuân, use: preferred }'), 'x')).toEqual(
      expect.arrayContaining(['Xuân, short, derived', 'Ánh Xuân, short, derived']),
    );
  });

  test('is called by the family name elsewhere', () => {
    const terms = termsOf(person('az', '{ text: Ilham Aliyev, use: preferred }'), 'x');
    expect(terms).toContain('Aliyev, short, derived');
    expect(terms).not.toContain('Ilham, short, derived');
  });

  test('has no short name where no custom is named', () => {
    expect(termsOf(person('', '{ text: Hồ Chí Minh, use: preferred }'), 'x')).toEqual(['Hồ Chí Minh, full']);
  });

  test('has a short name in the style, and with the use, of the full one', () => {
    const yaml = person('vi', '{ text: Tô Lâm, use: preferred, styles: [vns] }, { text: To Lam, use: deprecated }');
    const short = glossaryOf(yaml)
      .get('x')
      ?.terms.filter((t) => t.derived);
    expect(short).toMatchObject([
      { text: 'Lâm', use: 'preferred', styles: ['vns'] },
      { text: 'Lam', use: 'deprecated' },
    ]);
  });

  test('keeps a short name that is listed instead of a derived one', () => {
    const yaml = person(
      'vi',
      '{ text: Tô Lâm, use: preferred }, { text: Lâm, use: admitted, form: short, note: seen }',
    );
    const lams = glossaryOf(yaml)
      .get('x')
      ?.terms.filter((t) => t.text === 'Lâm');
    expect(lams).toMatchObject([{ use: 'admitted', note: 'seen' }]);
    expect(lams?.[0]).not.toHaveProperty('derived');
  });

  test('with a single name has no shorter one', () => {
    expect(termsOf(person('az', '{ text: Nizami, use: preferred }'), 'x')).toEqual(['Nizami, full']);
  });
});

describe('a name listed behind a title', () => {
  const title =
    'president:\n  kind: title\n  terms: { en: [{ text: President, use: preferred }, { text: late President, use: admitted }] }\n';

  test('is the name, wanted beside a title', () => {
    const yaml = title + person('', '{ text: Hồ Chí Minh, use: preferred }, { text: President Hồ, use: admitted }');
    expect(termsOf(yaml, 'x')).toEqual(['Hồ Chí Minh, full', 'Hồ, short, beside title']);
  });

  test('is also the name behind a word of address, and behind the longest title that fits', () => {
    const yaml = title + person('', '{ text: Mr Hồ, use: admitted }, { text: late President Minh, use: admitted }');
    expect(termsOf(yaml, 'x')).toEqual(['Hồ, short, beside title', 'Minh, short, beside title']);
  });

  test('that only looks so stays whole', () => {
    const yaml =
      title + person('', '{ text: Uncle Hồ, use: admitted, form: short }, { text: Presidential Hồ, use: admitted }');
    expect(termsOf(yaml, 'x')).toEqual(['Uncle Hồ, short', 'Presidential Hồ, full']);
  });
});

describe('a body listed behind the adjective of its country', () => {
  const country =
    'azerbaijan:\n  kind: place\n  terms: { en: [{ text: Azerbaijan, use: preferred }] }\n  demonyms: { en: [Azerbaijani, Azerbaijan] }\n';
  const body = (text: string, more = '  country: azerbaijan\n') =>
    `${country}x:\n  kind: organization\n${more}  terms: { en: [{ text: ${text}, use: admitted }] }\n`;

  test('is the body, wanted beside a qualifier', () => {
    expect(termsOf(body('Azerbaijani Parliament'), 'x')).toEqual(['Parliament, full, beside qualifier']);
  });

  test('stays whole where the adjective is another country’s, or no word of its own', () => {
    expect(termsOf(body('Azerbaijani Parliament', ''), 'x')).toEqual(['Azerbaijani Parliament, full']);
    expect(termsOf(body('Azerbaijanization'), 'x')).toEqual(['Azerbaijanization, full']);
  });
});
