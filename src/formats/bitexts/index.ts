// The bitext formats that Tamdil reads and writes. A further one is a file here and a line in the list.
import type { BitextFormat, ReadBitext } from '../../model/format.js';
import { readWith, type XmlBitextFormat } from '../xmlBitext.js';
import { xliff1 } from './xliff1.js';
import { xliff2 } from './xliff2.js';

export const bitextFormats: readonly XmlBitextFormat[] = [xliff1, xliff2];

/** All versions that can be written, such as `1.2`. */
export const bitextVersions: readonly string[] = bitextFormats.flatMap((format) => format.versions);

/** The format that writes a version. @throws RangeError for a version that is not among `bitextVersions` */
export function bitextFormatFor(version: string): BitextFormat {
  const format = bitextFormats.find((f) => f.versions.includes(version));
  if (format === undefined) throw new RangeError(`no bitext format writes version ${version}`);
  return format;
}

/**
 * Reads a decoded file in the format that its root element names. Never throws: what is wrong becomes a finding.
 * @param path the file's name, for findings
 */
export function readBitext(source: string, path: string): ReadBitext {
  return readWith((root) => bitextFormats.find((format) => format.recognizes(root)), source, path);
}
