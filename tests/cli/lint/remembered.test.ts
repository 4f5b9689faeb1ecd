// What was found before is not looked for again, and never told where it does not hold any more.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeLightDesk, type TestDesk } from '../../helpers/desk.js';
import { lightProgram, outcomeOf, start } from '../../helpers/program.js';

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

const ARTICLES = ['lint', '*.txt'];

/** What is told three times: nothing of it known, some of it, all of it. */
async function toldAlike(desk: TestDesk, cache: string, args: readonly string[], env: Record<string, string> = {}) {
  const fresh = await desk.runWith(env, ...args);
  for (let time = 0; time < 2; time++) {
    const told = await desk.runWith({ ...env, TAMDIL_CACHE: cache }, ...args);
    expect({ args, ...told }).toEqual({ args, ...fresh });
  }
  return fresh;
}

test('what is asked for is seen at once', async () => {
  const own = join(cache, 'asked');
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': 'To Lam spoke in Hanoi.\n' });
  const summary = desk.path('summary.md');
  const asked: [string[], Record<string, string>?][] = [
    [[]],
    [['--locale', 'vi']],
    [[], { LANG: 'az_AZ.UTF-8' }],
    [['--quiet']],
    [['--fail-on', 'warning']],
    [['--max-warnings', '0']],
    [['--quiet', '--max-warnings', '0']],
    ...['compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson'].map((format): [string[]] => [
      ['--format', format],
    ]),
    [['--format', 'github'], { GITHUB_STEP_SUMMARY: summary }],
  ];
  const seen = new Set<string>();
  for (const [more, env] of asked) {
    const { stdout, code } = await toldAlike(desk, own, [...ARTICLES, ...more], env);
    seen.add(`${code} ${stdout}`);
  }
  // Too many warnings fail like warnings at all; with a summary the same is told, but for the page.
  expect(seen.size).toBe(asked.length - 3);
  expect(desk.read('summary.md').split('## Tamdil')).toHaveLength(4);
});

test('a report to a file is written again, also where it was told before', async () => {
  const own = join(cache, 'written');
  const desk = makeLightDesk({ 'a.en.txt': 'To Lam spoke in Hanoi.\n' });
  const args = [...ARTICLES, '--style', 'vns', '--format', 'stylish', '--format', 'json=out/found.json'];
  await desk.runWith({ TAMDIL_CACHE: own }, ...args);
  const first = desk.read('out/found.json');
  desk.remove('out');
  await desk.runWith({ TAMDIL_CACHE: own }, ...args);
  expect(desk.read('out/found.json')).toBe(first);
});

test('a baseline that changed is seen at once', async () => {
  const own = join(cache, 'baseline');
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': 'To Lam spoke in Hanoi.\n' });
  const args = [...ARTICLES, '--baseline', 'known.json'];
  await desk.run(...args, '--update-baseline');
  expect((await toldAlike(desk, own, args)).stdout).toBe('');
  desk.write('known.json', '{ "tamdil": "baseline", "version": 1, "files": {} }');
  expect((await toldAlike(desk, own, args)).stdout).toContain('Hanoi');
});

test('files that come, go, cannot be read or are ignored are seen at once', async () => {
  const own = join(cache, 'files');
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': 'To Lam spoke in Hanoi.\n' });
  const first = await toldAlike(desk, own, ARTICLES);
  desk.write('b.en.txt', desk.read('a.en.txt'));
  const both = await toldAlike(desk, own, ARTICLES);
  expect(both.stdout).toContain('b.en.txt');
  const missing = await toldAlike(desk, own, ['lint', 'a.en.txt', 'b.en.txt', 'c.en.txt']);
  expect(missing.code).toBe(2);
  desk.write('c.en.txt', desk.read('a.en.txt'));
  await toldAlike(desk, own, ['lint', 'a.en.txt', 'b.en.txt', 'c.en.txt']);
  desk.write('tamdil.yaml', 'style: vns\nignores: [b.en.txt, c.en.txt]\n');
  expect(await toldAlike(desk, own, ARTICLES)).toEqual(first);
  desk.write('tamdil.yaml', 'style: vns\noverrides: [{ files: [b.*], rules: { name-variant: off } }]\n');
  expect(await toldAlike(desk, own, ARTICLES)).not.toEqual(both);
  desk.write('tamdil.yaml', 'style: nobody\n');
  expect((await toldAlike(desk, own, ARTICLES)).code).toBe(2);
});

test('a damaged file of the cache is made anew, and nothing wrong is told', async () => {
  const own = join(cache, 'damaged');
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': 'To Lam spoke in Hanoi.\n' });
  const first = await toldAlike(desk, own, ARTICLES);
  const files = readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?:lint-|reports.).*\.json$/u.test(name),
  );
  expect(files).toHaveLength(2);
  for (const name of files) {
    const path = join(own, name);
    const bytes = readFileSync(path);
    const wrong = Buffer.from(bytes);
    wrong.write('Hanoj', wrong.indexOf('Hanoi'));
    for (const broken of [Buffer.alloc(0), bytes.subarray(0, bytes.length >> 1), Buffer.from('{}'), wrong]) {
      writeFileSync(path, broken);
      // The report would be told before anything else is asked.
      if (name.startsWith('lint-')) rmSync(join(own, 'reports'), { recursive: true });
      expect(await toldAlike(desk, own, ARTICLES)).toEqual(first);
      expect(readFileSync(path)).toEqual(bytes);
    }
  }
});

test('another build, and other words, share nothing with this one', async () => {
  const own = join(cache, 'built');
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': 'To Lam spoke in Hanoi.\n' });
  const other = mkdtempSync(join(tmpdir(), 'tamdil-other-'));
  const program = dirname(dirname(dirname(lightProgram())));
  cpSync(program, other, { recursive: true });
  const words = join(other, 'locales/en/findings.json');
  writeFileSync(words, readFileSync(words, 'utf8').replaceAll('spelling of house style', 'custom of house'));
  const lint = (home: string) =>
    outcomeOf(start(join(home, 'dist/program/main.js'), ARTICLES, desk.folder, { TAMDIL_CACHE: own }));
  const first = await lint(program);
  const otherwise = await lint(other);
  expect(otherwise.stdout).toBe(first.stdout.replaceAll('spelling of house style', 'custom of house'));
  expect(otherwise.stdout).not.toBe(first.stdout);
  const before = readdirSync(own, { recursive: true }).length;
  writeFileSync(join(other, 'dist/build-id'), 'another');
  expect(await lint(other)).toEqual(otherwise);
  expect(readdirSync(own, { recursive: true }).length).toBeGreaterThan(before + 2);
  rmSync(other, { recursive: true });
});

test('two runs at once tell what each would tell alone', async () => {
  const own = join(cache, 'twice');
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': 'To Lam spoke in Hanoi.\n' });
  for (const text of ['Hanoi.\n', 'To Lam and Hanoi.\n', 'Nothing.\n']) {
    desk.write('b.en.txt', text);
    const fresh = await desk.run(...ARTICLES);
    const runs = Array.from({ length: 4 }, () => desk.runWith({ TAMDIL_CACHE: own }, ...ARTICLES));
    for (const told of await Promise.all(runs)) expect(told).toEqual(fresh);
    expect(readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tmp-/u.test(name))).toEqual([]);
  }
});
