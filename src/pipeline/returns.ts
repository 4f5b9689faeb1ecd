// Returned XLIFF and the job it belongs to: read together, merged, written beside the job.
import { dirname, join, resolve } from 'node:path';
import type { Finding } from '../model/finding.js';
import { type MergeResult, merge } from '../steps/back/merge.js';
import { encodeText } from '../syntax/decode.js';
import { sha256 } from '../text/hash.js';
import { readBitextFile } from './bitexts.js';
import { shownPath } from './desk.js';
import { makeFolder, readBytes, writeAtomic } from './disk.js';
import { fileProblem } from './problem.js';
import { openJob } from './returnedJob.js';

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
  /** Articles that this call has written, and the returned files that they are from; added to. */
  readonly written?: Map<string, string>;
}

/** Merges a returned XLIFF file into the layout of its job's normalized article. */
export async function mergeReturn(path: string, options: ReturnOptions): Promise<ReturnResult> {
  const { cwd } = options;
  const file = await readBitextFile(path, cwd);
  const failed = (...findings: Finding[]): ReturnResult => ({
    path,
    text: file.text,
    findings: [...file.findings, ...findings],
  });
  if (file.bitext === undefined || file.findings.some((f) => f.severity === 'error')) return failed();
  const folder = resolve(cwd, options.job ?? dirname(path));
  const opened = await openJob(file.bitext, folder, path, cwd);
  if ('finding' in opened) return failed(opened.finding);
  const { manifest, article, target } = opened.job;

  const result = merge(article, manifest, file.bitext);
  const name = manifest.normalized.file.replace(/\.[^.]+(\.[^.]+)$/u, `.${target}$1`);
  const out = options.out === undefined ? folder : resolve(cwd, options.out);
  const written = join(out, name);
  const shown = shownPath(written, { cwd });
  const refuse = (reason: string, data: Finding['data'] = {}): ReturnResult => {
    const all = { reason, file: shown, ...data };
    return { ...failed({ rule: 'input/job', severity: 'error', path, span: [0, 0], data: all }), result };
  };
  try {
    await makeFolder(out);
    const content = encodeText(result.text, article.encoding);
    const origin = manifest.article.path;
    const there = await hashThere(written);
    const mark = await readMark(written);
    const own = mark?.hash === there ? mark?.origin : undefined;
    const other = options.written?.get(written) ?? (own === origin ? undefined : own);
    if (there !== undefined && other !== undefined) return refuse('target-taken', { other });
    if (there !== undefined && there !== mark?.hash && there !== sha256(content)) return refuse('target-exists');
    await writeAtomic(written, content);
    await writeAtomic(markOf(written), Buffer.from(`${sha256(content)} ${origin}\n`));
    options.written?.set(written, path);
  } catch (error) {
    return { ...failed(fileProblem(shown, error)), result };
  }
  return { path, text: file.text, findings: file.findings, result, written };
}

async function hashThere(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return bytes === undefined ? undefined : sha256(bytes);
}

const markOf = (path: string) => join(dirname(path), `.${path.split(/[/\\]/u).at(-1)}.merged`);

/**
 * What merge remembers, in a file beside it, of an article that it wrote: its hash, and which article it translates. One
 * that is as it was written may be written again from that article; one that somebody has worked on since may not.
 */
async function readMark(path: string): Promise<{ readonly hash: string; readonly origin?: string } | undefined> {
  const bytes = await readBytes(markOf(path)).catch(() => undefined);
  const [, hash, origin] = /^([0-9a-f]{64})(?: (.*))?\n$/su.exec(Buffer.from(bytes ?? []).toString('utf8')) ?? [];
  return hash === undefined ? undefined : { hash, ...(origin === undefined ? {} : { origin }) };
}
