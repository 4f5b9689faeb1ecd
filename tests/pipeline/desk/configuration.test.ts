// tamdil.yaml: what it may say, and what is said about what it may not.
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../src/pipeline/desk/configuration.js';
import { globMatcher, holdingFor } from '../../../src/pipeline/desk/configurations.js';
import { rules } from '../../../src/rules/index.js';

const problems = (text: string) =>
  readConfiguration(text, 'tamdil.yaml').findings.map(({ rule, data, span }) => [
    rule,
    data.reason,
    text.slice(...span),
  ]);

const holding = async (text: string, path: string) => {
  const { configuration, findings } = readConfiguration(text, 'tamdil.yaml');
  expect(findings).toEqual([]);
  if (configuration === undefined) throw new Error('no configuration');
  const fits = await globMatcher(configuration);
  return holdingFor(path, { path: 'tamdil.yaml', text, folder: '/desk', configuration, fits });
};

describe('what is wrong is told at its place', () => {
  test.each([
    ['rules:\n  name-varient: off\n', ['input/structure', 'unknown-key', 'off']],
    ['rules:\n  name-variant: fatal\n', ['input/structure', 'unknown-value', 'fatal']],
    ['rules:\n  name-variant: { severty: error }\n', ['input/structure', 'unknown-key', 'error']],
    ['languages: [en, tr]\n', ['input/language', 'unknown', 'tr']],
    ['overrides:\n  - style: vns\n', ['input/structure', 'missing-key', '- style: vns']],
    ['stile: vns\n', ['input/structure', 'unknown-key', 'vns']],
    ['- a\n', ['input/structure', 'wrong-top-type', '- a']],
  ])('%j', (text, expected) => {
    const [first] = problems(text);
    expect(first?.slice(0, 2)).toEqual(expected.slice(0, 2));
    expect(first?.[2]).toContain((expected[2] as string).replace(/^- /u, ''));
  });

  test('an empty file, or one of comments, decides nothing', () => {
    expect(problems('')).toEqual([]);
    expect(problems('# nothing yet\n')).toEqual([]);
  });

  test('options have the type of their defaults', () => {
    for (const { id, options = {} } of rules)
      for (const [name, value] of Object.entries(options)) {
        const written = Array.isArray(value)
          ? '[a, b]'
          : typeof value === 'number'
            ? '7'
            : typeof value === 'boolean'
              ? 'true'
              : 'word';
        expect(problems(`rules:\n  ${id}: { ${name}: ${written} }\n`)).toEqual([]);
        const { configuration } = readConfiguration(`rules:\n  ${id}: { ${name}: ${written} }\n`, 'tamdil.yaml');
        expect(typeof configuration?.rules[id]?.options?.[name]).toBe(typeof value);
        const wrong = Array.isArray(value) ? 'word' : '[a, b]';
        expect(problems(`rules:\n  ${id}: { ${name}: ${wrong} }\n`)).not.toEqual([]);
      }
  });
});

describe('what holds for an article', () => {
  const text = `
style: vns
rules:
  near-miss: off
  name-variant: error
overrides:
  - files: [wire/**]
    style: azertac
    rules: { name-variant: info }
  - files: ["*.draft.en.md"]
    rules: { near-miss: { severity: warning } }
ignores: [archive, "*.tmp.md", /old/]
`;

  test('later decisions override earlier ones, rule by rule', async () => {
    expect(await holding(text, '/desk/a.en.md')).toMatchObject({
      style: { name: 'vns' },
      rules: { 'near-miss': { severity: 'off' }, 'name-variant': { severity: 'error' } },
      from: ['rules'],
    });
    const wire = await holding(text, '/desk/wire/deep/a.draft.en.md');
    expect(wire.style?.name).toBe('azertac');
    expect(wire.rules).toEqual({ 'near-miss': { severity: 'warning' }, 'name-variant': { severity: 'info' } });
    expect(wire.ruleFrom).toEqual({ 'near-miss': 'overrides[1]', 'name-variant': 'overrides[0]' });
  });

  test.each([
    ['/desk/a.en.md', false],
    ['/desk/archive/a.en.md', true],
    ['/desk/news/archive/a.en.md', true],
    ['/desk/news/x.tmp.md', true],
    ['/desk/old/a.en.md', true],
    ['/desk/news/old/a.en.md', false],
    ['/desk/archives/a.en.md', false],
  ])('%s is ignored: %s', async (path, ignored) => {
    expect((await holding(text, path)).ignored).toBe(ignored);
  });
});
