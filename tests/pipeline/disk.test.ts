import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exists, makeFolder, readBytes, readBytesIfThere } from '../../src/pipeline/disk.js';
import { makeDesk } from '../helpers/desk.js';

/** Of every Unix; makes a pipe with a name. */
const MKFIFO = 'mkfifo';

const unix = process.platform !== 'win32';

test('a file is read whole, also one that does not say how long it is', async () => {
  const content = 'a'.repeat(200_000);
  const desk = makeDesk({ a: content, empty: '' });
  expect(Buffer.from(await readBytes(desk.path('a'))).toString()).toBe(content);
  expect(await readBytes(desk.path('empty'))).toHaveLength(0);
  if (process.platform === 'linux') expect((await readBytes('/proc/self/status')).length).toBeGreaterThan(0);
  expect(await readBytesIfThere(desk.path('none'))).toBeUndefined();
});

test.skipIf(!unix)('what is no file is refused, and never waited for', async () => {
  const desk = makeDesk();
  execFileSync(MKFIFO, [desk.path('pipe')]);
  symlinkSync('/dev/zero', desk.path('zero'));
  for (const name of ['pipe', 'zero'])
    await expect(readBytes(desk.path(name))).rejects.toMatchObject({ code: 'ENXIO' });
  await expect(readBytes(desk.folder)).rejects.toMatchObject({ code: 'EISDIR' });
});

test('a file beyond the limit is refused before it is read', async () => {
  const desk = makeDesk({ large: Buffer.alloc(64_000_001) });
  await expect(readBytes(desk.path('large'))).rejects.toMatchObject({ code: 'EFBIG' });
});

test('folders are made with those above them, once or twice', async () => {
  const desk = makeDesk({ file: '' });
  for (let time = 0; time < 2; time++) await makeFolder(desk.path('a', 'b', 'c'));
  expect(await exists(desk.path('a', 'b', 'c'))).toBe(true);
  await Promise.all(Array.from({ length: 8 }, () => makeFolder(desk.path('at', 'once', 'made'))));
  for (const parts of [['file'], ['file', 'a'], ['file', 'a', 'b']])
    await expect(makeFolder(desk.path(...parts))).rejects.toMatchObject({
      code: expect.stringMatching(/EEXIST|ENOTDIR/u),
    });
  if (process.platform === 'linux') await expect(makeFolder('/proc/x/y')).rejects.toMatchObject({ code: 'EPERM' });
});
