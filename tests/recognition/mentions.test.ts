// Cases: articles with their names marked.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/formats/readArticle.js';
import type { Mention } from '../../src/model/mention.js';
import { recognize } from '../../src/recognition/recognize.js';
import { resolve } from '../../src/recognition/resolve.js';
import { shippedDesk } from '../helpers/glossary.js';
import { type Marked, unmarked } from '../helpers/marked.js';

const FOLDER = 'tests/cases/mentions';
const desk = shippedDesk();
const NAMES = new Set(['person', 'place', 'organization']);

function namesIn(text: string, path: string): Marked[] {
  const { article } = readArticle(Buffer.from(text), path);
  if (article === undefined) throw new Error(`${path} cannot be read`);
  const found = resolve(article, recognize(article, desk.lexicon(article.language)), desk.glossary);
  const flat = (mention: Mention): Mention[] => [mention, ...mention.parts.flatMap(flat)];
  return found
    .flatMap(flat)
    .filter((m) => m.candidates.some((c) => NAMES.has(desk.glossary.get(c.concept)?.kind ?? '')))
    .map(({ span, surface, concepts }) => ({ at: span[0], surface, means: [...concepts].sort().join('+') || '?' }));
}

const files = readdirSync(FOLDER);

test('there are cases in all three languages', () => {
  for (const code of ['en', 'vi', 'az']) expect(files.some((file) => file.includes(`.${code}.`))).toBe(true);
});

test.each(files)('%s: every name is found and means what it means, and nothing else is a name', (file) => {
  const { text, names } = unmarked(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  expect(namesIn(text, file)).toEqual(names);
});

test.each(files)('%s: decomposed letters change neither names nor meanings', (file) => {
  const { text, names } = unmarked(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  const found = namesIn(text.normalize('NFD'), file);
  expect(found.map(({ surface, means }) => [surface.normalize('NFC'), means])).toEqual(
    names.map(({ surface, means }) => [surface.normalize('NFC'), means]),
  );
});
