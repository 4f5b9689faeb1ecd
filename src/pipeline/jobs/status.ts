// How far the jobs of a folder are: for each story and direction, what is new, changed, translated, reviewed, put aside.
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { hasWork } from '../../memory/carryOver.js';
import type { LanguageCode } from '../../model/article.js';
import type { Bitext, Unit } from '../../model/bitext.js';
import type { Finding } from '../../model/finding.js';
import { MANIFEST_NAME, type Manifest, readManifest } from '../../steps/job/manifest.js';
import { removedFileName } from '../../steps/job/names.js';
import { sha256 } from '../../text/hash.js';
import { shownPath } from '../desk/places.js';
import { exists, readBytes, readBytesIfThere } from '../disk.js';
import { readBitextFile } from './bitexts.js';

/** Units of a direction by how far they are. Each is counted once; `orphaned` ones are in no story any more. */
export interface UnitCounts {
  readonly new: number;
  /** Their sentence changed since they were translated, or somebody wants them looked at. */
  readonly changed: number;
  readonly translated: number;
  /** Reviewed or final. */
  readonly reviewed: number;
  readonly orphaned: number;
}

export interface DirectionStatus {
  /** Job folder, for people. */
  readonly folder: string;
  readonly story: string;
  readonly from: LanguageCode;
  readonly to: LanguageCode;
  /** File name in the folder. */
  readonly file: string;
  readonly counts: UnitCounts;
  /** Whether the article is another one by now than the job was made from; `gone` where it is not there. */
  readonly article: 'same' | 'changed' | 'gone';
}

/** The status of all jobs below folders, in the order of their paths. What cannot be read is told, and the rest counted. */
export async function jobsStatus(
  folders: readonly string[],
  cwd: string,
): Promise<{ directions: DirectionStatus[]; findings: Finding[] }> {
  const directions: DirectionStatus[] = [];
  const findings: Finding[] = [];
  for (const folder of folders)
    for (const job of await jobFoldersBelow(resolve(cwd, folder))) {
      const shown = shownPath(job, { cwd });
      const path = join(job, MANIFEST_NAME);
      const { manifest, findings: wrong } = readManifest(
        Buffer.from(await readBytes(path)).toString('utf8'),
        shownPath(path, { cwd }),
      );
      findings.push(...wrong);
      if (manifest === undefined) continue;
      const article = await articleStatus(manifest, job, cwd);
      for (const { file, language } of manifest.files) {
        const read = await readBitextFile(shownPath(join(job, file), { cwd }), cwd);
        findings.push(...read.findings.filter(({ severity }) => severity === 'error'));
        if (read.bitext === undefined) continue;
        const counts = { ...counted(read.bitext), orphaned: await orphaned(job, read.bitext, cwd) };
        const { story, language: from } = manifest;
        directions.push({ folder: shown, story, from, to: language, file, counts, article });
      }
    }
  return { directions, findings };
}

/** Folders with a manifest, at any depth. */
async function jobFoldersBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const below: string[] = [];
  for (const name of inner.sort()) below.push(...(await jobFoldersBelow(join(folder, name))));
  return [...((await exists(join(folder, MANIFEST_NAME))) ? [folder] : []), ...below];
}

async function articleStatus({ article }: Manifest, job: string, cwd: string): Promise<DirectionStatus['article']> {
  // The path is from the folder that the jobs' folder lies in, however deep the job lies below that.
  const above: string[] = [];
  for (let folder = dirname(resolve(cwd, job)); folder !== dirname(folder); folder = dirname(folder))
    above.push(folder);
  let bytes: Uint8Array | undefined;
  for (const folder of [...above, cwd])
    bytes ??= await readBytesIfThere(resolve(folder, article.path)).catch(() => undefined);
  if (bytes === undefined) return 'gone';
  return sha256(bytes) === article.sha256 ? 'same' : 'changed';
}

const unitsOf = ({ groups }: Bitext) => groups.flatMap(({ units }) => units);

function counted(bitext: Bitext): Omit<UnitCounts, 'orphaned'> {
  const counts = { new: 0, changed: 0, translated: 0, reviewed: 0 };
  for (const unit of unitsOf(bitext)) counts[stageOf(unit)]++;
  return counts;
}

function stageOf(unit: Unit): Exclude<keyof UnitCounts, 'orphaned'> {
  if (!hasWork(unit)) return 'new';
  if (unit.state === 'needs-review') return 'changed';
  return unit.state === 'reviewed' || unit.state === 'final' ? 'reviewed' : 'translated';
}

async function orphaned(job: string, bitext: Bitext, cwd: string): Promise<number> {
  const path = join(job, removedFileName(bitext));
  if (!(await exists(path).catch(() => false))) return 0;
  const { bitext: removed } = await readBitextFile(shownPath(path, { cwd }), cwd);
  return removed === undefined ? 0 : unitsOf(removed).length;
}
