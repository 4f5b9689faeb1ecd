// An XML file as a small tree of our own, with the place of everything. A file of an archive's size has hundreds of thousands
// of elements, so each is one object of offsets: attributes, texts and spans are made of the file's text when they are asked for.
import type { Text } from '../model/article.js';
import type { Span } from '../model/span.js';
import { XmlAttributes } from './xmlAttributes.js';
import { decodeText } from './xmlReferences.js';

const AMPERSAND = 0x26;
const RETURN = 0x0d;
const LESS = 0x3c;

export class XmlText {
  readonly #source: string;
  readonly #start: number;
  readonly #end: number;

  constructor(source: string, start: number, end: number) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
  }

  get type(): 'text' {
    return 'text';
  }

  /** References decoded once, CDATA sections joined in, comments and instructions gone, line ends as LF. */
  get value(): string {
    return decodeText(this.#raw);
  }

  /** From the end of the tag before to the start of the tag behind. */
  get span(): Span {
    return [this.#start, this.#end];
  }

  /** The text cut where the file escapes it, so that all pieces but the escaped characters have exact places. */
  get pieces(): Text[] {
    const raw = this.#raw;
    const start = this.#start;
    const piece = (from: number, to: number): Text => ({
      type: 'text',
      value: decodeText(raw.slice(from, to)),
      span: [start + from, start + to],
    });
    // With a comment, section or instruction inside, the text stands for the whole stretch.
    if (endOfPlain(raw, 0) === raw.length || raw.includes('<')) return [piece(0, raw.length)];
    const pieces: Text[] = [];
    for (let at = 0; at < raw.length; ) {
      const code = raw.charCodeAt(at);
      let end: number;
      if (code === AMPERSAND) end = raw.indexOf(';', at) + 1;
      else if (code === RETURN) end = raw.startsWith('\n', at + 1) ? at + 2 : at + 1;
      else end = endOfPlain(raw, at);
      pieces.push(piece(at, end));
      at = end;
    }
    return pieces;
  }

  get #raw(): string {
    return this.#source.slice(this.#start, this.#end);
  }
}

const ESCAPE = /[&\r]/g;

/** Where a text first says something otherwise than it means it. */
function endOfPlain(raw: string, from: number): number {
  ESCAPE.lastIndex = from;
  return ESCAPE.test(raw) ? ESCAPE.lastIndex - 1 : raw.length;
}

/** What elements of one name have in common. */
export interface XmlName {
  /** As written, with its prefix. */
  readonly name: string;
  /** Empty where no namespace holds. */
  readonly namespace: string;
  readonly localName: string;
}

export class XmlElement {
  readonly #source: string;
  readonly #name: XmlName;
  /** Where the start tag begins, where it ends; where the end tag begins, where it ends. */
  readonly #start: number;
  readonly #opened: number;
  #closing = -1;
  #end: number;
  /** The first of the elements inside. */
  first: XmlElement | undefined = undefined;
  /** The next element inside the same one. */
  next: XmlElement | undefined = undefined;

  /**
   * @param source the file's text
   * @param start of the start tag
   * @param opened end of the start tag
   */
  constructor(source: string, name: XmlName, start: number, opened: number) {
    this.#source = source;
    this.#name = name;
    this.#start = start;
    this.#opened = opened;
    this.#end = opened;
  }

  /** Tells an element its end tag, which follows when all inside has been read. */
  close(closing: number, end: number): void {
    this.#closing = closing;
    this.#end = end;
  }

  get type(): 'element' {
    return 'element';
  }

  /** As written, with its prefix. */
  get name(): string {
    return this.#name.name;
  }

  /** Empty where no namespace holds. */
  get namespace(): string {
    return this.#name.namespace;
  }

  get localName(): string {
    return this.#name.localName;
  }

  /** By name as written; the prefix of `xml:lang` and `xml:space` is always `xml`. */
  get attributes(): XmlAttributes {
    return new XmlAttributes(this.#source, this.#start + 1 + this.#name.name.length);
  }

  /** The whole element, both tags included. */
  get span(): Span {
    return [this.#start, this.#end];
  }

  /** Between the tags. Absent where the element is written as one empty-element tag. */
  get inner(): Span | undefined {
    return this.#closing < 0 ? undefined : [this.#opened, this.#closing];
  }

  get children(): readonly (XmlElement | XmlText)[] {
    const { first } = this;
    if (first === undefined) {
      const text = this.#text(this.#opened, this.#closing);
      return text === undefined ? [] : [text];
    }
    const children: (XmlElement | XmlText)[] = [];
    let at = this.#opened;
    const add = (text: XmlText | undefined) => text !== undefined && children.push(text);
    for (let child: XmlElement | undefined = first; child !== undefined; child = child.next) {
      add(this.#text(at, child.#start));
      children.push(child);
      at = child.#end;
    }
    add(this.#text(at, this.#closing));
    return children;
  }

  /** What stands between two tags; comments and instructions alone are no text. */
  #text(from: number, to: number): XmlText | undefined {
    if (to <= from) return undefined;
    const text = new XmlText(this.#source, from, to);
    return this.#source.charCodeAt(from) === LESS && text.value === '' ? undefined : text;
  }
}

const NONE: readonly XmlElement[] = [];

/** The children of an element that are elements of its own namespace, by local name. */
export function childElements(
  parent: XmlElement,
  localName: string,
  namespace = parent.namespace,
): readonly XmlElement[] {
  let found: XmlElement[] | undefined;
  for (let child = parent.first; child !== undefined; child = child.next) {
    if (child.localName !== localName || child.namespace !== namespace) continue;
    // Mostly there is one: a list that is ready to grow would take five times as much.
    if (found === undefined) found = [child];
    else found.push(child);
  }
  return found ?? NONE;
}

/** All text inside an element, at any depth. */
export function textContent(element: XmlElement): string {
  const { children } = element;
  const [only] = children;
  if (children.length === 1 && only?.type === 'text') return only.value;
  return children.map((child) => (child.type === 'text' ? child.value : textContent(child))).join('');
}
