import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Finding } from '../../src/model/finding.js';
import { sentenceOf } from '../../src/report/words.js';
import { checkShape } from '../../src/syntax/shape.js';
import { readYaml } from '../../src/syntax/yaml.js';
import { wordsIn } from '../helpers/words.js';

const schema = z.record(
  z.string().regex(/^[a-z-]+$/u),
  z.strictObject({
    about: z.string().min(2).max(20),
    use: z.enum(['preferred', 'admitted']).default('preferred'),
    notes: z.array(z.strictObject({ text: z.string(), day: z.string().regex(/^\d{4}$/u, 'a year') })).optional(),
    source: z.union([z.string(), z.array(z.string().min(2))]).optional(),
  }),
);

function check(text: string) {
  const { document } = readYaml(text, 'x.yaml');
  if (document === undefined) throw new Error('not read');
  const { value, findings } = checkShape(schema, document, 'x.yaml');
  return { value, problems: findings.map(({ span, ...finding }) => ({ ...finding, at: text.slice(...span) })) };
}

test('what fits is the value, defaults filled in', () => {
  expect(check('baku: { about: a city, source: [seen] }')).toEqual({
    value: { baku: { about: 'a city', use: 'preferred', source: ['seen'] } },
    problems: [],
  });
});

test.each([
  ['an unknown key', 'baku: { about: a city, abuot: x }', 'unknown-key', { key: 'abuot', nearest: 'about' }, 'x'],
  ['an unknown key like none', 'baku: { about: a city, zzz: x }', 'unknown-key', { key: 'zzz', nearest: '' }, 'x'],
  [
    'a word of a list misspelled',
    'baku: { about: a city, use: prefered }',
    'unknown-value',
    { value: 'prefered', known: ['preferred', 'admitted'], nearest: 'preferred' },
    'prefered',
  ],
  ['a missing key', 'baku: { use: admitted }', 'missing-key', { key: 'about' }, '{ use: admitted }'],
  ['another type', 'baku: { about: [a, b] }', 'wrong-type', { expected: 'string' }, '[a, b]'],
  ['too long a text', `baku: { about: ${'x'.repeat(21)} }`, 'too-long', { limit: 20 }, 'x'.repeat(21)],
  ['too short a text', 'baku: { about: x }', 'too-short', { limit: 2 }, 'x'],
  ['a key of another form', 'Baku: { about: a city }', 'wrong-key', { key: 'Baku' }, '{ about: a city }'],
  [
    'a value of another form, deep inside',
    'baku: { about: a city, notes: [{ text: x, day: May }] }',
    'wrong-value',
    { at: 'baku.notes.0.day', value: 'May', expected: 'a year' },
    'May',
  ],
])('%s is told with its place and the cure', (_, text, reason, data, at) => {
  const { value, problems } = check(text);
  expect(value).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    rule: 'input/structure',
    severity: 'error',
    path: 'x.yaml',
    data: { reason, ...data },
  });
  expect(problems[0]?.at).toContain(at);
});

test('the keys that are known are listed, also inside lists', () => {
  const { problems } = check('baku: { about: a city, notes: [{ text: x, day: 2020, dya: y }] }');
  expect(problems[0]?.data).toMatchObject({
    reason: 'unknown-key',
    key: 'dya',
    known: ['text', 'day'],
    nearest: 'day',
  });
});

test('of two shapes that could be meant, the problem of the nearer one is told', () => {
  const { problems } = check('baku: { about: a city, source: [seen, x] }');
  expect(problems.map((p) => [p.data.reason, p.data.at])).toEqual([['too-short', 'baku.source.1']]);
});

test('every deviation is told, not only the first', () => {
  const { problems } = check('baku: { use: x, z: y }\nhanoi: { about: x }');
  expect(problems.map((p) => p.data.reason).sort()).toEqual([
    'missing-key',
    'too-short',
    'unknown-key',
    'unknown-value',
  ]);
});

test('the file as a whole has no name, and needs none', () => {
  const { problems } = check('foo');
  expect(problems).toMatchObject([{ data: { reason: 'wrong-top-type', value: 'foo' }, at: 'foo' }]);
  const sentence = sentenceOf({ ...problems[0], span: [0, 0] } as unknown as Finding, wordsIn('en'));
  expect(sentence).toBe('Keys with their values are needed here (key: value), not foo.');
});

test('a thousand deviations are not told one by one', () => {
  const { problems } = check(
    Array.from({ length: 1000 }, (_, i) => `b${'x'.repeat(i)}: { about: a city, z: y }`).join('\n'),
  );
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)?.data).toEqual({ reason: 'findings', count: 950 });
});
