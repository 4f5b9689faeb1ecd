// XML read strictly: decoded, passed through the gate, and only then made into a tree.
import type { Finding } from '../model/finding.js';
import { type Instruction, passXmlGate } from './xmlGate.js';
import { buildXmlTree, type XmlElement } from './xmlTree.js';

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
  const refuse = (detail: string) => {
    const data = { reason: 'parsers-differ', detail };
    findings.push({ rule: 'input/malformed', severity: 'error', path, span: [0, 0], data });
    return { findings };
  };
  let root: XmlElement;
  try {
    root = buildXmlTree(source, passed.instructions);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  // Two parsers have read the file. Where they saw different things, neither is believed.
  const { elements, attributes, characters } = measure(root);
  if (elements !== passed.elements || attributes !== passed.attributes || characters !== passed.characters)
    return refuse(
      `${elements}/${passed.elements}, ${attributes}/${passed.attributes}, ${characters}/${passed.characters}`,
    );

  findings.push(...foreignInstructions(passed.instructions, path));
  return { root, findings };
}

/** One finding for each target of instructions amid content, at the first of them: no format of ours uses any. */
function foreignInstructions(instructions: readonly Instruction[], path: string): Finding[] {
  const byTarget = new Map<string, Instruction[]>();
  for (const instruction of instructions) {
    if (!instruction.inContent) continue;
    const same = byTarget.get(instruction.target);
    if (same === undefined) byTarget.set(instruction.target, [instruction]);
    else same.push(instruction);
  }
  return [...byTarget].map(([target, same]) => ({
    rule: 'input/structure',
    severity: 'warning',
    path,
    span: same[0]?.span ?? [0, 0],
    data: { reason: 'instruction', target, count: same.length },
  }));
}

function measure(element: XmlElement, sum = { elements: 0, attributes: 0, characters: 0 }) {
  sum.elements++;
  sum.attributes += element.attributes.size;
  for (const child of element.children) {
    if (child.type === 'text') sum.characters += child.value.length;
    else measure(child, sum);
  }
  return sum;
}
