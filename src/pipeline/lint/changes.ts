// What changed since a revision, as git tells it: files, and lines of files.
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { relativeSlashed } from '../desk/places.js';

/** Git is not there, or not of our opinion; `detail` is what it said. */
export class GitRefused extends Error {
  override readonly name = 'GitRefused';

  /** @param unknown the revision is not there */
  constructor(
    readonly detail: string,
    readonly unknown = false,
  ) {
    super(detail);
  }
}

/** Lines of a file from one, both ends in. */
export type Lines = readonly [first: number, last: number];

export interface Changes {
  /** Absolute paths of files that were added, changed or renamed to, and of those that git does not know yet. */
  readonly files: ReadonlySet<string>;
  /** Asks git for the lines that are new or other than they were; undefined for a file of which every line is new. */
  lines(): Promise<(path: string) => readonly Lines[] | undefined>;
}

/**
 * What changed in a folder's repository since a revision, in the working tree.
 * @param revision as git takes it: `main`, `HEAD~3`, `origin/main`
 * @throws GitRefused
 */
export async function changesSince(revision: string, cwd: string): Promise<Changes> {
  const top = (await git(['rev-parse', '--show-toplevel'], cwd)).replace(/\r?\n$/u, '');
  await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], cwd).catch(() => {
    throw new GitRefused('', true);
  });
  // From where both went their own ways: what the other side changed since is not ours.
  const base = (await git(['merge-base', 'HEAD', revision], cwd).catch(() => revision)).trim();
  const options = ['--no-ext-diff', '--no-color', '--no-renames', '--diff-filter=d'];
  const names = (await git(['diff', ...options, '--name-only', '-z', base, '--'], top)).split('\0');
  const fresh = (await git(['ls-files', '--others', '--exclude-standard', '-z'], top)).split('\0');
  const absolute = (name: string) => resolve(top, name);
  const files = new Set([...names, ...fresh].filter((name) => name !== '').map(absolute));
  const untracked = new Set(fresh.map(absolute));
  return {
    files,
    async lines() {
      const patch = await git(['-c', 'core.quotePath=false', 'diff', ...options, '--unified=0', base, '--'], top);
      const lines = changedLines(patch);
      return (path) => (untracked.has(path) ? undefined : (lines.get(relativeSlashed(top, path)) ?? []));
    },
  };
}

/** The new side of each hunk, by file. */
function changedLines(patch: string): Map<string, Lines[]> {
  const found = new Map<string, Lines[]>();
  let own: Lines[] = [];
  let left = 0;
  for (const line of patch.split('\n')) {
    // Inside a hunk a line may look like anything.
    if (left > 0) {
      if (/^[+-]/u.test(line)) left--;
      continue;
    }
    const name = /^\+\+\+ (?:"b\/(.*)"|b\/(.*?))\t?$/u.exec(line);
    if (name !== null) {
      own = [];
      found.set(name[2] ?? unquoted(name[1] ?? ''), own);
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u.exec(line);
    if (hunk === null) continue;
    const [gone, first, count] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
    left = gone + count;
    if (count > 0) own.push([first, first + count - 1]);
  }
  return found;
}

/** A name in quotation marks has its special characters behind backslashes, as in C. */
function unquoted(name: string): string {
  const plain: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
  return name.replace(/\\(.)/gu, (_, character: string) => plain[character] ?? character);
}

function git(args: readonly string[], cwd: string): Promise<string> {
  return new Promise((done, fail) => {
    const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 28, windowsHide: true } as const;
    execFile('git', [...args], options, (error, stdout, stderr) => {
      if (error === null) done(stdout);
      else fail(new GitRefused((stderr || error.message).split('\n')[0]?.replace(/^(?:fatal|error): /u, '') ?? ''));
    });
  });
}
