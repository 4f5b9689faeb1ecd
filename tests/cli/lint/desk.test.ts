// tamdil lint in a desk with a configuration: what holds, what is left alone, what a run is told beside articles.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeLightDesk, type TestDesk } from '../../helpers/desk.js';
import { lightProgram } from '../../helpers/program.js';

const rulesOf = (stdout: string) =>
  (JSON.parse(stdout) as { findings: { rule: string; path: string; severity: string }[] }).findings.map(
    ({ rule, path, severity }) => `${path} ${rule} ${severity}`,
  );

const VARIANT = 'Tô Lâm spoke in Hanoi.\n';

test.concurrent('the nearest tamdil.yaml upward from an article holds for it, wherever the program is called', async () => {
  const desk = makeLightDesk({
    'tamdil.yaml': 'style: vns\nrules: { name-variant: error }\nignores: [drafts]\n',
    'news/a.en.txt': VARIANT,
    'drafts/a.en.txt': VARIANT,
    'wire/tamdil.yaml': 'style: azertac\n',
    'wire/a.en.txt': VARIANT,
  });
  const { stdout, code } = await desk.run('lint', '*/*.txt', '--format', 'json');
  expect(rulesOf(stdout)).toEqual(['news/a.en.txt name-variant error', 'wire/a.en.txt name-variant warning']);
  expect(code).toBe(1);
  expect((await desk.run('lint', 'drafts/a.en.txt')).code).toBe(0);
});

test.concurrent('a desk’s glossary folders come in their order, and one that is not there is told', async () => {
  const teaHouse = (use: string) =>
    `tea-house:\n  kind: organization\n  about: Invented.\n  terms:\n    en:\n      - { text: Caspian Tea House, use: ${use} }\n  source: here\n`;
  const desk = makeLightDesk({
    'tamdil.yaml': 'style: vns\nglossary: [common, ../own]\n',
    'a.en.txt': 'They met at the Caspian Tea House.\n',
    'common/terms.yaml': teaHouse('preferred'),
    '../own/terms.yaml': teaHouse('forbidden'),
  });
  expect((await desk.run('lint', 'a.en.txt')).stdout).toContain('forbidden-term');
  desk.write('tamdil.yaml', 'glossary: [none]\n');
  const { stderr, code } = await desk.run('lint', 'a.en.txt');
  expect({ stderr, code }).toEqual({ stderr: expect.stringMatching(/^tamdil\.yaml:1:12: .*none/u), code: 2 });
});

test.concurrent('a configuration that is wrong stops with its place, and checks nothing', async () => {
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\nrules:\n  name-varient: off\n', 'a.en.txt': VARIANT });
  const { stdout, stderr, code } = await desk.run('lint', 'a.en.txt');
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain('tamdil.yaml:3:');
  expect(stderr).toContain('name-variant');
  desk.write('tamdil.yaml', 'style: vnz\n');
  expect((await desk.run('lint', 'a.en.txt')).stderr).toContain('tamdil.yaml:1:8');
});

test.concurrent('--print-config tells what holds, and where that is said', async () => {
  const desk = makeLightDesk({
    'tamdil.yaml': 'style: vns\noverrides:\n  - files: ["wire/*"]\n    rules: { near-miss: off }\n',
    'wire/a.en.txt': VARIANT,
  });
  const { stdout, code } = await desk.run('lint', '--print-config', 'wire/a.en.txt');
  expect(code).toBe(0);
  expect(stdout).toContain('style: vns  # tamdil.yaml');
  expect(stdout).toContain('near-miss: off  # tamdil.yaml: overrides[0]');
  expect(stdout).toContain('name-variant: warning  # default');
});

test.concurrent('without files, the articles of the desk are linted; standard input by the name that it is given', async () => {
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'articles/a.en.txt': VARIANT });
  expect(rulesOf((await desk.run('lint', '--format', 'json')).stdout)).toEqual([
    'articles/a.en.txt name-variant warning',
  ]);
  const piped = (...args: string[]) =>
    spawnSync(process.execPath, [lightProgram(), 'lint', ...args], {
      cwd: desk.folder,
      input: VARIANT,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: desk.folder, TAMDIL_CACHE: '' },
    });
  const { stdout, status } = piped('-', '--stdin-filename', 'new.en.md', '--format', 'json');
  expect(rulesOf(stdout)).toEqual(['new.en.md name-variant warning']);
  expect(status).toBe(0);
  expect(piped('-').status).toBe(2);
  expect(piped('--stdin-filename', 'new.en.md', '--fix').status).toBe(2);
  expect(piped('--stdin-filename', 'new.en.md', '--fix-dry-run').stdout).toContain('+Tô Lâm spoke in Hà Nội.');
});

test.concurrent('several reports at once, each in its file, also where findings end the run with 1', async () => {
  const desk = makeLightDesk({ 'a.en.txt': 'Tô Lâmspoke.\n' });
  const { stdout, code } = await desk.run(
    'lint',
    'a.en.txt',
    '--format',
    'compact',
    '--format',
    'sarif=reports/out.sarif',
  );
  expect(code).toBe(1);
  expect(stdout).toContain('a.en.txt:1:1: error');
  expect(JSON.parse(desk.read('reports/out.sarif'))).toMatchObject({ version: '2.1.0' });
  expect((await desk.run('lint', 'a.en.txt', '--format', 'json', '--format', 'compact')).code).toBe(2);
  expect((await desk.run('lint', 'a.en.txt', '--format', 'yaml')).code).toBe(2);
});

