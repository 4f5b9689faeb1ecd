import { expect, test } from 'vitest';
import { readRoute, writeRoute } from '../../src/page/route.js';
import { key } from '../../src/page/sorting.js';
import { makeWords } from '../../src/page/words.js';

const english = {
  'report:names_one': '{{count}} name',
  'report:names_other': '{{count}} names',
  'report:only': 'only in English',
  'report:may': 'may be {{list, list(type: disjunction)}}',
};

test('the page counts as its language does, and falls back on English', () => {
  const en = makeWords('en', english, english);
  expect([0, 1, 1234].map((count) => en.say('report:names', { count }))).toEqual(['0 names', '1 name', '1,234 names']);
  const vi = makeWords('vi', { 'report:names_other': '{{count}} tên' }, english);
  expect(vi.say('report:names', { count: 1 })).toBe('1 tên');
  expect(vi.say('report:only')).toBe('only in English');
  expect(en.say('report:may', { list: ['a', 'b'] })).toBe('may be a or b');
  expect(en.say('report:nowhere')).toBe('report:nowhere');
});

test('a gap is filled as it is', () => {
  expect(makeWords('en', { x: '{{a}}!' }, {}).say('x', { a: '{{b}} $& <i>' })).toBe('{{b}} $& <i>!');
});

test('almost all is not all', () => {
  const { percent, date } = makeWords('en', {}, {});
  expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual(['0%', '1%', '50%', '99%', '100%']);
  expect([date('2025-05-07'), date('2025-05'), date('2025')]).toEqual(['May 7, 2025', 'May 2025', '2025']);
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
