import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/syntax/yaml.js';
import { LineIndex } from '../../src/text/lines.js';

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
    ['too deep an indentation', `a:\n${' '.repeat(200)}b: 1\n`, 'input/limit', 'depth', 2],
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
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(token, { maxLength: 20 }).map((t) => t.join('')),
      ),
      (text) => {
        const { document, findings } = readYaml(text, PATH);
        expect(document === undefined).toBe(findings.length > 0);
        for (const { span } of findings) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[0]).toBeLessThanOrEqual(text.length);
          expect(span[1]).toBeGreaterThanOrEqual(span[0]);
        }
      },
    ),
    { numRuns: 500 },
  );
});
