// The tree of an XML file, from the events of its parser. References, namespaces and white space are the parser's work.
import type { SaxesTagNS } from 'saxes';
import type { Span } from '../model/span.js';
import type { XmlElement, XmlText } from './xmlTree.js';

/** An element that is under way. */
interface OpenElement {
  readonly element: Writable<XmlElement>;
  readonly children: (XmlElement | XmlText)[];
  /** End of its start tag. */
  readonly opened: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

export class TreeBuilder {
  root: XmlElement | undefined;
  readonly #source: string;
  readonly #open: OpenElement[] = [];
  #start = 0;
  /** Text since the last tag, and where that ended. */
  #text = '';
  #textFrom = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** A start tag's name has been read. @param position behind the name, or behind the character that ended it */
  begin(position: number): void {
    this.#start = this.#source.lastIndexOf('<', position - 1);
  }

  /** A start tag has been read. @param position its end */
  open({ name, uri, local, attributes, isSelfClosing }: SaxesTagNS, position: number): void {
    const parent = this.#endText(this.#start);
    const children: (XmlElement | XmlText)[] = [];
    const span: Span = [this.#start, position];
    const element: Writable<XmlElement> = {
      type: 'element',
      name,
      namespace: uri,
      localName: local,
      attributes: attributesOf(attributes),
      children,
      span,
    };
    if (parent === undefined) this.root = element;
    else parent.push(element);
    if (!isSelfClosing) this.#open.push({ element, children, opened: position });
    this.#textFrom = position;
  }

  text(value: string): void {
    this.#text = this.#text === '' ? value : this.#text + value;
  }

  /** An element has ended. @param position the end of its end tag; of its start tag where it is written as one */
  close({ isSelfClosing }: SaxesTagNS, position: number): void {
    if (isSelfClosing) return;
    const end = this.#source.lastIndexOf('</', position - 1);
    this.#endText(end);
    const { element, opened } = this.#open.pop() as OpenElement;
    element.span = [element.span[0], position];
    element.inner = [opened, end];
    this.#textFrom = position;
  }

  /** @returns the children of the element that is under way */
  #endText(end: number): (XmlElement | XmlText)[] | undefined {
    const children = this.#open.at(-1)?.children;
    if (this.#text !== '') {
      children?.push({ type: 'text', value: this.#text, span: [this.#textFrom, end] });
      this.#text = '';
    }
    return children;
  }
}

function attributesOf(written: SaxesTagNS['attributes']): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | undefined;
  for (const name in written) {
    attributes ??= new Map();
    attributes.set(name, (written[name] as { value: string }).value);
  }
  return attributes ?? NO_ATTRIBUTES;
}
