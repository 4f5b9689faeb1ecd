// What goes through a pipe: all of it, plain, and no complaint where the reader has seen enough.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeLightDesk, sampleArticles } from '../helpers/desk.js';
import { lightProgram, outcomeOf, start } from '../helpers/program.js';

const samples = sampleArticles();
const names = Object.keys(samples);
/** More than a pipe holds at once (64 KiB), in every format. */
const large = {
  'large.en.txt': 'Tô Lâm met Trần Thanh Mẫn in Hanoi. They spoke of the Milli Majlis.\n\n'.repeat(2_000),
};

/** Part of util-linux; makes a terminal for a command. */
const SCRIPT = 'script';

describe.concurrent('piped output', () => {
  test.each([
    ['segment', '--format=json'],
    ['segment', '--format=text'],
    ['lint', '--format=json'],
  ])('of %s %s is never cut short', async (command, format) => {
    const { stdout, stderr } = await makeLightDesk(large).run(command, format, 'large.en.txt');
    expect(stderr).toBe('');
    expect(stdout.length).toBeGreaterThan(100_000);
    if (format === '--format=text') expect(stdout.trimEnd().split('\n')).toHaveLength(4_000);
    else {
      const { files, findings } = JSON.parse(stdout);
      expect((files?.[0].segments ?? findings).length).toBeGreaterThanOrEqual(2_000);
    }
  });

  test.each([
    ['segment', '--format=json'],
    ['lint', '--format=stylish'],
  ])('of %s %s may be left unread: no stack, no error', async (command, format) => {
    const child = start(lightProgram(), [command, format, 'large.en.txt'], makeLightDesk(large).folder);
    const outcome = outcomeOf(child);
    const [chunk] = await once(child.stdout as NodeJS.EventEmitter, 'data');
    expect(String(chunk)).not.toBe('');
    child.stdout?.destroy();
    const { stderr, code } = await outcome;
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  test
    .skipIf(!existsSync('/dev/full'))
    .each([[['lint', 'a.en.txt']], [['segment', 'a.en.txt']], [['--help']], [['--version']]])(
    'that cannot be written is told in one line: %j',
    (args) => {
      const desk = makeLightDesk({ 'a.en.txt': 'Tô Lâm spoke in Hanoi.\n' });
      const full = openSync('/dev/full', 'w');
      const { stderr, status } = spawnSync(process.execPath, [lightProgram(), ...args], {
        cwd: desk.folder,
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(full);
      expect({ stderr, status }).toEqual({
        stderr: 'tamdil: What was to be printed could not be written (ENOSPC).\n',
        status: 2,
      });
    },
  );

  test('holds no color and no progress', async () => {
    const desk = makeLightDesk(samples);
    const outcomes = await Promise.all([
      desk.run('lint', ...names),
      desk.run('run', '--style', 'azertac'),
      desk.runWith({ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 'mentions', ...names),
    ]);
    for (const { stdout, stderr } of outcomes) {
      expect(stdout).not.toBe('');
      expect(stdout).not.toMatch(/[\u001b\r]/u);
      expect(stderr).toBe('');
    }
  });
});

describe.concurrent('output on a terminal', () => {
  const hasScript = process.platform === 'linux' && spawnSync(SCRIPT, ['--version']).status === 0;
  const onTerminal = (env: Record<string, string>) => {
    const desk = makeLightDesk({ 'a.en.txt': 'Tô Lâm spoke in Hanoi.\n' });
    const command = `"${process.execPath}" "${lightProgram()}" lint a.en.txt`;
    const options = {
      cwd: desk.folder,
      env: { PATH: process.env.PATH, TERM: 'xterm', ...env },
      encoding: 'utf8',
    } as const;
    return spawnSync(SCRIPT, ['-qec', command, '/dev/null'], options).stdout;
  };

  test('is colored, unless NO_COLOR asks for none', (context) => {
    context.skip(!hasScript, 'no command script to make a terminal with');
    expect(onTerminal({})).toContain('\u001b[33m');
    const plain = onTerminal({ NO_COLOR: '1' });
    expect(plain).toContain('warning');
    expect(plain).not.toContain('\u001b');
    // https://no-color.org: a variable that is set but empty asks for nothing.
    expect(onTerminal({ NO_COLOR: '' })).toContain('\u001b[33m');
  });
});

describe.concurrent('the language of messages', () => {
  test('is that of --locale, before or behind the command, else of the environment, else English', async () => {
    const desk = makeLightDesk({ 'a.en.txt': 'Tô Lâm spoke in Hanoi.\n' });
    const said = async (env: Record<string, string>, ...args: string[]) => {
      const { stdout, code } = await desk.runWith(env, ...args);
      expect(code).toBe(0);
      return stdout.trimEnd().split('\n').at(-1);
    };
    const [english, vietnamese, azerbaijani, ...rest] = await Promise.all([
      said({}, 'lint', 'a.en.txt'),
      said({}, 'lint', 'a.en.txt', '--locale', 'vi'),
      said({}, '--locale=az', 'lint', 'a.en.txt'),
      said({ LANG: 'vi_VN.UTF-8', LC_ALL: 'C' }, 'lint', 'a.en.txt'),
      said({ LANG: 'vi_VN.UTF-8' }, 'lint', 'a.en.txt'),
      said({ LANG: 'vi_VN.UTF-8' }, 'lint', 'a.en.txt', '--locale=az'),
    ]);
    expect(english).toMatch(/^1 warning\./u);
    expect(new Set([english, vietnamese, azerbaijani]).size).toBe(3);
    expect(rest).toEqual([english, vietnamese, azerbaijani]);
  });

  test('is English in an environment whose language there is not', async () => {
    const { stdout, code } = await makeLightDesk().runWith({ LANG: 'de_DE.UTF-8' }, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('Usage:');
  });

  test('is that of the help, too; the version is a number everywhere', async () => {
    const desk = makeLightDesk();
    const [english, vietnamese, version, nothing] = await Promise.all([
      desk.run('--help'),
      desk.run('run', '--help', '--locale=vi'),
      desk.run('--version', '--locale=az'),
      desk.run(),
    ]);
    for (const command of ['run', 'segment', 'mentions', 'normalize', 'lint', 'check', 'merge'])
      expect(english.stdout).toMatch(new RegExp(`^ {2}${command} `, 'mu'));
    expect(vietnamese.stdout).toContain('--stop-after');
    expect(vietnamese.stdout).not.toMatch(/\{\{|cli:|display|Usage|Options/u);
    expect(version).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
    expect(nothing).toMatchObject({ code: 2, stdout: '' });
  });
});
