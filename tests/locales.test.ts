// The words of the program: the same keys and gaps in every language, plurals as CLDR has them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '../src/cli/locale.js';
import { createWords } from '../src/report/words.js';

type Tree = { readonly [key: string]: string | Tree };

const load = (code: string): Record<string, Tree> =>
  Object.fromEntries(
    readdirSync(`locales/${code}`).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(`locales/${code}/${file}`, 'utf8')) as Tree,
    ]),
  );

function flat(tree: Tree, path = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[at, value]] : [...flat(value, at)];
  });
  return new Map(entries);
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/u;
const stem = (key: string) => key.replace(PLURAL, '');
const gaps = (text: string) => [...text.matchAll(/\{\{\s*([^},]+?)\s*(?:,[^}]*)?\}\}/gu)].map((m) => m[1]).sort();

const english = flat(load('en'));

describe.each(locales.filter((code) => code !== 'en'))('%s', (code) => {
  const own = flat(load(code));

  test('says everything that English says, and nothing else', () => {
    expect([...new Set([...own.keys()].map(stem))].sort()).toEqual([...new Set([...english.keys()].map(stem))].sort());
  });

  test('has the same gaps in every sentence', () => {
    for (const [key, text] of own) {
      const other = english.get(key) ?? english.get(`${stem(key)}_other`) ?? '';
      expect({ key, gaps: [...new Set(gaps(text))] }).toEqual({ key, gaps: [...new Set(gaps(other))] });
    }
  });

  test('has the plural forms that its language has, and no others', () => {
    const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
    const counted = new Set([...own.keys()].filter((key) => PLURAL.test(key)).map(stem));
    for (const key of counted)
      expect(
        [...own.keys()]
          .filter((k) => stem(k) === key && PLURAL.test(k))
          .map((k) => k.slice(key.length + 1))
          .sort(),
      ).toEqual([...forms].sort());
  });

  test('is composed (NFC)', () => {
    for (const text of own.values()) expect(text).toBe(text.normalize('NFC'));
  });
});

test('every key that the source names has words', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/u.test(file));
  const keys = files.flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/'((?:cli|findings|notes|report):[a-z.-]+)'/gu)].map(
      (m) => m[1] as string,
    ),
  );
  expect(keys.length).toBeGreaterThan(40);
  const known = new Set([...english.keys()].map(stem));
  expect([...new Set(keys)].filter((key) => !known.has(key.replace(':', '.')))).toEqual([]);
});

test('a gap is filled as it is: what a file holds cannot reach for other words', () => {
  const say = createWords('en', { en: load('en') });
  expect(say('cli:error', { detail: '{{version}} $t(cli:about) <b>' })).toBe('tamdil: {{version}} $t(cli:about) <b>');
});
