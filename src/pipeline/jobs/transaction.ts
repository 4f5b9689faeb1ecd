// Several files of a folder written as one: all of them or none, whenever the process is stopped.
//
// All new content is staged beside the files first, so that a full disk is met before anything changed. Then a file says
// what is about to be put where, and only then are the files replaced, the last one last. Whoever finds that file knows
// what is unfinished: everything that is missing lies there, whole, and has only to be put in its place.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fileName, hash } from '../../steps/job/manifest.js';
import { sha256 } from '../../text/hash.js';
import { readBytesIfThere, type StagedFile, stage, stagedEarlier, sweep, syncFolder, writeAtomic } from '../disk.js';

/** The file that tells of what is unfinished. */
export const UNFINISHED_NAME = '.tamdil-unfinished.json';

const schema = z.object({ files: z.array(z.object({ file: fileName, sha256: hash, temporary: fileName })) });

/** Files that were about to be replaced, in this order, and the hashes of what should come there. */
export type Unfinished = z.infer<typeof schema>['files'];

interface NewFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Replaces files of a folder. Only for who alone writes there.
 * @throws the operating system's error. Then nothing was replaced, or what was begun can be finished
 */
export async function replaceFiles(folder: string, files: readonly NewFile[]): Promise<void> {
  const staged: StagedFile[] = [];
  const discard = () => Promise.all(staged.map((file) => file.discard()));
  const note = join(folder, UNFINISHED_NAME);
  try {
    for (const { name, content } of files) staged.push(await stage(join(folder, name), content));
    const plan: Unfinished = files.map(({ name, content }, index) => ({
      file: name,
      sha256: sha256(content),
      temporary: staged[index]?.temporary ?? '',
    }));
    await writeAtomic(note, Buffer.from(`${JSON.stringify({ files: plan })}\n`));
  } catch (error) {
    await discard();
    throw error;
  }
  // From here on, what fails is left for the next run to finish.
  for (const file of staged) await file.commit();
  await syncFolder(folder);
  await rm(note, { force: true });
}

/**
 * What an earlier process did not finish in a folder; nothing where there is nothing.
 * @returns `broken` for a file of that name that tells nothing: somebody's
 */
export async function readUnfinished(folder: string): Promise<Unfinished | 'broken' | undefined> {
  const bytes = await readBytesIfThere(join(folder, UNFINISHED_NAME));
  if (bytes === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))).files;
  } catch {
    return 'broken';
  }
}

/**
 * Puts everything in its place that an earlier process did not come to. Only for who alone writes there.
 * @param isOurs whether a file's content is what Tamdil wrote once: what is not stays, somebody worked on it since
 */
export async function finish(
  folder: string,
  unfinished: Unfinished,
  isOurs: (name: string, bytes: Uint8Array) => boolean,
): Promise<void> {
  for (const { file, sha256: coming, temporary } of unfinished) {
    const path = join(folder, file);
    const there = await readBytesIfThere(path);
    if (there !== undefined && (sha256(there) === coming || !isOurs(file, there))) continue;
    const staged = await stagedEarlier(path, temporary);
    await staged?.commit();
  }
  await syncFolder(folder);
  await rm(join(folder, UNFINISHED_NAME), { force: true });
  await sweep(folder);
}
