import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTermbase } from '../../src/formats/termbases/yaml.js';
import { assembleGlossary } from '../../src/glossary/assemble.js';
import { compileLexicon } from '../../src/glossary/lexicon.js';
import { type Decisions, decisionsAsYaml, idFor, noDecisions } from '../../src/page/decisions.js';
import { pageData } from '../../src/report/consistency/pageData.js';
import type { Desk } from '../../src/steps/sheet.js';
import { shippedDesk } from '../helpers/glossary.js';
import { reportOn } from '../helpers/report.js';

const texts = {
  'a.en.txt':
    'The National Assembly met on Monday. To Lam spoke in Hanoi.\n\nWalid Hosseinpour met Walid Hosseinpour.\n',
};
const desk = shippedDesk('neutral');
const { data } = pageData(reportOn(texts, desk));

/** The report once the decisions lie in the desk's glossary. */
function after(decisions: Partial<Decisions>) {
  const yaml = decisionsAsYaml({ ...noDecisions, ...decisions }, data.concepts, 'Decided.', 'to be filled in');
  const own = readTermbase(yaml, 'decisions.yaml');
  expect(own.findings).toEqual([]);
  const files = ['people', 'places', 'organizations', 'titles', 'terms', 'countries', 'capitals', 'events'];
  const shipped = files.flatMap((name) => readTermbase(readFileSync(`glossary/${name}.yaml`, 'utf8'), name).entries);
  const { glossary, findings } = assembleGlossary([shipped, own.entries]);
  expect(findings).toEqual([]);
  const decided: Desk = { ...desk, glossary, lexicon: (language) => compileLexicon(glossary, language) };
  return { yaml, report: reportOn(texts, decided), glossary };
}

test('a decided meaning resolves the name, and the entries keep all that they had', () => {
  const meaning = {
    text: 'National Assembly',
    language: 'en',
    concept: 'national-assembly-of-vietnam',
    others: ['milli-majlis'],
  };
  const { report, glossary } = after({ meanings: new Map([['x', meaning]]) });
  expect(report.ambiguous).toEqual([]);
  const mention = report.mentions.find(({ surface }) => surface === 'National Assembly');
  expect(report.forms[mention?.forms[0] ?? -1]).toMatchObject({ text: 'National Assembly' });
  const before = desk.glossary.get('milli-majlis');
  const now = glossary.get('milli-majlis');
  expect({ ...now, terms: [] }).toEqual({ ...before, terms: [] });
  expect(now?.terms).toEqual(before?.terms.filter(({ text }) => text !== 'National Assembly'));
});

test('a decided form is preferred in its language', () => {
  const { glossary } = after({ forms: new Map([['x', { concept: 'to-lam', language: 'en', text: 'To Lam' }]]) });
  const english = glossary.get('to-lam')?.terms.filter((term) => term.language === 'en' && !term.derived) ?? [];
  expect(english[0]).toMatchObject({ text: 'To Lam', use: 'preferred' });
  expect(english[0]).not.toHaveProperty('styles');
  expect(english.find(({ text }) => text === 'Tô Lâm')?.use).toBe('admitted');
});

test('a name that is taken in is known from then on', () => {
  const name = { text: 'Walid Hosseinpour', language: 'en', kind: 'person', id: idFor('Walid Hosseinpour') };
  const { report, yaml } = after({ names: new Map([['x', name]]) });
  expect(report.unknown).toEqual([]);
  expect(report.concepts.map(({ id }) => id)).toContain('walid-hosseinpour');
  expect(yaml).toMatch(/^# Decided\.\n\nwalid-hosseinpour:\n {2}kind: person\n/u);
});

test('any text can be decided about: what would be YAML is quoted', () => {
  for (const text of ['a: b # c', '- x', '"q"\\', 'no', '{x}', "d'Arc", 'a\u202eb\u0085', '1: 2', 'Ə']) {
    const name = { text, language: 'en', kind: 'term', id: idFor(text) };
    const yaml = decisionsAsYaml({ ...noDecisions, names: new Map([['x', name]]) }, [], 'a', 'b');
    const { entries, findings } = readTermbase(yaml, 'x');
    expect(findings).toEqual([]);
    expect(entries[0]?.concept.terms[0]?.text).toBe(text.normalize('NFC'));
  }
});

test('ids are made of plain letters', () => {
  expect(['Walid al-Moualem', 'Đà Nẵng', 'Şuşa ı Ə', '…'].map(idFor)).toEqual([
    'walid-al-moualem',
    'da-nang',
    'susa-i-e',
    'name',
  ]);
});
