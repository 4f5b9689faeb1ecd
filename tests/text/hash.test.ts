import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256, sha256Of, shortId } from '../../src/text/hash.js';

test('SHA-256 is that of the standard', () => {
  // FIPS 180-2, appendix B.1.
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a text has the hash of its UTF-8 bytes', () => {
  expect(sha256('Tô Lâm')).toBe(sha256(Buffer.from('Tô Lâm', 'utf8')));
  expect(sha256('Tô Lâm')).not.toBe(sha256(Buffer.from('Tô Lâm', 'utf16le')));
});

test('pieces have the hash of the whole', () => {
  expect(sha256Of(['Tô', Buffer.from(' '), 'Lâm'])).toBe(sha256('Tô Lâm'));
});

test('a short id is the beginning of the hash, in eight digits that cannot be mistaken for others', () => {
  const digits = '0123456789abcdefghjkmnpqrstvwxyz';
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const id = shortId(text);
      expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/u);
      const number = [...id].reduce((sum, digit) => sum * 32 + digits.indexOf(digit), 0);
      expect(number.toString(16).padStart(10, '0')).toBe(sha256(text).slice(0, 10));
    }),
  );
});
