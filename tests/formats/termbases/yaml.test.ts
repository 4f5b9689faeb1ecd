import { describe, expect, test } from 'vitest';
import { readTermbase } from '../../../src/formats/termbases/yaml.js';
import { LineIndex } from '../../../src/text/lines.js';

const PATH = 'glossary/people.yaml';
const SOUND = `
to-lam:
  kind: person
  about: General Secretary.
  naming: vi
  offices:
    - { title: president-of-vietnam, from: 2024-05-22, to: 2024-10 }
  terms:
    en:
      - { text: Tô Lâm, use: preferred, styles: [vns] }
      - { text: To Lam, use: deprecated, confirmed: false }
    az:
      - { text: BMT, use: preferred, form: acronym, reading: be-em-te }
  source: https://vietnamnews.vn/
`;

const read = (source: string) => readTermbase(source, PATH);

describe('a sound file', () => {
  test('is its concepts, with defaults filled in', () => {
    const { entries, findings } = read(SOUND);
    expect(findings).toEqual([]);
    expect(entries.map((e) => e.concept)).toMatchObject([
      {
        id: 'to-lam',
        kind: 'person',
        naming: 'vi',
        offices: [{ title: 'president-of-vietnam', from: '2024-05-22', to: '2024-10' }],
        demonyms: {},
        formerly: [],
        sources: ['https://vietnamnews.vn/'],
        terms: [
          { text: 'Tô Lâm', language: 'en', use: 'preferred', form: 'full', styles: ['vns'], confirmed: true },
          { text: 'To Lam', language: 'en', use: 'deprecated', form: 'full', confirmed: false },
          { text: 'BMT', language: 'az', use: 'preferred', form: 'acronym', reading: 'be-em-te', confirmed: true },
        ],
      },
    ]);
  });

  test('gives composed terms, however it was typed', () => {
    expect(read(SOUND.normalize('NFD')).entries[0]?.concept.terms[0]?.text).toBe('Tô Lâm');
  });

  test('tells the place of each thing in it', () => {
    const [entry] = read(SOUND).entries;
    const at = (...keys: PropertyKey[]) => SOUND.slice(...(entry?.place(...keys) ?? [0, 0]));
    expect(at('terms', 'en', 1, 'text')).toBe('To Lam');
    expect(at('naming')).toBe('vi');
    expect(at()).toMatch(/^kind: person/u);
  });

  test.each(['', '# nothing yet\n', '{}'])('may hold no concept: %j', (source) => {
    expect(read(source)).toEqual({ entries: [], findings: [] });
  });
});

describe('what is wrong is told with file, line and cure', () => {
  test.each([
    ['an id twice', `${SOUND}to-lam:\n  kind: person\n`, 15, 'input/malformed', { reason: 'duplicate-key' }],
    ['broken YAML', SOUND.replace('[vns]', '[vns'), 10, 'input/malformed', { reason: 'yaml' }],
    [
      'an unknown key',
      SOUND.replace('about:', 'abuot:'),
      4,
      'input/structure',
      { reason: 'unknown-key', key: 'abuot', nearest: 'about' },
    ],
    [
      'an unknown key of a term',
      SOUND.replace('styles:', 'style:'),
      10,
      'input/structure',
      { reason: 'unknown-key', key: 'style', nearest: 'styles' },
    ],
    [
      'a word that is none of the known',
      SOUND.replace('use: deprecated', 'use: depricated'),
      11,
      'input/structure',
      { reason: 'unknown-value', value: 'depricated', nearest: 'deprecated' },
    ],
    [
      'a kind of thing nobody knows',
      SOUND.replace('kind: person', 'kind: persona'),
      3,
      'input/structure',
      { reason: 'unknown-value', value: 'persona', nearest: 'person' },
    ],
    ['no source', SOUND.replace(/ {2}source.*\n/u, ''), 3, 'input/structure', { reason: 'missing-key', key: 'source' }],
    [
      'no term',
      SOUND.replace('{ text: Tô Lâm, use', '{ use'),
      10,
      'input/structure',
      { reason: 'missing-key', key: 'text' },
    ],
    [
      'an id of another form',
      SOUND.replace('to-lam:', 'To_Lam:'),
      3,
      'input/structure',
      { reason: 'wrong-key', key: 'To_Lam' },
    ],
    [
      'a language that is no code',
      SOUND.replace('    az:', '    Azeri:'),
      13,
      'input/structure',
      { reason: 'wrong-key', key: 'Azeri' },
    ],
    [
      'a day that is none',
      SOUND.replace('2024-05-22', 'May'),
      7,
      'input/structure',
      { reason: 'wrong-value', value: 'May' },
    ],
    [
      'a yes where true is meant',
      SOUND.replace('confirmed: false', 'confirmed: no'),
      11,
      'input/structure',
      { reason: 'unknown-value', value: 'no', known: ['true', 'false'] },
    ],
    [
      'a list where a text is meant',
      SOUND.replace('General Secretary.', '[a]'),
      4,
      'input/structure',
      { reason: 'wrong-type', expected: 'string' },
    ],
    ['a file that is a list', '- to-lam\n- ho-chi-minh\n', 1, 'input/structure', { reason: 'wrong-top-type' }],
    ['an alias', SOUND.replace('[vns]', '*house'), 10, 'input/policy', { reason: 'yaml-alias' }],
  ])('%s', (_, source, line, rule, data) => {
    const { entries, findings } = read(source);
    expect(entries).toEqual([]);
    // A misspelled key is told as unknown, and the right one as missing.
    const finding = findings.find((f) => f.data.reason === data.reason);
    expect(finding).toMatchObject({ rule, severity: 'error', path: PATH, data });
    expect(new LineIndex(source).position(finding?.span[0] ?? -1).line).toBe(line);
  });

  test('every wrong thing, not only the first', () => {
    const source = SOUND.replace('kind: person', 'kind: x').replace('use: preferred, styles', 'use: y, styles');
    expect(read(source).findings.map((f) => f.data.value)).toEqual(['x', 'y']);
  });

  test('and a file with a wrong entry is used for nothing: half a glossary would look like a whole one', () => {
    const second = SOUND.replaceAll('to-lam', 'tran-thanh-man').replace('kind: person', 'kind: x');
    const { entries, findings } = read(SOUND + second);
    expect(findings).toHaveLength(1);
    expect(entries).toEqual([]);
  });
});

test.each(['"\\u200b"', '"\\u0301"', '"..."', '"–"'])(
  'a form that no text could be found to hold is told: %s',
  (form) => {
    const source = SOUND.replace('text: To Lam', `text: ${form}`);
    const { entries, findings } = read(source);
    expect(entries).toEqual([]);
    expect(findings).toMatchObject([
      { rule: 'input/structure', severity: 'error', data: { reason: 'no-letter', at: 'to-lam.terms.en.1.text' } },
    ]);
    expect(source.slice(...(findings[0]?.span ?? [0, 0]))).toBe(form);
  },
);

test.each(['7/5', 'C++', '😀', 'Ə'])('a form with a letter, digit or picture is one: %s', (form) => {
  expect(read(SOUND.replace('text: To Lam', `text: "${form}"`)).findings).toEqual([]);
});

test('a demonym that no text could be found to hold is told', () => {
  const { findings } = read(`${SOUND}  demonyms: { en: ["..."] }\n`);
  expect(findings.map((f) => f.data)).toEqual([{ reason: 'no-letter', at: 'to-lam.demonyms.en.0' }]);
});
