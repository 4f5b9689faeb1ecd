// Job folders: where a story's files go, and what must not be written over.
import { dirname, join, relative, resolve } from 'node:path';
import { nameParts } from '../../formats/articleFrom.js';
import type { Finding } from '../../model/finding.js';
import { MANIFEST_NAME, type Manifest, readManifest, writeManifest } from '../../steps/job/manifest.js';
import { isSideFile } from '../../steps/job/names.js';
import type { JobFile } from '../../steps/sheet.js';
import { sha256, shortId } from '../../text/hash.js';
import { isUnderWay, makeFolder, readBytes, removeIfEmpty, sweep } from '../disk.js';
import { fileProblem } from '../problem.js';
import { alone, FolderBusy } from './lock.js';
import { finish, readUnfinished, replaceFiles, UNFINISHED_NAME, type Unfinished } from './transaction.js';
import { type DirectionUpdate, type JobContent, updated } from './update.js';

/** What became of a story's files. */
export type JobOutcome =
  | {
      readonly status: 'written' | 'unchanged';
      readonly folder: string;
      readonly files: readonly string[];
      /** What became of translators' work that was there. */
      readonly directions: readonly DirectionUpdate[];
      /** Files that are as far as new ones would be, and stay as their translators left them. */
      readonly kept: readonly string[];
    }
  /** Somebody worked on these files since Tamdil wrote them, and what they did cannot be taken over. */
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
    return rivals.length > 1 ? `${folder}${markOf(storedName(path, out, cwd))}` : folder;
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

/**
 * The name by which a job knows its article: its path from the folder that the jobs' folder lies in, so that it is the same
 * wherever the program is called and however the file is named.
 */
export const storedName = (path: string, out: string, cwd: string) =>
  relative(dirname(out), resolve(cwd, path)).split(/[/\\]/u).join('/');

const markOf = (articlePath: string) => `-${shortId(articlePath).slice(0, 6)}`;

/**
 * The folder where an article's job is already, with or without a mark of its path; else the usual one. Which other articles
 * are in a run says nothing about where earlier work is.
 */
export async function folderOfJob(usual: string, articlePath: string): Promise<string> {
  const mark = markOf(articlePath);
  const plain = usual.endsWith(mark) ? usual.slice(0, -mark.length) : usual;
  for (const folder of [plain, `${plain}${mark}`]) {
    const manifest = await readOldManifest(folder).catch(nothingThere);
    if (manifest !== undefined && manifest !== 'foreign' && manifest.article.path === articlePath) return folder;
  }
  return usual;
}

/** What is to be done with a job folder as it is found. */
type Plan =
  | { readonly todo: 'nothing'; readonly outcome: JobOutcome }
  /** The folder is another article's. */
  | { readonly todo: 'elsewhere' }
  | { readonly todo: 'write'; readonly files: readonly JobFile[]; readonly outcome: JobOutcome };

/**
 * Writes the files of a job. What translators did in its XLIFF goes over into the new one; any other file that is neither
 * what Tamdil wrote last nor what it would write now is somebody's work, and the job is left. All files are written or
 * none; what a run that was stopped had begun is finished first. Two runs at once write one job after the other.
 */
export async function writeJob(folder: string, content: JobContent, articlePath: string): Promise<JobOutcome> {
  const elsewhere = () => writeJob(`${folder}${markOf(articlePath)}`, content, articlePath);
  try {
    const seen = await planJob(folder, content, articlePath, await readUnfinished(folder).catch(nothingThere));
    if (seen.todo === 'elsewhere') return await elsewhere();
    // Whether somebody worked on a file cannot be told while another run writes it.
    const settled = seen.todo === 'nothing' && seen.outcome.status !== 'left';
    if (settled && !(await isUnderWay(folder))) return seen.outcome;
    await makeFolder(folder);
    const plan = await alone(folder, () => carryOut(folder, content, articlePath)).catch(async (error: unknown) => {
      await removeIfEmpty(folder);
      throw error;
    });
    return plan.todo === 'elsewhere' ? await elsewhere() : plan.outcome;
  } catch (error) {
    const finding = error instanceof FolderBusy ? jobProblem(articlePath, 'busy') : fileProblem(folder, error);
    return { status: 'failed', folder, finding };
  }
}

