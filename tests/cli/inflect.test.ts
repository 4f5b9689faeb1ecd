import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeDesk } from '../helpers/desk.js';
import { evaluationTest } from '../helpers/evaluation.js';
import { shippedProgram } from '../helpers/program.js';

const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [shippedProgram(), ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 });

test('shows a translator the forms of a term, one row a case', () => {
  const { stdout, status } = run(['inflect', 'az', 'Milli Məclis', 'BMT', '--locale', 'en']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Milli Məclis\n/u);
  expect(stdout).toMatch(/genitive +Milli Məclisin +Milli Məclislərin/u);
  expect(stdout).toMatch(/dative +BMT-yə/u);
});

test('says the same as data', async () => {
  const { stdout } = await makeDesk({}).run('inflect', 'az', 'Vyetnam', '--format', 'json');
  const { terms } = JSON.parse(stdout);
  expect(terms[0].term).toBe('Vyetnam');
  expect(terms[0].rows.find((row: { case: string }) => row.case === 'locative')).toMatchObject({
    singular: 'Vyetnamda',
  });
});

test('answers line by line whether a form is a form of a term', () => {
  const lines = 'Milli Məclis\tMilli Məclisin\nMilli Məclis\tMilli Məclisdən\r\nBakı\tBakıdə\nno tab here\n';
  const { stdout, status } = run(['inflect', 'az', '--match'], lines);
  expect(stdout).toBe(
    'Milli Məclis\tMilli Məclisin\tyes\nMilli Məclis\tMilli Məclisdən\tyes\nBakı\tBakıdə\tno\nno tab here\n',
  );
  expect(status).toBe(0);
});

test.each([
  ['a language that does not inflect', ['inflect', 'vi', 'Việt Nam'], /vi has no inflection .* az/u],
  ['a language that is not known', ['inflect', 'xx', 'Bakı'], /xx/u],
  ['no term', ['inflect', 'az'], /TERM/u],
])('%s is answered in one line, exit 2', (_name, args, line) => {
  const { stdout, stderr, status } = run([...args, '--locale', 'en']);
  expect([stdout, status]).toEqual(['', 2]);
  expect(stderr).toMatch(line);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

evaluationTest('recognizes what news and dictionaries attest, and nothing else', '', (folder) => {
  const score = spawnSync(
    process.execPath,
    [`${folder}/score-inflection.mjs`, '--min-recall', '0.995', '--max-false', '0.0005'],
    { encoding: 'utf8', env: { ...process.env, TAMDIL: `node ${shippedProgram()}` } },
  );
  expect(score.status, score.stdout + score.stderr).toBe(0);
});
