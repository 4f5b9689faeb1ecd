import { describe, expect, test } from 'vitest';
import { readStyle } from '../../src/glossary/style.js';
import { LineIndex } from '../../src/text/lines.js';

const read = (source: string) => readStyle(source, 'glossary/styles/vns.yaml', 'vns');

test('a style is named by its file', () => {
  const { style, findings } = read(
    'about: Việt Nam News.\nnames: preferred\nquotes: keep\nlanguages: [en]\ncountry: vietnam\n',
  );
  expect(findings).toEqual([]);
  expect(style).toEqual({
    id: 'vns',
    about: 'Việt Nam News.',
    names: 'preferred',
    quotes: 'keep',
    languages: ['en'],
    country: 'vietnam',
  });
});

test('what a style does not say is: names as preferred, quotations too, no language of its own', () => {
  expect(read('about: A style.\n').style).toEqual({
    id: 'vns',
    about: 'A style.',
    names: 'preferred',
    quotes: 'change',
    languages: [],
  });
});

describe('what is wrong is told with line and cure', () => {
  test.each([
    ['an unknown key', 'about: x\nname: keep\n', 2, { reason: 'unknown-key', key: 'name', nearest: 'names' }],
    ['an unknown word', 'about: x\nnames: kepe\n', 2, { reason: 'unknown-value', value: 'kepe', nearest: 'keep' }],
    ['no description', 'names: keep\n', 1, { reason: 'missing-top-key', key: 'about' }],
    ['a language that is no code', 'about: x\nlanguages: [English]\n', 2, { reason: 'wrong-value', value: 'English' }],
    ['broken YAML', 'about: x\nlanguages: [en\n', 3, { reason: 'yaml' }],
  ])('%s', (_, source, line, data) => {
    const { style, findings } = read(source);
    expect(style).toBeUndefined();
    expect(findings[0]).toMatchObject({ severity: 'error', path: 'glossary/styles/vns.yaml', data });
    expect(new LineIndex(source).position(findings[0]?.span[0] ?? -1).line).toBe(line);
  });

  test('an empty file', () => {
    const { style, findings } = read('');
    expect(style).toBeUndefined();
    expect(findings).toHaveLength(1);
  });
});
