// The findings that a desk lives with: known by their fingerprints, so that what is edited around them does not matter.
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Finding, SuppressedFinding } from '../../model/finding.js';
import { decodeText } from '../../syntax/decode.js';
import { readJson } from '../../syntax/json.js';
import { checkShape } from '../../syntax/shape.js';
import { exists, readBytes, writeText } from '../disk.js';
import { fileProblem, UnusableConfiguration } from '../problem.js';
import type { LintedFile } from './linting.js';

/** A finding that is known. What stands beside the fingerprint is for whoever reads the file. */
interface Entry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly text: string;
}

/** By path, as files are named from the folder of the baseline. */
export type Baseline = Readonly<Record<string, readonly Entry[]>>;

const schema = z.strictObject({
  tamdil: z.literal('baseline'),
  version: z.literal(1),
  files: z.record(z.string(), z.array(z.strictObject({ fingerprint: z.string(), rule: z.string(), text: z.string() }))),
});

/**
 * Reads a baseline.
 * @param path as the user named it
 * @returns nothing where there is no such file
 * @throws UnusableConfiguration where it cannot be read
 */
export async function readBaseline(path: string, cwd: string): Promise<Baseline | undefined> {
  const absolute = resolve(cwd, path);
  let bytes: Uint8Array;
  try {
    if (!(await exists(absolute))) return undefined;
    bytes = await readBytes(absolute);
  } catch (error) {
    throw new UnusableConfiguration([fileProblem(path, error)]);
  }
  const { decoded, readable, findings } = decodeText(bytes, path);
  const texts = new Map([[path, readable]]);
  if (decoded === undefined) throw new UnusableConfiguration(findings, texts);
  const { document, findings: broken } = readJson(decoded.text, path);
  if (document === undefined) throw new UnusableConfiguration(broken, texts);
  const { value, findings: deviations } = checkShape(schema, document, path);
  if (value === undefined) throw new UnusableConfiguration(deviations, texts);
  return value.files;
}

/** Findings held against a baseline. */
export interface Held {
  readonly files: readonly LintedFile[];
  /** How many entries nothing answers to any more: they can go. */
  readonly gone: number;
}

/**
 * Sets aside the findings that are in a baseline; each entry answers for one finding of its own file. What a file that is
 * gone was known for answers for findings of others: files are renamed.
 * @param isThere whether a path of the baseline is still a file
 */
export async function holdAgainst(
  baseline: Baseline,
  files: readonly LintedFile[],
  nameOf: (path: string) => string,
  isThere: (name: string) => Promise<boolean>,
): Promise<Held> {
  const left = new Map<string, string[]>();
  for (const [name, entries] of Object.entries(baseline))
    left.set(
      name,
      entries.map(({ fingerprint }) => fingerprint),
    );
  const checked = new Set(files.map(({ path }) => nameOf(path)));
  const renamed: string[][] = [];
  for (const [name, fingerprints] of left) if (!checked.has(name) && !(await isThere(name))) renamed.push(fingerprints);
  const takes = (fingerprints: string[] | undefined, finding: Finding): boolean => {
    const at = fingerprints?.indexOf(finding.fingerprint ?? '') ?? -1;
    if (at >= 0) fingerprints?.splice(at, 1);
    return at >= 0;
  };
  const held = files.map((file): LintedFile => {
    const own = left.get(nameOf(file.path));
    const known = new Set<Finding>();
    for (const finding of file.findings)
      if (takes(own, finding) || renamed.some((others) => takes(others, finding))) known.add(finding);
    if (known.size === 0) return file;
    const suppressed = [...known].map((finding): SuppressedFinding => ({ ...finding, by: 'baseline' }));
    return {
      ...file,
      findings: file.findings.filter((finding) => !known.has(finding)),
      suppressed: [...file.suppressed, ...suppressed],
    };
  });
  const looked = [...left].filter(([name]) => checked.has(name)).flatMap(([, fingerprints]) => fingerprints);
  return { files: held, gone: looked.length + renamed.flat().length };
}

/**
 * Writes a baseline: of the files that were looked at their findings as they are now, of all others what was known.
 * @param isThere whether a path of the old baseline is still a file; what is not is forgotten
 */
export async function updateBaseline(
  path: string,
  cwd: string,
  old: Baseline,
  files: readonly LintedFile[],
  nameOf: (path: string) => string,
  isThere: (name: string) => Promise<boolean>,
): Promise<number> {
  const entries = new Map<string, readonly Entry[]>();
  for (const [name, known] of Object.entries(old)) if (await isThere(name)) entries.set(name, known);
  for (const { path: file, text, findings } of files) {
    const own = findings.map(({ fingerprint = '', rule, span }) => ({
      fingerprint,
      rule,
      text: text.slice(...span).slice(0, 80),
    }));
    entries.set(nameOf(file), own);
  }
  const sorted = [...entries].filter(([, own]) => own.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = { tamdil: 'baseline', version: 1, files: Object.fromEntries(sorted) };
  try {
    await writeText(resolve(cwd, path), `${JSON.stringify(content, undefined, 1)}\n`);
  } catch (error) {
    throw new UnusableConfiguration([fileProblem(path, error)]);
  }
  return sorted.reduce((sum, [, own]) => sum + own.length, 0);
}
