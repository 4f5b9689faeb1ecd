// What a parser that others keep makes of an XML file, in the words of our own tree: the measure of our reader.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { readTree } from '../../src/syntax/xmlReader.js';
import type { XmlElement } from '../../src/syntax/xmlTree.js';

export interface Seen {
  readonly name: string;
  readonly namespace: string;
  readonly localName: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly written: string;
  readonly inside: string | undefined;
  readonly children: (Seen | { readonly text: string; readonly written: string })[];
}

interface Reading {
  readonly root: Seen;
  readonly instructions: readonly { readonly target: string; readonly inContent: boolean }[];
}

/** The reading of saxes; nothing where it refuses, or where there is a document type. */
export function bySaxes(source: string): Reading | undefined {
  const parser = new SaxesParser({ xmlns: true, position: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const instructions: Reading['instructions'][number][] = [];
  const open: { seen: Seen; start: number; opened: number }[] = [];
  let root: Seen | undefined;
  let start = 0;
  let text = '';
  let textFrom = 0;
  const endText = (end: number) => {
    if (text !== '') open.at(-1)?.seen.children.push({ text, written: source.slice(textFrom, end) });
    text = '';
  };
  const fail = (message: string) => {
    throw new SyntaxError(message);
  };
  const end = (seen: Seen, from: number, opened: number, closing: number | undefined) => {
    const { position } = parser;
    Object.assign(seen, {
      written: source.slice(from, position),
      inside: closing === undefined ? undefined : source.slice(opened, closing),
    });
    textFrom = position;
  };
  parser.on('error', ({ message }) => fail(message));
  parser.on('doctype', () => fail('document type'));
  parser.on('opentagstart', () => {
    start = source.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ name, uri, local, attributes, isSelfClosing }: SaxesTagNS) => {
    endText(start);
    const values = Object.values(attributes).map((attribute) => [attribute.name, attribute.value] as const);
    const seen = { name, namespace: uri, localName: local, attributes: values, written: '', inside: '', children: [] };
    if (open.length === 0) root = seen;
    open.at(-1)?.seen.children.push(seen);
    if (isSelfClosing) end(seen, start, 0, undefined);
    else open.push({ seen, start, opened: parser.position });
    textFrom = parser.position;
  });
  parser.on('closetag', ({ isSelfClosing }: SaxesTagNS) => {
    if (isSelfClosing) return;
    const closing = source.lastIndexOf('</', parser.position - 1);
    endText(closing);
    const closed = open.pop();
    if (closed !== undefined) end(closed.seen, closed.start, closed.opened, closing);
  });
  parser.on('text', (value) => {
    if (open.length > 0) text += value;
  });
  parser.on('cdata', (value) => {
    text += value;
  });
  parser.on('processinginstruction', ({ target }) => instructions.push({ target, inContent: open.length > 0 }));
  try {
    parser.write(source).close();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  return root && { root, instructions };
}

/** Our own reading in the same words. */
export function byUs(source: string): Reading | undefined {
  const tree = readTree(source);
  if (tree === undefined) return undefined;
  const seen = (element: XmlElement): Seen => ({
    name: element.name,
    namespace: element.namespace,
    localName: element.localName,
    attributes: element.attributes.keys().map((name) => [name, element.attributes.get(name) ?? ''] as const),
    written: source.slice(...element.span),
    inside: element.inner && source.slice(...element.inner),
    children: element.children.map((child) =>
      child.type === 'element' ? seen(child) : { text: child.value, written: source.slice(...child.span) },
    ),
  });
  const instructions = tree.instructions.map(({ target, inContent }) => ({ target, inContent }));
  return { root: seen(tree.root), instructions };
}
