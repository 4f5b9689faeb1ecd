import { expect, test } from 'vitest';
import type { Article } from '../../../src/model/article.js';
import { articleFileName, bitextFileName, storyName } from '../../../src/steps/job/names.js';

const article = (path: string): Article => ({
  path,
  language: 'vi',
  format: 'text',
  source: '',
  encoding: { name: 'utf-8', byteOrderMark: false },
  blocks: [],
});

test.each([
  ['articles/visit.vi.txt', 'visit', 'visit.vi.txt'],
  ['visit.txt', 'visit', 'visit.vi.txt'],
  ['C:\\articles\\visit.vi.text', 'visit', 'visit.vi.text'],
  ['a.b.TXT', 'a.b', 'a.b.vi.TXT'],
])('%s is story %s, normalized as %s', (path, story, file) => {
  expect(storyName(article(path))).toBe(story);
  expect(articleFileName(article(path))).toBe(file);
});

test('an XLIFF file is named by its direction, and by its version only among several', () => {
  const visit = article('visit.vi.txt');
  expect(bitextFileName(visit, 'az', '1.2', ['1.2'])).toBe('visit.vi-az.xlf');
  expect(bitextFileName(visit, 'az', '2.1', ['1.2', '2.1'])).toBe('visit.vi-az.2.1.xlf');
});
