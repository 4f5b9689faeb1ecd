// Invented stories, as reporters write them, full of what is hard to tell apart. Names are marked [[Lâm|to-lam]]; ids that
// begin with "other-" are strangers, which no glossary lists. Not every one is found: the figures may only rise.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/formats/readArticle.js';
import { recognize } from '../../src/recognition/recognize.js';
import { resolve } from '../../src/recognition/resolve.js';
import { shippedDesk } from '../helpers/glossary.js';
import { type Marked, unmarked } from '../helpers/marked.js';

const FOLDER = 'tests/cases/stories';
const NAMES = new Set(['person', 'place', 'organization']);
/** Reached so far, in all three languages together. */
const PRECISION = 0.981;
const RECALL = 0.9865;

const desk = shippedDesk();
const isListed = (ids: readonly string[]) =>
  ids.length > 0 && ids.every((id) => NAMES.has(desk.glossary.get(id)?.kind ?? ''));

function resolvedIn(text: string, path: string): Marked[] {
  const { article } = readArticle(Buffer.from(text), path);
  if (article === undefined) throw new Error(`${path} cannot be read`);
  return resolve(article, recognize(article, desk.lexicon(article.language)), desk.glossary)
    .filter((mention) => mention.status === 'resolved' && isListed(mention.concepts))
    .map(({ span, surface, concepts }) => ({ at: span[0], surface, means: [...concepts].sort().join('+') }));
}

const told = ({ at, surface, means }: Marked) => `${at} ${surface} ${means}`;

test('names in stories are found and mean what they mean', () => {
  let [right, found, wanted] = [0, 0, 0];
  const wrong: string[] = [];
  for (const file of readdirSync(FOLDER)) {
    const { text, names } = unmarked(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    const expected = names.filter(({ means }) => isListed(means.split('+'))).map(told);
    const mentions = resolvedIn(text, file).map(told);
    right += mentions.filter((mention) => expected.includes(mention)).length;
    found += mentions.length;
    wanted += expected.length;
    wrong.push(...mentions.filter((m) => !expected.includes(m)).map((m) => `${file} not so: ${m}`));
    wrong.push(...expected.filter((m) => !mentions.includes(m)).map((m) => `${file} missed: ${m}`));
  }
  expect(wanted).toBeGreaterThan(1000);
  const listed = wrong.join('\n');
  expect(right / found, listed).toBeGreaterThanOrEqual(PRECISION);
  expect(right / wanted, listed).toBeGreaterThanOrEqual(RECALL);
});
