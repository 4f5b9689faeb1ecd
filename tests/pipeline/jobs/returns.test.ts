// What comes back is somebody's file: nothing in it decides where anything is written.
import { beforeAll, describe, expect, test } from 'vitest';
import { writeJob } from '../../../src/pipeline/jobs/jobs.js';
import { mergeReturn, type ReturnOptions } from '../../../src/pipeline/jobs/returns.js';
import { makeDesk } from '../../helpers/desk.js';
import { contentFor } from '../../helpers/jobs.js';
import { sourceCopied, translated } from '../../helpers/translations.js';

const XLIFF = 'in/desk/job/a.en-vi.xlf';
const VI = 'in/desk/job/a.vi.txt';
let job: Record<string, string>;

beforeAll(async () => {
  const desk = makeDesk({ 'a.en.txt': 'One came from Hanoi.\n\nTwo went. Three stayed.\n' });
  const written = await writeJob(desk.path('in/desk/job'), await contentFor(desk, 'a.en.txt'), 'a.en.txt');
  expect(written.status).toBe('written');
  job = desk.contents('in');
});

type Changes = Readonly<Record<string, (content: string) => string>>;

/** Merges the file of a job in which somebody changed files. */
async function merged(changes: Changes, options: Partial<ReturnOptions> = {}) {
  const changed = Object.entries(changes).map(([path, change]) => [path, change(job[path] ?? '')]);
  const desk = makeDesk({ ...job, ...Object.fromEntries(changed) });
  const before = desk.contents();
  const result = await mergeReturn(XLIFF, { cwd: desk.folder, ...options });
  const after = desk.contents();
  const touched = Object.keys(after).filter((path) => after[path] !== before[path]);
  const reasons = result.findings.map((finding) => `${finding.rule} ${finding.data.reason}`);
  return { result, touched, reasons, problems: result.result?.problems.map((p) => `${p.problem} ${p.source}`), after };
}

const withTarget = (language: string) => (xml: string) =>
  sourceCopied(xml)
    .replace(/target-language="[^"]*"/u, `target-language="${language}"`)
    .replace(/<target xml:lang="[^"]*"/gu, '<target');
const manifestWith = (change: object) => (text: string) => JSON.stringify({ ...JSON.parse(text), ...change });

describe('a returned file', () => {
  test('is merged by unit id, not by order', async () => {
    const shuffled = (xml: string) => {
      const groups = xml.match(/<group[\s\S]*?<\/group>/gu) ?? [];
      expect(groups).toHaveLength(2);
      return xml.replace(/<group[\s\S]*<\/group>/u, () => groups.toReversed().join('\n'));
    };
    const { after, problems, touched } = await merged({
      [XLIFF]: (xml) => shuffled(translated(sourceCopied(xml), 'Two went.', 'Hai đi.')),
    });
    expect(problems).toEqual([]);
    expect(after[VI]).toBe('One came from Hanoi.\n\nHai đi. Three stayed.\n');
    expect(touched.every((path) => path === VI || path.startsWith('in/desk/job/.'))).toBe(true);
  });

  test('keeps the source of units that are missing, untranslated, of another source, or unknown', async () => {
    const { after, problems } = await merged({
      [XLIFF]: (xml) =>
        sourceCopied(xml)
          .replace(/<trans-unit id="[^"]*"((?:(?!<\/trans-unit>)[\s\S])*?One came)/u, '<trans-unit id="other"$1')
          .replace(/(<target [^>]*>)Two went\./u, '$1 ')
          .replaceAll('Three stayed.', 'Three left.'),
    });
    expect(problems).toEqual([
      'missing-unit One came from Hanoi.',
      'untranslated Two went.',
      'source-changed Three stayed.',
      'unknown-unit One came from Hanoi.',
    ]);
    expect(after[VI]).toBe(job['in/desk/job/a.en.txt']);
  });

  test.each([
    '../evil',
    '/../../../evil',
    '../../../../evil',
    '..\\..\\evil',
    'vi/../../evil',
    '/evil',
    '..',
    'vi\u0000',
  ])('cannot choose a path by its target language %j', async (language) => {
    const { touched, result } = await merged({ [XLIFF]: withTarget(language.replaceAll('\u0000', '&#1;')) });
    expect(touched).toEqual([]);
    expect(result.written).toBeUndefined();
    expect(result.findings.some((finding) => finding.severity === 'error')).toBe(true);
  });

  test('cannot be written over the normalized article by naming the source language as its target', async () => {
    const { touched, result, reasons } = await merged({ [XLIFF]: withTarget('en') });
    expect(reasons).toEqual(['input/job source-as-target']);
    expect(touched).toEqual([]);
    expect(result.findings.some((finding) => finding.severity === 'error')).toBe(true);
  });

  test('has the job’s language, or stays out', async () => {
    const { touched, reasons } = await merged({
      [XLIFF]: (xml) =>
        sourceCopied(xml)
          .replace('source-language="en"', 'source-language="az"')
          .replaceAll('<source xml:lang="en"', '<source'),
    });
    expect(reasons).toContain('input/job other-language');
    expect(touched).toEqual([]);
  });

  test('may say its languages with region and in capitals', async () => {
    const { touched } = await merged({
      [XLIFF]: (xml) =>
        withTarget('vi-VN')(xml)
          .replace('source-language="en"', 'source-language="EN-GB"')
          .replaceAll('<source xml:lang="en"', '<source'),
    });
    expect(touched).toContain(VI);
  });
});

describe('a job folder', () => {
  test.each([
    ['an empty manifest', { 'in/desk/job/manifest.json': () => '' }, 'broken-manifest'],
    ['a manifest of another kind', { 'in/desk/job/manifest.json': () => '[]' }, 'broken-manifest'],
    ['an article that changed', { 'in/desk/job/a.en.txt': (text: string) => `${text}\n` }, 'article-changed'],
    [
      'a manifest that points elsewhere',
      { 'in/desk/job/manifest.json': manifestWith({ normalized: { file: '../../a.txt', sha256: '0'.repeat(64) } }) },
      'broken-manifest',
    ],
    [
      'an unknown language',
      { 'in/desk/job/manifest.json': manifestWith({ language: 'constructor' }) },
      'broken-manifest',
    ],
    [
      'units behind the end of the article',
      { 'in/desk/job/manifest.json': manifestWith({ units: [{ id: 'y', start: 4, end: 9_999 }] }) },
      'broken-manifest',
    ],
  ] as const)('is refused with %s', async (_, changes: Changes, reason) => {
    const { touched, reasons } = await merged({ [XLIFF]: sourceCopied, ...changes });
    expect(reasons).toEqual([`input/job ${reason}`]);
    expect(touched).toEqual([]);
  });

  test('whose units lie outside its article is no crash and no half work', async () => {
    const units = [
      { id: 'x', start: -5, end: 3 },
      { id: 'y', start: 4, end: 9_999 },
      { id: 'z', start: 7, end: 2 },
    ];
    const { touched } = await merged({
      [XLIFF]: sourceCopied,
      'in/desk/job/manifest.json': manifestWith({ units }),
    });
    for (const path of touched) expect(path).toMatch(/^in\/desk\/job\/\.?a\.vi\.txt/u);
  });

  test('is not where --job names a folder without a manifest', async () => {
    const { reasons, touched } = await merged({ [XLIFF]: sourceCopied }, { job: 'nowhere' });
    expect(reasons).toEqual(['input/job no-manifest']);
    expect(touched).toEqual([]);
  });
});
