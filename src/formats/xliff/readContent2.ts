// Inline content of XLIFF 2 that was read (OASIS Standard 2.1, sections "Inline Elements" and "Inline Content").
import type { Code } from '../../model/article.js';
import type { Annotation } from '../../model/bitext.js';
import type { XmlElement } from '../../syntax/xml.js';
import { forbiddenInXml } from '../../text/xmlCharacters.js';
import { fromType } from './kinds.js';
import { type Content, endTag, type Problems, startTag } from './reading.js';

/** What a unit's content is read with. */
export interface Reading {
  readonly problems: Problems;
  /** By id: the unit's original data. */
  readonly data: ReadonlyMap<string, string>;
  /** By the id of the marker: what the glossary module says of it. */
  readonly glossary: ReadonlyMap<string, Pick<Annotation, 'translation' | 'definition'>>;
  readonly targetLanguage: string;
  /** Ids of the unit's scope so far (section "id"). Targets repeat those of the source, so they are not held against it. */
  ids?: Map<string, XmlElement>;
  /** Markers that `sm` opened and no `em` has closed, by id: index among the annotations. */
  open?: Map<string, number>;
}

/** Reports an id that something else in the unit has. @returns the id, empty where there is none */
export function claimId(element: XmlElement, { problems, ids }: Reading): string {
  const id = element.attributes.get('id') ?? '';
  if (ids !== undefined && id !== '') problems.unique(ids, id, element, 'duplicate-id', { element: element.name, id });
  return id;
}

/** Reads the content of a `source` or `target` behind what was read before. */
export function readChildren(parent: XmlElement, into: Content, reading: Reading): void {
  for (const child of parent.children) {
    if (child.type === 'text') into.addText(child);
    else if (child.namespace === parent.namespace) readElement(child, into, reading);
    else {
      reading.problems.warning('unknown-element', child, { element: child.name });
      readChildren(child, into, reading);
    }
  }
}

function readElement(element: XmlElement, into: Content, reading: Reading): void {
  const { localName, attributes, span } = element;
  const kind = fromType(attributes.get('type'), attributes.get('subType'));
  const add = (type: Code['type'], id: string, data: string, place = span) =>
    into.addCode(type, id, kind, dataAt(element, data, reading), place);
  switch (localName) {
    case 'pc': {
      const id = claimId(element, reading);
      add('open', id, 'dataRefStart', startTag(element));
      readChildren(element, into, reading);
      add('close', id, 'dataRefEnd', endTag(element));
      return;
    }
    case 'ph':
      add('standalone', claimId(element, reading), 'dataRef');
      return;
    case 'sc':
      add('open', claimId(element, reading), 'dataRef');
      return;
    case 'ec': {
      const start = attributes.get('startRef');
      if (start !== undefined && !into.hasOpened(start))
        reading.problems.warning('unknown-reference', element, {
          element: 'ec',
          attribute: 'startRef',
          reference: start,
        });
      add('close', start ?? claimId(element, reading), 'dataRef');
      return;
    }
    case 'mrk': {
      const index = openMark(element, into, reading);
      readChildren(element, into, reading);
      closeMark(index, into);
      return;
    }
    case 'sm':
      reading.open ??= new Map();
      reading.open.set(attributes.get('id') ?? '', openMark(element, into, reading));
      return;
    case 'em': {
      const start = attributes.get('startRef') ?? '';
      const index = reading.open?.get(start);
      if (index !== undefined) closeMark(index, into);
      else
        reading.problems.warning('unknown-reference', element, {
          element: 'em',
          attribute: 'startRef',
          reference: start,
        });
      return;
    }
    case 'cp':
      readCodePoint(element, into, reading.problems);
      return;
    default:
      reading.problems.warning('unknown-element', element, { element: element.name });
      readChildren(element, into, reading);
  }
}

/** The markup that a code refers to; empty where it refers to none. */
function dataAt(element: XmlElement, attribute: string, { data, problems }: Reading): string {
  const reference = element.attributes.get(attribute);
  if (reference === undefined) return '';
  const raw = data.get(reference);
  if (raw === undefined)
    problems.warning('unknown-reference', element, { element: element.name, attribute, reference });
  return raw ?? '';
}

/** @returns the annotation's index, -1 for a marker that says nothing to us */
function openMark(element: XmlElement, into: Content, reading: Reading): number {
  const id = claimId(element, reading);
  const { attributes } = element;
  const isTerm = attributes.get('type') === 'term';
  if (!isTerm && attributes.get('translate') !== 'no') return -1;
  const value = attributes.get('value') ?? '';
  const prefix = `${reading.targetLanguage}: `;
  const said = value.startsWith(prefix) ? { translation: value.slice(prefix.length) } : {};
  const entry = isTerm ? { ...said, ...reading.glossary.get(id) } : {};
  into.annotations.push({ span: [into.length, into.length], kind: isTerm ? 'term' : 'protected', ...entry });
  return into.annotations.length - 1;
}

function closeMark(index: number, into: Content): void {
  const annotation = into.annotations[index];
  if (annotation !== undefined) into.annotations[index] = { ...annotation, span: [annotation.span[0], into.length] };
}

function readCodePoint(element: XmlElement, into: Content, problems: Problems): void {
  const hex = element.attributes.get('hex') ?? '';
  const character = codePoint(element);
  if (character === undefined) {
    problems.error('bad-attribute', element, { element: 'cp', attribute: 'hex', value: hex });
    return;
  }
  into.addCharacter(character, element.span);
  problems.warning(forbiddenInXml(character) < 0 ? 'needless-cp' : 'control-character', element, { hex });
}

/** The character that a `cp` stands for (section "cp": one that XML cannot hold). */
export function codePoint(element: XmlElement): string | undefined {
  const hex = element.attributes.get('hex') ?? '';
  const code = /^[0-9a-fA-F]{1,8}$/u.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
