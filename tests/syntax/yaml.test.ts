import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/syntax/yaml.js';
import { LineIndex } from '../../src/text/lines.js';
import { growth } from '../helpers/time.js';

const PATH = 'glossary/people.yaml';

function valueIn(text: string): unknown {
  const { document, findings } = readYaml(text, PATH);
  expect(findings).toEqual([]);
  return document?.value;
}

describe('what is read', () => {
  test('is strings, lists and mappings, and nothing else', () => {
    expect(valueIn('a: no\nb: 007\nc: 2025-05-07\nd: ~\ne: 1.0\nf: [true, null]\ng: { h: "x" }')).toEqual({
      a: 'no',
      b: '007',
      c: '2025-05-07',
      d: '~',
      e: '1.0',
      f: ['true', 'null'],
      g: { h: 'x' },
    });
  });

  test.each(['', '# a comment alone\n', '---\n'])('of %j is no value, and no problem', (text) => {
    expect(valueIn(text) || null).toBeNull();
  });

  test('has a place for each value, and where a value is missing that of what holds it', () => {
    const text = 'to-lam:\n  kind: person\n  terms:\n    en: [Tô Lâm, To Lam]\n';
    const { document } = readYaml(text, PATH);
    const at = (...keys: PropertyKey[]) => text.slice(...(document?.place(keys) ?? [0, 0]));
    expect(at('to-lam', 'kind')).toBe('person');
    expect(at('to-lam', 'terms', 'en', 1)).toBe('To Lam');
    expect(at('to-lam', 'terms', 'vi', 0)).toMatch(/^en:/u);
    expect(at('nobody')).toMatch(/^to-lam:/u);
  });
});

test.each([
  ['x: [a: b]\ny: [c]', ['x'], '[a: b]'],
  ['x: [a: b, c: d]\nz: 1', ['x', 0], 'a: b'],
  ['x: [a: b, c: d] # ] }\nz: 1', ['x'], '[a: b, c: d]'],
  ['x: [a, # ]\n  {b: c} ]\nz: 1', ['x'], '[a, # ]\n  {b: c} ]'],
  ['x: [a: b]\nz: |\n  see ] a | b\n', ['z'], '|\n  see ] a | b\n'],
  ['x: # | >\n  >- # ]\n  text\n', ['x'], '>- # ]\n  text\n'],
  ['- |\n  a\n- >\n  b\n', [1], '>\n  b\n'],
  ['x: {}\ny: "a" # b', ['y'], '"a"'],
  ["x: 'it''s'\ny: 1", ['x'], "'it''s'"],
  ['x: [ ]\ny: 1', ['x'], '[ ]'],
  ['x:\ny: 1', ['x'], 'x'],
  ['%FOO |\n--- >\n x\n', [], '>\n x\n'],
])('in %j the place of %j is %j', (text, keys, expected) => {
  const { document } = readYaml(text, PATH);
  expect(text.slice(...(document?.place(keys) ?? []))).toBe(expected);
});

