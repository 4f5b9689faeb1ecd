// Returned XLIFF checked: each file for itself, against the job that it lies in, and against the files beside it.
import { dirname, join, resolve } from 'node:path';
import type { Bitext } from '../../model/bitext.js';
import type { Finding } from '../../model/finding.js';
import { checkAgreement, type JobOfFile, type ReadBitext } from '../../steps/back/check.js';
import { checkTranslation } from '../../steps/back/checkTranslation.js';
import { isSideFile } from '../../steps/job/names.js';
import type { Desk } from '../../steps/sheet.js';
import { shownPath } from '../desk/places.js';
import { type BitextFile, readBitextFile } from './bitexts.js';
import { isJobFolder, openJob } from './returnedJob.js';

/** A file and all that was found in it. */
export interface CheckedFile {
  readonly path: string;
  /** Decoded text, for lines and columns. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * Checks files.
 * @param desk whose glossary the translations are held to
 * @param job the job folder; otherwise each file is checked against the folder that it lies in, where that is a job's
 */
export async function checkReturns(
  paths: readonly string[],
  cwd: string,
  desk: Desk,
  job?: string,
): Promise<CheckedFile[]> {
  const files: BitextFile[] = [];
  const readable: ReadBitext[] = [];
  const found: Finding[] = [];
  for (const path of paths) {
    const file = await readBitextFile(path, cwd, 'leniently');
    files.push(file);
    const { bitext, places } = file;
    // What an update put aside belongs to no story as it is now.
    if (bitext === undefined || isSideFile(path)) continue;
    const opened = await jobOf(bitext, path, cwd, job);
    if (opened !== undefined && 'finding' in opened) found.push(opened.finding);
    if (opened !== undefined && 'warnings' in opened) found.push(...opened.warnings);
    const placeOf = (unit: string) => places?.get(unit)?.unit ?? ([0, 0] as const);
    readable.push({ path, bitext, placeOf, ...(opened !== undefined && 'job' in opened ? { job: opened.job } : {}) });
  }
  found.push(...checkAgreement(readable));
  for (const { path, bitext, placeOf, job: own } of readable) {
    const order = own?.manifest.units.map(({ id }) => id);
    const places = files.find((file) => file.path === path)?.places;
    const targetOf = (unit: string) => places?.get(unit)?.segments[0]?.target ?? placeOf(unit);
    found.push(
      ...checkTranslation({ path, bitext, placeOf: targetOf, ...(order === undefined ? {} : { order }) }, desk),
    );
  }
  return files.map(({ path, text, findings }) => ({
    path,
    text,
    findings: [...findings, ...found.filter((finding) => finding.path === path)],
  }));
}

/** Checks files for themselves alone, as a validator of their standard does. */
export async function checkStructure(paths: readonly string[], cwd: string): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const path of paths) {
    const { text, findings } = await readBitextFile(path, cwd, 'strictly');
    checked.push({ path, text, findings });
  }
  return checked;
}

/** The job of a file; nothing for a file that lies in no job's folder. */
async function jobOf(
  bitext: Bitext,
  path: string,
  cwd: string,
  named: string | undefined,
): Promise<{ job: JobOfFile; warnings: Finding[] } | { finding: Finding } | undefined> {
  const folder = resolve(cwd, named ?? dirname(path));
  if (named === undefined && !(await isJobFolder(folder))) return undefined;
  const opened = await openJob(bitext, folder, path, cwd);
  if ('finding' in opened) return opened;
  const { article, manifest } = opened.job;
  const job = { path: shownPath(join(folder, manifest.normalized.file), { cwd }), article, manifest };
  return { job, warnings: opened.warnings };
}
