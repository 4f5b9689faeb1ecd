import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Encoding } from '../../src/model/article.js';
import { decodeText, encodeText, isPlainUtf8 } from '../../src/syntax/decode.js';
import { LineIndex } from '../../src/text/lines.js';

const PATH = 'visit.vi.txt';

function decoded(bytes: Uint8Array) {
  const { decoded: result, findings } = decodeText(bytes, PATH);
  expect(findings).toEqual([]);
  if (result === undefined) throw new Error('not decoded');
  return result;
}

function refusal(bytes: Uint8Array) {
  const { decoded: result, findings } = decodeText(bytes, PATH);
  expect(result).toBeUndefined();
  expect(findings).toHaveLength(1);
  return findings[0];
}

const wholeText = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
const encoding = fc.constantFrom<Encoding>(
  { name: 'utf-8', byteOrderMark: false },
  { name: 'utf-8', byteOrderMark: true },
  { name: 'utf-16le', byteOrderMark: true },
  { name: 'utf-16be', byteOrderMark: true },
);

test('a file comes back byte for byte, byte order mark included', () => {
  fc.assert(
    fc.property(wholeText, encoding, (text, kind) => {
      fc.pre(kind.byteOrderMark || !text.startsWith('\ufeff'));
      const bytes = encodeText(text, kind);
      const result = decoded(bytes);
      expect(result).toEqual({ text, encoding: kind });
      expect(Buffer.from(encodeText(result.text, result.encoding)).equals(Buffer.from(bytes))).toBe(true);
    }),
  );
});

test('a byte order mark is no part of the text', () => {
  expect(decoded(Buffer.from('\ufeffTô Lâm', 'utf8'))).toEqual({
    text: 'Tô Lâm',
    encoding: { name: 'utf-8', byteOrderMark: true },
  });
  expect(decoded(Buffer.from([0xff, 0xfe, 0x54, 0x00])).text).toBe('T');
  expect(decoded(Buffer.from([0xfe, 0xff, 0x01, 0x8f])).text).toBe('Ə');
});

test('a second byte order mark is a character like any other', () => {
  expect(decoded(Buffer.from('\ufeff\ufeffa', 'utf8')).text).toBe('\ufeffa');
});

test('an empty file is an empty text', () => {
  expect(decoded(new Uint8Array())).toEqual({ text: '', encoding: { name: 'utf-8', byteOrderMark: false } });
});

describe('a refusal', () => {
  test.each([
    ['a byte of an old code page', Buffer.from([0x54, 0xf4, 0x20, 0x4c]), 1, 'F4'],
    ['a letter that its second byte breaks', Buffer.from([0x61, 0xc3, 0x28, 0x61]), 1, 'C3'],
    ['a letter cut off at the end', Buffer.from('aô', 'utf8').subarray(0, 2), 1, 'C3'],
    ['a continuation byte alone', Buffer.from([0x61, 0x62, 0x80]), 2, '80'],
    ['a letter spelled longer than allowed', Buffer.from([0xc0, 0xaf]), 0, 'C0'],
    ['a surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 1, 'ED'],
    ['behind a byte order mark', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), 4, 'FF'],
  ])('names the first wrong byte: %s', (_, bytes, offset, byte) => {
    expect(refusal(bytes)).toMatchObject({
      rule: 'input/encoding',
      severity: 'error',
      path: PATH,
      data: { reason: 'not-utf-8', encoding: 'UTF-8', offset, byte },
    });
  });

  test('names the first wrong byte wherever it stands', () => {
    fc.assert(
      fc.property(wholeText, wholeText, (before, after) => {
        const head = Buffer.from(before, 'utf8');
        fc.pre(!before.startsWith('\ufeff') || before.length > 1);
        const bytes = Buffer.concat([head, Buffer.from([0xff]), Buffer.from(after, 'utf8')]);
        fc.pre(bytes[0] !== 0xff || bytes[1] !== 0xfe);
        expect(refusal(bytes)?.data.offset).toBe(head.length);
      }),
    );
  });

  test.each([
    ['half a pair', [0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8], 4],
    ['an odd number of bytes', [0xff, 0xfe, 0x61, 0x00, 0x62], 4],
  ])('of UTF-16 tells the place too: %s', (_, bytes, offset) => {
    expect(refusal(Buffer.from(bytes))).toMatchObject({
      rule: 'input/encoding',
      data: { reason: 'not-utf-8', encoding: 'UTF-16LE', offset },
    });
  });

  test('of a binary file tells the zero byte', () => {
    expect(refusal(Buffer.from('ab\0c'))).toMatchObject({
      rule: 'input/encoding',
      data: { reason: 'binary', offset: 2 },
    });
  });

  test('of a huge file tells the limit', () => {
    const finding = refusal(Buffer.alloc(16_000_001, 0x61));
    expect(finding).toMatchObject({ rule: 'input/limit', data: { reason: 'size', limit: 16_000_000 } });
  });
});

describe('the place of a refusal', () => {
  test('is the line of the wrong byte, in a text that can be shown', () => {
    const bytes = Buffer.concat([Buffer.from('Tô Lâm\r\n\nBa'), Buffer.from([0xe1, 0x20]), Buffer.from('x\n')]);
    const { readable, findings } = decodeText(bytes, PATH);
    expect(findings[0]?.data.line).toBe(3);
    expect(new LineIndex(readable).position(findings[0]?.span[0] ?? -1)).toEqual({ line: 3, column: 3 });
    expect(readable).toBe('Tô Lâm\r\n\nBa\ufffd x\n');
  });

  test('counts no byte order mark', () => {
    const { findings } = decodeText(Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), PATH);
    expect(findings[0]?.span).toEqual([1, 2]);
  });

  test('is that of the zero byte in a binary file', () => {
    const { readable, findings } = decodeText(Buffer.from('a\nb\0c'), PATH);
    expect(new LineIndex(readable).position(findings[0]?.span[0] ?? -1)).toEqual({ line: 2, column: 2 });
  });
});

test.each([
  ['UTF-32LE', [0xff, 0xfe, 0, 0, 0x54, 0, 0, 0]],
  ['UTF-32BE', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x54]],
])('%s is called what it is', (name, bytes) => {
  expect(refusal(Buffer.from(bytes))).toMatchObject({
    rule: 'input/encoding',
    data: { reason: 'utf-32', encoding: name },
  });
});

describe('bytes that are the text itself', () => {
  test('are told from all others', () => {
    const mark = Buffer.from([0xef, 0xbb, 0xbf]);
    const part = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 4 }),
      fc.constantFrom(mark, Buffer.from([0xff, 0xfe]), Buffer.from([0])),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const bytes = Buffer.concat(parts);
        const { text } = decodeText(bytes, PATH).decoded ?? {};
        expect(isPlainUtf8(bytes)).toBe(text !== undefined && Buffer.from(text).equals(bytes));
      }),
    );
  });

  test('are not too many', () => {
    expect(isPlainUtf8(Buffer.alloc(16_000_000, 'a'))).toBe(true);
    expect(isPlainUtf8(Buffer.alloc(16_000_001, 'a'))).toBe(false);
  });
});
