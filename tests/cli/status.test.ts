import { expect, test } from 'vitest';
import { makeLightDesk } from '../helpers/desk.js';
import { translated } from '../helpers/translations.js';

const story = 'One came by train.\n\nTwo went to the old town on Monday. Three stayed.\n';

test('status counts units by how far they are, and tells where the article went on', async () => {
  const desk = makeLightDesk({ 'articles/a.en.txt': story, 'articles/b/c.en.md': '# One\n\nTwo came.\n' });
  await desk.run('run', 'articles/a.en.txt', 'articles/b/c.en.md', '--to', 'vi,az');
  const file = 'out/a.en/a.en-vi.xlf';
  const first = translated(desk.read(file), 'Two went to the old town on Monday.', 'Hai người đã đi.');
  desk.write(
    file,
    translated(first, 'Three stayed.', 'Ba người ở lại.').replace('state="translated">Ba', 'state="final">Ba'),
  );
  const changed = story.replace('Monday', 'Sunday');
  desk.write('articles/a.en.txt', changed);
  const before = await desk.run('status', '--format', 'json');
  const { directions } = JSON.parse(before.stdout) as {
    directions: { file: string; counts: object; article: string }[];
  };
  expect(directions.map(({ file: name, counts, article }) => [name, counts, article])).toEqual([
    ['a.en-vi.xlf', { new: 1, changed: 0, translated: 1, reviewed: 1, orphaned: 0 }, 'changed'],
    ['a.en-az.xlf', { new: 3, changed: 0, translated: 0, reviewed: 0, orphaned: 0 }, 'changed'],
    ['c.en-vi.xlf', { new: 2, changed: 0, translated: 0, reviewed: 0, orphaned: 0 }, 'same'],
    ['c.en-az.xlf', { new: 2, changed: 0, translated: 0, reviewed: 0, orphaned: 0 }, 'same'],
  ]);
  await desk.run('run', 'articles/a.en.txt', '--to', 'vi,az');
  const { stdout, code } = await desk.run('status', 'out/a.en');
  expect(code).toBe(0);
  expect(stdout.split('\n')[1]).toMatch(/^out\/a\.en {2}en-vi +1 +1 +0 +1 +1$/u);
});

test('status tells of a folder that is not there, of one without jobs, and of files that cannot be read', async () => {
  const desk = makeLightDesk({ 'articles/a.en.txt': story, 'empty/x.txt': '' });
  expect(await desk.run('status')).toEqual({ code: 2, stdout: '', stderr: 'out: There is no such file.\n' });
  expect(await desk.run('status', 'empty')).toMatchObject({ code: 0, stdout: 'There are no jobs here.\n' });
  await desk.run('run', 'articles/a.en.txt', '--to', 'vi');
  desk.write('out/a.en/a.en-vi.xlf', '<xliff');
  const { code, stderr } = await desk.run('status');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^out\/a\.en\/a\.en-vi\.xlf: /u);
});
