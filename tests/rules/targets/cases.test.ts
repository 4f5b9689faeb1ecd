// Translated sentences, found by listing: what is right, however it is inflected, and one planted error each of every kind.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bitextRules } from '../../../src/rules/targets/index.js';
import { bitextOf, checkedOf } from '../../helpers/bitext.js';
import { shippedDesk } from '../../helpers/glossary.js';

const FOLDER = 'tests/cases/targets';
const desk = shippedDesk('neutral');

interface Case {
  readonly source: string;
  readonly target: string;
  /** Rule and reason. */
  readonly error?: string;
}

/** Source, target and, behind an exclamation mark, the error; units of one case stand between `||`. */
function casesOf(file: string): Case[] {
  const lines = readFileSync(`${FOLDER}/${file}`, 'utf8').trimEnd().split('\n');
  const cases: Case[] = [];
  for (let i = 0; i < lines.length; ) {
    const [source = '', target = '', third = ''] = lines.slice(i, i + 3);
    const error = third.startsWith('! ') ? third.slice(2) : undefined;
    cases.push({ source, target, ...(error === undefined ? {} : { error }) });
    i += error === undefined ? 3 : 4;
  }
  return cases;
}

function said({ source, target }: Case, from: string, to: string): string[] {
  const sources = source.split(' || ');
  const targets = target.split(' || ');
  // A translated sentence before it tells that the file is being translated.
  const context = ['Welcome.', to === 'vi' ? 'Xin chào.' : 'Xoş gəlmisiniz.'] as const;
  const units = [context, ...sources.map((text, i) => [text, targets[i] ?? ''] as const)];
  const checked = checkedOf(bitextOf(from, to, units), desk);
  return bitextRules.flatMap((rule) => [...rule.check(checked)].map(({ data }) => `${rule.id} ${data.reason ?? '-'}`));
}

const files = readdirSync(FOLDER);
const all = files.flatMap(casesOf);

test('there are at least sixty, twenty of them right, and an error of every kind', () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(all.filter(({ error }) => error === undefined).length).toBeGreaterThanOrEqual(20);
  const kinds = new Set(all.map(({ error }) => error?.split(' ')[0]));
  for (const { id } of bitextRules) if (id !== 'unit-order') expect(kinds).toContain(id);
});

describe.each(files)('%s', (file) => {
  const [from = '', to = ''] = file.split('.')[1]?.split('-') ?? [];
  test.each(casesOf(file).map((one): [string, Case] => [`${one.target} (${one.error ?? 'right'})`, one]))(
    '%s',
    (_name, one) => {
      expect(said(one, from, to)).toEqual(one.error === undefined ? [] : [one.error]);
    },
  );
});
