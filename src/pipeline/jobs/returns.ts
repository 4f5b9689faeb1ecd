// Returned XLIFF and the job it belongs to: read together, merged, written beside the job.
import { dirname, join, resolve } from 'node:path';
import type { UnitState } from '../../model/bitext.js';
import type { Finding } from '../../model/finding.js';
import { type MergeResult, merge } from '../../steps/back/merge.js';
import { encodeText } from '../../syntax/decode.js';
import { sha256 } from '../../text/hash.js';
import { lastPart } from '../../text/paths.js';
import { shownPath } from '../desk/places.js';
import { makeFolder, readBytes, readBytesIfThere, writeAtomic } from '../disk.js';
import { fileProblem } from '../problem.js';
import { readBitextFile } from './bitexts.js';
import { alone, FolderBusy } from './lock.js';
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
  /** The state from which on translations are merged. */
  readonly minState?: UnitState;
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
  const findings = [...file.findings, ...opened.warnings];

  const result = merge(
    article,
    manifest,
    file.bitext,
    options.minState === undefined ? {} : { minState: options.minState },
  );
  const name = manifest.normalized.file.replace(/\.[^.]+(\.[^.]+)$/u, `.${target}$1`);
  const out = options.out === undefined ? folder : resolve(cwd, options.out);
  const written = join(out, name);
  const shown = shownPath(written, { cwd });
  const refuse = (reason: string, data: Finding['data'] = {}): ReturnResult => {
    const all = { reason, file: shown, ...data };
    return { ...failed({ rule: 'input/job', severity: 'error', path, span: [0, 0], data: all }), result };
  };
  const content = encodeText(result.text, article.encoding);
  const origin = manifest.article.path;
  try {
    await makeFolder(out);
    const refused = await alone(out, async () => {
      const there = await hashThere(written);
      const mark = await readMark(written);
      const own = there !== undefined && mark?.hashes.includes(there) === true;
      const other = options.written?.get(written) ?? (own && mark?.origin !== origin ? mark?.origin : undefined);
      if (there !== undefined && other !== undefined) return refuse('target-taken', { other });
      const coming = sha256(content);
      if (there !== undefined && !own && there !== coming) return refuse('target-exists');
      // The mark goes first, and holds for what is there as well as for what comes: whenever the process is stopped, the
      // next one knows the article for its own.
      await writeMark(written, { hashes: own && there !== coming ? [coming, there] : [coming], origin });
      await writeAtomic(written, content);
      options.written?.set(written, path);
      return undefined;
    });
    if (refused !== undefined) return refused;
  } catch (error) {
    if (error instanceof FolderBusy) return refuse('busy');
    return { ...failed(fileProblem(shown, error)), result };
  }
  return { path, text: file.text, findings, result, written };
}

async function hashThere(path: string): Promise<string | undefined> {
  const bytes = await readBytesIfThere(path);
  return bytes === undefined ? undefined : sha256(bytes);
}

const markOf = (path: string) => join(dirname(path), `.${lastPart(path)}.merged`);

/**
 * What merge remembers, in a file beside it, of an article that it wrote: its hash, and which article it translates. One
 * that is as it was written may be written again from that article; one that somebody has worked on since may not.
 */
interface Mark {
  /** Two where the article was being replaced: the new one's first. */
  readonly hashes: readonly string[];
  readonly origin?: string;
}

async function readMark(path: string): Promise<Mark | undefined> {
  const bytes = await readBytes(markOf(path)).catch(() => undefined);
  const text = Buffer.from(bytes ?? []).toString('utf8');
  const [, hashes, origin] = /^([0-9a-f]{64}(?:,[0-9a-f]{64})*)(?: (.*))?\n$/su.exec(text) ?? [];
  return hashes === undefined ? undefined : { hashes: hashes.split(','), ...(origin === undefined ? {} : { origin }) };
}

function writeMark(path: string, { hashes, origin }: Mark): Promise<void> {
  return writeAtomic(markOf(path), Buffer.from(`${hashes.join()} ${origin}\n`));
}
