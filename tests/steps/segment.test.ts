import { expect, test } from 'vitest';
import type { Article, Inline } from '../../src/model/article.js';
import { segment } from '../../src/steps/segment.js';
import { shippedDesk } from '../helpers/glossary.js';
import { throughSteps } from '../helpers/story.js';

const desk = shippedDesk();
const cut = (text: string, path = 'visit.en.txt') => {
  const { article, segments } = throughSteps(text, path, desk);
  return segments.map((s) => [s.block, article.source.slice(...s.span)]);
};

test('paragraphs are cut into sentences; headline, dateline and sign-off are one each', () => {
  expect(cut('Visit ends. Who won?! A look back\n\nBAKU — They met. They left. — VNS')).toEqual([
    ['title-1', 'Visit ends. Who won?! A look back'],
    ['dateline-1', 'BAKU —'],
    ['paragraph-1', 'They met.'],
    ['paragraph-1', 'They left.'],
    ['signoff-1', '— VNS'],
  ]);
});

test('segments hold the text of the file as it is, decomposed letters and all', () => {
  const text = 'Tô Lâm đã đến. Ông đã về.'.normalize('NFD');
  expect(
    cut(text, 'visit.vi.txt')
      .map(([, s]) => s)
      .join(' '),
  ).toBe(text);
});

test('markup inside a sentence goes along whole; markup around all of it is layout', () => {
  const source = '**Yes.** Say **never.** End.';
  const text = (value: string, start: number): Inline => ({ type: 'text', value, span: [start, start + value.length] });
  const code = (type: 'open' | 'close', id: string, start: number): Inline => ({
    type,
    id,
    kind: 'bold',
    raw: '**',
    span: [start, start + 2],
  });
  const inlines = [
    ...[code('open', '1', 0), text('Yes.', 2), code('close', '1', 6), text(' Say ', 8)],
    ...[code('open', '2', 13), text('never.', 15), code('close', '2', 21), text(' End.', 23)],
  ];
  const { article } = throughSteps('Yes.', 'visit.en.txt', desk);
  const span = [0, source.length] as const;
  const marked: Article = { ...article, source, blocks: [{ id: 'paragraph-1', kind: 'paragraph', span, inlines }] };
  const segments = segment.run({ article: marked }, desk);
  expect(segments.map((s) => source.slice(...s.span))).toEqual(['Yes.', 'Say **never.**', 'End.']);
  expect(segments.map((s) => s.inlines.filter((i) => i.type !== 'text').length)).toEqual([0, 2, 0]);
});
