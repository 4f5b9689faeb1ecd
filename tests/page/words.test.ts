import { expect, test } from 'vitest';
import { readRoute, writeRoute } from '../../src/page/route.js';
import { key } from '../../src/page/sorting.js';
import { makeWords } from '../../src/page/words.js';
import { wordFiles } from '../helpers/words.js';

const english = {
  'report:names_one': '{{count}} name',
  'report:names_other': '{{count}} names',
  'report:only': 'only in English',
  'report:format.group': ',',
};

test('the page counts as its language does, and falls back on English', () => {
  const en = makeWords('en', english, english);
  expect([0, 1, 1234].map((count) => en.say('report:names', { count }))).toEqual(['0 names', '1 name', '1,234 names']);
  const vi = makeWords('vi', { 'report:names_other': '{{count}} tên' }, english);
  expect(vi.say('report:names', { count: 1 })).toBe('1 tên');
  expect(vi.say('report:only')).toBe('only in English');
  expect(en.say('report:nowhere')).toBe('report:nowhere');
});

test('a gap is filled as it is', () => {
  expect(makeWords('en', { x: '{{a}}!' }, {}).say('x', { a: '{{b}} $& <i>' })).toBe('{{b}} $& <i>!');
});

test('almost all is not all', () => {
  const { percent } = makeWords('en', {}, {});
  expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual(['0%', '1%', '50%', '99%', '100%']);
});

test('days, numbers and languages are told by words of our own: browsers need not know the language', () => {
  const told = (locale: string) => {
    const { format, 'name-of': names } = wordFiles(locale).report as Record<string, Record<string, string>>;
    const own: Record<string, string> = {};
    for (const [key, text] of Object.entries(format ?? {})) own[`report:format.${key}`] = text;
    for (const [key, text] of Object.entries(names ?? {})) own[`report:name-of.${key}`] = text;
    const { date, number, language } = makeWords(locale, own, {});
    return [...['2025-05-07', '2025-12', '2025'].map(date), number(1234567), number(999), language('az')];
  };
  expect(told('en')).toEqual(['May 7, 2025', 'December 2025', '2025', '1,234,567', '999', 'Azerbaijani']);
  expect(told('vi')).toEqual(['7 tháng 5, 2025', 'tháng 12, 2025', '2025', '1.234.567', '999', 'tiếng Azerbaijan']);
  expect(told('az')).toEqual(['7 may 2025', 'dekabr 2025', '2025', '1.234.567', '999', 'Azərbaycan dili']);
});

test('an address leads to where it was written, and a broken one to the overview', () => {
  const route = { view: 'concordance', chosen: { concept: 'to-lam', find: 'a&b=c#d' } } as const;
  expect(readRoute(writeRoute(route))).toEqual(route);
  expect(readRoute('#%%%?=%')).toMatchObject({ view: 'overview' });
  expect(writeRoute({ view: 'articles', chosen: { find: '' } })).toBe('#articles');
});

test('keys to sort by have neither marks nor capitals', () => {
  expect(['Đà Nẵng', 'Bakı', 'ƏLİYEV'].map(key)).toEqual(['da nang', 'baki', 'eliyev']);
});
