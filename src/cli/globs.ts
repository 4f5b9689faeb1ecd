// Files that globs match.
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { relativeSlashed } from '../pipeline/desk/places.js';

/** Files that globs match, in the order of their names. Paths are relative to `cwd`. */
export async function expand(patterns: readonly string[], cwd: string): Promise<string[]> {
  const near = patterns.length === 1 ? inOneFolder(patterns[0] as string, cwd) : undefined;
  if (near !== undefined) return near.sort();
  const { globSync } = await import('tinyglobby');
  return globSync([...patterns], { cwd, onlyFiles: true, dot: false, expandDirectories: false }).sort();
}

/** What people name mostly, `articles/*.txt`: plain folders, then a name with stars and question marks. */
const IN_ONE_FOLDER = /^((?:\.\.\/)*|\/)((?:[^*?[\]{}()!\\/|]+\/)*)(?!\.)([^[\]{}()!\\/|+@]+)$/u;

/** The files of a folder that a glob matches; undefined for a glob that takes more to read, which is left to who reads all. */
function inOneFolder(pattern: string, cwd: string): string[] | undefined {
  const [, up = '', down = '', name = ''] = IN_ONE_FOLDER.exec(pattern) ?? [];
  if (name === '' || name.includes('**') || /(?:^|\/)\.{1,2}\//u.test(down)) return undefined;
  const folder = resolve(cwd, up + down);
  const inside = relativeSlashed(cwd, folder);
  // Said in a roundabout way, a folder below this one is left to who knows what to call it.
  if (up !== '' && !inside.startsWith('..')) return undefined;
  const source = name
    .replace(/[.$^+]/gu, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  const fits = new RegExp(`^(?!\\.)${source}$`);
  return entriesOf(folder)
    .filter((entry) => fits.test(entry.name) && isFile(entry, folder))
    .map((entry) => (inside === '' ? entry.name : `${inside}/${entry.name}`));
}

/** Nothing matches where nothing can be looked into. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A link is what it leads to. */
function isFile(entry: Dirent, folder: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(join(folder, entry.name)).isFile();
  } catch {
    return false;
  }
}
