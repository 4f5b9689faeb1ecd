// The bitext formats that Tamdil reads and writes. A further one is a file here and a line in the list.
import type { Finding } from '../../model/finding.js';
import type { BitextFormat, BitextOptions, ReadBitext, TargetChange } from '../../model/format.js';
import { readXml } from '../../syntax/xml.js';
import { applyEdits } from '../../text/edits.js';
import { codePoint, forbiddenInXml } from '../../text/xmlCharacters.js';
import { type Loss, lossesOfReading, lossesOfWriting } from '../xliff/losses.js';
import { readWith, type Validation, type XmlBitextFormat } from '../xmlBitext.js';
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
export function readBitext(source: string, path: string, validation: Validation = 'not'): ReadBitext {
  return readWith((root) => bitextFormats.find((format) => format.recognizes(root)), source, path, validation);
}

/**
 * A file with new targets: the elements of those units change, and every other byte stays as it was.
 * @param source the decoded file
 * @param path the file's name, for findings
 * @param changes by unit id
 * @throws RangeError for a file that cannot be read, a unit that is not in it, one of several segments, an unknown code
 */
export function changeTargets(source: string, path: string, changes: ReadonlyMap<string, TargetChange>): string {
  const { root, findings } = readXml(source, path);
  const format = root && bitextFormats.find((f) => f.recognizes(root));
  const read = root && format?.readRoot(root, path, (id) => changes.has(id));
  if (format === undefined || read?.bitext === undefined)
    throw new RangeError(`${path} cannot be read: ${findings[0]?.rule ?? 'no bitext'}`);
  const units = new Map(read.bitext.groups.flatMap((group) => group.units.map((unit) => [unit.id, unit])));
  const edits = [...changes].flatMap(([id, change]) => {
    const [unit, place] = [units.get(id), read.places?.get(id)];
    if (unit === undefined || place === undefined) throw new RangeError(`${path} has no unit ${id}`);
    return format.edits(source, unit, place, change);
  });
  return applyEdits(source, edits);
}

/**
 * A decoded file in another version.
 * @returns the new text, absent where the old file cannot be read; and what is left behind
 */
export function convertBitext(
  source: string,
  path: string,
  format: BitextFormat,
  options: BitextOptions,
): { text?: string; findings: readonly Finding[]; losses: readonly Loss[] } {
  const { root } = readXml(source, path);
  const { bitext, findings } = readBitext(source, path);
  if (root === undefined || bitext === undefined || findings.some(({ severity }) => severity === 'error'))
    return { findings, losses: [] };
  const unwritable = bitext.groups
    .flatMap(({ units }) => units)
    .flatMap(({ source: s, target = [] }) => [...s, ...target])
    .find((inline) => inline.type === 'text' && forbiddenInXml(inline.value) >= 0);
  if (unwritable !== undefined) {
    // Only cp can say such a character, and only XLIFF 2 has it.
    const data = { reason: 'control', character: codePoint(unwritable.type === 'text' ? unwritable.value : '', 0) };
    return {
      findings: [...findings, { rule: 'input/characters', severity: 'error', path, span: unwritable.span, data }],
      losses: [],
    };
  }
  const text = format.write(bitext, options);
  const again = readBitext(text, path).bitext;
  const written = again === undefined ? [] : lossesOfWriting(bitext, again);
  return { text, findings, losses: [...lossesOfReading(root, xliff1.recognizes(root) ? '1' : '2'), ...written] };
}
