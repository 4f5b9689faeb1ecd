// Returned XLIFF and the job it belongs to: read together, merged, written beside the job.
import { dirname, join, resolve } from 'node:path';
import { readArticle } from '../formats/readArticle.js';
import type { Finding } from '../model/finding.js';
import { type MergeResult, merge } from '../steps/back/merge.js';
import { MANIFEST_NAME, type Manifest, readManifest } from '../steps/job/manifest.js';
import { encodeText } from '../syntax/decode.js';
import { sha256 } from '../text/hash.js';
import { readBitextFile } from './bitexts.js';
import { exists, makeFolder, readBytes, writeAtomic } from './disk.js';
import { fileProblem } from './problem.js';

/** What became of one returned file. */
export interface ReturnResult {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly result?: MergeResult;
  /** The translated article that was written. */
  readonly written?: string;
}

export interface ReturnOptions {
  readonly cwd: string;
  /** Folder for the translated article; the job folder otherwise. */
  readonly out?: string;
  /** The job folder; the folder of the XLIFF file otherwise. */
  readonly job?: string;
}

/** Merges a returned XLIFF file into the layout of its job's normalized article. */
export async function mergeReturn(path: string, options: ReturnOptions): Promise<ReturnResult> {
  const file = await readBitextFile(path, options.cwd);
  const failed = (...findings: Finding[]): ReturnResult => ({
    path,
    text: file.text,
    findings: [...file.findings, ...findings],
  });
  if (file.bitext === undefined || file.findings.some((f) => f.severity === 'error')) return failed();
  const folder = resolve(options.cwd, options.job ?? dirname(path));
  const job = await readJob(folder, path);
  if ('finding' in job) return failed(job.finding);
  const { manifest, article, bytes } = job;
  const problem = (reason: string, data: Finding['data'] = {}): Finding => ({
    rule: 'input/job',
    severity: 'error',
    path,
    span: [0, 0],
    data: { reason, folder, ...data },
  });
  if (sha256(bytes) !== manifest.normalized.sha256)
    return failed(problem('article-changed', { file: manifest.normalized.file }));
  const { bitext } = file;
  const source = primary(bitext.sourceLanguage);
  const target = primary(bitext.targetLanguage);
  if (source !== manifest.language)
    return failed(problem('other-language', { language: bitext.sourceLanguage, expected: manifest.language }));
  if (target === '') return failed(problem('no-target-language'));

  const result = merge(article, manifest, bitext);
  const name = manifest.normalized.file.replace(/\.[^.]+(\.[^.]+)$/u, `.${target}$1`);
  const out = options.out === undefined ? folder : resolve(options.cwd, options.out);
  const written = join(out, name);
  try {
    await makeFolder(out);
    const content = encodeText(result.text, article.encoding);
    const kept = await keepsOwn(written, content);
    if (kept) return { ...failed(problem('target-exists', { file: written })), result };
    await writeAtomic(written, content);
    await writeAtomic(mark(written), Buffer.from(`${sha256(content)}\n`));
  } catch (error) {
    return { ...failed(fileProblem(written, error)), result };
  }
  return { path, text: file.text, findings: file.findings, result, written };
}

/**
 * An article that merge wrote may be written again; one that somebody has worked on since may not. Beside each merged
 * article a mark remembers what was written.
 */
async function keepsOwn(path: string, content: Uint8Array): Promise<boolean> {
  if (!(await exists(path))) return false;
  const there = sha256(await readBytes(path));
  if (there === sha256(content)) return false;
  const written = await readBytes(mark(path)).catch(() => undefined);
  return written === undefined || Buffer.from(written).toString('utf8').trim() !== there;
}

const mark = (path: string) => join(dirname(path), `.${path.split(/[/\\]/u).at(-1)}.merged`);

const primary = (tag: string) => tag.toLowerCase().split(/[-_]/u)[0] ?? '';

async function readJob(
  folder: string,
  path: string,
): Promise<
  | { manifest: Manifest; article: NonNullable<ReturnType<typeof readArticle>['article']>; bytes: Uint8Array }
  | { finding: Finding }
> {
  const refuse = (reason: string): { finding: Finding } => ({
    finding: { rule: 'input/job', severity: 'error', path, span: [0, 0], data: { reason, folder } },
  });
  const manifestBytes = await readBytes(join(folder, MANIFEST_NAME)).catch(() => undefined);
  if (manifestBytes === undefined) return refuse('no-manifest');
  const { manifest } = readManifest(Buffer.from(manifestBytes).toString('utf8'), join(folder, MANIFEST_NAME));
  if (manifest === undefined) return refuse('broken-manifest');
  const bytes = await readBytes(join(folder, manifest.normalized.file)).catch(() => undefined);
  if (bytes === undefined) return refuse('no-article');
  const { article } = readArticle(bytes, manifest.normalized.file, { language: manifest.language });
  return article === undefined ? refuse('no-article') : { manifest, article, bytes };
}
