// A checked file to a small tree of our own, with the place of everything. fast-xml-parser reads; references, namespaces
// and the white space of attributes are done here, because it leaves them to its callers.
import { XMLParser } from 'fast-xml-parser';
import type { Span } from '../model/span.js';
import type { Instruction } from './xmlGate.js';

export interface XmlText {
  readonly type: 'text';
  /** References decoded once, CDATA sections joined in, comments and instructions gone, line ends as LF. */
  readonly value: string;
  /** From the end of the tag before to the start of the tag behind. */
  readonly span: Span;
}

export interface XmlElement {
  readonly type: 'element';
  /** As written, with its prefix. */
  readonly name: string;
  /** Empty where no namespace holds. */
  readonly namespace: string;
  readonly localName: string;
  /** By name as written; the prefix of `xml:lang` and `xml:space` is always `xml`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | XmlText)[];
  /** The whole element, both tags included. */
  readonly span: Span;
  /** Between the tags. Absent where the element is written as one empty-element tag. */
  readonly inner?: Span;
}

const PREFIX = '@';
const TEXT = '#text';
const SECTION = '#cdata';
const PLACE = XMLParser.getMetaDataSymbol() as symbol;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: PREFIX,
  textNodeName: TEXT,
  cdataPropName: SECTION,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  allowBooleanAttributes: false,
  alwaysCreateTextNode: false,
  // References are decoded here: the parser knows none of more than 32 characters, and an attribute's white space has to be
  // normalized before its references are decoded (XML 1.0, section 3.3.3).
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

type Parsed = Readonly<Record<string, unknown>> & {
  readonly [place: symbol]: { startIndex: number; endIndex: number };
};

/**
 * Builds the tree of a file that passed the gate.
 * @param instructions the processing instructions that the gate saw; their bodies are hidden from the parser, which takes
 *   them for attributes
 * @throws Error where the parser refuses what the gate let pass
 */
export function buildXmlTree(source: string, instructions: readonly Instruction[]): XmlElement {
  const items = parser.parse(hideInstructions(source, instructions)) as Parsed[];
  const root = items.find((item) => elementKey(item) !== undefined);
  if (root === undefined) throw new Error('no root element');
  return toElement(
    root,
    elementKey(root) as string,
    source,
    new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
  );
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

function toElement(item: Parsed, key: string, source: string, scope: ReadonlyMap<string, string>): XmlElement {
  const name = key.slice(1);
  const { startIndex: start, endIndex: end } = item[PLACE] as { startIndex: number; endIndex: number };
  const attributes = attributesOf(item);
  const names = namespacesIn(attributes, scope);
  const colon = name.indexOf(':');
  const opened = endOfStartTag(source, start);
  const span: Span = [start, end];
  const namespace = names.get(colon < 0 ? '' : name.slice(0, colon)) ?? '';
  const localName = colon < 0 ? name : name.slice(colon + 1);
  // Spelled out, because a large file has hundreds of thousands: a spread costs as much as all else here.
  if (source[opened - 2] === '/')
    return { type: 'element', name, namespace, localName, attributes, children: [], span };
  const inner: Span = [opened, source.lastIndexOf('</', end - 1)];
  const children = toChildren(item[key] as Parsed[], source, names, inner);
  return { type: 'element', name, namespace, localName, attributes, children, span, inner };
}

const NONE: ReadonlyMap<string, string> = new Map();

function attributesOf(item: Parsed): ReadonlyMap<string, string> {
  const written = item[':@'] as Readonly<Record<string, string>> | undefined;
  if (written === undefined) return NONE;
  const attributes = new Map<string, string>();
  for (const attribute in written)
    attributes.set(
      attribute.slice(PREFIX.length),
      decodeReferences((written[attribute] as string).replace(/[\t\n\r]/gu, ' ')),
    );
  return attributes;
}

/** Elements as they come; all text between two of them as one. */
function toChildren(
  items: readonly Parsed[],
  source: string,
  scope: ReadonlyMap<string, string>,
  inner: Span,
): (XmlElement | XmlText)[] {
  const children: (XmlElement | XmlText)[] = [];
  let value = '';
  let at = inner[0];
  const flush = (end: number) => {
    if (value !== '') children.push({ type: 'text', value, span: [at, end] });
    value = '';
  };
  for (const item of items) {
    const key = elementKey(item);
    if (key !== undefined) {
      const element = toElement(item, key, source, scope);
      flush(element.span[0]);
      children.push(element);
      at = element.span[1];
    } else if (TEXT in item) value += decodeReferences(item[TEXT] as string);
    // A section holds its text literally, below a text node of its own.
    else value += ((item[SECTION] ?? []) as Parsed[]).map((part) => part[TEXT] as string).join('');
  }
  flush(inner[1]);
  return children;
}

/** Names in XML 1.0, section 6: a declaration holds for its element and all below. */
function namespacesIn(
  attributes: ReadonlyMap<string, string>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let scope: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    scope ??= new Map(outer);
    scope.set(name.slice('xmlns:'.length), value.trim());
  }
  return scope ?? outer;
}

/** Offset behind the `>` of a start tag: the first one outside quotation marks. */
function endOfStartTag(source: string, start: number): number {
  for (let i = start; i < source.length; i++) {
    const character = source[i];
    if (character === '>') return i + 1;
    if (character === '"' || character === "'") i = source.indexOf(character, i + 1);
  }
  return source.length;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML 1.0, section 4.1: numeric references and the five names. Once only: `&amp;#7911;` is a text of seven characters. */
function decodeReferences(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/gu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

/**
 * Cuts a text where the file escapes it, so that all pieces but the escaped characters have exact places.
 * @param source the file that the text was read from
 */
export function textPieces(text: XmlText, source: string): { readonly value: string; readonly span: Span }[] {
  const [start, end] = text.span;
  const raw = source.slice(start, end);
  // A comment, section or instruction inside: the text stands for the whole stretch.
  if (raw.length === text.value.length || raw.includes('<')) return [{ value: text.value, span: text.span }];
  const pieces: { value: string; span: Span }[] = [];
  for (const match of raw.matchAll(/&[^;]+;|\r\n?|[^&\r]+/gu)) {
    const value = match[0].startsWith('\r') ? '\n' : decodeReferences(match[0]);
    pieces.push({ value, span: [start + match.index, start + match.index + match[0].length] });
  }
  return pieces;
}

/** The children of an element that are elements of its own namespace, by local name. */
export function childElements(parent: XmlElement, localName: string, namespace = parent.namespace): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      child.type === 'element' && child.localName === localName && child.namespace === namespace,
  );
}

/** All text inside an element, at any depth. */
export function textContent(element: XmlElement): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : textContent(child))).join('');
}
