// Linting again whenever an article, the glossary or the configuration changes.
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONFIGURATION } from '../pipeline/desk/configurations.js';
import type { Desks } from '../pipeline/desk/desks.js';
import { glossaryFolders } from '../pipeline/desk/places.js';
import { UnusableConfiguration } from '../pipeline/problem.js';
import type { Context } from './context.js';
import { print, printFindings, printNote } from './output.js';

/** What was looked at, and so has to be watched. */
export interface Watched {
  readonly paths: readonly string[];
  readonly desks: Desks;
}

/** Editors write a file in several steps, and several files at once. */
const SETTLED_MS = 60;

/**
 * Runs work, and again after each change, until Ctrl-C.
 * @param work tells its own result @returns the exit code
 */
export async function watching(context: Context, work: () => Promise<Watched>): Promise<number> {
  const { watch } = await import('chokidar');
  const { cwd } = context.places;
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  let changed: () => void = () => undefined;
  const watcher = watch([], { ignoreInitial: true, cwd });
  watcher.on('all', () => changed());
  for (let last: Watched | undefined; !stop.signal.aborted; ) {
    const next = new Promise<void>((resolveNext) => {
      changed = resolveNext;
      stop.signal.addEventListener('abort', () => resolveNext(), { once: true });
    });
    if (process.stdout.isTTY) await print('\u001b[2J\u001b[H');
    try {
      last = await work();
    } catch (error) {
      // What is broken now will be mended: that is what is waited for.
      if (!(error instanceof UnusableConfiguration)) throw error;
      printFindings(error.findings, error.texts, context);
    }
    if (last !== undefined) watcher.add(await placesOf(last, cwd));
    printNote(context.say('cli:watch.waiting', { count: last?.paths.length ?? 0 }));
    await next;
    await sleep(SETTLED_MS);
  }
  await watcher.close();
  return 0;
}

async function placesOf({ paths, desks }: Watched, cwd: string): Promise<string[]> {
  const places = new Set(paths.map((path) => resolve(cwd, path)));
  const { places: desk, file } = await desks.here();
  for (const folder of glossaryFolders(desk)) places.add(folder);
  places.add(resolve(cwd, file?.path ?? CONFIGURATION));
  return [...places];
}
