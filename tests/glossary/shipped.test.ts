// The glossary as it is shipped: what editors rely on holds for every entry of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTermbase } from '../../src/formats/termbases/yaml.js';
import { assembleGlossary } from '../../src/glossary/assemble.js';
import { preferredTerm } from '../../src/glossary/houseForm.js';
import { compileLexicon } from '../../src/glossary/lexicon.js';
import { readStyle } from '../../src/glossary/style.js';
import { languageCodes } from '../../src/languages/index.js';
import type { Concept } from '../../src/model/concept.js';
import { shippedGlossary, shippedStyles } from '../helpers/glossary.js';
import { lookup } from '../helpers/lexicon.js';

const glossary = shippedGlossary();
const styles = shippedStyles();
const yaml = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const entries = yaml('glossary').map((name) =>
  readTermbase(readFileSync(`glossary/${name}`, 'utf8'), `glossary/${name}`),
);

/** Ids of the concepts for which something does not hold. */
const without = (holds: (concept: Concept) => boolean) =>
  [...glossary.values()].filter((c) => !holds(c)).map((c) => c.id);

test('every file of it is read without findings, and so is the whole', () => {
  expect(entries.flatMap((e) => e.findings)).toEqual([]);
  expect(assembleGlossary([entries.flatMap((e) => e.entries)]).findings).toEqual([]);
  expect(glossary.size).toBeGreaterThan(500);
});

test.each(yaml('glossary/styles'))('style %s is read without findings, and its country is a place', (name) => {
  const { style, findings } = readStyle(readFileSync(`glossary/styles/${name}`, 'utf8'), name, name);
  expect(findings).toEqual([]);
  if (style?.country !== undefined) expect(glossary.get(style.country)?.kind).toBe('place');
  for (const language of style?.languages ?? []) expect(languageCodes).toContain(language);
});

test('every concept that the facts ask for is there under its id', (context) => {
  const path = '../shared/facts/concepts.tsv';
  context.skip(!existsSync(path), `no ${path}`);
  const kinds: Readonly<Record<string, string>> = { body: 'organization' };
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  expect(rows.length).toBeGreaterThan(100);
  for (const [id = '', kind = ''] of rows)
    expect(`${id}: ${glossary.get(id)?.kind}`).toBe(`${id}: ${kinds[kind] ?? kind}`);
});

describe('every concept', () => {
  test('says where it is from', () => {
    expect(without((concept) => concept.sources.every((source) => source.trim() !== ''))).toEqual([]);
    expect(without((concept) => concept.sources.length > 0)).toEqual([]);
  });

  test.each(languageCodes)('has a preferred term in %s', (language) => {
    expect(without(({ terms }) => terms.some((t) => t.language === language && t.use === 'preferred'))).toEqual([]);
  });

  test.each([...styles.values()].filter((s) => s.languages.length > 0))(
    'has a preferred full term in the languages of style $id',
    (style) => {
      for (const language of style.languages)
        expect(without((concept) => preferredTerm(concept, language, style) !== undefined)).toEqual([]);
    },
  );

  test('names no style that is not there', () => {
    const named = [...glossary.values()].flatMap((c) => c.terms.flatMap((t) => t.styles ?? []));
    expect([...new Set(named)].filter((id) => !styles.has(id))).toEqual([]);
  });

  test('is no other concept’s old id', () => {
    const old = [...glossary.values()].flatMap((c) => c.formerly);
    expect(old.filter((id, index) => old.indexOf(id) !== index)).toEqual([]);
  });

  test.each(languageCodes)('is found in %s by every one of its terms', (language) => {
    const lexicon = compileLexicon(glossary, language);
    const lost = [...glossary.values()].flatMap((concept) =>
      concept.terms
        .filter(
          (t) => t.language === language && !lookup(lexicon, t.text).some((e) => e.form.concept.id === concept.id),
        )
        .map((t) => `${concept.id}: ${t.text}`),
    );
    expect(lost).toEqual([]);
  });
});

test('two things of one kind share a preferred full name in a language only where a note says so', () => {
  const owners = new Map<string, Concept[]>();
  for (const concept of glossary.values())
    for (const { text, language, use, form, derived, beside } of concept.terms) {
      if (use !== 'preferred' || form !== 'full' || derived || beside) continue;
      const key = `${concept.kind} ${language} ${text}`;
      owners.set(key, [...new Set([...(owners.get(key) ?? []), concept])]);
    }
  const silent = [...owners].filter(([, shared]) => shared.length > 1 && shared.some((c) => c.note === undefined));
  expect(silent.map(([key, shared]) => `${key}: ${shared.map((c) => c.id)}`)).toEqual([]);
});

test('every country is named in all languages, and by a confirmed form', () => {
  const file = readTermbase(readFileSync('glossary/countries.yaml', 'utf8'), 'glossary/countries.yaml');
  expect(file.entries.length).toBeGreaterThan(190);
  const nameless = file.entries.flatMap(({ concept }) =>
    languageCodes
      .filter((code) => !concept.terms.some((t) => t.language === code && t.use === 'preferred' && t.confirmed))
      .map((code) => `${concept.id} in ${code}`),
  );
  expect(nameless).toEqual([]);
});

test('no term carries look-alike or decomposed letters, or white space that cannot be seen', () => {
  const odd = [...glossary.values()].flatMap((concept) =>
    concept.terms
      .filter(
        ({ text }) =>
          text !== text.normalize('NFC') || /[\p{Script=Cyrillic}\u00ad\u200b-\u200f\u00a0]| {2}/u.test(text),
      )
      .map(({ text }) => `${concept.id}: ${JSON.stringify(text)}`),
  );
  expect(odd).toEqual([]);
});
