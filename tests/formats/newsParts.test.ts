import fc from 'fast-check';
import { expect, test } from 'vitest';
import { text } from '../../src/formats/articles/text.js';
import { markNewsParts } from '../../src/formats/newsParts.js';
import { languageOf, languages } from '../../src/languages/index.js';
import { blockText } from '../helpers/texts.js';

const marked = (source: string, code = 'en') =>
  markNewsParts(text.read(source, 'visit.txt', 0).blocks, languageOf(code));
const parts = (source: string, code = 'en') => marked(source, code).map((b) => [b.kind, source.slice(...b.span)]);

test('a story is headline, dateline, paragraphs, caption and sign-off', () => {
  const source = [
    'Party leader concludes visit',
    'BAKU — General Secretary Tô Lâm left Baku on Thursday.',
    'The visit was long planned.',
    'Photo: VNA',
    'The two sides signed a joint statement. — VNS',
  ].join('\n\n');
  expect(parts(source)).toEqual([
    ['title', 'Party leader concludes visit'],
    ['dateline', 'BAKU —'],
    ['paragraph', 'General Secretary Tô Lâm left Baku on Thursday.'],
    ['paragraph', 'The visit was long planned.'],
    ['caption', 'Photo: VNA'],
    ['paragraph', 'The two sides signed a joint statement.'],
    ['signoff', '— VNS'],
  ]);
});

test('it is so in Vietnamese and Azerbaijani', () => {
  expect(
    parts('Kết thúc chuyến thăm\n\nHÀ NỘI — Đoàn đã về nước.\n\nHai bên đã ký. (TTXVN)', 'vi').map(([k]) => k),
  ).toEqual(['title', 'dateline', 'paragraph', 'paragraph', 'signoff']);
  expect(parts('Səfər başa çatıb\n\nBakı, 7 may, AZƏRTAC\n\nNümayəndə heyəti gedib.', 'az').map(([k]) => k)).toEqual([
    'title',
    'dateline',
    'paragraph',
  ]);
});

test('a first line with a full stop is no headline, and a lone block never is one', () => {
  expect(parts('The visit is over.\n\nThe guests left.').map(([kind]) => kind)).toEqual(['paragraph', 'paragraph']);
  expect(parts('Party leader concludes visit').map(([kind]) => kind)).toEqual(['paragraph']);
  expect(parts('Party leader concludes visit\n\n— VNS').map(([kind]) => kind)).toEqual(['paragraph', 'signoff']);
});

test('a dateline far down the story is a sentence like any other', () => {
  const source = `${'The talks went on.\n\n'.repeat(5)}BAKU — The guests left.`;
  expect(parts(source).map(([kind]) => kind)).not.toContain('dateline');
});

test('a sign-off in the middle of the story stays where it is', () => {
  const source = 'They came.\n\nThe leaders met. — VNS\n\nThe guests left.';
  expect(parts(source).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

test('a story that is nothing but a sign-off is a story', () => {
  expect(parts('./.')).toEqual([['paragraph', './.']]);
});

test('decomposed letters move no cut', () => {
  const source = 'HÀ NỘI — Đoàn đã về nước. — TTXVN'.normalize('NFD');
  expect(parts(source, 'vi').map(([, part]) => part?.normalize('NFC'))).toEqual([
    'HÀ NỘI —',
    'Đoàn đã về nước.',
    '— TTXVN',
  ]);
});

test('blocks are numbered within their kind', () => {
  expect(marked('Head\n\nOne.\n\n- a\n\nTwo.\n\n- b').map((b) => b.id)).toEqual([
    'title-1',
    'paragraph-1',
    'item-1',
    'paragraph-2',
    'item-2',
  ]);
});

test('whatever the story, no character is lost and no two blocks share an id or a place', () => {
  const story = fc
    .array(
      fc.oneof(blockText, fc.constantFrom('BAKU — ', 'Hanoi (VNA) – ', 'Photo: VNA', '— VNS', './.', '\n', '\n\n')),
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(story, fc.constantFrom(...languages), (source, language) => {
      const blocks = marked(source, language.code);
      expect(new Set(blocks.map((b) => b.id)).size).toBe(blocks.length);
      let end = 0;
      for (const { span, inlines } of blocks) {
        expect(source.slice(end, span[0]).trim()).toBe('');
        expect(text.write(inlines)).toBe(source.slice(...span));
        end = span[1];
      }
      expect(source.slice(end).trim()).toBe('');
    }),
    { numRuns: 300 },
  );
});
