// Each file of tests/cases/articles and the blocks that it is cut into, in the file of its name and `.blocks`.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArticle } from '../../../src/formats/readArticle.js';
import type { Block, Inline } from '../../../src/model/article.js';

const FOLDER = 'tests/cases/articles';
const names = readdirSync(FOLDER).filter((name) => !name.endsWith('.blocks'));

function shown(inline: Inline): string {
  if (inline.type === 'text') return inline.value;
  if (inline.type === 'standalone') return `{${inline.kind} ${inline.raw}}`;
  return inline.type === 'open' ? `{${inline.kind}:` : '}';
}

const lineOf = ({ id, syntax, inlines }: Block) =>
  `${id}${syntax === undefined ? '' : ` [${syntax}]`}: ${inlines.map(shown).join('')}\n`;

test.each(names)('%s is cut into its blocks', (name) => {
  const { article, findings } = readArticle(readFileSync(`${FOLDER}/${name}`), name);
  expect(findings).toEqual([]);
  expect(article?.language).toBe('en');
  expect(article?.blocks.map(lineOf).join('')).toBe(readFileSync(`${FOLDER}/${name}.blocks`, 'utf8'));
});