test.concurrent('--quiet tells only what fails: warnings too, where there are too many', async () => {
  const desk = makeLightDesk({ 'a.en.txt': 'Tô Lâmspoke in Hanoi.\n', 'b.en.txt': VARIANT });
  const { stdout } = await desk.run('lint', '*.txt', '--style', 'vns', '--quiet');
  expect(stdout).toContain('glued-name');
  expect(stdout).not.toContain('name-variant');
  const quiet = (...more: string[]) => desk.run('lint', 'b.en.txt', '--style', 'vns', '--quiet', ...more);
  expect(await quiet()).toMatchObject({ code: 0, stdout: '' });
  expect(await quiet('--max-warnings', '0')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('name-variant'),
  });
});

const git = (desk: TestDesk, ...args: string[]) => {
  const who = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', '-c', 'init.defaultBranch=main'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: desk.folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

test.concurrent('--since looks at what changed, --changed-lines at the lines; a glossary that changed makes it all', async () => {
  const desk = makeLightDesk({
    'tamdil.yaml': 'style: vns\n',
    'a.en.txt': 'First in Hanoi.\n\nThen.\n',
    'b.en.txt': VARIANT,
    'Tô Lâm.en.txt': VARIANT,
  });
  git(desk, 'init', '-q');
  git(desk, 'add', '.');
  git(desk, 'commit', '-qm', 'first');
  const since = async (...more: string[]) =>
    rulesOf((await desk.run('lint', '*.txt', '--since', 'HEAD', '--format', 'json', ...more)).stdout);
  expect(await since()).toEqual([]);
  desk.write('a.en.txt', 'First in Hanoi.\n\nThen in Hanoi.\n');
  desk.write('c.en.txt', VARIANT);
  desk.write('Tô Lâm.en.txt', `${VARIANT}Again in Hanoi.\n`);
  const changed = await since();
  expect(changed.filter((line) => line.startsWith('a.en.txt'))).toHaveLength(2);
  expect(changed).toHaveLength(5);
  expect(await since('--changed-lines')).toEqual([
    'Tô Lâm.en.txt name-variant warning',
    'a.en.txt name-variant warning',
    'c.en.txt name-variant warning',
  ]);
  // What is not told is not mended.
  expect((await desk.run('lint', 'a.en.txt', '--since', 'HEAD', '--changed-lines', '--fix')).code).toBe(0);
  expect(desk.read('a.en.txt')).toBe('First in Hanoi.\n\nThen in Hà Nội.\n');
  desk.write('a.en.txt', 'First in Hanoi.\n\nThen in Hanoi.\n');
  desk.write('glossary/own.yaml', '');
  expect((await since('--changed-lines')).length).toBe(6);
  // The configuration decides anew whatever its ending.
  desk.remove('glossary');
  expect((await since('--changed-lines')).length).toBe(3);
  desk.remove('tamdil.yaml');
  desk.write('tamdil.yml', 'style: vns\n');
  expect((await since('--changed-lines')).length).toBe(6);
  const wrong = await desk.run('lint', '*.txt', '--since', 'nowhere');
  expect({ code: wrong.code, stdout: wrong.stdout }).toEqual({ code: 2, stdout: '' });
  expect((await desk.run('lint', '*.txt', '--since=--output=x')).code).toBe(2);
});

test.concurrent('tamdil init makes a desk that runs at once, and writes over nothing', async () => {
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n' });
  const { stdout, code } = await desk.run('init');
  expect(code).toBe(0);
  expect(stdout).toContain('stays as it is: tamdil.yaml');
  expect(desk.read('tamdil.yaml')).toBe('style: vns\n');
  desk.remove('tamdil.yaml');
  expect((await desk.run('init', '--style', 'vns')).code).toBe(0);
  expect(desk.read('tamdil.yaml')).toContain('style: vns');
  const linted = await desk.run('lint');
  expect({ code: linted.code, stderr: linted.stderr }).toEqual({ code: 1, stderr: '' });
  expect(linted.stdout).toContain('glued-name');
  expect(linted.stdout).toContain('Caspian Tea');
  expect((await desk.run('lint', '--fix')).code).toBe(0);
  expect((await desk.run('init', 'new', '--locale', 'vi')).code).toBe(0);
  expect((await desk.run('lint', 'new/articles/example.en.md')).code).toBe(1);
});

test.concurrent('tamdil init leaves a configuration alone whose ending has three letters', async () => {
  const desk = makeLightDesk({ 'old/tamdil.yml': 'style: vns\n' });
  expect((await desk.run('init', 'old')).stdout).toContain('stays as it is: old/tamdil.yml');
  expect(desk.files('old')).not.toContain('tamdil.yaml');
});

test.concurrent('tamdil rules lists each rule as grave as it is here', async () => {
  const desk = makeLightDesk({ 'tamdil.yaml': 'rules: { near-miss: off }\n' });
  expect((await desk.run('rules')).stdout).toMatch(/^near-miss +off /mu);
  const { rules } = JSON.parse((await desk.run('rules', '--format', 'json')).stdout) as { rules: { id: string }[] };
  expect(rules.length).toBeGreaterThan(20);
});
