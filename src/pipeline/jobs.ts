// Job folders: where a story's files go, and what must not be written over.
import { dirname, join, relative, resolve } from 'node:path';
import { nameParts } from '../formats/readArticle.js';
import type { Finding } from '../model/finding.js';
import { MANIFEST_NAME, type Manifest, readManifest, writeManifest } from '../steps/job/manifest.js';
import type { JobFile } from '../steps/sheet.js';
import { sha256, shortId } from '../text/hash.js';
import { makeFolder, readBytes, writeAtomic } from './disk.js';
import { fileProblem } from './problem.js';

/** What became of a story's files. */
export type JobOutcome =
  | { readonly status: 'written' | 'unchanged'; readonly folder: string; readonly files: readonly string[] }
  /** Somebody worked on these files since Tamdil wrote them. */
  | { readonly status: 'left'; readonly folder: string; readonly edited: readonly string[] }
  | { readonly status: 'failed'; readonly folder: string; readonly finding: Finding };

/**
 * Decides the job folder of each article: `out/STORY.LANG`. Folders below the articles' root are kept, and articles of one
 * name from elsewhere get a mark of their path, so that none writes over another.
 * @param paths all articles of the run
 * @param roots absolute folders whose inner structure is kept
 * @returns the absolute folder of an article, once its language is known
 */
export function jobFolders(
  paths: readonly string[],
  out: string,
  roots: readonly string[],
  cwd: string,
): (path: string, language: string) => string {
  const stem = (path: string) => join(innerFolder(resolve(cwd, path), roots), nameParts(path).story);
  // File systems that fold case or compose letters see one folder where we see two.
  const key = (path: string) => stem(path).normalize('NFC').toLowerCase();
  const users = new Map<string, (string | undefined)[]>();
  for (const path of paths) users.set(key(path), [...(users.get(key(path)) ?? []), nameParts(path).language]);
  return (path, language) => {
    const folder = join(out, `${stem(path)}.${language}`);
    const named = nameParts(path).language;
    // A file whose name tells no language may turn out to be in any.
    const rivals = (users.get(key(path)) ?? []).filter((l) => l === undefined || named === undefined || l === named);
    return rivals.length > 1 ? `${folder}-${pathMark(path, cwd)}` : folder;
  };
}

/** The folders between a root and the article; none for an article from elsewhere. */
function innerFolder(path: string, roots: readonly string[]): string {
  for (const root of roots) {
    const inner = relative(root, dirname(path));
    if (!inner.startsWith('..') && resolve(root, inner) === dirname(path)) return inner;
  }
  return '';
}

const pathMark = (path: string, cwd: string) =>
  shortId(relative(cwd, resolve(cwd, path)).split(/[/\\]/u).join('/')).slice(0, 6);

/**
 * Writes the files of a job, unless somebody worked on them: a file that is neither what Tamdil wrote last nor what it
 * would write now is somebody's work. Each file is written whole or not at all, the manifest last.
 */
export async function writeJob(folder: string, files: readonly JobFile[], articlePath: string): Promise<JobOutcome> {
  try {
    const before = await readOldManifest(folder);
    // Two articles of one name, run one after the other, must not share a folder either.
    if (before !== undefined && before.article.path !== articlePath)
      return await writeJob(`${folder}-${shortId(articlePath).slice(0, 6)}`, files, articlePath);
    // Without a target language there is nothing to translate, and a folder without XLIFF is no job.
    if (!files.some((file) => file.role === 'bitext'))
      return { status: 'failed', folder, finding: noTarget(articlePath) };
    const edited = await editedFiles(folder, files, before);
    if (edited.length > 0) return { status: 'left', folder, edited };
    await makeFolder(folder);
    let written = 0;
    for (const file of withOldFiles(files, before)) {
      const path = join(folder, file.name);
      if ((await hashOf(path)) === sha256(file.content)) continue;
      await writeAtomic(path, file.content);
      written++;
    }
    return { status: written > 0 ? 'written' : 'unchanged', folder, files: files.map((file) => file.name) };
  } catch (error) {
    return { status: 'failed', folder, finding: fileProblem(folder, error) };
  }
}

async function readOldManifest(folder: string): Promise<Manifest | undefined> {
  const bytes = await readBytes(join(folder, MANIFEST_NAME)).catch(() => undefined);
  if (bytes === undefined) return undefined;
  return readManifest(Buffer.from(bytes).toString('utf8'), join(folder, MANIFEST_NAME)).manifest;
}

function noTarget(path: string): Finding {
  return { rule: 'input/job', severity: 'error', path, span: [0, 0], data: { reason: 'no-target' } };
}

/**
 * Files that somebody worked on. Those that an earlier run wrote and this one does not are among them: their units belong
 * to the article and the manifest that this run would replace.
 */
async function editedFiles(folder: string, files: readonly JobFile[], before: Manifest | undefined): Promise<string[]> {
  const known = new Map(before?.files.map(({ file, sha256: hash }) => [file, hash]));
  if (before !== undefined) known.set(before.normalized.file, before.normalized.sha256);
  const coming = new Map(
    files.filter((file) => file.role !== 'manifest').map((file) => [file.name, sha256(file.content)]),
  );
  const edited: string[] = [];
  for (const name of new Set([...coming.keys(), ...known.keys()])) {
    const there = await hashOf(join(folder, name));
    if (there !== undefined && there !== known.get(name) && there !== coming.get(name)) edited.push(name);
  }
  return edited;
}

/** Files of an earlier run in other versions stay in the manifest: they are still in the folder. */
function withOldFiles(files: readonly JobFile[], before: Manifest | undefined): JobFile[] {
  if (before === undefined) return [...files];
  return files.map((file) => {
    if (file.role !== 'manifest') return file;
    const manifest = JSON.parse(Buffer.from(file.content).toString('utf8')) as Manifest;
    const names = new Set(manifest.files.map((f) => f.file));
    const merged = { ...manifest, files: [...manifest.files, ...before.files.filter((f) => !names.has(f.file))] };
    return { ...file, content: Buffer.from(writeManifest(merged), 'utf8') };
  });
}

async function hashOf(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  return bytes === undefined ? undefined : sha256(bytes);
}
