// What was found before is not looked for again, and never told where it does not hold any more.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeLightDesk } from '../../helpers/desk.js';

const cache = mkdtempSync(join(tmpdir(), 'tamdil-remembered-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

test('every change of what findings depend on is seen at once', async () => {
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': 'Tô Lâm spoke in Hanoi.\n' });
  const lint = async (...more: string[]) => {
    const remembering = await desk.runWith(
      { TAMDIL_CACHE: cache },
      'lint',
      '*.txt',
      '*.md',
      '--format',
      'json',
      ...more,
    );
    const again = await desk.runWith({ TAMDIL_CACHE: cache }, 'lint', '*.txt', '*.md', '--format', 'json', ...more);
    const fresh = await desk.run('lint', '*.txt', '*.md', '--format', 'json', ...more);
    expect(remembering).toEqual(fresh);
    expect(again).toEqual(fresh);
    return fresh.stdout;
  };
  desk.write('b.en.md', 'Nothing.\n');
  const seen = new Set<string>();
  const changes: (() => void)[] = [
    () => undefined,
    () => desk.write('a.en.txt', 'Tô Lâm spoke in Hanoi and in Hanoi.\n'),
    () => desk.write('tamdil.yaml', 'style: vns\nrules: { name-variant: error }\n'),
    () => desk.write('tamdil.yaml', 'style: azertac\n'),
    () => desk.write('c.en.md', 'Tô Lâm spoke in Hanoi and in Hanoi.\n'),
    () =>
      desk.write(
        'glossary/own.yaml',
        'tea:\n  kind: term\n  about: x\n  terms: { en: [{ text: Hanoi tea, use: forbidden }] }\n  source: x\n',
      ),
    () => desk.write('a.en.txt', 'Hanoi tea.\n'),
    () => desk.write('a.en.txt', Buffer.from([0x54, 0xff, 0xfe])),
  ];
  for (const change of changes) {
    change();
    seen.add(await lint());
  }
  seen.add(await lint('--style', 'vns'));
  seen.add(await lint('--language', 'vi'));
  expect(seen.size).toBeGreaterThanOrEqual(changes.length);
});