describe('what is refused', () => {
  test.each([
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'input/malformed', 'duplicate-key', 3],
    ['a broken mapping', 'a: 1\nb: [2\nc: 3\n', 'input/malformed', 'yaml', 3],
    ['a tab as indentation', 'a:\n\tb: 1\n', 'input/malformed', 'yaml', 2],
    ['a bad escape', 'a: "\\q"\n', 'input/malformed', 'yaml', 1],
    ['an anchor', 'a: 1\nb: &x 2\n', 'input/policy', 'yaml-alias', 2],
    ['a tag', 'a: 1\nb: !!js/function x\n', 'input/policy', 'yaml-tag', 2],
    ['an anchor on a key', 'a: 1\n&x b: 2\n', 'input/policy', 'yaml-alias', 2],
    ['an anchor on nothing', 'a: 1\nb: &x\n', 'input/policy', 'yaml-alias', 2],
    ['a tag of its own', 'a: 1\nb: !x 2\n', 'input/policy', 'yaml-tag', 2],
    ['a second document', 'a: 1\n---\nb: 2\n', 'input/policy', 'several-documents', 2],
    ['a key that poisons objects', 'a: 1\n__proto__: { b: 2 }\n', 'input/policy', 'yaml-key', 2],
    ['a control character', 'a: 1\nb: "\\u0007"\n', 'input/characters', 'control', 2],
    ['too many brackets', `a: 1\nb: ${'['.repeat(70)}\n`, 'input/limit', 'depth', 2],
    [
      'too deep an indentation',
      Array.from({ length: 70 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      'input/limit',
      'depth',
      65,
    ],
    ['too many explicit keys', `a: 1\n${'? '.repeat(5000)}`, 'input/limit', 'depth', 2],
    ['too many lists in a line', `a: 1\nb:\n  ${'- ? '.repeat(40)}`, 'input/limit', 'depth', 3],
    ['too many brackets behind quoted ones', `a: 1\nb: ${'["]", '.repeat(5000)}`, 'input/limit', 'depth', 2],
    ['too many elements', `a: 1\nb: [${'x,'.repeat(400_000)}]`, 'input/limit', 'elements', 2],
  ])('%s, with the place', (_, text, rule, reason, line) => {
    const { document, findings } = readYaml(text, PATH);
    expect(document).toBeUndefined();
    expect(findings[0]).toMatchObject({ rule, severity: 'error', path: PATH, data: { reason } });
    expect(new LineIndex(text).position(findings[0]?.span[0] ?? -1).line).toBe(line);
  });

  test('an alias, at each of its places', () => {
    const { findings } = readYaml('a: &x [1]\nb: *x\n', PATH);
    expect(findings.map((f) => f.data.reason)).toEqual(['yaml-alias', 'yaml-alias']);
  });

  test('what stands in quotation marks nests nothing', () => {
    expect(readYaml(`a: "${'['.repeat(200)}"\nb:\n${' '.repeat(200)}c: 1\n`, PATH).findings).toEqual([]);
  });

  test('a thousand wrong lines are not told one by one', () => {
    const { findings } = readYaml('a: 1\n'.repeat(1001), PATH);
    expect(findings).toHaveLength(51);
    expect(findings.at(-1)).toMatchObject({ rule: 'input/limit', data: { reason: 'findings', count: 950 } });
    expect(readYaml('a: ]\n'.repeat(1000), PATH).findings).toHaveLength(1);
  });

  test('a key twice is named', () => {
    expect(readYaml('to-lam: 1\nto-lam: 2\n', PATH).findings[0]?.data.key).toBe('to-lam');
    const text = 'a: { "Tô Lâm": 1, "Tô Lâm": 2 }\n';
    const [finding] = readYaml(text, PATH).findings;
    expect(finding?.data.key).toBe('Tô Lâm');
    expect(text.slice(...(finding?.span ?? []))).toBe('"Tô Lâm"');
  });

  test('a file that is no curated file any more', () => {
    expect(readYaml(`a: ${'x'.repeat(4_000_000)}`, PATH).findings[0]).toMatchObject({
      rule: 'input/limit',
      data: { reason: 'size' },
    });
  });
});

test('time grows with the keys, and not with their square', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, i) => `k${i}: v\n`).join('');
  const read = (count: number) => () => {
    const { document } = readYaml(keys(count), PATH);
    for (let i = 0; i < count; i++) document?.place([`k${i}`]);
  };
  expect(growth(read, 5000)).toBeLessThan(30);
});

test.each([
  ['signs of comments in a plain text', (count: number) => `- [a: b]\n- ${'x#'.repeat(count)}`],
  ['comments', (count: number) => `- [a: b]\n${'# ab\n'.repeat(count)}`],
  ['pairs in brackets', (count: number) => `- [${'a: b,'.repeat(count / 20)}]\n- ${'z'.repeat(count)}`],
])('time grows with %s, and not faster', (_, text) => {
  expect(growth((count) => () => readYaml(text(count), PATH), 20_000)).toBeLessThan(30);
});

test('whatever the text, it is read or refused and never thrown out, and places lie in it', () => {
  const token = fc.constantFrom(
    'a',
    ': ',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '&x ',
    '*x',
    '|',
    '!t ',
    '#',
    '?',
    ', ',
    'a: b',
    '# ]',
    '[a: b]',
  );
  const inText = ([start, end]: readonly [number, number], text: string) => {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start).toBeLessThanOrEqual(text.length);
    expect(end).toBeGreaterThanOrEqual(start);
  };
  const pathsIn = (value: unknown): PropertyKey[][] =>
    typeof value !== 'object' || value === null
      ? [[]]
      : [[], ...Object.entries(value).flatMap(([key, held]) => pathsIn(held).map((path) => [key, ...path]))];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(token, { maxLength: 20 }).map((t) => t.join('')),
      ),
      (text) => {
        const { document, findings } = readYaml(text, PATH);
        expect(document === undefined).toBe(findings.length > 0);
        for (const { span } of findings) inText(span, text);
        if (document !== undefined) for (const path of pathsIn(document.value)) inText(document.place(path), text);
      },
    ),
    { numRuns: 500 },
  );
});
