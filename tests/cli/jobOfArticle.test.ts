// An article has one job, however it is named, wherever the program is called, and whatever else is in the run.
import { expect, test } from 'vitest';
import { makeLightDesk, type TestDesk } from '../helpers/desk.js';
import { translated } from '../helpers/translations.js';

const SOURCE = 'One line stands here.';

const jobs = (desk: TestDesk) => desk.files('out').filter((file) => file.endsWith('manifest.json'));

async function deskWithWork(): Promise<TestDesk> {
  const desk = makeLightDesk({ 'articles/a.en.txt': `${SOURCE}\n` });
  expect((await desk.run('run', '--to', 'vi')).code).toBe(0);
  const file = 'out/a.en/a.en-vi.xlf';
  desk.write(file, translated(desk.read(file), SOURCE, 'Một dòng.'));
  return desk;
}

test('a path written in another way, or from another folder, finds the job again', async () => {
  const desk = await deskWithWork();
  for (const name of ['./articles/a.en.txt', desk.path('articles/a.en.txt'), 'articles/../articles/a.en.txt'])
    expect((await desk.run('run', '--to', 'vi', name)).code).toBe(0);
  expect((await desk.run('run', '--to', 'vi', 'articles/a.en.txt', './articles/a.en.txt')).code).toBe(0);
  expect((await desk.run('run', '--to', 'vi')).code).toBe(0);
  expect(jobs(desk)).toEqual(['out/a.en/manifest.json']);
  expect(desk.read('out/a.en/a.en-vi.xlf')).toContain('Một dòng.');
});

test('a second article of the name does not move the first one’s job', async () => {
  const desk = await deskWithWork();
  desk.write('articles/a.en.md', 'Other text here.\n');
  expect((await desk.run('run', '--to', 'vi')).code).toBe(0);
  expect(jobs(desk)).toHaveLength(2);
  expect(desk.read('out/a.en/a.en-vi.xlf')).toContain('Một dòng.');
  // Alone again, each of the two has the job that it had.
  expect((await desk.run('run', '--to', 'vi', 'articles/a.en.md')).code).toBe(0);
  expect((await desk.run('run', '--to', 'vi', 'articles/a.en.txt')).code).toBe(0);
  expect(jobs(desk)).toHaveLength(2);
  expect((await desk.run('status', 'out')).stdout).not.toMatch(/gone/u);
});

test('a returned file may name the article by its path on another machine', async () => {
  const desk = await deskWithWork();
  const file = 'out/a.en/a.en-vi.xlf';
  desk.write(file, desk.read(file).replace(/original="[^"]*"/u, 'original="C:\\work\\a.en.txt"'));
  expect((await desk.run('merge', file)).code).toBe(0);
  expect(desk.read('out/a.en/a.vi.txt')).toBe('Một dòng.\n');
});
