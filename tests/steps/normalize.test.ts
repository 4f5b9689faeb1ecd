// Cases: an article and what it becomes in each style; `quotes-kept` is vns with quotations left alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/formats/readArticle.js';
import type { Article } from '../../src/model/article.js';
import { lint } from '../../src/steps/lint.js';
import { normalize } from '../../src/steps/normalize.js';
import { recognize } from '../../src/steps/recognize.js';
import { resolve } from '../../src/steps/resolve.js';
import { segment } from '../../src/steps/segment.js';
import type { Desk } from '../../src/steps/sheet.js';
import { shippedDesk } from '../helpers/glossary.js';

const FOLDER = 'tests/cases/normalize';
const desk = shippedDesk();

function deskFor(style: string): Desk {
  const [id, quotes] = style === 'quotes-kept' ? ['vns', 'keep' as const] : [style, undefined];
  return { ...desk, style: () => ({ ...desk.style(id), ...(quotes ? { quotes } : {}) }) };
}

function read(bytes: Uint8Array, path: string): Article {
  const { article } = readArticle(bytes, path);
  if (article === undefined) throw new Error(`${path} cannot be read`);
  return article;
}

function through(article: Article, with_: Desk) {
  const segments = segment.run({ article }, with_);
  const mentions = resolve.run({ article, candidates: recognize.run({ article }, with_) }, with_);
  return { article, segments, mentions, normalized: normalize.run({ article, segments, mentions }, with_) };
}

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const file = readdirSync(`${FOLDER}/${name}`).find((f) => f.startsWith('article.')) as string;
  const styles = readdirSync(`${FOLDER}/${name}`)
    .filter((f) => f !== file)
    .map((f) => f.replace('.txt', ''));

  test.each(styles)('in %s it reads as expected, letter for letter', (style) => {
    const article = read(readFileSync(`${FOLDER}/${name}/${file}`), file);
    const { normalized } = through(article, deskFor(style));
    expect(normalized.article.source).toBe(readFileSync(`${FOLDER}/${name}/${style}.txt`, 'utf8'));
  });

  test.each(styles)('in %s a second pass changes nothing, and lint finds nothing left to fix', (style) => {
    const with_ = deskFor(style);
    const once = through(read(readFileSync(`${FOLDER}/${name}/${file}`), file), with_).normalized.article.source;
    const again = through(read(Buffer.from(once), file), with_);
    expect(again.normalized.changes).toEqual([]);
    if (style !== 'quotes-kept') expect(lint.run(again, with_).filter((f) => f.fix)).toEqual([]);
  });

  test.each(styles)('in %s spans of segments and mentions slice the new text', (style) => {
    const { normalized } = through(read(readFileSync(`${FOLDER}/${name}/${file}`), file), deskFor(style));
    const { source } = normalized.article;
    for (const { inlines, span } of normalized.segments)
      expect(inlines.map((i) => (i.type === 'text' ? i.value : i.raw)).join('')).toBe(source.slice(...span));
    for (const mention of normalized.mentions) expect(source.slice(...mention.span)).toBe(mention.surface);
  });
});

test.skipIf(!existsSync('../shared/eval/stories'))('the stories written for evaluation come out as expected', () => {
  const folder = '../shared/eval/stories';
  for (const name of readdirSync(`${folder}/expected`)) {
    const [story = '', language = '', style = ''] = name.split('.');
    const path = `${folder}/articles/${story}.${language}.txt`;
    const { normalized } = through(read(readFileSync(path), path), deskFor(style));
    expect(normalized.article.source).toBe(readFileSync(`${folder}/expected/${name}`, 'utf8'));
  }
});

test.each([
  ['a.en.html', '<p>Hanoi and <img alt=Hanoi src=x> it.</p>', '<p>Hà Nội and <img alt=Hanoi src=x> it.</p>'],
  ['a.en.html', '<p>He left <img alt="Hanoi">.</p>', '<p>He left <img alt="Hà Nội">.</p>'],
  ['a.en.md', '---\n{title: To Lam in Hanoi}\n---\nText.', '---\n{title: Tô Lâm in Hà Nội}\n---\nText.'],
])('%s: what would cut a value that has no quotation marks is left to people: %s', (path, source, expected) => {
  const with_ = deskFor('vns');
  const before = read(Buffer.from(source), path);
  const story = through(before, with_);
  expect(story.normalized.article.source).toBe(expected);
  const again = through(read(Buffer.from(expected), path), with_);
  const bare = expected.includes('alt=Hanoi');
  expect(lint.run(again, with_).map(({ rule, fix }) => [rule, fix])).toEqual(bare ? [['name-variant', undefined]] : []);
});