async function carryOut(folder: string, content: JobContent, articlePath: string): Promise<Plan> {
  const unfinished = await readUnfinished(folder);
  // What is unfinished may hold somebody's work by now: then it stays, and is told.
  const found = await planJob(folder, content, articlePath, unfinished);
  if (found.todo === 'nothing' && found.outcome.status !== 'unchanged' && unfinished !== undefined) return found;
  if (unfinished === undefined || unfinished === 'broken') await sweep(folder);
  else {
    const before = await readOldManifest(folder);
    const own = ownHashes(content.files, before === 'foreign' ? undefined : before, unfinished);
    const isOurs = (name: string, bytes: Uint8Array) => own.get(name)?.has(sha256(bytes)) ?? false;
    await finish(folder, unfinished, (name, bytes) => name === MANIFEST_NAME || isOurs(name, bytes));
  }
  const plan = await planJob(folder, content, articlePath, unfinished);
  if (plan.todo === 'write' && plan.files.length > 0) await replaceFiles(folder, plan.files);
  return plan;
}

/** Decides what is to be done, and changes nothing. */
async function planJob(
  folder: string,
  content: JobContent,
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
  if (!content.files.some((file) => file.role === 'bitext')) return fail('no-target');
  const own = ownHashes(content.files, before, unfinished ?? []);
  const left = (edited: readonly string[]) => done({ status: 'left', folder, edited, known: before !== undefined });
  const edited = await editedFiles(folder, own);
  // Work in XLIFF of this run's directions goes over; who wrote files without a manifest cannot be told.
  const goesOver = (name: string) =>
    before !== undefined && content.files.some((file) => file.name === name && file.role === 'bitext');
  const stuck = edited.filter((name) => !goesOver(name));
  if (stuck.length > 0) return left(stuck);
  const isEdited = (name: string, bytes: Uint8Array) => !own.get(name)?.has(sha256(bytes));
  const versionOf = (name: string) => before?.files.find(({ file }) => file === name)?.xliff;
  const update = await updated(folder, content, isEdited, versionOf);
  if (update.unreadable.length > 0) return left(update.unreadable);

  const changed: JobFile[] = [];
  for (const file of update.files.map((f) => withOldFiles(f, before, update.kept)))
    if (!update.kept.has(file.name) && (await hashOf(join(folder, file.name))) !== sha256(file.content))
      changed.push(file);
  const { directions } = update;
  const kept = [...update.kept];
  const files = content.files.map((file) => file.name);
  if (changed.length > 0 || unfinished !== undefined)
    return { todo: 'write', files: changed, outcome: { status: 'written', folder, files, directions, kept } };
  return done({ status: 'unchanged', folder, files, directions, kept });
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

/** By name, the hashes of what Tamdil wrote, or was about to write, or would write now. */
function ownHashes(
  files: readonly JobFile[],
  before: Manifest | undefined,
  unfinished: Unfinished,
): ReadonlyMap<string, ReadonlySet<string>> {
  const own = new Map<string, Set<string>>();
  const add = (name: string, hash: string) => own.set(name, (own.get(name) ?? new Set()).add(hash));
  for (const { file, sha256: hash } of [...(before ? [before.normalized, ...before.files] : []), ...unfinished])
    add(file, hash);
  for (const file of files) add(file.name, sha256(file.content));
  return own;
}

/**
 * Files that somebody worked on. Those that an earlier run wrote and this one does not are among them: their units belong
 * to the article and the manifest that this run would replace.
 */
async function editedFiles(folder: string, own: ReadonlyMap<string, ReadonlySet<string>>): Promise<string[]> {
  const edited: string[] = [];
  for (const [name, hashes] of own) {
    if (name === MANIFEST_NAME || isSideFile(name)) continue;
    const there = await hashOf(join(folder, name));
    if (there !== undefined && !hashes.has(there)) edited.push(name);
  }
  return edited;
}

/**
 * The manifest as it has to be: files of an earlier run in other versions are still in the folder, and of what stays as
 * somebody left it, the manifest still says what Tamdil wrote.
 */
function withOldFiles(file: JobFile, before: Manifest | undefined, kept: ReadonlySet<string>): JobFile {
  if (before === undefined || file.role !== 'manifest') return file;
  const manifest = JSON.parse(Buffer.from(file.content).toString('utf8')) as Manifest;
  const old = new Map(before.files.map((entry) => [entry.file, entry]));
  const files = manifest.files.map((entry) => (kept.has(entry.file) ? (old.get(entry.file) ?? entry) : entry));
  const names = new Set(files.map((entry) => entry.file));
  const merged = { ...manifest, files: [...files, ...before.files.filter((entry) => !names.has(entry.file))] };
  return { ...file, content: Buffer.from(writeManifest(merged), 'utf8') };
}

async function hashOf(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path).catch(nothingThere);
  return bytes === undefined ? undefined : sha256(bytes);
}

/** Nothing, where a file or the folder that it should be in is not there. @throws every other error */
function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
