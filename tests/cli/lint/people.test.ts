// Lint for people at work: one fix at a time, and again whenever something changes.
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { deciding } from '../../../src/cli/interactive.js';
import { fixStory } from '../../../src/pipeline/lint/fixes.js';
import { lintSteps } from '../../../src/pipeline/lint/lintSteps.js';
import { storyOf } from '../../../src/pipeline/stories.js';
import { makeLightDesk } from '../../helpers/desk.js';
import { shippedDesk } from '../../helpers/glossary.js';
import { lightProgram } from '../../helpers/program.js';
import { wordsIn } from '../../helpers/words.js';

const TEXT = 'Tô Lâm came to Hanoi. To Lam left Hanoi. To Lam returned.\n';
const desk = shippedDesk('vns');

/** The text after somebody's answers, and the questions. */
async function answered(...answers: string[]): Promise<{ text: string | undefined; asked: string[] }> {
  const asked: string[] = [];
  const context = { say: wordsIn('en'), color: false } as never;
  const choose = deciding(context, async (question) => {
    asked.push(question);
    return answers.shift() ?? 'q';
  });
  const options = { cwd: '.' };
  const own = { ...desk, settings: { ...desk.settings, style: 'vns' } };
  const story = await storyOf(Buffer.from(TEXT), 'a.en.txt', lintSteps, own, options);
  if (story === undefined) throw new Error('no story');
  const { text } = await fixStory(story, lintSteps, own, options, choose);
  return { text, asked };
}

test('yes makes one, no leaves one, and nobody is asked twice', async () => {
  const { text, asked } = await answered('y', 'n', 'n', 'y');
  expect(text).toBe('Tô Lâm came to Hà Nội. To Lam left Hanoi. Tô Lâm returned.\n');
  expect(asked).toHaveLength(4);
  expect(asked[0]).toContain('a.en.txt:1:16');
  expect(asked[0]).toContain('Tô Lâm came to [-Hanoi-]{+Hà Nội+}. To Lam left');
});

test('always makes it wherever the name is written so; quitting leaves the rest; an empty answer asks again', async () => {
  expect((await answered('a', 'n', 'n')).text).toBe('Tô Lâm came to Hà Nội. To Lam left Hà Nội. To Lam returned.\n');
  expect((await answered('y', 'q')).text).toBe('Tô Lâm came to Hà Nội. To Lam left Hanoi. To Lam returned.\n');
  const { text, asked } = await answered('', 'o', 'y', 'q');
  expect(text).toContain('Hà Nội');
  expect(asked).toHaveLength(4);
  expect(asked[2]).toContain('hanoi');
});

test('without a terminal there is nobody to ask', async () => {
  const { code, stderr } = await makeLightDesk({ 'a.en.txt': TEXT }).run('lint', 'a.en.txt', '--interactive');
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--fix') });
});

const python = spawnSync('python3', ['-c', 'import pty']).status === 0;

test.skipIf(!python || process.platform === 'win32')('on a terminal somebody is asked', () => {
  const light = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': TEXT });
  // A terminal of its own, whose other end answers.
  const answering = `
import os, pty, sys
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
seen = b''
answers = [b'y\\n', b'q\\n']
try:
    while True:
        chunk = os.read(fd, 4096)
        if not chunk:
            break
        seen += chunk
        while answers and seen.count(b'[q]uit') > 2 - len(answers):
            os.write(fd, answers.pop(0))
except OSError:
    pass
sys.stdout.buffer.write(seen)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;
  const run = spawnSync(
    'python3',
    ['-c', answering, process.execPath, lightProgram(), 'lint', 'a.en.txt', '--interactive'],
    {
      cwd: light.folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: light.folder, TAMDIL_CACHE: '', TERM: 'dumb' },
      timeout: 60_000,
    },
  );
  expect(run.stdout).toContain('[q]uit');
  expect(light.read('a.en.txt')).toBe('Tô Lâm came to Hà Nội. To Lam left Hanoi. To Lam returned.\n');
});

test('--watch tells again when an article, the configuration or the glossary changes, and ends with Ctrl-C', async () => {
  const light = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': 'Nothing to see.\n' });
  const child = spawn(process.execPath, [lightProgram(), 'lint', 'a.en.txt', '--watch', '--format', 'compact'], {
    cwd: light.folder,
    env: { PATH: process.env.PATH, HOME: light.folder, TAMDIL_CACHE: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const until = async (done: () => boolean) => {
    for (let i = 0; i < 600 && !done(); i++) await sleep(50);
    expect({ done: done(), out, err }).toMatchObject({ done: true });
  };
  const runs = () => err.split('Ctrl-C').length - 1;
  try {
    await until(() => runs() === 1);
    await sleep(300);
    light.write('a.en.txt', TEXT);
    await until(() => /Hà Nội/u.test(out));
    const before = runs();
    await sleep(300);
    light.write('tamdil.yaml', 'style: nowhere\n');
    await until(() => runs() > before && /nowhere/u.test(err));
    await sleep(300);
    light.write('tamdil.yaml', 'style: vns\nrules: { name-variant: error }\n');
    await until(() => /error: .*Hà Nội/u.test(out));
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  } finally {
    child.kill('SIGKILL');
  }
});
