// What git makes of our diffs: git apply has to turn the old file into the new one, byte for byte.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../src/cli/unifiedDiff.js';
import { makeDesk } from '../helpers/desk.js';

const lines = (count: number, end: string) => Array.from({ length: count }, (_, i) => `line ${i + 1}${end}`).join('');

async function applied(name: string, before: string, after: string): Promise<string> {
  const desk = makeDesk({ [name]: before });
  const patch = await unifiedDiff(desk.path(name), desk.folder, before, after);
  execFileSync('git', ['apply', '-'], { cwd: desk.folder, input: patch, stdio: ['pipe', 'pipe', 'pipe'] });
  return desk.read(name);
}

test.each([
  ['a change in the middle', 'a.txt', lines(20, '\n'), lines(20, '\n').replace('line 10', 'Dòng 10')],
  ['lines that end with CR LF', 'a.txt', lines(20, '\r\n'), lines(20, '\r\n').replace('line 2\r', 'Dòng 2\r')],
  ['lines that end with CR', 'a.txt', lines(3, '\r'), lines(3, '\r').replace('line 2', 'Dòng 2')],
  ['no line end at the end of the file', 'a.txt', `${lines(9, '\n')}end`, `${lines(9, '\n')}Ende`],
  ['a byte order mark', 'a.txt', '\ufeffHanoi\n', '\ufeffHà Nội\n'],
  ['decomposed letters', 'a.txt', 'Tô Lâm\n'.normalize('NFD'), 'Tô Lâm\n'],
  ['a folder, a space and letters in the name', 'bài viết/a b.txt', 'Hanoi\n', 'Hà Nội\n'],
  ['a line that looks like a header', 'a.txt', '-- a/x\n++ b/x\n\nHanoi\n', '-- a/x\n++ b/x\n\nHà Nội\n'],
])('git apply takes %s', async (_, name, before, after) => {
  expect(await applied(name, before, after)).toBe(after);
});

test('a change stands between three lines of context, under the path as git writes it', async () => {
  const patch = await unifiedDiff('./below/a.txt', '/desk', lines(20, '\n'), lines(20, '\n').replace('line 10', 'ten'));
  expect(patch.split('\n')).toEqual([
    '--- a/below/a.txt',
    '+++ b/below/a.txt',
    '@@ -7,7 +7,7 @@',
    ...[7, 8, 9].map((n) => ` line ${n}`),
    '-line 10',
    '+ten',
    ...[11, 12, 13].map((n) => ` line ${n}`),
    '',
  ]);
});

test('without a change there is no diff', async () => {
  expect(await unifiedDiff('a.txt', '/desk', 'a\n', 'a\n')).toBe('');
});
