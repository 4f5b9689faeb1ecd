// A disk that fails at a chosen moment, to be put in place of node:fs/promises with vi.mock.
import type { FileHandle } from 'node:fs/promises';

type Disk = typeof import('node:fs/promises');

/** Counts down with every change of the disk. */
let left = Number.POSITIVE_INFINITY;
let full = Number.POSITIVE_INFINITY;

/** The process ends: nothing that comes later reaches the disk, whatever is done to clean up. */
class Killed extends Error {
  readonly code = 'KILLED';
}

/** Ends the process, as far as the disk sees it, after so many changes. */
export function killAfter(changes: number): void {
  left = changes;
}

/** Makes the disk full after so many files were written. */
export function fullAfter(files: number): void {
  full = files;
}

/** @returns whether the process came to its end, or the disk was full */
export function restart(): boolean {
  const met = left < 0 || full < 0;
  left = full = Number.POSITIVE_INFINITY;
  return met;
}

function change(): void {
  if (--left < 0) throw new Killed();
}

function dyingHandle(handle: FileHandle): FileHandle {
  const write = handle.writeFile.bind(handle);
  handle.writeFile = async (content) => {
    change();
    if (--full >= 0) return write(content);
    // What fits is written.
    await write((content as Uint8Array).slice(0, 1));
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  return handle;
}

export function dyingDisk(disk: Disk): Disk {
  return {
    ...disk,
    open: async (path, flags, mode) => {
      if (flags === 'wx') change();
      return dyingHandle(await disk.open(path, flags, mode));
    },
    rename: async (from, to) => {
      change();
      return disk.rename(from, to);
    },
    rm: async (path, options) => {
      change();
      return disk.rm(path, options);
    },
    rmdir: async (path) => {
      change();
      return disk.rmdir(path);
    },
    mkdir: (async (...args: Parameters<Disk['mkdir']>) => {
      change();
      return disk.mkdir(...args);
    }) as Disk['mkdir'],
  };
}
