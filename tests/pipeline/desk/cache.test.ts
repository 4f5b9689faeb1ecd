import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeLightDesk } from '../../helpers/desk.js';

const folder = mkdtempSync(join(tmpdir(), 'tamdil-cache-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const article = 'General Secretary To Lam met Sahiba Gafarova in Baku.\n';
const files = (name: string) => (existsSync(join(folder, name)) ? readdirSync(join(folder, name)).sort() : []);
const mentions = async (cache: string, glossary?: string) => {
  const desk = makeLightDesk({
    'a.en.txt': article,
    ...(glossary === undefined ? {} : { 'glossary/own.yaml': glossary }),
  });
  const place = { TAMDIL_CACHE: cache === '' ? '' : resolve(folder, cache) };
  const { stdout, stderr, code } = await desk.runWith(place, 'mentions', 'a.en.txt', '--format', 'json');
  expect([stderr, code]).toEqual(['', 0]);
  return stdout;
};

test('what was compiled is kept, and gives the same answers', async () => {
  const first = await mentions('kept');
  const kept = files('kept');
  expect(kept.map((name) => name.replace(/[0-9a-f]{40}/u, 'HASH'))).toEqual(
    expect.arrayContaining(['HASH-en.bin', 'desk-HASH.json']),
  );
  expect(await mentions('kept')).toBe(first);
  expect(files('kept')).toEqual(kept);
});

test('another glossary is another entry', async () => {
  const first = await mentions('other');
  const own = `new-person:
  kind: person
  about: Somebody.
  terms:
    en: [{ text: General Secretary To, use: preferred }]
  source: none
`;
  expect(await mentions('other', own)).not.toBe('');
  expect(files('other').length).toBeGreaterThan(2);
  expect(await mentions('other')).toBe(first);
});

test('a damaged file is made anew, in silence', async () => {
  const first = await mentions('damaged');
  const good = new Map(files('damaged').map((name) => [name, readFileSync(join(folder, 'damaged', name))]));
  for (const [name, bytes] of good)
    for (const broken of [Buffer.alloc(0), bytes.subarray(0, bytes.length >> 1), Buffer.from('{}')]) {
      writeFileSync(join(folder, 'damaged', name), broken);
      expect(await mentions('damaged')).toBe(first);
      expect(readFileSync(join(folder, 'damaged', name))).toEqual(bytes);
    }
});

test('without a place to keep anything the program works all the same', async () => {
  const first = await mentions('kept');
  writeFileSync(join(folder, 'file'), '');
  expect(await mentions('file')).toBe(first);
  expect(await mentions('')).toBe(first);
  // A file system that lets nobody make a folder.
  if (existsSync('/proc')) expect(await mentions('/proc/tamdil/cache')).toBe(first);
});

test('only so many files are kept', async () => {
  mkdirSync(join(folder, 'full'));
  for (let i = 0; i < 80; i++) writeFileSync(join(folder, 'full', `old-${i}.json`), '');
  await mentions('full');
  expect(files('full').length).toBeLessThan(60);
  expect(files('full').some((name) => name.startsWith('desk-'))).toBe(true);
});
