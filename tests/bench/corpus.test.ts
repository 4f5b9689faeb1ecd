import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeArticle, makeConcepts, namesByLanguage, surfaces, termbaseFiles } from '../../bench/corpus.mjs';
import { readArticle } from '../../src/formats/readArticle.js';
import { readTermbase } from '../../src/formats/termbases/yaml.js';
import { assembleGlossary } from '../../src/glossary/assemble.js';

const articles = (seed?: string) => {
  const names = namesByLanguage(makeConcepts(500, seed));
  return Array.from({ length: 30 }, (_, at) => makeArticle(at + 1, names, seed));
};

test('the same seed gives the same glossary and the same articles, another seed others', () => {
  expect(termbaseFiles(makeConcepts(500))).toEqual(termbaseFiles(makeConcepts(500)));
  expect(termbaseFiles(makeConcepts(500, 'other'))).not.toEqual(termbaseFiles(makeConcepts(500)));
  expect(articles()).toEqual(articles());
  expect(articles('other')).not.toEqual(articles());
});

test('a glossary has as many forms as were asked for, some of them shared, and begins like a larger one', () => {
  const concepts = makeConcepts(500);
  expect(surfaces(concepts)).toHaveLength(500);
  expect(surfaces(makeConcepts(1000)).slice(0, 450)).toEqual(surfaces(concepts).slice(0, 450));
  const owners = surfaces(concepts).map(
    (text) =>
      concepts.filter(({ terms }) => Object.values(terms).some((list) => list.some((t) => t.text === text))).length,
  );
  expect(Math.max(...owners)).toBe(2);
  expect(owners.filter((count) => count === 2).length).toBeGreaterThan(10);
});

test('the glossary is read without findings, above the shipped one', () => {
  const read = termbaseFiles(makeConcepts(500)).map(({ name, text }) => readTermbase(text, name));
  expect(read.flatMap(({ findings }) => findings)).toEqual([]);
  const shipped = readdirSync('glossary')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readTermbase(readFileSync(`glossary/${name}`, 'utf8'), name));
  const folders = [shipped, read].map((files) => files.flatMap((file) => file.entries));
  const { glossary, findings } = assembleGlossary(folders);
  expect(findings).toEqual([]);
  expect(glossary.size).toBe(folders.flat().length);
});

test('articles have 3 kB and are read in the language of their name', () => {
  for (const { name, text } of articles()) {
    const bytes = new TextEncoder().encode(text);
    expect(new TextEncoder().encode(text.normalize('NFC')).length).toBeGreaterThan(2900);
    expect(bytes.length).toBeLessThan(4500);
    const { article, findings } = readArticle(bytes, name);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(article?.language).toBe(name.split('.')[1]);
  }
});
