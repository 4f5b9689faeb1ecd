// The pages of the rules: made from them, complete, and none too many.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lacking, type RuleWords, rulePages } from '../../scripts/rule-pages.mjs';
import { locales } from '../../src/cli/locale.js';
import type { BitextRule, Rule } from '../../src/model/rule.js';
import { rules } from '../../src/rules/index.js';
import { bitextRules } from '../../src/rules/targets/index.js';

const all: readonly (Rule | BitextRule)[] = [...rules, ...bitextRules];

const wordsOf = (locale: string) =>
  JSON.parse(readFileSync(`locales/${locale}/rules.json`, 'utf8')) as Readonly<Record<string, RuleWords>>;

describe.each([...locales])('%s', (locale) => {
  const words = wordsOf(locale);

  test.each(all.map((rule): [string, Rule | BitextRule] => [rule.id, rule]))('%s is told of', (id, rule) => {
    expect(lacking(rule, words[id])).toEqual([]);
  });

  test('no rule is told of that there is not', () => {
    expect(Object.keys(words).sort()).toEqual(all.map(({ id }) => id).sort());
  });

  test('options are those that the rules have', () => {
    for (const rule of all)
      expect(Object.keys(words[rule.id]?.option ?? {})).toEqual(Object.keys(('options' in rule && rule.options) || {}));
  });
});

test('a rule without examples of both kinds, or without words, is told to lack them', () => {
  const [example] = rules[0]?.examples ?? [];
  const planted = { ...(rules[0] as Rule), id: 'planted', options: { most: 3 } };
  expect(lacking({ ...planted, examples: example ? [example] : [] }, undefined)).toEqual([
    'an example of what it does not find',
    'about',
    'why',
    'option most',
  ]);
  expect(lacking({ ...planted, examples: [] }, {})).toContain('an example of what it finds');
});

test('the committed pages are those of the rules, and no page is left over (npm run rules)', async () => {
  const pages = await rulePages();
  expect(readdirSync('docs/rules').sort()).toEqual(pages.map(({ name }) => name).sort());
  for (const { name, text } of pages) expect(readFileSync(`docs/rules/${name}`, 'utf8')).toBe(text);
});
