// XML read strictly: decoded, passed through the gate, which makes a tree of it, and held against a second parser's reading.
import type { Finding } from '../model/finding.js';
import { listedBy } from '../text/lists.js';
import { type Instruction, passXmlGate } from './xmlGate.js';
import { disagreement } from './xmlSecond.js';
import type { XmlElement } from './xmlTree.js';

export { decodeXml } from './xmlDecode.js';
export { childElements, textContent, textPieces, type XmlElement, type XmlText } from './xmlTree.js';

/**
 * Reads a decoded XML file (XML 1.0, fifth edition; Namespaces in XML 1.0, third edition). Never throws.
 * @param source without its byte order mark (see decodeXml)
 * @param path the file's name, for findings
 * @returns the root element, absent where a finding of severity error says why
 */
export function readXml(source: string, path: string): { root?: XmlElement; findings: Finding[] } {
  const { passed, findings } = passXmlGate(source, path);
  if (passed === undefined) return { findings };
  const { root, instructions } = passed;
  const detail = disagreement(source, root, instructions);
  if (detail !== undefined) {
    const data = { reason: 'parsers-differ', detail };
    findings.push({ rule: 'input/malformed', severity: 'error', path, span: [0, 0], data });
    return { findings };
  }
  findings.push(...foreignInstructions(instructions, path));
  return { root, findings };
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
