import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/formats/frontMatter.js';

const read = (source: string) => readFrontMatter(source, 'visit.txt');

test.each(['\n', '\r\n', '\r'])('says language, style and day, and where the article begins (line ends %j)', (end) => {
  const head = ['---', 'lang: vi', 'style: vns', 'date: 2025-05-07 09:00', '---', ''].join(end);
  const source = `${head}Tin.`;
  const { frontMatter, findings } = read(source);
  expect(findings).toEqual([]);
  expect(frontMatter).toMatchObject({ language: 'vi', style: 'vns', date: '2025-05-07', end: head.length });
  expect(source.slice(...frontMatter.languageSpan)).toBe('vi');
  expect(source.slice(...frontMatter.styleSpan)).toBe('vns');
});

test('leaves the keys of other tools alone', () => {
  const { frontMatter, findings } = read('---\ntitle: Visit\ntags: [a, b]\nlayout: { x: 1 }\n---\nText.');
  expect(findings).toEqual([]);
  expect(frontMatter).not.toHaveProperty('language');
});

test.each(['May 7, 2025', '07/05/2025', ''])('knows no day in %j', (date) => {
  expect(read(`---\ndate: ${date}\n---\nText.`).frontMatter.date).toBeUndefined();
});

test.each([
  'Text without any.',
  '---\nA rule at the top, and no second one.\n',
  'Text.\n---\nlang: vi\n---\n',
  '--- lang: vi ---\nText.',
  '',
])('is none in %j', (source) => {
  expect(read(source)).toMatchObject({ frontMatter: { end: 0 }, findings: [] });
});

test('may be empty', () => {
  expect(read('---\n---\nText.')).toMatchObject({ frontMatter: { end: 8 }, findings: [] });
});

test('ends at the first fence, not at dashes inside a line', () => {
  const { frontMatter } = read('---\ntitle: a --- b\nlang: vi\n---\nText.\n---\nMore.');
  expect(frontMatter).toMatchObject({ language: 'vi', end: 32 });
});

test('that is broken is told of with its place in the file, and the article still begins behind it', () => {
  const source = '---\nlang: vi\nlang: en\n---\nText.';
  const { frontMatter, findings } = read(source);
  expect(frontMatter.end).toBe(26);
  expect(findings).toMatchObject([{ rule: 'input/malformed', data: { reason: 'duplicate-key' } }]);
  expect(findings[0]?.span[0]).toBe(13);
});

test('of another shape is told of with its place in the file', () => {
  const source = '---\nlang: [vi, en]\n---\nText.';
  const { findings } = read(source);
  expect(findings).toMatchObject([{ rule: 'input/structure', data: { reason: 'wrong-type', at: 'lang' } }]);
  expect(source.slice(...(findings[0]?.span ?? [0, 0]))).toBe('[vi, en]');
});

test('front matter is a few lines, and not a file', () => {
  const source = `---\n${'# x\n'.repeat(20_000)}---\nStory.\n`;
  const { frontMatter, findings } = readFrontMatter(source, 'visit.txt');
  expect(findings).toMatchObject([{ rule: 'input/limit', severity: 'error', data: { reason: 'front-matter' } }]);
  expect(source.slice(frontMatter.end)).toBe('Story.\n');
});
