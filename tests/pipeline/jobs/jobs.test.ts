import { statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameParts } from '../../../src/formats/articleFrom.js';
import { jobFolders, writeJob } from '../../../src/pipeline/jobs/jobs.js';
import type { Settings } from '../../../src/steps/sheet.js';
import { makeDesk, type TestDesk } from '../../helpers/desk.js';
import { contentFor } from '../../helpers/jobs.js';
import { translated } from '../../helpers/translations.js';

const ARTICLE = 'a.en.txt';
const VI = 'job/a.en-vi.xlf';
const AZ = 'job/a.en-az.xlf';
const text = 'One came from Hanoi.\n\nTwo went. Three stayed.\n';

async function write(desk: TestDesk, settings: Partial<Settings> = {}, path = ARTICLE) {
  return writeJob(desk.path('job'), await contentFor(desk, path, { to: ['vi', 'az'], ...settings }), path);
}

async function deskWithJob(): Promise<TestDesk> {
  const desk = makeDesk({ [ARTICLE]: text });
  expect(await write(desk)).toMatchObject({ status: 'written' });
  return desk;
}

/** What tells whether a file was written again, even with the same bytes. */
const stamps = (desk: TestDesk) =>
  Object.fromEntries(
    desk.files('job').map((file) => {
      const { ino, mtimeNs } = statSync(desk.path(file), { bigint: true });
      return [file, `${ino} ${mtimeNs}`];
    }),
  );

const translate = (desk: TestDesk, path: string) =>
  desk.write(path, translated(desk.read(path), 'Two went.', 'Hai đi.'));

describe('writing a job again', () => {
  test('touches nothing where nothing changed', async () => {
    const desk = await deskWithJob();
    const before = stamps(desk);
    expect(Object.keys(before)).toEqual([AZ, VI, 'job/a.en.txt', 'job/manifest.json']);
    expect(await write(desk)).toMatchObject({ status: 'unchanged' });
    expect(stamps(desk)).toEqual(before);
  });

  test('brings files that nobody worked on up to date', async () => {
    const desk = await deskWithJob();
    desk.write(ARTICLE, `${text}Four slept.\n`);
    expect(await write(desk)).toMatchObject({ status: 'written' });
    for (const file of [VI, AZ, 'job/a.en.txt']) expect(desk.read(file)).toContain('Four slept.');
    expect(await write(desk)).toMatchObject({ status: 'unchanged' });
  });

  test('puts a file back that was deleted, and touches no other', async () => {
    const desk = await deskWithJob();
    const { [VI]: gone, ...others } = desk.contents('job');
    const before = stamps(desk);
    desk.remove(VI);
    expect(await write(desk)).toMatchObject({ status: 'written' });
    expect(desk.contents('job')).toEqual({ [VI]: gone, ...others });
    expect(stamps(desk)[AZ]).toBe(before[AZ]);
  });

  test.each([
    [
      'the normalized article',
      (desk: TestDesk) => desk.write('job/a.en.txt', `${text}By an editor.\n`),
      'job/a.en.txt',
    ],
    ['a file that was emptied', (desk: TestDesk) => desk.write(AZ, ''), AZ],
  ])('leaves the whole job as it is where somebody worked on %s', async (_, work, file) => {
    const desk = await deskWithJob();
    work(desk);
    desk.write(ARTICLE, `${text}Four slept.\n`);
    const before = desk.contents('job');
    expect(await write(desk)).toMatchObject({ status: 'left', edited: [file.slice('job/'.length)] });
    expect(desk.contents('job')).toEqual(before);
  });

  test('leaves the job as it is where work lies in a direction that this run does not write', async () => {
    const desk = await deskWithJob();
    translate(desk, AZ);
    desk.write(ARTICLE, text.replace('Two went.', 'Two ran.'));
    const before = desk.contents('job');
    expect(await write(desk, { to: ['vi'] })).toMatchObject({ status: 'left', edited: ['a.en-az.xlf'] });
    expect(desk.contents('job')).toEqual(before);
  });

  test('never writes over a file of the same name that it did not write', async () => {
    const desk = makeDesk({ [ARTICLE]: text, [VI]: 'Somebody’s file.\n' });
    expect(await write(desk)).toMatchObject({ status: 'left', edited: ['a.en-vi.xlf'] });
    expect(desk.contents('job')).toEqual({ [VI]: 'Somebody’s file.\n' });
  });

  test('trusts no manifest that cannot be read', async () => {
    const desk = await deskWithJob();
    translate(desk, VI);
    const before = desk.contents('job');
    for (const manifest of ['{', '{}', '', '{"name": "a web page", "icons": []}']) {
      desk.write('job/manifest.json', manifest);
      const finding = { rule: 'input/job', data: { reason: 'foreign-file', file: 'manifest.json' } };
      expect(await write(desk)).toMatchObject({ status: 'failed', finding });
      expect(desk.contents('job')).toEqual({ ...before, 'job/manifest.json': manifest });
    }
  });

  test('says that nobody knows who wrote files for which there is no manifest', async () => {
    const desk = await deskWithJob();
    desk.remove('job/manifest.json');
    expect(await write(desk)).toMatchObject({ status: 'written' });
    desk.remove('job/manifest.json');
    desk.write(ARTICLE, `${text}Four slept.\n`);
    expect(await write(desk)).toMatchObject({ status: 'left', known: false });
  });

  test('leaves a manifest alone that is the only file there, and somebody else’s', async () => {
    const desk = makeDesk({ [ARTICLE]: text, 'job/manifest.json': '{"name":"a web page"}\n' });
    expect(await write(desk)).toMatchObject({ status: 'failed' });
    expect(desk.contents('job')).toEqual({ 'job/manifest.json': '{"name":"a web page"}\n' });
  });

  test('in further versions names files after them, and keeps the earlier files in the manifest', async () => {
    const desk = await deskWithJob();
    const outcome = await write(desk, { xliff: ['1.2', '2.1'] });
    const bitexts = ['vi', 'az'].flatMap((to) => ['1.2', '2.1'].map((version) => `a.en-${to}.${version}.xlf`));
    expect(outcome).toMatchObject({ status: 'written', files: ['a.en.txt', ...bitexts, 'manifest.json'] });
    const { files } = JSON.parse(desk.read('job/manifest.json')) as { files: { file: string; xliff: string }[] };
    expect(files.map(({ file, xliff }) => `${file} ${xliff}`).sort()).toEqual(
      [...bitexts.map((f) => `${f} ${f.includes('2.1') ? '2.1' : '1.2'}`), 'a.en-vi.xlf 1.2', 'a.en-az.xlf 1.2'].sort(),
    );
  });

  test('gives an article of the same name from another folder a folder of its own', async () => {
    const desk = await deskWithJob();
    desk.write('b/a.en.txt', 'Another story.\n');
    const before = desk.contents('job');
    const outcome = await write(desk, {}, 'b/a.en.txt');
    expect(outcome).toMatchObject({ status: 'written' });
    expect(outcome.folder).not.toBe(desk.path('job'));
    expect(desk.contents('job')).toEqual(before);
    expect(await write(desk, {}, 'b/a.en.txt')).toEqual({ ...outcome, status: 'unchanged' });
  });

  test('fails with the place where a folder is in the way of a file', async () => {
    const desk = makeDesk({ [ARTICLE]: text, [`${VI}/x`]: 'In the way.\n' });
    expect(await write(desk)).toMatchObject({
      status: 'failed',
      finding: { rule: 'input/file', severity: 'error', data: { reason: 'directory' } },
    });
    expect(desk.files('job')).toEqual([`${VI}/x`]);
  });
});

