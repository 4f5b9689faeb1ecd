// Bitext files from the disk: decoded, passed through the gate, read.
import { resolve } from 'node:path';
import { readBitext } from '../../formats/bitexts/index.js';
import { damage } from '../../formats/damage.js';
import type { Validation } from '../../formats/xmlBitext.js';
import type { Finding } from '../../model/finding.js';
import type { ReadBitext } from '../../model/format.js';
import { decodeXml } from '../../syntax/xml.js';
import { readBytes } from '../disk.js';
import { fileProblem } from '../problem.js';

/** A bitext file as far as it could be read. */
export interface BitextFile extends ReadBitext {
  readonly path: string;
  /** Decoded text, for lines and columns; empty where it could not be decoded. */
  readonly text: string;
}

/** Reads one file. Never throws for what is in it, or for its absence. */
export async function readBitextFile(path: string, cwd: string, validation: Validation = 'not'): Promise<BitextFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(resolve(cwd, path));
  } catch (error) {
    return { path, text: '', findings: [fileProblem(path, error)] };
  }
  const decoded = decodeXml(bytes, path);
  if (decoded.decoded === undefined) return { path, text: decoded.readable, findings: decoded.findings };
  const read = readBitext(decoded.decoded.text, path, validation);
  return {
    ...read,
    path,
    text: decoded.decoded.text,
    findings: [...decoded.findings, ...damage(decoded.decoded.text, path), ...read.findings] satisfies Finding[],
  };
}
