// One writer a folder: who is writing says so in a file there, and others wait until it is gone.
import { randomUUID } from 'node:crypto';
import { link, open, readFile, readlink, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { absent, temporaryName } from '../disk.js';

const LOCK_NAME = '.tamdil-lock';

/** A job is written in a fraction of this; whoever waits longer is told. */
const PATIENCE_MS = 10_000;
const EVERY_MS = 20;

/** A lock whose owner nobody can ask about, on another machine, say, is taken for left behind after this. */
const ABANDONED_MS = 60_000;
/** A lock is made and then filled; one that stays empty was left by who was killed in between. */
const EMPTY_MS = 2_000;

interface Owner {
  readonly process: number;
  /** When the process began, as its system counts: numbers of processes are given again. */
  readonly began: string;
  /** The machine, and the part of it in which the process has its number. */
  readonly place: string;
  readonly token: string;
}

/** Somebody else is writing in the folder, and does not come to an end. */
export class FolderBusy extends Error {
  override readonly name = 'FolderBusy';
}

/**
 * Does work while nobody else who asks so writes in the folder.
 * @param patience milliseconds to wait for others
 * @throws FolderBusy when another process keeps the folder; the operating system's error; what the work throws
 */
export async function alone<T>(folder: string, work: () => Promise<T>, patience = PATIENCE_MS): Promise<T> {
  const path = join(folder, LOCK_NAME);
  const text = JSON.stringify(await thisProcess());
  const until = performance.now() + patience;
  while (!(await take(path, text))) {
    if (await isLeftBehind(path)) continue;
    if (performance.now() > until) throw new FolderBusy(folder);
    await sleep(EVERY_MS);
  }
  try {
    return await work();
  } finally {
    if ((await read(path)) === text) await rm(path, { force: true });
  }
}

/** Makes the lock, unless it is there. */
async function take(path: string, text: string): Promise<boolean> {
  const handle = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  if (handle === undefined) return false;
  try {
    await handle.writeFile(text);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return true;
}

const read = (path: string) => readFile(path, 'utf8').catch(absent);

/** Takes away a lock whose owner is gone. @returns whether the lock is gone now */
async function isLeftBehind(path: string): Promise<boolean> {
  const text = await read(path);
  const info = await stat(path).catch(absent);
  if (text === undefined || info === undefined) return true;
  if (!(await isGone(text, Date.now() - info.mtimeMs))) return false;
  // Of several who find the same lock, one moves it. Whoever moved another one by then, a living one's, puts it back.
  const moved = join(dirname(path), temporaryName());
  await rename(path, moved).catch(absent);
  const found = await read(moved);
  if (found !== undefined && found !== text) await link(moved, path).catch(() => undefined);
  await rm(moved, { force: true });
  return true;
}

async function isGone(text: string, age: number): Promise<boolean> {
  const owner = ownerFrom(text);
  if (owner === undefined) return age > EMPTY_MS;
  const { place } = await thisProcess();
  if (owner.place !== place) return age > ABANDONED_MS;
  try {
    process.kill(owner.process, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
  }
  const began = await beginOf(owner.process);
  return began === '' ? age > ABANDONED_MS : began !== owner.began;
}

function ownerFrom(text: string): Owner | undefined {
  try {
    const { process: number, began, place, token } = JSON.parse(text) as Partial<Owner>;
    if (!Number.isInteger(number) || began === undefined || place === undefined || token === undefined)
      return undefined;
    return { process: number as number, began, place, token };
  } catch {
    return undefined;
  }
}

async function thisProcess(): Promise<Owner> {
  const space = await readlink('/proc/self/ns/pid').catch(() => '');
  const began = await beginOf(process.pid);
  return { process: process.pid, began, place: `${hostname()} ${space}`, token: randomUUID() };
}

/** When a process began (proc(5), /proc/PID/stat, field 22); empty where the system has no such file. */
async function beginOf(number: number): Promise<string> {
  const line = await readFile(`/proc/${number}/stat`, 'utf8').catch(() => '');
  // The name, field 2, stands in brackets and may hold anything.
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
