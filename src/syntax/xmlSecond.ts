// A second opinion: fast-xml-parser reads what the gate has read, and where the two saw different things, neither is believed.
// It is lenient (it loses the tail of a truncated file without a word), so nothing reaches it that did not pass the gate.
import { XMLParser } from 'fast-xml-parser';
import type { Instruction } from './xmlReader.js';
import { decodeReferences } from './xmlReferences.js';
import type { XmlElement } from './xmlTree.js';

const TEXT = '#text';
const SECTION = '#cdata';
const PLACE = XMLParser.getMetaDataSymbol() as symbol;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: TEXT,
  cdataPropName: SECTION,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  allowBooleanAttributes: false,
  alwaysCreateTextNode: false,
  // The parser knows no reference of more than 32 characters.
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: false,
  stopNodes: [],
  unpairedTags: [],
  maxNestedTags: 100,
  captureMetaData: true,
  jPath: false,
  // An element may be called `constructor`; the parser refuses such names as keys of an object, so keys get a sign that no
  // name begins with. It calls this twice for empty-element tags.
  transformTagName: (name) => (name.startsWith('.') ? name : `.${name}`),
  onDangerousProperty: (name) => name,
});

/** An element, text or section, as the parser gives it. */
export type Parsed = Readonly<Record<string, unknown>> & {
  readonly [place: symbol]: { startIndex: number; endIndex: number };
};

/** The file as the second parser reads it. @throws Error where it refuses what the gate let pass */
function secondReading(source: string, instructions: readonly Instruction[]): Parsed[] {
  return parser.parse(hideInstructions(source, instructions)) as Parsed[];
}

/**
 * Whether a second parser sees the same elements at the same places, the same number of attributes and the same text.
 * @param instructions their bodies are hidden from the parser, which takes them for attributes
 * @returns what it sees otherwise; nothing where it agrees
 */
export function disagreement(
  source: string,
  root: XmlElement,
  instructions: readonly Instruction[],
): string | undefined {
  try {
    const items = secondReading(source, instructions).filter((item) => elementKey(item) !== undefined);
    return items.length === 1 ? difference(items[0] as Parsed, root) : `${items.length} roots`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function difference(item: Parsed, element: XmlElement): string | undefined {
  const key = elementKey(item) as string;
  const { startIndex, endIndex } = item[PLACE] as { startIndex: number; endIndex: number };
  if (key.slice(1) !== element.name) return `${key.slice(1)}/${element.name}`;
  if (startIndex !== element.span[0] || endIndex !== element.span[1])
    return `${element.name} ${startIndex}-${endIndex}/${element.span.join('-')}`;
  const attributes = Object.keys(item[':@'] ?? {}).length;
  if (attributes !== element.attributes.size) return `${element.name} ${attributes}/${element.attributes.size}`;
  let text = '';
  let at = 0;
  const inside = element.children.filter((child) => child.type === 'element');
  for (const part of item[key] as readonly Parsed[]) {
    if (elementKey(part) !== undefined) {
      const other = inside[at++];
      const found = other === undefined ? element.name : difference(part, other);
      if (found !== undefined) return found;
    } else if (TEXT in part) text += decodeReferences(part[TEXT] as string);
    // A section holds its text literally, below a text node of its own.
    else text += ((part[SECTION] ?? []) as Parsed[]).map((section) => section[TEXT] as string).join('');
  }
  const own = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return at === inside.length && text === own ? undefined : element.name;
}

/** Each instruction as one of the same length that says nothing, so that offsets stay true. */
function hideInstructions(source: string, instructions: readonly Instruction[]): string {
  let result = '';
  let at = 0;
  for (const { span } of instructions) {
    result += `${source.slice(at, span[0])}<?x${' '.repeat(span[1] - span[0] - 5)}?>`;
    at = span[1];
  }
  return result + source.slice(at);
}

/** The key that an element's children are under, the first of its object; undefined for texts and sections. */
function elementKey(item: Parsed): string | undefined {
  for (const key in item) return key.startsWith('.') ? key : undefined;
  return undefined;
}
