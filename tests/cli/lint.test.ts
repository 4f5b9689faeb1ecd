import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeLightDesk } from '../helpers/desk.js';

interface FindingJson {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string };
}

const findingsOf = (stdout: string) => (JSON.parse(stdout) as { findings: FindingJson[] }).findings;

const files = {
  'clean.en.txt': 'Tô Lâm spoke in Hà Nội.\n',
  'warnings.en.txt': 'First line\n\nTô Lâm spoke in Hanoi.\nNobody in Hanoi answered.\n',
  'errors.en.txt': 'Tô Lâmspoke in Hà Nội.\n',
  'remarks.en.txt': 'The National Assembly met on Monday.\n',
};

describe.concurrent('the exit code of tamdil lint', () => {
  test.each([
    [0, 'clean.en.txt', []],
    [0, 'warnings.en.txt', []],
    [1, 'warnings.en.txt', ['--fail-on', 'warning']],
    [1, 'warnings.en.txt', ['--max-warnings', '1']],
    [0, 'warnings.en.txt', ['--max-warnings', '2']],
    [1, 'errors.en.txt', ['--max-warnings', '9']],
    [0, 'remarks.en.txt', ['--fail-on', 'warning', '--max-warnings', '0']],
    [1, 'remarks.en.txt', ['--fail-on', 'info']],
  ] as const)('is %i for %s %j', async (expected, file, options) => {
    const { stdout, stderr, code } = await makeLightDesk(files).run('lint', file, ...options);
    expect({ stderr, code }).toEqual({ stderr: '', code: expected });
    expect(stdout === '').toBe(file === 'clean.en.txt');
  });
});

describe.concurrent('tamdil lint --format json', () => {
  test('gives findings with rule, place, message, data and fix', async () => {
    const { stdout, code } = await makeLightDesk(files).run('lint', '--format', 'json', '*.txt');
    expect(code).toBe(1);
    const findings = findingsOf(stdout);
    expect(findings.map((f) => [f.rule, f.severity, f.path, f.line, f.column, f.start, f.end])).toEqual([
      ['glued-name', 'error', 'errors.en.txt', 1, 1, 0, 11],
      ['ambiguous-name', 'info', 'remarks.en.txt', 1, 5, 4, 21],
      ['name-variant', 'warning', 'warnings.en.txt', 3, 17, 28, 33],
      ['name-variant', 'warning', 'warnings.en.txt', 4, 11, 45, 50],
    ]);
    expect(findings[2]).toMatchObject({
      message: expect.stringContaining('Hà Nội'),
      data: { concept: 'hanoi', form: 'Hanoi', preferred: 'Hà Nội' },
      fix: { start: 28, end: 33, text: 'Hà Nội' },
    });
    expect(findings[1]?.fix).toBeUndefined();
  });

  test('is an empty list for a clean file, not nothing', async () => {
    const { stdout } = await makeLightDesk(files).run('lint', 'clean.en.txt', '--format=json');
    expect(JSON.parse(stdout)).toEqual({ findings: [], suppressed: [] });
  });

  test('offers the fixes that tamdil normalize makes', async () => {
    const text = `${files['warnings.en.txt']}${files['errors.en.txt']}Hanoi (VNA) – Tran Thanh Man met To Lam.\n`;
    const desk = makeLightDesk({ 'a.en.txt': text });
    const [linted, normalized] = await Promise.all([
      desk.run('lint', 'a.en.txt', '--format=json'),
      desk.run('normalize', 'a.en.txt', '--style=vns'),
    ]);
    let fixed = text;
    for (const { fix } of findingsOf(linted.stdout).toReversed())
      if (fix) fixed = fixed.slice(0, fix.start) + fix.text + fixed.slice(fix.end);
    expect(fixed).not.toBe(text);
    expect(fixed).toBe(normalized.stdout);
  });

  test('differs between locales in its messages alone', async () => {
    const desk = makeLightDesk(files);
    const [english, ...others] = await Promise.all([
      desk.run('lint', '*.txt', '--format=json'),
      desk.run('lint', '*.txt', '--format=json', '--locale', 'vi'),
      desk.runWith({ LANG: 'az_AZ.UTF-8' }, 'lint', '*.txt', '--format=json'),
    ]);
    const data = (stdout: string) => findingsOf(stdout).map(({ message: _, ...rest }) => rest);
    const messages = (stdout: string) => findingsOf(stdout).map(({ message }) => message);
    for (const { stdout, code } of others) {
      expect(code).toBe(english.code);
      expect(data(stdout)).toEqual(data(english.stdout));
      for (const [index, message] of messages(stdout).entries())
        expect(message).not.toBe(messages(english.stdout)[index]);
    }
  });
});

