// Job folders: where a story's files go, and what must not be written over.
import { dirname, join, relative, resolve } from 'node:path';
import { nameParts } from '../formats/articleFrom.js';
import type { Finding } from '../model/finding.js';
import { MANIFEST_NAME, type Manifest, readManifest, writeManifest } from '../steps/job/manifest.js';
import type { JobFile } from '../steps/sheet.js';
import { sha256, shortId } from '../text/hash.js';
import { isUnderWay, makeFolder, readBytes, removeIfEmpty, sweep } from './disk.js';
import { alone, FolderBusy } from './lock.js';
import { fileProblem } from './problem.js';
import { finish, readUnfinished, replaceFiles, UNFINISHED_NAME, type Unfinished } from './transaction.js';

/** What became of a story's files. */
export type JobOutcome =
  | { readonly status: 'written' | 'unchanged'; readonly folder: string; readonly files: readonly string[] }
  /** Somebody worked on these files since Tamdil wrote them. */
  | {
      readonly status: 'left';
      readonly folder: string;
      readonly edited: readonly string[];
      /** Whether a manifest says what Tamdil wrote; without one, who wrote the files cannot be told. */
      readonly known: boolean;
    }
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

/** What is to be done with a job folder as it is found. */
type Plan =
  | { readonly todo: 'nothing'; readonly outcome: JobOutcome }
  /** The folder is another article's. */
  | { readonly todo: 'elsewhere' }
  | { readonly todo: 'write'; readonly files: readonly JobFile[] };

/**
 * Writes the files of a job, unless somebody worked on them: a file that is neither what Tamdil wrote last nor what it
 * would write now is somebody's work. All files are written or none; what a run that was stopped had begun is finished
 * first. Two runs at once write one job after the other.
 */
export async function writeJob(folder: string, files: readonly JobFile[], articlePath: string): Promise<JobOutcome> {
  const elsewhere = () => writeJob(`${folder}-${shortId(articlePath).slice(0, 6)}`, files, articlePath);
  try {
    const seen = await planJob(folder, files, articlePath, await readUnfinished(folder).catch(nothingThere));
    if (seen.todo === 'elsewhere') return await elsewhere();
    // Whether somebody worked on a file cannot be told while another run writes it.
    const settled = seen.todo === 'nothing' && seen.outcome.status !== 'left';
    if (settled && !(await isUnderWay(folder))) return seen.outcome;
    await makeFolder(folder);
    const plan = await alone(folder, () => carryOut(folder, files, articlePath)).catch(async (error: unknown) => {
      await removeIfEmpty(folder);
      throw error;
    });
    if (plan.todo === 'elsewhere') return await elsewhere();
    if (plan.todo === 'nothing') return plan.outcome;
    return { status: 'written', folder, files: files.map((file) => file.name) };
  } catch (error) {
    const finding = error instanceof FolderBusy ? jobProblem(articlePath, 'busy') : fileProblem(folder, error);
    return { status: 'failed', folder, finding };
  }
}

async function carryOut(folder: string, files: readonly JobFile[], articlePath: string): Promise<Plan> {
  const unfinished = await readUnfinished(folder);
  // What is unfinished may hold somebody's work by now: then it stays, and is told.
  const found = await planJob(folder, files, articlePath, unfinished);
  if (found.todo === 'nothing' && found.outcome.status !== 'unchanged' && unfinished !== undefined) return found;
  if (unfinished === undefined || unfinished === 'broken') await sweep(folder);
  else await finish(folder, unfinished);
  const plan = await planJob(folder, files, articlePath, unfinished);
  if (plan.todo === 'write' && plan.files.length > 0) await replaceFiles(folder, plan.files);
  return plan;
}

/** Decides what is to be done, and changes nothing. */
async function planJob(
  folder: string,
  files: readonly JobFile[],
  articlePath: string,
  unfinished: Unfinished | 'broken' | undefined,
): Promise<Plan> {
  const done = (outcome: JobOutcome): Plan => ({ todo: 'nothing', outcome });
  const fail = (reason: string, file = '') =>
    done({ status: 'failed', folder, finding: jobProblem(articlePath, reason, { file }) });
  const before = await readOldManifest(folder);
  if (before === 'foreign') return fail('foreign-file', MANIFEST_NAME);
  if (unfinished === 'broken') return fail('foreign-file', UNFINISHED_NAME);
  // Two articles of one name, run one after the other, must not share a folder either.
  if (before !== undefined && before.article.path !== articlePath) return { todo: 'elsewhere' };
  // Without a target language there is nothing to translate, and a folder without XLIFF is no job.
  if (!files.some((file) => file.role === 'bitext')) return fail('no-target');
  const edited = await editedFiles(folder, files, before, unfinished ?? []);
  if (edited.length > 0) return done({ status: 'left', folder, edited, known: before !== undefined });
  const changed: JobFile[] = [];
  for (const file of withOldFiles(files, before))
    if ((await hashOf(join(folder, file.name))) !== sha256(file.content)) changed.push(file);
  if (changed.length > 0 || unfinished !== undefined) return { todo: 'write', files: changed };
  return done({ status: 'unchanged', folder, files: files.map((file) => file.name) });
}

/** The manifest of the job that is there. One that is not Tamdil's, or cannot be read, is somebody's work. */
async function readOldManifest(folder: string): Promise<Manifest | 'foreign' | undefined> {
  const path = join(folder, MANIFEST_NAME);
  const bytes = await readBytes(path).catch(nothingThere);
  if (bytes === undefined) return undefined;
  return readManifest(Buffer.from(bytes).toString('utf8'), path).manifest ?? 'foreign';
}

function jobProblem(path: string, reason: string, data: Finding['data'] = {}): Finding {
  return { rule: 'input/job', severity: 'error', path, span: [0, 0], data: { reason, ...data } };
}

/**
 * Files that somebody worked on. Those that an earlier run wrote and this one does not are among them: their units belong
 * to the article and the manifest that this run would replace.
 */
async function editedFiles(
  folder: string,
  files: readonly JobFile[],
  before: Manifest | undefined,
  unfinished: Unfinished,
): Promise<string[]> {
  const own = new Map<string, Set<string>>();
  const add = (name: string, hash: string) => own.set(name, (own.get(name) ?? new Set()).add(hash));
  for (const { file, sha256: hash } of [...(before ? [before.normalized, ...before.files] : []), ...unfinished])
    add(file, hash);
  for (const file of files) add(file.name, sha256(file.content));
  const edited: string[] = [];
  for (const [name, hashes] of own) {
    if (name === MANIFEST_NAME) continue;
    const there = await hashOf(join(folder, name));
    if (there !== undefined && !hashes.has(there)) edited.push(name);
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
  const bytes = await readBytes(path).catch(nothingThere);
  return bytes === undefined ? undefined : sha256(bytes);
}

/** Nothing, where a file or the folder that it should be in is not there. @throws every other error */
function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
