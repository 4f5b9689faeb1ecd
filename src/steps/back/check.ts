// Checks returned files against each other: the directions of a story carry the same units.
import type { Bitext } from '../../model/bitext.js';
import type { Finding } from '../../model/finding.js';
import type { Span } from '../../model/span.js';
import { plainText } from '../../text/plain.js';

/** A bitext and the file it came from. */
export interface ReadBitext {
  readonly path: string;
  readonly bitext: Bitext;
  /** Where a unit stands in its file. */
  placeOf(unit: string): Span;
}

/**
 * Whether the files of each story agree: the same unit ids with the same source in every direction.
 * @returns a finding for every unit that is missing from a direction or differs there
 */
export function checkAgreement(files: readonly ReadBitext[]): Finding[] {
  const stories = new Map<string, ReadBitext[]>();
  for (const file of files) {
    // The normalized article is what the directions share; a file of another tool stands alone.
    const key = `${file.bitext.original}\n${file.bitext.sourceLanguage}`;
    stories.set(key, [...(stories.get(key) ?? []), file]);
  }
  return [...stories.values()].flatMap((group) =>
    group.slice(1).flatMap((file) => compare(group[0] as ReadBitext, file)),
  );
}

function compare(first: ReadBitext, second: ReadBitext): Finding[] {
  const findings: Finding[] = [];
  const [a, b] = [sources(first.bitext), sources(second.bitext)];
  const report = (file: ReadBitext, reason: string, unit: string, other: string) => {
    const data = { reason, unit, other };
    findings.push({ rule: 'unit-agreement', severity: 'error', path: file.path, span: file.placeOf(unit), data });
  };
  for (const [unit, source] of a) {
    const other = b.get(unit);
    if (other === undefined) report(second, 'missing', unit, first.path);
    else if (other !== source) report(second, 'source-differs', unit, first.path);
  }
  for (const unit of b.keys()) if (!a.has(unit)) report(first, 'missing', unit, second.path);
  return findings;
}

function sources(bitext: Bitext): Map<string, string> {
  const units = bitext.groups.flatMap((group) => group.units);
  return new Map(units.map((unit) => [unit.id, plainText(unit.source).text]));
}
