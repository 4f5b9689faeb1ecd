// What was compiled once, kept on disk. A cache is never wrong: its names are hashes of all that went in, its files carry
// their own hash, and whatever cannot be read or written is compiled anew, in silence.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256 } from '../../text/hash.js';
import { buildId } from '../program.js';

/** More files than this, and the oldest go. */
const KEPT = 48;

/** Digits of the hash that a file of data begins with. */
const HASH_LENGTH = 64;

/** A folder of compiled data. */
export class Cache {
  readonly #folder: string;
  readonly #build: string;

  readonly #kept: number;

  private constructor(folder: string, build: string, kept: number) {
    this.#folder = folder;
    this.#build = build;
    this.#kept = kept;
  }

  /**
   * The user's cache: `TAMDIL_CACHE`, else below the system's folder for caches.
   * @returns undefined where it is switched off (`TAMDIL_CACHE=`), or where the program was not built: without the hash of
   *   its own code it could read what an older one wrote
   */
  static open(environment: NodeJS.ProcessEnv = process.env): Cache | undefined {
    const { TAMDIL_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: windows } = environment;
    if (own === '') return undefined;
    try {
      const build = buildId();
      return new Cache(own ?? join(xdg || windows || join(homedir(), '.cache'), 'tamdil'), build, KEPT);
    } catch {
      return undefined;
    }
  }

  /** A folder of its own below this one, so that what comes and goes in it pushes out nothing else. @param kept files */
  within(name: string, kept: number): Cache {
    return new Cache(join(this.#folder, name), this.#build, kept);
  }

  /** The name under which something made of a text is kept. */
  key(text: string): string {
    return sha256([this.#build, sha256(text)].join('\n')).slice(0, 40);
  }

  /** The bytes kept under a name; undefined where there are none, or not all of them. */
  read(name: string): Uint8Array | undefined {
    try {
      return readFileSync(join(this.#folder, name));
    } catch {
      return undefined;
    }
  }

  /** Keeps bytes under a name: as a whole or not at all, whoever else does the same just now. */
  write(name: string, bytes: Uint8Array): void {
    const temporary = join(this.#folder, `.tmp-${randomBytes(6).toString('hex')}`);
    try {
      makeFolder(this.#folder);
      writeFileSync(temporary, bytes, { mode: 0o600, flag: 'wx' });
      renameSync(temporary, join(this.#folder, name));
      this.#prune();
    } catch {
      removeIfThere(temporary);
    }
  }

  /** Data that JSON can hold, as it was kept under a name. */
  recall<T>(name: string): T | undefined {
    const bytes = this.read(`${name}.json`);
    if (bytes === undefined) return undefined;
    const json = bytes.subarray(HASH_LENGTH + 1);
    if (asLetters(bytes.subarray(0, HASH_LENGTH)) !== sha256(json)) return undefined;
    return JSON.parse(asLetters(json)) as T;
  }

  /** Keeps data that JSON can hold. */
  keep(name: string, data: unknown): void {
    // In ASCII alone, which is read in half the time.
    const json = JSON.stringify(data).replace(/[^\0-\x7f]/g, escaped);
    this.write(`${name}.json`, Buffer.from(`${sha256(json)}\n${json}`, 'latin1'));
  }

  #prune(): void {
    const entries = readdirSync(this.#folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
    if (names.length <= this.#kept) return;
    const age = (name: string) => statSync(join(this.#folder, name)).mtimeMs;
    const oldest = names.map((name) => ({ name, at: age(name) })).sort((a, b) => a.at - b.at);
    for (const { name } of oldest.slice(0, names.length - this.#kept))
      rmSync(join(this.#folder, name), { force: true });
  }
}

/** Makes a folder and those above it. Node's own way tries for ever where a file system lets nobody make any (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Somebody else was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A code unit as JSON escapes it. */
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Bytes of ASCII as a string. */
const asLetters = ({ buffer, byteOffset, length }: Uint8Array) =>
  Buffer.from(buffer, byteOffset, length).toString('latin1');

/** What the cache keeps under a name, else made and kept there. */
export async function remembered<T>(cache: Cache | undefined, name: string, make: () => Promise<T>): Promise<T> {
  const known = cache?.recall<T>(name);
  if (known !== undefined) return known;
  const made = await make();
  cache?.keep(name, made);
  return made;
}

/** Where not even a folder is, there is nothing to remove. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing was written, and nothing is lost.
  }
}
