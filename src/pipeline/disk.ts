// The disk: whole files in, whole files out.
import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** Nothing that Tamdil reads is larger; a file beyond it is refused before it fills the memory. */
const MAX_BYTES = 64_000_000;

/** How much is asked for at once of a file that does not say how large it is. */
const CHUNK_BYTES = 64_000;

/** The part of a file's mode that says who may do what. */
const PERMISSIONS = 0o7777;

/** What is being written is called so until it is whole; no other program uses the name. */
const TEMPORARY = /^\.tamdil-[0-9a-f]{12}\.tmp$/u;
export const temporaryName = () => `.tamdil-${randomBytes(6).toString('hex')}.tmp`;

/** A pipe that nobody writes to must not be waited for. Windows does not know the flag, and needs none. */
const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const failure = (code: string, message: string) => Object.assign(new Error(message), { code });

/**
 * The bytes of a regular file.
 * @throws the operating system's error; EISDIR for a folder, ENXIO for a pipe or a device, EFBIG for a file that is too large
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  // Whoever waits has a turn before each file: a signal is heard between two of them.
  await setImmediate();
  return readBytesNow(path);
}

/** The same at once: of a thousand small files, to wait for each takes several times as long as to read it. */
export function readBytesNow(path: string): Uint8Array {
  const file = openSync(path, READING);
  try {
    const info = fstatSync(file);
    if (info.isDirectory()) throw failure('EISDIR', `${path} is a folder`);
    if (!info.isFile()) throw failure('ENXIO', `${path} is no regular file`);
    const chunks: Uint8Array[] = [];
    // A file may be longer than it says, or grow while it is read: what counts is what comes.
    for (let size = 0; ; ) {
      if (size > MAX_BYTES || info.size > MAX_BYTES) throw failure('EFBIG', `${path} is too large`);
      // Room for one more than it says: where that one does not come, the rest is there.
      const room = Buffer.allocUnsafe(info.size > size ? info.size - size + 1 : CHUNK_BYTES);
      const count = readSync(file, room, 0, room.length, null);
      size += count;
      if (count > 0) chunks.push(room.subarray(0, count));
      if (count === 0 || size === info.size)
        return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
    }
  } finally {
    closeSync(file);
  }
}

/** The bytes of a file, or nothing where there is none. @throws every other error, as readBytes does */
export function readBytesIfThere(path: string): Promise<Uint8Array | undefined> {
  return readBytes(path).catch(absent);
}

/** How a regular file begins: at most so many bytes; nothing where there is none. @throws every other error, as readBytes does */
export async function firstBytes(path: string, count: number): Promise<Uint8Array | undefined> {
  const handle = await open(path, READING).catch(absent);
  if (handle === undefined) return undefined;
  try {
    const info = await handle.stat();
    if (!info.isFile()) throw failure(info.isDirectory() ? 'EISDIR' : 'ENXIO', `${path} is no regular file`);
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whether something stands at a path. @throws the operating system's error where that cannot be told */
export async function exists(path: string): Promise<boolean> {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A file's new content, whole and flushed beside it; the file is not touched before `commit`. */
export interface StagedFile {
  /** Its name beside the file. */
  readonly temporary: string;
  /** Puts it in the file's place. The folder is not flushed yet. */
  commit(): Promise<void>;
  /** Takes it away. */
  discard(): Promise<void>;
}

/**
 * Writes a new file beside one and flushes it. Packages for this truncate on a full disk, hence our own lines.
 * Who may read and write the file stays as it was, and a link keeps leading to the file that is written.
 * @throws the operating system's error, with the old file untouched and no temporary file left
 */
export async function stage(path: string, content: Uint8Array): Promise<StagedFile> {
  const target = await leadsTo(path);
  const old = await stat(target).catch(absent);
  const name = temporaryName();
  const temporary = join(dirname(target), name);
  const discard = () => rm(temporary, { force: true });
  try {
    const handle = await open(temporary, 'wx', old?.mode ?? 0o666);
    try {
      // The mask of the process has its say on new files only.
      if (old !== undefined) await handle.chmod(old.mode & PERMISSIONS);
      await handle.writeFile(content);
      const { size } = await handle.stat();
      if (size !== content.length) throw failure('ENOSPC', `${path} was cut short`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return { temporary: name, commit: () => rename(temporary, target), discard };
}

/** A staged file that an earlier process left, if it is there. @param temporary its name beside the file */
export async function stagedEarlier(path: string, temporary: string): Promise<StagedFile | undefined> {
  const target = await leadsTo(path);
  const left = join(dirname(target), temporary);
  if (!TEMPORARY.test(temporary) || !(await exists(left))) return undefined;
  return { temporary, commit: () => rename(left, target), discard: () => rm(left, { force: true }) };
}

/** Whether somebody writes in a folder, or was ended while doing so. */
export async function isUnderWay(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => name.startsWith('.tamdil-'));
}

/** Takes away what earlier processes had staged in a folder. Only for who alone writes there. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((n) => TEMPORARY.test(n)).map((name) => rm(join(folder, name), { force: true })));
}

/**
 * Writes a file as a whole or not at all: a new file beside it, flushed, then renamed over it. Whoever reads the path
 * sees the old content or the new, never a part.
 * @throws the operating system's error, with the old file untouched and no temporary file left
 */
export async function writeAtomic(path: string, content: Uint8Array): Promise<void> {
  const staged = await stage(path, content);
  try {
    await staged.commit();
  } catch (error) {
    await staged.discard();
    throw error;
  }
  await syncFolder(dirname(await leadsTo(path)));
}

/** The file that a path leads to, through links. */
async function leadsTo(path: string): Promise<string> {
  return (await realpath(path).catch(absent)) ?? path;
}

/** Nothing, for a file that is not there. @throws every other error */
export function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** A rename is lasting only when its folder is flushed too. Some systems cannot open folders; there it is best effort. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** Writes a text, in folders that are made where they are missing. @throws the operating system's error */
export async function writeText(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path));
  await writeAtomic(path, Buffer.from(text, 'utf8'));
}

/**
 * Makes a folder with those above it. Node's own way to do so never ends where a system says of a folder that is there
 * that it is not (/proc does).
 * @throws the operating system's error
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (error) {
    const above = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path) throw error;
    await makeFolder(above);
    await makeOne(path).catch((again: NodeJS.ErrnoException) => {
      // The folder above is there: this one is not wanted in it.
      throw again.code === 'ENOENT' ? failure('EPERM', `${path} cannot be made`) : again;
    });
  }
}

/** Makes a folder in one that is there; one that is there already will do. */
async function makeOne(path: string): Promise<void> {
  await mkdir(path).catch(async (error: NodeJS.ErrnoException) => {
    const there = await stat(path).catch(() => undefined);
    if (there?.isDirectory() !== true) throw error;
  });
}

/** Takes a folder away if nothing is in it. */
export async function removeIfEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch(() => undefined);
}
