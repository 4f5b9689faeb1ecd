// Runs the built program as a person would: a process of its own, with an environment that says nothing.
import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** What a run of the program leaves behind. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit code; -1 where a signal ended the program. */
  readonly code: number;
}

export type Environment = Readonly<Record<string, string>>;

/** The program as it is shipped. */
export const shippedProgram = () => join(ROOT, 'dist/program/main.js');

let light: string | undefined;
afterAll(() => {
  if (light !== undefined) rmSync(light, { recursive: true, force: true });
  light = undefined;
});

/**
 * The same program with a glossary of a dozen concepts. It starts three times as fast, which counts where a file of
 * tests starts it thirty times.
 */
export function lightProgram(): string {
  if (light === undefined) {
    light = mkdtempSync(join(tmpdir(), 'tamdil-program-'));
    const filter = (path: string) => !/\.(?:d\.ts|map)$/u.test(path);
    for (const part of ['dist', 'locales', 'pipelines', 'package.json'])
      cpSync(join(ROOT, part), join(light, part), { recursive: true, filter });
    symlinkSync(join(ROOT, 'node_modules'), join(light, 'node_modules'), 'junction');
    mkdirSync(join(light, 'glossary'));
    for (const part of ['styles', 'schema'])
      cpSync(join(ROOT, 'glossary', part), join(light, 'glossary', part), { recursive: true });
    writeFileSync(join(light, 'glossary/few.yaml'), fewConcepts());
  }
  return join(light, 'dist/program/main.js');
}

/** Entries of the shipped glossary, with all that they refer to. */
function fewConcepts(): string {
  const entries = new Map<string, string>();
  for (const name of readdirSync(join(ROOT, 'glossary')).filter((file) => file.endsWith('.yaml')))
    for (const entry of readFileSync(join(ROOT, 'glossary', name), 'utf8').split(/^(?=[a-z0-9-]+:)/mu))
      entries.set(/^[a-z0-9-]+/u.exec(entry)?.[0] ?? '', entry);
  const chosen = new Set(['to-lam', 'tran-thanh-man', 'national-assembly-of-vietnam', 'milli-majlis', 'hanoi', 'baku']);
  // The set grows while it is gone through.
  for (const id of chosen)
    for (const [, reference = ''] of (entries.get(id) ?? '').matchAll(/\b(?:country|of|title): ([a-z0-9-]+)/gu))
      if (entries.has(reference)) chosen.add(reference);
  return [...chosen].map((id) => entries.get(id)).join('');
}

/** Starts a program in a folder. */
export function start(program: string, args: readonly string[], cwd: string, env: Environment = {}): ChildProcess {
  if (!existsSync(program)) throw new Error(`${program} is missing: npm run build`);
  // HOME is the desk too: whatever a person keeps at home must not decide a test, nor what an earlier test left there.
  return spawn(process.execPath, [program, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: cwd, TAMDIL_CACHE: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for a started program, and collects what it says. */
export function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) =>
      done({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), code: code ?? -1 }),
    );
  });
}
