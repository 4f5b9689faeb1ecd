// The disk: whole files in, whole files out.
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Nothing that Tamdil reads is larger; a file beyond it is refused before it fills the memory. */
const MAX_BYTES = 64_000_000;

/** The part of a file's mode that says who may do what. */
const PERMISSIONS = 0o7777;

/** The bytes of a regular file. @throws the operating system's error; EISDIR for a folder, EFBIG for a file that is too large */
export async function readBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    const info = await handle.stat();
    if (info.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
    if (info.size > MAX_BYTES) throw Object.assign(new Error(`${path} is too large`), { code: 'EFBIG' });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Writes a file as a whole or not at all: a new file beside it, flushed, then renamed over it. Whoever reads the path
 * sees the old content or the new, never a part. Packages for this truncate on a full disk, hence our own lines.
 * Who may read and write the file stays as it was, and a link keeps leading to the file that is written.
 * @throws the operating system's error, with the old file untouched and no temporary file left
 */
export async function writeAtomic(path: string, content: Uint8Array): Promise<void> {
  const target = (await realpath(path).catch(absent)) ?? path;
  const old = await stat(target).catch(absent);
  const folder = dirname(target);
  const temporary = join(folder, `.tmp-${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(temporary, 'wx', old?.mode ?? 0o666);
    try {
      // The mask of the process has its say on new files only.
      if (old !== undefined) await handle.chmod(old.mode & PERMISSIONS);
      await handle.writeFile(content);
      const { size } = await handle.stat();
      if (size !== content.length) throw Object.assign(new Error(`${path} was cut short`), { code: 'ENOSPC' });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Nothing, for a file that is not there yet. @throws every other error */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** A rename is lasting only when its folder is flushed too. Some systems cannot open folders; there it is best effort. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** Makes a folder with those above it. @throws the operating system's error */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
}
