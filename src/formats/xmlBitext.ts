// What every bitext format in XML shares: the strict reading in front of it.
import type { BitextFormat, ReadBitext } from '../model/format.js';
import { readXml, type XmlElement } from '../syntax/xml.js';

/** A bitext format that can tell its files by their root element. */
export interface XmlBitextFormat extends BitextFormat {
  recognizes(root: XmlElement): boolean;
  /** Like `read`, for a file that was parsed already. @param source the decoded text that `root` was read from */
  readRoot(root: XmlElement, source: string, path: string): ReadBitext;
}

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
): ReadBitext {
  const { root, findings } = readXml(source, path);
  if (root === undefined) return { findings };
  const format = choose(root);
  if (format === undefined) {
    const data = { reason: 'not-xliff', element: root.name, namespace: root.namespace };
    return { findings: [...findings, { rule: 'input/structure', severity: 'error', path, span: root.span, data }] };
  }
  const reading = format.readRoot(root, source, path);
  return { ...reading, findings: [...findings, ...reading.findings] };
}
