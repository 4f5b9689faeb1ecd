import { describe, expect, test } from 'vitest';
import { type Manifest, readManifest, writeManifest } from '../../../src/steps/job/manifest.js';
import { sha256 } from '../../../src/text/hash.js';
import { shippedDesk } from '../../helpers/glossary.js';
import { throughSteps } from '../../helpers/story.js';

const PATH = 'out/visit.en/manifest.json';
const TEXT = '\ufeffVisit ends\n\nBAKU — Tô Lâm met Ilham Aliyev. He left. — VNS\n';
const desk = shippedDesk('azertac');

function job(text = TEXT, path = 'articles/visit.txt', with_ = desk) {
  const { files, normalized, segments } = throughSteps(text, path, with_);
  const content = files.find((f) => f.role === 'manifest')?.content ?? new Uint8Array();
  const { manifest, findings } = readManifest(Buffer.from(content).toString('utf8'), PATH);
  expect(findings).toEqual([]);
  if (manifest === undefined) throw new Error('no manifest');
  return { files, normalized, segments, manifest };
}

describe('the manifest of a job', () => {
  test('has the hash of every file beside it, and of the article as filed', () => {
    const { files, manifest } = job();
    const listed = new Map([manifest.normalized, ...manifest.files].map((f) => [f.file, f.sha256]));
    const others = files.filter((f) => f.role !== 'manifest');
    expect(others.length).toBeGreaterThan(2);
    expect(listed).toEqual(new Map(others.map((f) => [f.name, sha256(f.content)])));
    expect(manifest.article).toEqual({ path: 'articles/visit.txt', sha256: sha256(Buffer.from(TEXT)) });
  });

  test('says where each unit stands in the normalized article', () => {
    const { manifest, normalized } = job();
    const { source } = normalized.article;
    expect(manifest.units.map((u) => source.slice(u.start, u.end))).toEqual([
      'Visit ends',
      'BAKU —',
      'To Lam met Ilham Aliyev.',
      'He left.',
      '— VNS',
    ]);
  });

  test('says what it was made from and for', () => {
    expect(job().manifest).toMatchObject({
      tamdil: '0',
      story: 'visit',
      language: 'en',
      style: 'azertac',
      glossary: desk.glossaryHash,
      normalized: { file: 'visit.en.txt' },
      files: [
        { file: 'visit.en-vi.xlf', language: 'vi', xliff: '1.2' },
        { file: 'visit.en-az.xlf', language: 'az', xliff: '1.2' },
      ],
    });
  });

  test('tells the versions apart where several are written', () => {
    const several = { ...desk, settings: { ...desk.settings, to: ['vi'], xliff: ['1.2', '2.1'] } };
    expect(job(TEXT, 'visit.en.txt', several).manifest.files.map((f) => [f.file, f.xliff])).toEqual([
      ['visit.en-vi.1.2.xlf', '1.2'],
      ['visit.en-vi.2.1.xlf', '2.1'],
    ]);
  });

  test('is the same in every run', () => {
    expect(writeManifest(job().manifest)).toBe(writeManifest(job().manifest));
  });

  test('comes last, so that it is written when all else is there', () => {
    expect(job().files.at(-1)?.name).toBe('manifest.json');
  });
});

describe('the other files of the job', () => {
  test('are the normalized article, in the encoding it was filed in', () => {
    const { files, normalized } = job();
    const article = files.find((f) => f.role === 'article');
    expect(Buffer.from(article?.content ?? []).toString('utf8')).toBe(`\ufeff${normalized.article.source}`);
  });

  test('show a tool that hides empty targets the source in their place', () => {
    const text = (with_: typeof desk) => {
      const file = job(TEXT, 'visit.en.txt', with_).files.find((f) => f.language === 'az');
      return Buffer.from(file?.content ?? []).toString('utf8');
    };
    expect(text(desk)).not.toMatch(/<target[^>]*>He left\./u);
    expect(text({ ...desk, settings: { ...desk.settings, for: 'omegat' } })).toMatch(/<target[^>]*>He left\./u);
  });
});

describe('a manifest that is read', () => {
  const manifest: Manifest = {
    tamdil: '0',
    story: 'visit',
    language: 'en',
    style: 'vns',
    article: { path: 'articles/visit.en.txt', sha256: 'a'.repeat(64) },
    glossary: 'b'.repeat(64),
    normalized: { file: 'visit.en.txt', sha256: 'c'.repeat(64) },
    units: [{ id: '01234567', start: 0, end: 4 }],
    files: [{ file: 'visit.en-vi.xlf', sha256: 'd'.repeat(64), language: 'vi', xliff: '1.2' }],
  };

  test('is what was written', () => {
    expect(readManifest(writeManifest(manifest), PATH)).toEqual({ manifest, findings: [] });
  });

  test.each(['', '{', 'null x', '<xliff/>'])('is refused where it is no JSON: %j', (text) => {
    expect(readManifest(text, PATH)).toEqual({
      findings: [{ rule: 'input/manifest', severity: 'error', path: PATH, span: [0, 0], data: { reason: 'not-json' } }],
    });
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['another file', { name: 'tamdil', version: '1' }],
    ['a hash that is none', { ...manifest, glossary: 'xyz' }],
    ['a place that is no number', { ...manifest, units: [{ id: 'a', start: '0', end: 4 }] }],
    ['a place before the text', { ...manifest, units: [{ id: 'a', start: -1, end: 4 }] }],
    ['a place between two letters', { ...manifest, units: [{ id: 'a', start: 0.5, end: 4 }] }],
    ['a language that nobody knows', { ...manifest, language: 'zz' }],
    ['a language that is a word of JavaScript', { ...manifest, language: 'constructor' }],
    [
      'an id twice',
      {
        ...manifest,
        units: [
          { id: 'a', start: 0, end: 1 },
          { id: 'a', start: 1, end: 2 },
        ],
      },
    ],
    [
      'units that overlap',
      {
        ...manifest,
        units: [
          { id: 'a', start: 0, end: 2 },
          { id: 'b', start: 1, end: 3 },
        ],
      },
    ],
    [
      'two units at one place',
      {
        ...manifest,
        units: [
          { id: 'a', start: 2, end: 3 },
          { id: 'b', start: 2, end: 3 },
        ],
      },
    ],
    ['a place that ends before it begins', { ...manifest, units: [{ id: 'a', start: 4, end: 0 }] }],
  ])('is refused where it holds %s', (_, value) => {
    const { manifest: read, findings } = readManifest(JSON.stringify(value), PATH);
    expect(read).toBeUndefined();
    expect(findings.map((f) => f.data.reason)).toEqual(['not-a-manifest']);
  });

  test.each(['../visit.txt', '/etc/passwd', 'a/b', 'a\\b', '..', '.', '', 'a\0b'])(
    'names no file outside its folder: %j',
    (file) => {
      const { normalized, files } = manifest;
      for (const wrong of [
        { ...manifest, normalized: { ...normalized, file } },
        { ...manifest, files: files.map((f) => ({ ...f, file })) },
      ])
        expect(readManifest(JSON.stringify(wrong), PATH).manifest).toBeUndefined();
    },
  );
});
