import { expect, test } from 'vitest';
import { languageOf } from '../../src/languages/index.js';
import { dayInWords, haveSameLetters, inForm, isInForm, readDateline, runsOn } from '../../src/prose/houseMarks.js';

const english = languageOf('en');

test.each([
  ['HÀ NỘI —', true],
  ['HCM CITY —', true],
  ['BAKU/HÀ NỘI —', true],
  ['Baku —', false],
  ['BAKU –', false],
  ['BAKU—', false],
  ['BAKU, May 7 —', false],
])('%s and a place in capitals', (text, is) => {
  expect(isInForm(text, 'PLACE —', english)).toBe(is);
});

test.each([
  ['Baku, May 7, AZERTAC', true],
  ['Ho Chi Minh City, December 12, AZERTAC', true],
  ['date 2025-05-07 Baku, May 7, AZERTAC', true],
  ['BAKU, May 7, AZERTAC', false],
  ['Baku, AZERTAC', false],
  ['Baku, May 7. AZERTAC', false],
])('%s and a place with its day', (text, is) => {
  expect(isInForm(text, 'Place, date, AZERTAC', english)).toBe(is);
});

test('what a dateline says is written in another form', () => {
  const said = readDateline('HÀ NỘI, Oct 14 (Reuters) -', english);
  expect(said).toEqual({ place: 'HÀ NỘI', date: 'Oct 14' });
  expect(inForm(said, 'Place, date, AZERTAC', english)).toBe('Hà Nội, Oct 14, AZERTAC');
  expect(inForm({ place: 'Hà Nội' }, 'PLACE —', english)).toBe('HÀ NỘI —');
  expect(inForm({ place: 'Hà Nội' }, 'Place, date, AZERTAC', english)).toBe('Hà Nội, date, AZERTAC');
  expect(inForm({ place: 'Şəki' }, 'PLACE —', languageOf('az'))).toBe('ŞƏKİ —');
});

test('only marks, spaces and capitals differ', () => {
  expect(haveSameLetters('- vns', '— VNS', english)).toBe(true);
  expect(haveSameLetters('BAKU, MAY 7', 'Baku May 7', english)).toBe(true);
  expect(haveSameLetters('VNA', 'VNS', english)).toBe(false);
});

test('days as datelines say them', () => {
  expect(dayInWords('2025-05-07', english)).toBe('May 7');
  expect(dayInWords('2025-05-07', languageOf('az'))).toBe('7 may');
  expect(dayInWords('2025-05', english)).toBeUndefined();
});

test('a dateline of its own line ends with no dash', () => {
  expect(runsOn('BAKU —')).toBe(true);
  expect(runsOn('Baku.8 May. REPORT.AZ/')).toBe(true);
  expect(runsOn('Baku, May 7, AZERTAC')).toBe(false);
});
