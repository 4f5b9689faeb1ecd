// Checks returned files against their job and against each other: the directions of a story carry the same units.
import type { Article } from '../../model/article.js';
import type { Bitext, Unit } from '../../model/bitext.js';
import type { Finding } from '../../model/finding.js';
import type { Span } from '../../model/span.js';
import { plainText, sameWords } from '../../text/plain.js';
import type { Manifest } from '../job/manifest.js';
import { jobUnits } from './jobUnits.js';

/** A bitext and the file it came from. */
export interface ReadBitext {
  readonly path: string;
  readonly bitext: Bitext;
  /** Where a unit stands in its file. */
  placeOf(unit: string): Span;
  /** The job that the file is from, where that is known. */
  readonly job?: JobOfFile;
}

/** What was sent out: it decides which of two files that differ is the one that was changed. */
export interface JobOfFile {
  /** Path of the normalized article, for findings. */
  readonly path: string;
  readonly article: Article;
  readonly manifest: Manifest;
}

/**
 * Whether the files of each story agree: the same unit ids with the same source in every direction, and in the job.
 * @returns a finding for every unit that is missing from a file, differs there, or is none of its job's
 */
export function checkAgreement(files: readonly ReadBitext[]): Finding[] {
  const stories = new Map<string, ReadBitext[]>();
  for (const file of files) {
    // The normalized article is what the directions share; a file of another tool stands alone.
    const key = `${file.bitext.original}\n${file.bitext.sourceLanguage}`;
    stories.set(key, [...(stories.get(key) ?? []), file]);
  }
  const between = [...stories.values()].flatMap((group) =>
    group.slice(1).flatMap((file) => compare(group[0] as ReadBitext, file)),
  );
  const against = files.flatMap(compareWithJob);
  const inJobs = new Set(files.filter((file) => file.job !== undefined).map((file) => file.path));
  const unitOf = ({ path, data }: Finding) => `${path}\n${data.unit}`;
  const wrong = new Set(against.map(unitOf));
  // Of two files that differ, the one that is as its job has it is not to blame.
  const blamed = between.filter((finding) => !inJobs.has(finding.path) || wrong.has(unitOf(finding)));
  const told = new Set(blamed.map(unitOf));
  return [...blamed, ...against.filter((finding) => !told.has(unitOf(finding)))];
}

function compare(first: ReadBitext, second: ReadBitext): Finding[] {
  const findings: Finding[] = [];
  const [a, b] = [sources(first), sources(second)];
  const report = (file: ReadBitext, reason: string, unit: string, other: string) =>
    findings.push(finding(file, 'error', reason, unit, { other }));
  for (const [unit, source] of a) {
    const other = b.get(unit);
    if (other === undefined) report(second, 'missing', unit, first.path);
    else if (other !== source) report(second, 'source-differs', unit, first.path);
  }
  for (const unit of b.keys()) if (!a.has(unit)) report(first, 'missing', unit, second.path);
  return findings;
}

/** What merge would not take: it goes by the same units. */
function compareWithJob(file: ReadBitext): Finding[] {
  if (file.job === undefined) return [];
  const { path: other, article, manifest } = file.job;
  const findings: Finding[] = [];
  const found = sources(file);
  for (const { id, source } of jobUnits(article, manifest)) {
    const own = found.get(id);
    found.delete(id);
    if (own === undefined) findings.push(finding(file, 'error', 'missing', id, { other }));
    else if (!sameWords(own, source)) findings.push(finding(file, 'error', 'source-differs', id, { other }));
  }
  for (const id of found.keys()) findings.push(finding(file, 'error', 'unknown', id, { other }));
  return findings;
}

function finding(
  { path, placeOf }: ReadBitext,
  severity: Finding['severity'],
  reason: string,
  unit: string,
  data: Finding['data'] = {},
): Finding {
  return { rule: 'unit-agreement', severity, path, span: placeOf(unit), data: { reason, unit, ...data } };
}

function unitsOf({ bitext }: ReadBitext): Unit[] {
  return bitext.groups.flatMap((group) => group.units);
}

function sources(file: ReadBitext): Map<string, string> {
  return new Map(unitsOf(file).map((unit) => [unit.id, plainText(unit.source).text]));
}
