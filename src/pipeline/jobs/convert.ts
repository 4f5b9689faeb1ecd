// A bitext file in another version of XLIFF, and what that version, or Tamdil, cannot take over.
import { resolve } from 'node:path';
import { bitextFormatFor, convertBitext } from '../../formats/bitexts/index.js';
import type { Loss } from '../../formats/xliff/losses.js';
import type { Finding } from '../../model/finding.js';
import { decodeXml } from '../../syntax/xml.js';
import { readBytes } from '../disk.js';
import { fileProblem } from '../problem.js';

export interface Converted {
  /** Decoded text of the file, for lines and columns. */
  readonly source: string;
  readonly findings: readonly Finding[];
  /** The whole new file; absent where the old one cannot be read. */
  readonly text?: string;
  readonly losses: readonly Loss[];
}

/** Converts a file. Writes nothing. @param version to write, one of `bitextVersions` */
export async function convertFile(
  path: string,
  version: string,
  cwd: string,
  tool: { readonly name: string; readonly version: string },
): Promise<Converted> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(resolve(cwd, path));
  } catch (error) {
    return { source: '', findings: [fileProblem(path, error)], losses: [] };
  }
  const { decoded, readable, findings } = decodeXml(bytes, path);
  if (decoded === undefined) return { source: readable, findings, losses: [] };
  const converted = convertBitext(decoded.text, path, bitextFormatFor(version), { version, tool });
  return { source: decoded.text, ...converted, findings: [...findings, ...converted.findings] };
}
