// The evaluation material lies beside the repository and is not part of it: tests that use it skip where it is missing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../../shared/eval');

/** Path of something in the evaluation folder. */
export function evaluationPath(...parts: string[]): string {
  return join(FOLDER, ...parts);
}

/** A test that needs a folder of the evaluation material; skipped with a message where it is missing. */
export function evaluationTest(name: string, folder: string, run: (path: string) => void | Promise<void>): void {
  test(name, async (context: TestContext) => {
    const path = evaluationPath(folder);
    context.skip(!existsSync(path), `no ${path}`);
    await run(path);
  });
}

/** All files below a folder whose names have one of the endings, in order of name. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What a kit of files expects, from its table. */
export interface Expectation {
  readonly file: string;
  readonly must: string;
  readonly layer: string;
}

/** The rows of a kit's `EXPECT.tsv`. */
export function expectations(kit: string): Expectation[] {
  const lines = readFileSync(join(kit, 'EXPECT.tsv'), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [file = '', must = '', layer = ''] = line.split('\t');
    return { file, must, layer };
  });
}
