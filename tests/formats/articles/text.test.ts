import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFormatFor, writeInlines } from '../../../src/formats/articles/index.js';
import { text } from '../../../src/formats/articles/text.js';
import { applyEdits } from '../../../src/text/edits.js';
import { blockText } from '../../helpers/texts.js';

const blocksOf = (source: string, from = 0) => text.read(source, 'visit.txt', from).blocks;
const textsOf = (source: string) => blocksOf(source).map((block) => source.slice(...block.span));

const file = fc
  .array(
    fc.oneof(
      blockText,
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r\n',
        '\r\n\r\n',
        '\r',
        ' \n \n',
        '\u2028',
        '- item\n',
        '1. one\n',
        '   ',
        '\ufeff',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('any file', () => {
  test('is cut into blocks that lie in order and hold every character that is no space', () => {
    fc.assert(
      fc.property(file, (source) => {
        let end = 0;
        for (const { span } of blocksOf(source)) {
          expect(source.slice(end, span[0]).trim()).toBe('');
          expect(source.slice(...span)).toBe(source.slice(...span).trim());
          expect(span[1]).toBeGreaterThan(span[0]);
          end = span[1];
        }
        expect(source.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('written back block by block, unchanged, is the same to the byte', () => {
    fc.assert(
      fc.property(file, (source) => {
        const edits = blocksOf(source).map(({ span, inlines }) => ({ span, text: text.write(inlines) }));
        expect(applyEdits(source, edits)).toBe(source);
      }),
      { numRuns: 500 },
    );
  });

  test('is one text for each block, with the block’s own place', () => {
    fc.assert(
      fc.property(file, (source) => {
        for (const { span, inlines } of blocksOf(source))
          expect(inlines).toEqual([{ type: 'text', value: source.slice(...span), span }]);
      }),
    );
  });
});

describe('blocks', () => {
  test('stand between empty lines, and on lines of their own', () => {
    expect(textsOf('Headline\n\nFirst paragraph.\nSecond paragraph.\n')).toEqual([
      'Headline',
      'First paragraph.',
      'Second paragraph.',
    ]);
  });

  test.each(['\n', '\r\n', '\r', '\u2028'])('are the same with line ends %j', (end) => {
    expect(textsOf(['  One.', '', 'Two. ', '\t', 'Three.'].join(end))).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('go on over lines that were wrapped for the eye', () => {
    const lines = [
      'The General Secretary arrived in Baku on Wednesday at the',
      'head of a large delegation, and was received at the airport',
      'by the deputy prime minister.',
    ];
    expect(textsOf(`${lines.join('\n')}\n\nThe visit ends today.`)).toEqual([
      lines.join('\n'),
      'The visit ends today.',
    ]);
  });

  test('end where an item begins, however full the line before it is', () => {
    const lines = ['- the first of the documents signed', '- the second document', '- the last'];
    expect(textsOf(lines.join('\n'))).toEqual(lines);
  });

  test('end at lines that nobody wrapped, the longest of them included', () => {
    const lines = ['Kết thúc chuyến thăm', 'Hà Nội (TTXVN) – Đoàn đã về nước.', 'Hai bên đã ký.'];
    expect(textsOf(lines.join('\n'))).toEqual(lines);
  });

  test('end at the same lines however their letters are composed', () => {
    const lines = [
      'Chủ tịch Quốc hội đón đoàn ở sân bay',
      'Tổng Bí thư đã đến thủ đô từ hôm qua',
      'Hai bên đã ký nhiều hiệp định mới đó',
    ];
    const apart = lines.join('\n').normalize('NFD');
    expect(textsOf(apart)).toHaveLength(textsOf(lines.join('\n')).length);
  });

  test.each(['- peace', '– peace', '• peace', '1. peace', '12) peace', 'a) peace'])('%s is an item', (line) => {
    expect(blocksOf(`${line}\n`).map((b) => b.kind)).toEqual(['item']);
  });

  test.each(['-peace', '1959 was long ago', 'a peace', '1.5 per cent'])('%s is a paragraph', (line) => {
    expect(blocksOf(line).map((b) => b.kind)).toEqual(['paragraph']);
  });

  test('begin behind the front matter', () => {
    const source = '---\nlang: vi\n---\nTin.';
    expect(blocksOf(source, 17).map((b) => b.span)).toEqual([[17, 21]]);
  });

  test('are none in a file of white space', () => {
    expect(blocksOf(' \n\n\t\r\n')).toEqual([]);
  });
});

describe('the format of a file', () => {
  test('follows from the ending of its name', () => {
    expect(articleFormatFor('articles/visit.vi.TXT')?.name).toBe('text');
    expect(articleFormatFor('articles.txt/visit')).toBeUndefined();
    expect(articleFormatFor('visit.pdf')).toBeUndefined();
  });

  test('is asked by its own name to write', () => {
    const inlines = [{ type: 'text', value: 'Bakı & "Hà Nội"', span: [0, 0] }] as const;
    expect(writeInlines('text', inlines, undefined)).toBe('Bakı & "Hà Nội"');
    expect(writeInlines('html', inlines, 'double')).toBe('Bakı &amp; &quot;Hà Nội&quot;');
    expect(writeInlines('text', inlines, 'yaml-double')).toBe('Bakı & \\"Hà Nội\\"');
    expect(() => writeInlines('pdf', inlines, undefined)).toThrow(RangeError);
  });
});

test('a block of very many lines is read', () => {
  expect(text.read('x\n'.repeat(200_000), 'visit.txt', 0).blocks).toHaveLength(200_000);
});
