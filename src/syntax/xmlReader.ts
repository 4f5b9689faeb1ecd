// From the text of an XML file to its tree, in one pass that looks at each character of a tag and skips over text. A file of
// 20 MB takes a fifth of the time that saxes takes for it without making a tree. What is not well-formed (XML 1.0, fifth
// edition; Namespaces in XML 1.0, third edition) is refused without a reason: xmlGate.ts finds that.
import type { Span } from '../model/span.js';
import { forbiddenInXml } from '../text/xmlCharacters.js';
import { XmlAttributes } from './xmlAttributes.js';
import { LIMITS } from './xmlLimits.js';
import { endOfName, isSpace, skipSpace } from './xmlNames.js';
import { Namespaces } from './xmlNamespaces.js';
import { decodeValue } from './xmlReferences.js';
import { XmlElement } from './xmlTree.js';

/** A processing instruction, which no format of ours uses. */
export interface Instruction {
  readonly target: string;
  readonly span: Span;
  /** Whether it stands inside the root element, where content is. */
  readonly inContent: boolean;
}

export interface XmlTree {
  readonly root: XmlElement;
  readonly instructions: readonly Instruction[];
}

/** Ends the reading; never leaves this file. */
class Refusal extends Error {}

/** @returns the tree of a decoded file; nothing where it is not well-formed, has a document type or is beyond a limit */
export function readTree(source: string): XmlTree | undefined {
  if (source.length > LIMITS.size || forbiddenInXml(source) >= 0) return undefined;
  try {
    return new Reader(source).read();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** XML 1.0, productions 23 to 26, 32, 80 and 81. */
const DECLARATION =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.[0-9]+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/uy;
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#([0-9]+)|#x([0-9a-fA-F]+));/uy;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;

/** An element that is under way. */
interface Open {
  readonly element: XmlElement;
  readonly name: string;
  readonly namespaces: Namespaces;
  /** The last element inside it so far. */
  last: XmlElement | undefined;
}

class Reader {
  readonly #source: string;
  readonly #instructions: Instruction[] = [];
  readonly #open: Open[] = [];
  #root: XmlElement | undefined;
  #elements = 0;
  /** The next ampersand and the next `]]>` at or behind the place that was asked for last. */
  #ampersand = -1;
  #sectionEnd = -1;
  /** Names of the attributes of the tag that is being read. */
  readonly #names: string[] = [];
  readonly #outside = Namespaces.atStart();

  constructor(source: string) {
    this.#source = source;
  }

  read(): XmlTree {
    const source = this.#source;
    // A mark that the decoder left is no text.
    let at = source.startsWith('\uFEFF') ? 1 : 0;
    DECLARATION.lastIndex = at;
    if (DECLARATION.test(source)) at = DECLARATION.lastIndex;
    for (;;) {
      const tag = source.indexOf('<', at);
      this.#checkText(at, tag < 0 ? source.length : tag);
      if (tag < 0) break;
      const code = source.charCodeAt(tag + 1);
      if (code === SLASH) at = this.#endTag(tag);
      else if (code === BANG) at = this.#commentOrSection(tag);
      else if (code === QUESTION) at = this.#instruction(tag);
      else at = this.#startTag(tag);
    }
    if (this.#root === undefined || this.#open.length > 0) throw new Refusal();
    return { root: this.#root, instructions: this.#instructions };
  }

  #checkText(from: number, to: number): void {
    const source = this.#source;
    if (to - from > LIMITS.text) throw new Refusal();
    if (this.#open.length === 0) {
      for (let at = from; at < to; at++) if (!isSpace(source.charCodeAt(at))) throw new Refusal();
      return;
    }
    this.#checkReferences(from, to);
    if (this.#sectionEnd < from) this.#sectionEnd = placeOf(source, ']]>', from);
    if (this.#sectionEnd < to) throw new Refusal();
  }

  #checkReferences(from: number, to: number): void {
    const source = this.#source;
    if (this.#ampersand < from) this.#ampersand = placeOf(source, '&', from);
    while (this.#ampersand < to) {
      REFERENCE.lastIndex = this.#ampersand;
      const reference = REFERENCE.exec(source);
      if (reference === null) throw new Refusal();
      const [, decimal, hex] = reference;
      const code = decimal === undefined ? Number.parseInt(hex ?? '20', 16) : Number(decimal);
      if (code > 0x10ffff || forbiddenInXml(String.fromCodePoint(code)) >= 0) throw new Refusal();
      this.#ampersand = placeOf(source, '&', REFERENCE.lastIndex);
    }
  }

  /** @returns the end of the tag */
  #startTag(start: number): number {
    const source = this.#source;
    const outer = this.#open.at(-1);
    if (outer === undefined && this.#root !== undefined) throw new Refusal();
    if (this.#open.length === LIMITS.depth || ++this.#elements > LIMITS.elements) throw new Refusal();
    const nameEnd = endOfName(source, start + 1);
    if (nameEnd === start + 1) throw new Refusal();
    const attributesEnd = this.#attributes(nameEnd);
    const isEmpty = source.charCodeAt(attributesEnd) === SLASH;
    const end = attributesEnd + (isEmpty ? 2 : 1);
    if (source.charCodeAt(end - 1) !== GREATER) throw new Refusal();
    const namespaces = this.#namespaces(outer?.namespaces ?? this.#outside, nameEnd);
    const name = namespaces?.nameOf(source.slice(start + 1, nameEnd));
    if (namespaces === undefined || name === undefined) throw new Refusal();
    const element = new XmlElement(source, name, start, end);
    if (outer === undefined) this.#root = element;
    else if (outer.last === undefined) outer.element.first = element;
    else outer.last.next = element;
    if (outer !== undefined) outer.last = element;
    if (!isEmpty) this.#open.push({ element, name: name.name, namespaces, last: undefined });
    return end;
  }

  /** Reads attributes. @returns where something else stands */
  #attributes(from: number): number {
    const source = this.#source;
    const names = this.#names;
    names.length = 0;
    for (let at = from; ; ) {
      const start = skipSpace(source, at);
      const end = endOfName(source, start);
      if (end === start) return start;
      // Between two attributes has to be white space.
      if (start === at || names.push(source.slice(start, end)) > LIMITS.attributes) throw new Refusal();
      const equals = skipSpace(source, end);
      if (source.charCodeAt(equals) !== EQUALS) throw new Refusal();
      const quote = skipSpace(source, equals + 1);
      const close = this.#endOfValue(quote);
      if (close - at > LIMITS.text) throw new Refusal();
      at = close + 1;
    }
  }

  /** @returns where a value's second quotation mark stands */
  #endOfValue(start: number): number {
    const source = this.#source;
    const quote = source.charCodeAt(start);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new Refusal();
    let at = start + 1;
    let hasReference = false;
    for (let code = source.charCodeAt(at); code !== quote; code = source.charCodeAt(++at)) {
      // At the end of the file no code is any more.
      if (code === LESS || Number.isNaN(code)) throw new Refusal();
      if (code === AMPERSAND) hasReference = true;
    }
    if (hasReference) this.#checkReferences(start + 1, at);
    if (at - start > LIMITS.attribute && decodeValue(source.slice(start + 1, at)).length > LIMITS.attribute)
      throw new Refusal();
    return at;
  }

  /** What holds inside the tag whose attributes have been read, and that they are different ones. */
  #namespaces(outside: Namespaces, nameEnd: number): Namespaces | undefined {
    const names = this.#names;
    if (hasTwice(names)) throw new Refusal();
    return names.every(isPlain) ? outside : outside.inside(new XmlAttributes(this.#source, nameEnd));
  }

  /** @returns the end of the tag */
  #endTag(start: number): number {
    const source = this.#source;
    const ended = this.#open.pop();
    if (ended === undefined || !source.startsWith(ended.name, start + 2)) throw new Refusal();
    const at = skipSpace(source, start + 2 + ended.name.length);
    if (source.charCodeAt(at) !== GREATER) throw new Refusal();
    ended.element.close(start, at + 1);
    return at + 1;
  }

  /** @returns its end */
  #commentOrSection(start: number): number {
    const source = this.#source;
    const isComment = source.startsWith('<!--', start);
    if (!isComment && (this.#open.length === 0 || !source.startsWith('<![CDATA[', start))) throw new Refusal();
    const end = placeOf(source, isComment ? '--' : ']]>', start + (isComment ? 4 : 9));
    if (end - start > LIMITS.text || (isComment && source.charCodeAt(end + 2) !== GREATER)) throw new Refusal();
    return end + 3;
  }

  /** @returns its end */
  #instruction(start: number): number {
    const source = this.#source;
    const nameEnd = endOfName(source, start + 2);
    const target = source.slice(start + 2, nameEnd);
    const end = placeOf(source, '?>', nameEnd) + 2;
    if (target === '' || target.includes(':') || target.toLowerCase() === 'xml') throw new Refusal();
    const code = source.charCodeAt(nameEnd);
    if (end - nameEnd > LIMITS.text || (code !== QUESTION && !isSpace(code))) throw new Refusal();
    if (this.#instructions.length === LIMITS.instructions) throw new Refusal();
    this.#instructions.push({ target, span: [start, end], inContent: this.#open.length > 0 });
    return end;
  }
}

function hasTwice(names: readonly string[]): boolean {
  // Comparing a few is quicker than a set of them.
  return names.length > 8
    ? new Set(names).size < names.length
    : names.some((name, i) => names.indexOf(name, i + 1) > 0);
}

/** Whether an attribute has nothing to do with declarations. `xml` always has its namespace, and no other prefix can have it. */
function isPlain(name: string): boolean {
  return name === 'xml:lang' || name === 'xml:space' || (name !== 'xmlns' && !name.includes(':'));
}

/** Like `indexOf`, infinitely far where there is none. */
function placeOf(source: string, wanted: string, from: number): number {
  const at = source.indexOf(wanted, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
