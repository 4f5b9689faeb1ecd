// An XML file as a small tree of our own, with the place of everything.
import type { Span } from '../model/span.js';

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

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML 1.0, section 4.1: numeric references and the five names. Once only: `&amp;#7911;` is a text of seven characters. */
export function decodeReferences(raw: string): string {
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
