// The kit of hostile XLIFF, merged: cases of its layers `merge` and `path`, against a job made for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readArticle } from '../../../src/formats/readArticle.js';
import { mergeReturn } from '../../../src/pipeline/jobs/returns.js';
import { writeManifest } from '../../../src/steps/job/manifest.js';
import { sha256 } from '../../../src/text/hash.js';
import { makeDesk, type TestDesk } from '../../helpers/desk.js';
import { evaluationPath, evaluationTest, expectations } from '../../helpers/evaluation.js';

const NAME = 'thủ-tướng.en.md';

/** A job of the kit's article, whose units are called u1 to u4. */
function jobOf(source: string): Record<string, string> {
  const { article } = readArticle(Buffer.from(source), NAME);
  const units = (article?.blocks ?? []).map(({ span: [start, end] }, index) => ({ id: `u${index + 1}`, start, end }));
  const manifest = {
    tamdil: '0',
    story: 'thủ-tướng',
    language: 'en',
    style: 'neutral',
    article: { path: `tin/${NAME}`, sha256: sha256(source) },
    glossary: sha256(''),
    normalized: { file: NAME, sha256: sha256(source) },
    units,
    files: [{ file: 'job.xlf', sha256: sha256(''), language: 'vi', xliff: '1.2' }],
  };
  return { [`job/${NAME}`]: source, 'job/manifest.json': writeManifest(manifest) };
}

const base = () => readFileSync(evaluationPath('hostile/base/article.en.md'), 'utf8');

async function merged(desk: TestDesk, file: string) {
  const before = desk.contents('.');
  const { findings, result, written } = await mergeReturn(file, { cwd: desk.folder, job: 'job', out: 'vi' });
  const after = desk.contents('.');
  for (const [path, content] of Object.entries(before)) expect(after[path]).toBe(content);
  const others = Object.keys(after).filter((path) => !(path in before) && !path.startsWith('vi/'));
  expect(others).toEqual([]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const told = findings.length + (result?.problems.length ?? 0) + (result?.moved.length ?? 0);
  return { written: written !== undefined, errors, told, findings };
}

evaluationTest('hostile returned files are merged, told or refused as the kit says', 'hostile/xliff', async (kit) => {
  const cases = expectations(kit).filter(({ layer }) => layer === 'merge' || layer === 'path');
  expect(cases.length).toBeGreaterThan(20);
  const wrong: string[] = [];
  for (const { file, must } of cases) {
    // Files of XLIFF 2 have two short sentences for a third unit.
    const article = file.startsWith('t') ? base().replace(/^Read more.*$/mu, 'One. Two.') : base();
    const desk = makeDesk({ ...jobOf(article), [file]: readFileSync(join(kit, file)) });
    const { written, errors, told, findings } = await merged(desk, file);
    const right =
      must === 'reject'
        ? !written && errors.length > 0
        : written && errors.length === 0 && (must === 'accept' || told > 0);
    if (!right)
      wrong.push(`${file}: must ${must}, ${written ? 'written' : 'not written'}, ${JSON.stringify(findings)}`);
  }
  expect(wrong).toEqual([]);
});

evaluationTest('the clean files of the kit are merged', 'hostile/base', async (folder) => {
  for (const name of ['base-1.2.xlf', 'base-2.1.xlf']) {
    const article = name.includes('2.1') ? base().replace(/^Read more.*$/mu, 'One. Two.') : base();
    const desk = makeDesk({ ...jobOf(article), [name]: readFileSync(join(folder, name)) });
    const { findings, result } = await mergeReturn(name, { cwd: desk.folder, job: 'job', out: 'vi' });
    // Two spaces at the end of a paragraph are no line break (CommonMark 0.31.2, section 6.7); the kit has one there.
    expect({ findings, problems: result?.problems.map(({ unit, problem }) => `${unit} ${problem}`) }).toEqual({
      findings: [],
      problems: ['u2 codes-added'],
    });
    expect(desk.read('vi/thủ-tướng.vi.md')).toBe(
      article
        .replace('Prime Minister visits Baku', 'Thủ tướng thăm Baku')
        .replace('Read more at [our site]', 'Đọc thêm tại [trang của chúng tôi]')
        .replace('One. Two.', 'Một. Hai.')
        .replace('AZN 1,250 & rising', '1.250 AZN & đang tăng'),
    );
  }
});
