import { utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { alone } from '../../../src/pipeline/jobs/lock.js';
import { makeDesk } from '../../helpers/desk.js';

const LOCK = '.tamdil-lock';

test('one works after the other, and nothing is left', async () => {
  const desk = makeDesk();
  let inside = 0;
  await Promise.all(
    Array.from({ length: 8 }, () =>
      alone(desk.folder, async () => {
        expect(++inside).toBe(1);
        await sleep(2);
        inside--;
      }),
    ),
  );
  expect(desk.files()).toEqual([]);
});

test('work that fails keeps nobody out', async () => {
  const desk = makeDesk();
  await expect(alone(desk.folder, async () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  expect(await alone(desk.folder, async () => 1)).toBe(1);
});

test('a lock whose owner is gone is no hindrance', async () => {
  const desk = makeDesk();
  const owner = await alone(desk.folder, async () => JSON.parse(desk.read(LOCK)));
  expect(owner.place).toContain(hostname());
  const gone = [
    // No process has so high a number.
    JSON.stringify({ ...owner, process: 2 ** 30 }),
    // The number was given again.
    ...(process.platform === 'linux' ? [JSON.stringify({ ...owner, began: '1' })] : []),
  ];
  for (const text of gone) {
    desk.write(LOCK, text);
    const started = performance.now();
    expect(await alone(desk.folder, async () => 1)).toBe(1);
    expect(performance.now() - started).toBeLessThan(5_000);
  }
  // Who made these cannot be asked; they are old.
  for (const text of ['', JSON.stringify({ ...owner, place: 'elsewhere' })]) {
    desk.write(LOCK, text);
    utimesSync(desk.path(LOCK), 0, 0);
    expect(await alone(desk.folder, async () => 1)).toBe(1);
  }
  expect(desk.files()).toEqual([]);
});

test('a lock whose owner lives is waited for, and then told of', async () => {
  const desk = makeDesk();
  await alone(desk.folder, async () => {
    await expect(alone(desk.folder, async () => 1, 100)).rejects.toMatchObject({ name: 'FolderBusy' });
  });
});
