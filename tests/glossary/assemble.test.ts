import { describe, expect, test } from 'vitest';
import { assembleGlossary } from '../../src/glossary/assemble.js';
import { entriesOf } from '../helpers/termbase.js';

const person = (id: string, text: string, more = '') =>
  `${id}:\n  kind: person\n  terms: { en: [{ text: ${text}, use: preferred }] }\n${more}`;
const place = (id: string, text: string, more = '') => person(id, text, more).replace('person', 'place');

const assemble = (...folders: string[]) =>
  assembleGlossary(folders.map((yaml, index) => entriesOf(yaml, `folder-${index}/people.yaml`)));

describe('folders', () => {
  test('are put together in the order of their files', () => {
    const { glossary } = assemble(
      person('to-lam', 'To Lam') + person('ali-asadov', 'Ali Asadov'),
      place('baku', 'Baku'),
    );
    expect([...glossary.keys()]).toEqual(['to-lam', 'ali-asadov', 'baku']);
  });

  test('a later one overrides a concept by its id, whole and in its place', () => {
    const { glossary, findings } = assemble(
      person('to-lam', 'To Lam', '  note: shipped\n') + place('baku', 'Baku'),
      person('to-lam', 'Tô Lâm'),
    );
    expect(findings).toEqual([]);
    expect(glossary.get('to-lam')?.terms.map((t) => t.text)).toEqual(['Tô Lâm']);
    expect(glossary.get('to-lam')?.note).toBeUndefined();
    expect([...glossary.keys()]).toEqual(['to-lam', 'baku']);
  });

  test('one id in two files of a folder is told, with both files', () => {
    const entries = [
      ...entriesOf(person('to-lam', 'To Lam'), 'a/people.yaml'),
      ...entriesOf(person('to-lam', 'Tô Lâm'), 'a/more.yaml'),
    ];
    expect(assembleGlossary([entries]).findings).toMatchObject([
      {
        rule: 'input/glossary',
        severity: 'error',
        path: 'a/more.yaml',
        data: { reason: 'duplicate-id', id: 'to-lam', first: 'a/people.yaml' },
      },
    ]);
  });

  test('none at all are an empty glossary', () => {
    expect(assemble()).toMatchObject({ glossary: new Map(), findings: [] });
  });
});

describe('references', () => {
  test('to what another folder holds are sound', () => {
    const { findings, glossary } = assemble(
      place('vietnam', 'Vietnam'),
      person('to-lam', 'To Lam', '  country: vietnam\n'),
    );
    expect(findings).toEqual([]);
    expect(glossary.get('to-lam')?.country).toBe('vietnam');
  });

  test.each([
    ['an unknown country', '  country: vietnm\n', 'unknown-reference', { id: 'vietnm', nearest: 'vietnam' }, 'vietnm'],
    [
      'a country that is a person',
      '  country: to-lam\n',
      'wrong-reference',
      { id: 'to-lam', kind: 'person' },
      'to-lam',
    ],
    ['an unknown office', '  offices: [{ title: king }]\n', 'unknown-reference', { id: 'king', nearest: '' }, 'king'],
    [
      'an office that is a place',
      '  offices: [{ title: vietnam }]\n',
      'wrong-reference',
      { kind: 'place', expected: ['title'] },
      'vietnam',
    ],
    ['a body that is a person', '  of: to-lam\n', 'wrong-reference', { expected: ['organization', 'place'] }, 'to-lam'],
    ['naming in an unknown language', '  naming: tr\n', 'unknown-language', { language: 'tr' }, 'tr'],
    ['an old id that is in use', '  formerly: [lam, vietnam]\n', 'old-id-in-use', { id: 'vietnam' }, 'vietnam'],
  ])('%s: told with file and place, and no glossary is made', (_, more, reason, data, at) => {
    const yaml = place('vietnam', 'Vietnam') + person('to-lam', 'To Lam', more);
    const entries = entriesOf(yaml, 'desk/people.yaml');
    const { glossary, findings } = assembleGlossary([entries]);
    expect(glossary.size).toBe(0);
    expect(findings).toMatchObject([
      { rule: 'input/glossary', severity: 'error', path: 'desk/people.yaml', data: { reason, ...data } },
    ]);
    expect(findings[0]?.span).toEqual(placeOf(yaml, at));
  });

  test('of a concept that is overridden are not asked for', () => {
    const { findings } = assemble(person('to-lam', 'To Lam', '  country: gone\n'), person('to-lam', 'To Lam'));
    expect(findings).toEqual([]);
  });

  test('an old id stays with its concept', () => {
    const { glossary } = assemble(person('to-lam', 'To Lam', '  formerly: [general-lam]\n'));
    expect(glossary.get('to-lam')?.formerly).toEqual(['general-lam']);
  });
});

test('terms in a language that Tamdil does not know are told: nothing would ever find them', () => {
  const yaml =
    'baku:\n  kind: place\n  terms: { en: [{ text: Baku, use: preferred }], tr: [{ text: Bakü, use: preferred }] }\n';
  expect(assemble(yaml).findings).toMatchObject([
    { data: { reason: 'unknown-language', language: 'tr', known: ['en', 'vi', 'az'] } },
  ]);
});

/** Where a word stands last in the entries' text. */
function placeOf(yaml: string, word: string): [number, number] {
  const filled = yaml.replace(/^ {2}kind: .*$/gmu, '$&\n  about: Something.\n  source: a page');
  const start = filled.lastIndexOf(word);
  return [start, start + word.length];
}
