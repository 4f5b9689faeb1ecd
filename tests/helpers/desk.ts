// A newsroom's working folder for a test, gone when the tests of the file are through.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, vi } from 'vitest';
import { type Environment, lightProgram, type Outcome, outcomeOf, shippedProgram, start } from './program.js';

export interface TestDesk {
  readonly folder: string;
  path(...parts: string[]): string;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  /** All files below a folder of the desk, hidden ones too: paths with slashes, in order. */
  files(below?: string): string[];
  /** Content by path of all files below a folder of the desk. */
  contents(below?: string): Record<string, string>;
  remove(name: string): void;
  /** Runs the program in the desk. */
  run(...args: string[]): Promise<Outcome>;
  runWith(env: Environment, ...args: string[]): Promise<Outcome>;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

type Files = Readonly<Record<string, string | Uint8Array>>;

// A busy machine starts a program late; no test here is about time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A desk whose program knows a dozen concepts: Tô Lâm, Trần Thanh Mẫn, both parliaments, their capitals. */
export function makeLightDesk(files: Files = {}): TestDesk {
  return makeDesk(files, lightProgram);
}

/** Makes a desk with files. */
export function makeDesk(files: Files = {}, program: () => string = shippedProgram): TestDesk {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tamdil-desk-')));
  folders.push(folder);
  const path = (...parts: string[]) => join(folder, ...parts);
  const desk: TestDesk = {
    folder,
    path,
    write(name, content) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    files: (below = '.') =>
      readdirSync(path(below), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort(),
    contents: (below) => Object.fromEntries(desk.files(below).map((name) => [name, desk.read(name)])),
    remove: (name) => rmSync(path(name), { recursive: true }),
    run: (...args) => outcomeOf(start(program(), args, folder)),
    runWith: (env, ...args) => outcomeOf(start(program(), args, folder, env)),
  };
  for (const [name, content] of Object.entries(files)) desk.write(name, content);
  return desk;
}

/** The repository's sample articles, as files of a desk. */
export function sampleArticles(): Record<string, string> {
  return Object.fromEntries(
    readdirSync('articles').map((name) => [`articles/${name}`, readFileSync(join('articles', name), 'utf8')]),
  );
}
