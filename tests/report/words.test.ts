// A finding is data; its words are found by rule and reason, and every gap in them is filled.
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/cli/locale.js';
import type { Finding } from '../../src/model/finding.js';
import { sentenceOf } from '../../src/report/words.js';
import { rules } from '../../src/rules/index.js';
import { findingsOfAllKinds } from '../helpers/findings.js';
import { wordFiles, wordsIn } from '../helpers/words.js';

type Tree = { readonly [key: string]: string | Tree };

/** Sentences by key, such as `input.file.missing`; plural forms under their own keys. */
function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[at, value]] : flat(value, at);
  });
}

const sentences = (code: string) => new Map(flat(wordFiles(code).findings as Tree));
const gaps = (sentence: string) =>
  [...sentence.matchAll(/\{\{\s*(\w+)(?:,\s*(\w+))?[^}]*\}\}/gu)].map(([, name = '', format = '']) => ({
    name,
    format,
  }));
const keyOf = ({ rule, data }: Finding) => `${rule.replace('/', '.')}.${data.reason ?? 'text'}`;

const told = findingsOfAllKinds();

test('the findings told here are of every rule, and of many kinds', () => {
  const kinds = new Set(told.map(keyOf));
  expect(rules.map((rule) => rule.id).filter((id) => !told.some((finding) => finding.rule === id))).toEqual([]);
  expect(kinds.size).toBeGreaterThan(60);
});

describe.each(locales)('in %s', (code) => {
  const known = sentences(code);
  const say = wordsIn(code);

  test('every finding has a sentence, and data for each of its gaps', () => {
    for (const finding of told) {
      const key = keyOf(finding);
      const lacking = gaps(known.get(key) ?? known.get(`${key}_other`) ?? '{{sentence}}').filter(
        ({ name }) => name !== 'nearestHint' && finding.data[name] === undefined,
      );
      expect({ key, lacking }).toEqual({ key, lacking: [] });
    }
  });

  test('every finding is told without a key and without a gap', () => {
    for (const finding of told) {
      const sentence = sentenceOf(finding, say);
      const { rule, data } = finding;
      expect(sentence).not.toMatch(/\{\{|\}\}|\[object|undefined|findings[:.]/u);
      expect(sentence).not.toBe(keyOf(finding));
      expect(sentence).not.toContain(rule.includes('/') ? `${rule.replace('/', '.')}.` : `${rule}.${data.reason}`);
      expect(sentence.trim()).toBe(sentence);
      expect(sentence).toMatch(/[.…?]$/u);
    }
  });

  test('every sentence that there is can be filled', () => {
    for (const [key, sentence] of known) {
      const list = ['first', 'second'];
      const data = Object.fromEntries(
        gaps(sentence).map(({ name, format }) => [
          name,
          format === 'list' ? list : format === 'number' ? 7 : `<${name}>`,
        ]),
      );
      const counted = /^(.*)_(one|other)$/u.exec(key);
      const filled = say(
        `findings:${counted?.[1] ?? key}`,
        counted ? { ...data, count: counted[2] === 'one' ? 1 : 2 } : data,
      );
      expect({ key, filled }).not.toEqual({ key, filled: expect.stringMatching(/\{\{|\}\}/u) });
      for (const { name, format } of gaps(sentence)) {
        const expected = format === 'list' ? list : [name === 'count' ? '' : format === 'number' ? '7' : `<${name}>`];
        for (const part of expected) expect(filled).toContain(part);
      }
    }
  });
});

test('a hint is given where there is something near, and nothing hangs where there is not', () => {
  const finding = (nearest: string): Finding => ({
    rule: 'input/style',
    severity: 'error',
    path: '',
    span: [0, 0],
    data: { reason: 'unknown', name: 'vnx', known: ['azertac', 'vns'], nearest },
  });
  const say = wordsIn('en');
  expect(sentenceOf(finding('vns'), say)).toBe(
    'There is no house style vnx. Did you mean vns? There are azertac and vns.',
  );
  expect(sentenceOf(finding(''), say)).toBe('There is no house style vnx. There are azertac and vns.');
});
