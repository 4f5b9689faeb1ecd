// What every bitext format in XML shares: the strict reading in front of it.
import type { Finding, Severity } from '../model/finding.js';
import type { BitextFormat, ReadBitext } from '../model/format.js';
import { readXml, type XmlElement } from '../syntax/xml.js';

/** A bitext format that can tell its files by their root element. */
export interface XmlBitextFormat extends BitextFormat {
  recognizes(root: XmlElement): boolean;
  /** Like `read`, for a file that was parsed already. @param isWanted units by id; the others are passed over */
  readRoot(root: XmlElement, path: string, isWanted?: (id: string) => boolean): ReadBitext;
  /** What is wrong with a document by its standard: errors, and as warnings what only the strict schema does not allow. */
  violations(root: XmlElement, path: string): Finding[];
}

/**
 * How a file is held to its standard: `strictly`, as a validator does; `leniently`, where what can be read all the same is
 * a warning; or not at all.
 */
export type Validation = 'strictly' | 'leniently' | 'not';

/** Completes a format with the reading of decoded text. */
export function xmlBitextFormat(format: Omit<XmlBitextFormat, 'read'>): XmlBitextFormat {
  const choose = (root: XmlElement) => (format.recognizes(root) ? format : undefined);
  return { ...format, read: (source, path) => readWith(choose, source, path) };
}

/**
 * Reads a decoded file with the format that fits it. Never throws.
 * @param choose the format for a root element; where there is none, that is reported
 */
export function readWith(
  choose: (root: XmlElement) => Omit<XmlBitextFormat, 'read'> | undefined,
  source: string,
  path: string,
  validation: Validation = 'not',
): ReadBitext {
  const { root, findings } = readXml(source, path);
  if (root === undefined) return { findings };
  const format = choose(root);
  if (format === undefined) {
    const data = { reason: 'not-xliff', element: root.name, namespace: root.namespace };
    return { findings: [...findings, { rule: 'input/structure', severity: 'error', path, span: root.span, data }] };
  }
  const reading = format.readRoot(root, path);
  const told = [...findings, ...reading.findings];
  if (validation === 'not') return { ...reading, findings: told };
  const found = format.violations(root, path);
  const violations = validation === 'strictly' ? found : found.map(lenient);
  return { ...reading, findings: joined(told, violations) };
}

/** Of what the reader stumbled over and what the standard says of the same place, the graver; of equals the reader's word. */
function joined(told: readonly Finding[], violations: readonly Finding[]): Finding[] {
  const graver = (a: Finding, b: Finding) => RANKS[a.severity] > RANKS[b.severity];
  const at = (list: readonly Finding[], { span }: Finding) => list.filter((other) => other.span[0] === span[0]);
  return [
    ...told.filter((finding) => !at(violations, finding).some((other) => graver(other, finding))),
    ...violations.filter((finding) => at(told, finding).every((other) => graver(finding, other))),
  ];
}

const RANKS = { info: 0, warning: 1, error: 2 } as const satisfies Record<Severity, number>;

/** A violation in a file that was read all the same. */
function lenient(finding: Finding): Finding {
  return { ...finding, severity: finding.severity === 'error' ? 'warning' : 'info' };
}
