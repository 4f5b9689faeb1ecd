// XML read strictly: decoded, made a tree, and held against the readings of two parsers that others keep.
import type { Finding } from '../model/finding.js';
import { listedBy } from '../text/lists.js';
import { refusalAtGate } from './xmlGate.js';
import { type Instruction, readTree } from './xmlReader.js';
import { disagreement } from './xmlSecond.js';
import type { XmlElement } from './xmlTree.js';

export { decodeXml } from './xmlDecode.js';
export { childElements, textContent, type XmlElement, type XmlText } from './xmlTree.js';

/**
 * Files beyond this, in UTF-16 code units, are read once: newsrooms' files are far smaller, and of an archive's the other
 * readings would take several times as long as all else. The reader is as strict as the gate, which is asked why a file is
 * refused.
 */
const ASKED = 2 * 1024 * 1024;

/**
 * Reads a decoded XML file (XML 1.0, fifth edition; Namespaces in XML 1.0, third edition). Never throws.
 * @param source without its byte order mark (see decodeXml)
 * @param path the file's name, for findings
 * @returns the root element, absent where a finding of severity error says why
 */
export function readXml(source: string, path: string): { root?: XmlElement; findings: Finding[] } {
  const tree = readTree(source);
  const asked = source.length <= ASKED;
  const refusal = tree === undefined || asked ? refusalAtGate(source, path) : undefined;
  if (refusal !== undefined) return { findings: [refusal] };
  const detail = tree === undefined ? 'gate' : asked ? disagreement(source, tree.root, tree.instructions) : undefined;
  if (tree === undefined || detail !== undefined) {
    const data = { reason: 'parsers-differ', detail: detail ?? '' };
    return { findings: [{ rule: 'input/malformed', severity: 'error', path, span: [0, 0], data }] };
  }
  return { root: tree.root, findings: foreignInstructions(tree.instructions, path) };
}

/** One finding for each target of instructions amid content, at the first of them: no format of ours uses any. */
function foreignInstructions(instructions: readonly Instruction[], path: string): Finding[] {
  const inContent = instructions.filter((instruction) => instruction.inContent);
  const byTarget = listedBy(inContent, ({ target }) => target);
  return [...byTarget].map(([target, same]) => ({
    rule: 'input/structure',
    severity: 'warning',
    path,
    span: same[0]?.span ?? [0, 0],
    data: { reason: 'instruction', target, count: same.length },
  }));
}