describe('the job folder of an article', () => {
  const roots = ['/desk/articles'];
  const folders = (...paths: string[]) => {
    const folderOf = jobFolders(paths, '/out', roots, '/desk');
    return paths.map((path) => folderOf(path, nameParts(path).language ?? 'en'));
  };

  test('is named after story and language, below the folders that it stands in', () => {
    expect(
      folders('articles/visit.en.txt', 'articles/politics/visit.vi.txt', 'elsewhere/day.az.txt', 'plain.txt'),
    ).toEqual(['/out/visit.en', '/out/politics/visit.vi', '/out/day.az', '/out/plain.en'].map((path) => join(path)));
  });

  test('is shared by no two articles, also where a file system folds case or composes letters', () => {
    const part = (...parts: string[]) => fc.constantFrom(...parts);
    const path = fc
      .tuple(
        part('', 'articles/', 'articles/b/', 'b/', '/desk/b/'),
        part('x', 'X', 'é', 'e\u0301', 'x.en'),
        part('', '.en', '.vi'),
      )
      .map(([folder, story, language]) => `${folder}${story}${language}.txt`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { selector: (p) => p.replace('/desk/', ''), maxLength: 8 }), (paths) => {
        const found = folders(...paths).map((folder) => folder.normalize('NFC').toLowerCase());
        expect(new Set(found).size).toBe(paths.length);
        // The order in which articles are named decides nothing.
        const reversed = folders(...paths.toReversed()).map((folder) => folder.normalize('NFC').toLowerCase());
        expect(reversed.toReversed()).toEqual(found);
      }),
      { numRuns: 500 },
    );
  });
});