test.concurrent('articles are held to the style of the desk’s own lint pipeline, unless another is asked for', async () => {
  const desk = makeLightDesk({
    ...files,
    'pipelines/lint.yaml': 'about: Ours.\nstyle: azertac\nsteps: [segment, recognize, resolve, lint]\n',
  });
  const [own, asked] = await Promise.all([
    desk.run('lint', 'clean.en.txt', '--format=json'),
    desk.run('lint', 'clean.en.txt', '--format=json', '--style=vns'),
  ]);
  expect(findingsOf(own.stdout).map((finding) => finding.fix?.text)).toEqual(['To Lam', 'Hanoi']);
  expect(findingsOf(asked.stdout)).toEqual([]);
});

describe.concurrent('tamdil lint --fix', () => {
  const spoiled =
    '\ufeffTô Lâmspoke in Hanoi, where T\u00f4 L\u00e2m\u200b met Ali Asad\u043ev.\r\n\r\nNobody in Ha\u0300 No\u0323\u0302i answered.\r\n';
  const mended = '\ufeffTô Lâm spoke in Hà Nội, where Tô Lâm met Ali Asadov.\r\n\r\nNobody in Hà Nội answered.\r\n';

  test('mends what is certain, tells the rest, and has nothing to do the second time', async () => {
    const desk = makeLightDesk({ 'a.en.txt': spoiled, 'b.en.txt': files['remarks.en.txt'] });
    const first = await desk.run('lint', '--fix', '--fail-on', 'info', 'a.en.txt', 'b.en.txt');
    expect(desk.read('a.en.txt')).toBe(mended);
    expect(first).toMatchObject({ code: 1, stderr: '', stdout: expect.stringContaining('ambiguous-name') });
    expect(first.stdout).not.toContain('a.en.txt');
    expect(desk.read('b.en.txt')).toBe(files['remarks.en.txt']);
    expect(await desk.run('lint', '--fix', 'a.en.txt')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(desk.read('a.en.txt')).toBe(mended);
  });

  test('as a dry run prints a patch that does the same, and changes nothing', async () => {
    const desk = makeLightDesk({ 'a.en.txt': spoiled });
    const { stdout, code } = await desk.run('lint', '--fix-dry-run', 'a.en.txt');
    expect(desk.read('a.en.txt')).toBe(spoiled);
    expect(code).toBe(1);
    desk.write('fix.patch', stdout);
    expect(spawnSync('git', ['apply', 'fix.patch'], { cwd: desk.folder, encoding: 'utf8' })).toMatchObject({
      stderr: '',
    });
    expect(desk.read('a.en.txt')).toBe(mended);
  });

  test('tells of a file that it cannot write, and leaves no other file beside it', async () => {
    const desk = makeLightDesk({ 'a.en.txt': spoiled });
    chmodSync(desk.folder, 0o555);
    const outcome = await desk.run('lint', '--fix', 'a.en.txt');
    chmodSync(desk.folder, 0o755);
    // root writes everywhere
    if (process.getuid?.() === 0) expect(outcome.code).toBe(0);
    else expect(outcome).toMatchObject({ code: 2, stdout: expect.stringContaining('input/file') });
    expect(desk.files()).toEqual(['a.en.txt']);
  });
});
