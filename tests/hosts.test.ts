// What hosts are given: the action's script and its inputs, the hooks of pre-commit.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load as parse } from 'js-yaml';
import { expect, test } from 'vitest';
import { makeDesk } from './helpers/desk.js';

const load = (path: string) => parse(readFileSync(path, 'utf8'));

const bash = spawnSync('bash', ['-c', 'true']).status === 0;

/** Runs what the action runs, with its inputs in the environment. */
function action(folder: string, inputs: Readonly<Record<string, string>>) {
  const files = {
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: `${folder}/outputs`,
    GITHUB_STEP_SUMMARY: `${folder}/summary.md`,
  };
  return spawnSync('bash', [resolve('scripts/action.sh')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, TAMDIL_CACHE: '', ...files, ...inputs },
  });
}

test('every input of the action reaches its script, and what the script tells is an output', () => {
  const { inputs, outputs, runs } = load('action.yml') as {
    inputs: Record<string, { description: string }>;
    outputs: Record<string, { description: string }>;
    runs: { using: string; steps: { id?: string; env?: Record<string, string>; run?: string }[] };
  };
  const step = runs.steps.find(({ id }) => id === 'tamdil');
  const given = Object.values(step?.env ?? {}).map((value) => /inputs\.([\w-]+)/u.exec(value)?.[1]);
  expect([...given, 'working-directory'].sort()).toEqual(Object.keys(inputs).sort());
  const script = readFileSync('scripts/action.sh', 'utf8');
  for (const name of Object.keys(step?.env ?? {})) expect(script).toContain(name);
  for (const name of Object.keys(outputs)) expect(script).toContain(`${name}=`);
  // What stands in an input must never become part of a command.
  for (const { run = '' } of runs.steps) expect(run).not.toContain('inputs.');
});

test.skipIf(!bash)(
  'the action annotates, counts, writes SARIF without what is suppressed, and fails as lint does',
  () => {
    const desk = makeDesk({
      'tamdil.yaml': 'style: vns\n',
      'a b.en.md':
        'Tô Lâmspoke in Hanoi.\n\n<!-- tamdil-ignore-next name-variant: as printed -->\n\nThey left Hanoi.\n',
      'clean.en.md': 'Tô Lâm spoke.\n',
    });
    const failed = action(desk.folder, { TAMDIL_FILES: 'a b.en.md\nclean.en.md\n', TAMDIL_FAIL_ON: 'error' });
    expect({ status: failed.status, stderr: failed.stderr }).toEqual({ status: 1, stderr: '' });
    expect(failed.stdout).toMatch(/^::error file=a b\.en\.md,line=1/mu);
    expect(desk.read('outputs')).toContain('count=2');
    expect(desk.read('summary.md')).toContain('glued-name');
    const sarif = /^sarif-file=(.*)$/mu.exec(desk.read('outputs'))?.[1] ?? '';
    const { runs } = JSON.parse(readFileSync(sarif, 'utf8')) as { runs: { results: object[] }[] };
    expect(runs[0]?.results).toHaveLength(2);
    const trouble = action(desk.folder, { TAMDIL_FILES: 'clean.en.md', TAMDIL_BASELINE: 'none.json' });
    expect(trouble.status).toBe(2);
    expect(desk.read('outputs').trim().split('\n').at(-1)).toBe('count=0');
    const clean = action(desk.folder, { TAMDIL_FILES: 'clean.en.md', TAMDIL_COMMAND: 'lint' });
    expect({ status: clean.status, stdout: clean.stdout }).toEqual({ status: 0, stdout: '' });
    expect(action(desk.folder, { TAMDIL_FILES: '--fix', TAMDIL_COMMAND: 'lint' }).status).toBe(2);
    expect(action(desk.folder, { TAMDIL_COMMAND: 'lint; echo x' })).toMatchObject({ status: 2 });
    expect(desk.read('a b.en.md')).toContain('Hanoi');
  },
);

test('the hooks of pre-commit call commands that there are, once for all files', () => {
  const hooks = load('.pre-commit-hooks.yaml') as {
    id: string;
    entry: string;
    language: string;
    require_serial: boolean;
  }[];
  expect(hooks.map(({ entry }) => entry)).toEqual(['tamdil lint', 'tamdil check']);
  for (const hook of hooks) expect(hook).toMatchObject({ language: 'node', require_serial: true });
  expect(Object.keys((load('package.json') as { bin: object }).bin)).toEqual(['tamdil']);
});
