// The manifest of a job folder: what was written, from what, and where each unit stands in the normalized article.
// It decides what a returned file may touch; nothing inside a returned file does.
import { z } from 'zod';
import { isLanguage } from '../../languages/index.js';
import type { Finding } from '../../model/finding.js';

export const MANIFEST_NAME = 'manifest.json';

export const hash = z.string().regex(/^[0-9a-f]{64}$/u);
/** A name inside the job folder: no path can leave it. */
export const fileName = z
  .string()
  .regex(/^[^/\\\0]+$/u)
  .refine((name) => name !== '.' && name !== '..');

const place = z.number().int().nonnegative();
const language = z.string().refine(isLanguage);

const unit = z.object({ id: z.string(), start: place, end: place }).refine(({ start, end }) => start <= end);

const manifestSchema = z.object({
  tamdil: z.string(),
  story: z.string(),
  language,
  style: z.string(),
  /** The article as filed. */
  article: z.object({ path: z.string(), sha256: hash }),
  glossary: hash,
  /** The article that translators translate, and the layout that merge writes into. */
  normalized: z.object({ file: fileName, sha256: hash }),
  /** Spans in UTF-16 code units into the normalized article's text. */
  units: z.array(unit).refine(areApart),
  files: z.array(z.object({ file: fileName, sha256: hash, language, xliff: z.string() })),
});

/**
 * Whether units stand one behind the other or one inside the other, each under an id of its own: only then can each be
 * replaced alone.
 */
function areApart(units: readonly z.infer<typeof unit>[]): boolean {
  const open: { readonly start: number; readonly end: number }[] = [];
  for (const unit of [...units].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= unit.start) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined && (unit.end > outer.end || (unit.start === outer.start && unit.end === outer.end)))
      return false;
    open.push(unit);
  }
  return new Set(units.map(({ id }) => id)).size === units.length;
}

export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest as the text of its file. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** Reads a manifest file. Never throws. */
export function readManifest(text: string, path: string): { manifest?: Manifest; findings: Finding[] } {
  const refuse = (reason: string): { findings: Finding[] } => ({
    findings: [{ rule: 'input/manifest', severity: 'error', path, span: [0, 0], data: { reason } }],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('not-json');
  }
  const parsed = manifestSchema.safeParse(value);
  return parsed.success ? { manifest: parsed.data, findings: [] } : refuse('not-a-manifest');
}
