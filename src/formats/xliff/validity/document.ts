// Going through a document: elements by name, with those around them.
import type { XmlElement } from '../../../syntax/xml.js';
import type { Grammar } from './grammar.js';
import type { Violations } from './violations.js';

/** What constraints are checked with. */
export interface Document {
  readonly root: XmlElement;
  readonly grammar: Grammar;
  readonly violations: Violations;
}

/** Child elements. */
export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => child.type === 'element');

/** An element and the elements that it stands in, the outermost first. */
export interface Found {
  readonly element: XmlElement;
  /** As rules name it: `unit`, `gls:glossEntry`. */
  readonly name: string;
  readonly around: readonly XmlElement[];
}

/** All elements below one, itself included, in the order of the file. */
export function* walk(grammar: Grammar, element: XmlElement, around: readonly XmlElement[] = []): Generator<Found> {
  yield { element, name: grammar.nameOf(element), around };
  const inner = [...around, element];
  for (const child of elementsOf(element)) yield* walk(grammar, child, inner);
}

/** All elements of the given names. */
export function* all({ root, grammar }: Document, ...names: readonly string[]): Generator<Found> {
  for (const found of walk(grammar, root)) if (names.includes(found.name)) yield found;
}

/** The nearest element around of one of the names. */
export function nearest(
  { grammar }: Document,
  around: readonly XmlElement[],
  ...names: readonly string[]
): XmlElement | undefined {
  return around.findLast((element) => names.includes(grammar.nameOf(element)));
}

/** Whether an element holds no element, and no text but white space. */
export const isEmpty = (element: XmlElement): boolean =>
  element.children.every((child) => child.type === 'text' && child.value.trim() === '');
