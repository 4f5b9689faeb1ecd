// What is said plainly is what i18next says.
import { expect, test } from 'vitest';
import { locales } from '../../src/cli/locale.js';
import type { Finding } from '../../src/model/finding.js';
import { grammarOf } from '../../src/report/grammar.js';
import { PlainSentences } from '../../src/report/sentences.js';
import { wordFiles } from '../helpers/words.js';

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path.endsWith(':') ? `${path}${key}` : `${path}.${key}`;
    return typeof value === 'string' ? [[at, value]] : flat(value, at);
  });

const PLURAL = /_(?:zero|one|two|few|many|other)$/u;
/** What could be taken for something else than text. */
const FILLINGS = ['Hà Nội', '$& {{form}} $t(cli:about) <b>', '', '{{', '}}', 'ə\u0301'];

/** Data for all gaps of a sentence, with the n-th filling. */
function dataFor(text: string, n: number): Finding['data'] {
  const gaps = [...text.matchAll(/\{\{\s*(\w+)\s*(?:,\s*(\w+)[^}]*)?\}\}/gu)];
  return Object.fromEntries(
    gaps.map(([, name = '', format]) => [
      name,
      format === 'list' ? FILLINGS.slice(0, n) : format === 'number' ? n : (FILLINGS[n] ?? n),
    ]),
  );
}

test.each(locales)('every sentence, in %s', (locale) => {
  const resources = { en: wordFiles('en'), [locale]: wordFiles(locale) };
  const plain = new PlainSentences(locale, resources[locale] ?? {});
  const grammar = grammarOf(locale, resources);
  const all = Object.entries(wordFiles(locale)).flatMap(([namespace, tree]) => flat(tree as Tree, `${namespace}:`));
  let said = 0;
  for (const [form, text] of all) {
    const key = form.replace(PLURAL, '');
    for (let n = 0; n <= FILLINGS.length; n++) {
      const data = { ...dataFor(text, n), ...(key === form ? {} : { count: n }) };
      const sentence = plain.say(key, data);
      if (sentence === undefined) continue;
      said++;
      expect({ key, data, sentence }).toEqual({ key, data, sentence: grammar(key, data) });
    }
  }
  // Numbers with their separators are left to i18next, and little else.
  expect(said / (all.length * (FILLINGS.length + 1))).toBeGreaterThan(0.95);
});

test('what takes more is left to i18next', () => {
  const words = {
    cli: { gap: 'A {{b}}.', nested: 'A $t(cli:gap)', size: '{{n, number}}', list: '{{b, list}}', part: {} },
  };
  const plain = new PlainSentences('en', words);
  expect(plain.say('cli:gap', { b: 'x' })).toBe('A x.');
  expect(plain.say('cli:list', { b: ['x', 'y'] })).toBe('x and y');
  const left: [string, Finding['data']][] = [
    ['cli:gap', {}],
    ['cli:gap', { b: ['x'] }],
    ['cli:gap', { b: 'x', context: 'y' }],
    ['cli:nested', {}],
    ['cli:size', { n: 1000 }],
    ['cli:list', { b: 'x' }],
    ['cli:list', { b: ['x', 'y'], style: 'vns' }],
    ['cli:part', {}],
    ['cli:toString', {}],
    ['cli:missing', {}],
    ['gap', { b: 'x' }],
    ['cli:gap:b', { b: 'x' }],
  ];
  for (const [key, data] of left) expect({ key, data, said: plain.say(key, data) }).toEqual({ key, data });
});
