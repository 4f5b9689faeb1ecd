// Where a desk and the program's own data are, and the YAML files that stand there.
import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { decodeText } from '../../syntax/decode.js';
import { readBytes } from '../disk.js';
import { fileProblem, UnusableConfiguration } from '../problem.js';
import type { TextFile } from './compile.js';

/** Where a desk and the program's own data are. */
export interface Places {
  /** The desk's folder. */
  readonly root: string;
  /** The folder of the program, with the shipped glossary and pipelines. */
  readonly shipped: string;
  /** Folders of the desk's own glossary, where a configuration names them; else `glossary` in the desk's folder. */
  readonly glossary?: readonly string[];
  /** What paths in messages are relative to. */
  readonly cwd: string;
}

/** The shipped folder first: what comes later overrides. */
export function roots({ shipped, root }: Places): string[] {
  return root === shipped ? [shipped] : [shipped, root];
}

/** Folders of termbases, the shipped one first. */
export function glossaryFolders({ shipped, root, glossary }: Places): string[] {
  const own = glossary ?? [join(root, 'glossary')];
  return [...new Set([join(shipped, 'glossary'), ...own])];
}

/**
 * The YAML files of a folder in the order of their names; none where the folder does not exist.
 * @throws UnusableConfiguration where something stands there that is no folder, or cannot be read: whoever put it there
 * counts on it
 */
export async function yamlFiles(folder: string, places: Places): Promise<TextFile[]> {
  const names = (await readdir(folder, { withFileTypes: true }).catch((e) => unlessAbsent(e, folder, places))) ?? [];
  const chosen = names
    .filter((entry) => !entry.isDirectory() && /\.ya?ml$/u.test(entry.name))
    .map((entry) => entry.name);
  return Promise.all(chosen.sort().map((name) => textFile(join(folder, name), places)));
}

/** Nothing, for what is not there. @throws UnusableConfiguration for every other error */
export function unlessAbsent(error: NodeJS.ErrnoException, path: string, places: Places): undefined {
  if (error.code !== 'ENOENT') throw new UnusableConfiguration([fileProblem(shownPath(path, places), error)]);
}

/** @throws UnusableConfiguration when the file cannot be read or decoded */
export async function textFile(path: string, places: Places): Promise<TextFile> {
  const shown = shownPath(path, places);
  const bytes = await readBytes(path).catch((error: unknown) => {
    throw new UnusableConfiguration([fileProblem(shown, error)]);
  });
  const { decoded, readable, findings } = decodeText(bytes, shown);
  if (decoded === undefined) throw new UnusableConfiguration(findings, new Map([[shown, readable]]));
  return { path: shown, name: basename(path).replace(/\.ya?ml$/u, ''), text: decoded.text };
}

/** The path of a file from a folder, with strokes on every system. */
export const relativeSlashed = (folder: string, path: string) => relative(folder, path).split(sep).join('/');

/** A path as messages show it: relative where that is shorter to read. */
export function shownPath(path: string, { cwd }: Pick<Places, 'cwd'>): string {
  const fromHere = relative(cwd, path);
  return fromHere !== '' && fromHere.length < path.length ? fromHere : path;
}
