import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex, linesOf } from '../../src/text/lines.js';

test('lines and columns are those of an editor', () => {
  const lines = new LineIndex('Tô\nLâm\r\n\rBaku');
  expect(lines.position(0)).toEqual({ line: 1, column: 1 });
  expect(lines.position(2)).toEqual({ line: 1, column: 3 });
  expect(lines.position(3)).toEqual({ line: 2, column: 1 });
  expect(lines.position(8)).toEqual({ line: 3, column: 1 });
  expect(lines.position(9)).toEqual({ line: 4, column: 1 });
  expect(lines.position(13)).toEqual({ line: 4, column: 5 });
});

test('CR LF is one line end, also between its two halves', () => {
  expect(new LineIndex('a\r\nb').position(2)).toEqual({ line: 1, column: 3 });
});

test('an empty text has a first line', () => {
  expect(new LineIndex('').position(0)).toEqual({ line: 1, column: 1 });
});

test('a column counts UTF-16 code units', () => {
  expect(new LineIndex('😀b').position(2).column).toBe(3);
});

test('every offset stands on the line that splitting the text gives', () => {
  const text = fc.array(fc.constantFrom('a', 'ə', ' ', '\n', '\r\n', '\r'), { maxLength: 30 }).map((p) => p.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const lines = new LineIndex(source);
      for (let offset = 0; offset <= source.length; offset++) {
        if (source[offset - 1] === '\r' && source[offset] === '\n') continue;
        const before = source.slice(0, offset).split(/\r\n|\r|\n/u);
        expect(lines.position(offset)).toEqual({ line: before.length, column: (before.at(-1) ?? '').length + 1 });
      }
    }),
  );
});

test('lines that are known are not looked for in the text', () => {
  const lines = new LineIndex(new LineIndex('Tô\nLâm').starts);
  expect(lines.position(4)).toEqual({ line: 2, column: 2 });
  const file = {
    get text(): string {
      throw new Error('asked for');
    },
    lines,
  };
  expect(linesOf(file)).toBe(lines);
  expect(linesOf({ text: 'a\nb' }).position(2)).toEqual({ line: 2, column: 1 });
});
