// Where a desk and the program's own data are, and the YAML files that stand there.
import { type Dirent, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { decodeText, isPlainUtf8 } from '../../syntax/decode.js';
import { readBytesNow } from '../disk.js';
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

/** A text file as it was read. */
export interface ReadTextFile extends TextFile {
  /** Its text in UTF-8. */
  readonly utf8: Uint8Array;
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
export function yamlFiles(folder: string, places: Places): ReadTextFile[] {
  const chosen = entriesOf(folder, places)
    .filter((entry) => !entry.isDirectory() && /\.ya?ml$/u.test(entry.name))
    .map((entry) => entry.name);
  return chosen.sort().map((name) => textFile(join(folder, name), places));
}

function entriesOf(folder: string, places: Places): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    unlessAbsent(error as NodeJS.ErrnoException, folder, places);
    return [];
  }
}

/** Nothing, for what is not there. @throws UnusableConfiguration for every other error */
export function unlessAbsent(error: NodeJS.ErrnoException, path: string, places: Places): undefined {
  if (error.code !== 'ENOENT') throw new UnusableConfiguration([fileProblem(shownPath(path, places), error)]);
}

/** @throws UnusableConfiguration when the file cannot be read or decoded */
export function textFile(path: string, places: Places): ReadTextFile {
  const shown = shownPath(path, places);
  const name = basename(path).replace(/\.ya?ml$/u, '');
  const bytes = bytesOf(path, shown);
  if (isPlainUtf8(bytes)) return new PlainFile(shown, name, bytes);
  const { decoded, readable, findings } = decodeText(bytes, shown);
  if (decoded === undefined) throw new UnusableConfiguration(findings, new Map([[shown, readable]]));
  return { path: shown, name, text: decoded.text, utf8: Buffer.from(decoded.text) };
}

function bytesOf(path: string, shown: string): Uint8Array {
  try {
    return readBytesNow(path);
  } catch (error) {
    throw new UnusableConfiguration([fileProblem(shown, error)]);
  }
}

/** Whose text is decoded when somebody asks for it: to know that a file is as it was, its bytes are enough. */
class PlainFile implements ReadTextFile {
  readonly path: string;
  readonly name: string;
  readonly utf8: Uint8Array;
  #text: string | undefined;

  constructor(path: string, name: string, utf8: Uint8Array) {
    this.path = path;
    this.name = name;
    this.utf8 = utf8;
  }

  get text(): string {
    this.#text ??= Buffer.from(this.utf8.buffer, this.utf8.byteOffset, this.utf8.length).toString('utf8');
    return this.#text;
  }
}

/** The path of a file from a folder, with strokes on every system. */
export const relativeSlashed = (folder: string, path: string) => relative(folder, path).split(sep).join('/');

/** A path as messages show it: relative where that is shorter to read. */
export function shownPath(path: string, { cwd }: Pick<Places, 'cwd'>): string {
  const fromHere = relative(cwd, path);
  return fromHere !== '' && fromHere.length < path.length ? fromHere : path;
}
