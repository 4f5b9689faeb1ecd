import { expect, test } from 'vitest';
import { addresses } from '../../src/text/addresses.js';
import { growth } from '../helpers/time.js';

const found = (text: string) => addresses(text).map((span) => text.slice(...span));

test.each([
  ['See https://vietnamnews.vn/politics-laws/1717331.html.', ['https://vietnamnews.vn/politics-laws/1717331.html']],
  ['(http://president.az/en/articles?id=1&page=2)', ['http://president.az/en/articles?id=1&page=2']],
  ['Visit president.az or vietnamnews.vn, it is free.', ['president.az', 'vietnamnews.vn']],
  ['Ətraflı: azertag.az/xeber/3547703', ['azertag.az/xeber/3547703']],
  ['Write to press.office@mfa.gov.az!', ['press.office@mfa.gov.az']],
  ['Follow @VietnamNewsVNS, they say.', ['@VietnamNewsVNS']],
  ['“https://azertag.az”', ['https://azertag.az']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  'The U.S. and the U.N. met at 5 p.m. on 22.12.2024.',
  'Trade reached 1.234.567 USD, up 4.5 per cent.',
  'PGS.TS. Lê Thị B phát biểu tại TP.HCM.',
  'E.Məmmədyarov və B.T.Son görüşüb.',
  'He left.And she stayed.',
])('is no address: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('punctuation inside an address is part of it, behind it it is not', () => {
  expect(found('http://x.vn/a..b...')).toEqual(['http://x.vn/a..b']);
});

test.each(['x', '1', 'a.b-', 'a@', '-', '.a', "http://x'"])(
  'time grows with the text, and not with its square: %j',
  (piece) => {
    const search = (size: number) => () => void addresses(`a.vn ${piece.repeat(size)}@y x`);
    expect(growth(search, 10_000)).toBeLessThan(30);
  },
);
