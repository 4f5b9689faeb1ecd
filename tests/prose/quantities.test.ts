import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/languages/index.js';
import { compareQuantities, quantities } from '../../src/prose/quantities.js';

const read = (text: string, code: string) =>
  quantities(text, languageOf(code)).map(
    ({ kind, values, percent, currency, weak }) =>
      `${kind === 'number' ? '' : `${kind} `}${values.join('|')}${percent ? '%' : ''}${currency ?? ''}${weak ? '?' : ''}`,
  );

const differ = (source: string, target: string, code: string, from = 'en') => {
  const { missing, added } = compareQuantities(
    { text: source, language: languageOf(from) },
    { text: target, language: languageOf(code) },
  );
  return { missing: missing.map((q) => q.surface), added: added.map((q) => q.surface) };
};
const SAME = { missing: [], added: [] };

describe('numbers are read by the signs of their language', () => {
  test.each([
    ['en', '1,234.5 tons', ['1234.5']],
    ['vi', '1.234,5 tấn', ['1234.5']],
    ['az', '1 234,5 ton', ['1234.5']],
    ['az', '10\u00a0000 ton', ['10000']],
    ['en', '1,234', ['1234|1.234']],
    ['vi', '1.234.567', ['1234567']],
    ['vi', '4,5%', ['4.5%']],
    ['en', '4.5 per cent', ['4.5%']],
    ['az', '4,5 faiz', ['4.5%']],
    ['en', '$1.5 million', ['1500000USD']],
    ['en', '20m people', ['20000000']],
    ['en', '20 m of rope', ['20']],
    ['vi', '1,5 triệu đô la Mỹ', ['1500000USD']],
    ['vi', '2 nghìn tỷ đồng', ['2000000000000VND']],
    ['az', '20 milyondan çox manat', ['20000000AZN']],
    ['en', 'version 1.2.3', ['1', '2', '3']],
    ['en', '2021–25', ['2021', '25|2025']],
    ['en', 'the 14th Congress', ['14']],
    ['vi', 'Đại hội XIV', ['14?']],
    ['az', '14-cü qurultay', ['14']],
    ['en', 'see https://a.az/2025/7 or I', []],
  ])('%s: %s', (code, text, expected) => {
    expect(read(text, code)).toEqual(expected);
  });
});

describe('days, months and hours', () => {
  test.each([
    ['en', 'on May 7, 2025', ['month 5', '7', '2025']],
    ['en', 'he may march on', []],
    ['en', 'in May', ['month 5']],
    ['en', 'After October rains', ['month 10']],
    ['vi', 'ngày 7 tháng 5 năm 2025', ['7', 'month 5', '2025']],
    ['vi', 'ngày 7/5', ['7', 'either 5']],
    ['vi', 'tháng Năm', ['month 5']],
    ['vi', '7-5-2025', ['7', 'month 5', '2025']],
    ['az', '7 may 2025-ci il', ['7', 'month 5', '2025']],
    ['az', 'mayın 7-də', ['month 5', '7']],
    ['az', '07.05.2025', ['7', 'month 5', '2025']],
    ['az', 'Martin və Mayk', []],
    ['en', '5/7/2025', ['5|7', 'month 7|5', '2025']],
    ['en', 'at 3.30 p.m.', ['3|15', '30']],
    ['vi', 'lúc 15h30', ['15|3', '30']],
    ['az', 'saat 15:30-da', ['15|3', '30']],
  ])('%s: %s', (code, text, expected) => {
    expect(read(text, code)).toEqual(expected);
  });
});

describe('two languages are compared by value', () => {
  test.each([
    ['On May 7, 2025, 1.5 million people', 'vi', 'Ngày 7/5/2025, 1,5 triệu người'],
    ['On May 7, 2025, 1.5 million people', 'az', '2025-ci il mayın 7-də 1,5 milyon nəfər'],
    ['seven ministers', 'vi', '7 bộ trưởng'],
    ['7 ministers', 'az', 'yeddi nazir'],
    ['a million trees', 'vi', '1 triệu cây'],
    ['the twenty-first century', 'az', '21-ci əsr'],
    ['the 14th Congress', 'vi', 'Đại hội XIV'],
    ['Congress', 'vi', 'Đại hội XIV'],
    ['at 3 p.m.', 'vi', 'lúc 15 giờ'],
    ['between 3 and 5 per cent', 'az', '3-5 faiz'],
    ['1,234', 'vi', '1.234'],
  ])('%s = %s: %s', (source, code, target) => {
    expect(differ(source, target, code)).toEqual(SAME);
  });

  test.each([
    ['1.5 million people', 'vi', '1,5 tỷ người', '1.5 million', '1,5 tỷ'],
    ['15 people', 'az', '51 nəfər', '15', '51'],
    ['on May 7', 'vi', 'ngày 7/6', 'May', '7/6'],
    ['in May', 'az', 'iyunda', 'May', 'iyun'],
  ])('%s ≠ %s: %s', (source, code, target, missing, added) => {
    expect(differ(source, target, code)).toEqual({ missing: [missing], added: [added] });
  });

  test('a text has the numbers of itself', () => {
    const number = fc.oneof(
      fc.nat(3000).map(String),
      fc.constantFrom('1.234', '4,5', '7/5', 'XIV', 'May 7', 'tháng 5', '3%'),
    );
    fc.assert(
      fc.property(fc.constantFrom('en', 'vi', 'az'), fc.array(number, { maxLength: 8 }), (code, parts) => {
        expect(differ(parts.join(' x '), parts.join(' x '), code, code)).toEqual(SAME);
      }),
    );
  });
});

const aligned = '../shared/eval/alignment';
test.skipIf(!existsSync(aligned))(
  'in translated news hardly a sentence has other numbers, and these are the translators’',
  () => {
    let [compared, different] = [0, 0];
    for (const file of readdirSync(aligned)) {
      const { segments, links } = JSON.parse(readFileSync(`${aligned}/${file}`, 'utf8')) as {
        segments: Record<string, string[]>;
        links: Record<string, [number[], number[]][]>;
      };
      for (const code of ['vi', 'az'])
        for (const [from, to] of links[`en-${code}`] ?? []) {
          const [source, target] = [from.map((i) => segments.en?.[i]), to.map((i) => segments[code]?.[i])].map(
            (lines) => lines.join(' ').normalize('NFC'),
          );
          if (!source || !target) continue;
          compared++;
          const { missing, added } = differ(source, target, code);
          if (missing.length + added.length > 0) different++;
        }
    }
    expect(compared).toBeGreaterThan(1500);
    expect(different).toBeLessThanOrEqual(11);
  },
);
