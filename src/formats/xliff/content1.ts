// Inline content of XLIFF 1.2 (section 2.4, "Inline Elements"): between flat inlines and elements.
import type { Code } from '../../model/article.js';
import type { Annotation, Unit } from '../../model/bitext.js';
import { textContent, type XmlElement } from '../../syntax/xml.js';
import { content, type XmlTag } from '../../syntax/xmlWriter.js';
import { fromCtype, toCtype } from './kinds.js';
import { Content, endTag, type Problems, startTag } from './reading.js';
import { type Woven, weave } from './weave.js';

/**
 * A unit's source as children of `source`.
 * @param language of the targets: said in front of a term's translation, because the annotation stands in the source
 */
export function sourceChildren(unit: Unit, language: string): (XmlTag | string)[] {
  return weave(unit.source, unit.annotations).map((node) => toXml(node, language));
}

/** A unit's target as children of `target`: without annotations, they are about the source. */
export function targetChildren(unit: Unit): (XmlTag | string)[] {
  return weave(unit.target ?? []).map((node) => toXml(node, ''));
}

function toXml(node: Woven, language: string): XmlTag | string {
  const inside = (children: readonly Woven[]) => children.map((child) => toXml(child, language));
  switch (node.type) {
    case 'text':
      return node.value;
    case 'pair':
      return content('g', { id: node.open.id, ctype: toCtype(node.open.kind, true) }, inside(node.children));
    case 'mark':
      return content('mrk', markAttributes(node.annotation, language), inside(node.children));
    case 'code':
      return codeTag(node.code, node.partner);
  }
}

/** No `mid`: the schema takes each `mid` of a target for that of a segment (key reference KR_tu_segsrc_mid). */
function markAttributes({ kind, translation }: Annotation, language: string) {
  return { mtype: kind, comment: translation === undefined ? undefined : `${language}: ${translation}` };
}

/** What stands there, for translators to see; `x` has no content. Whoever reads it back takes the article's own markup. */
function shown(raw: string): string | undefined {
  const line = raw.replace(/\s+/gu, ' ').trim();
  if (line === '') return undefined;
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1).replace(/[\ud800-\udbff]$/u, '')}…` : line;
}

/** Enough to know a code by. */
const SHOWN = 80;

function codeTag(code: Code, partner: 'none' | 'inside' | 'outside'): XmlTag {
  const { id, kind, raw } = code;
  if (partner === 'none')
    return content('x', { id, ctype: toCtype(kind, false), 'equiv-text': kind === 'break' ? undefined : shown(raw) });
  if (partner === 'outside') {
    const pos = code.type === 'open' ? 'open' : 'close';
    return content('it', { pos, id, ctype: toCtype(kind, true) }, raw === '' ? [] : [raw]);
  }
  const children = raw === '' ? [] : [raw];
  if (code.type === 'open') return content('bpt', { id, rid: id, ctype: toCtype(kind, true) }, children);
  return content('ept', { id, rid: id }, children);
}

/**
 * Reads the content of a `source` or `target`. Segment markers and unknown elements are looked through.
 * @param language of the targets, as the file says it
 */
export function readContent(element: XmlElement, language: string, problems: Problems): Content {
  const result = new Content();
  readChildren(element, result, language, problems);
  result.completeKinds();
  return result;
}

function readChildren(parent: XmlElement, into: Content, language: string, problems: Problems): void {
  for (const child of parent.children) {
    if (child.type === 'text') into.addText(child);
    else if (child.namespace === parent.namespace) readElement(child, into, language, problems);
    else {
      problems.warning('unknown-element', child, { element: child.name });
      readChildren(child, into, language, problems);
    }
  }
}

function readElement(element: XmlElement, into: Content, language: string, problems: Problems): void {
  const { localName, attributes, span } = element;
  const kind = fromCtype(attributes.get('ctype'));
  // Pairs are joined by `rid`, by `id` where it is missing.
  const pair = () => attributes.get('rid') ?? problems.required(element, 'id') ?? '';
  const id = () => problems.required(element, 'id') ?? '';
  switch (localName) {
    case 'g':
      into.addCode('open', id(), kind, '', startTag(element));
      readChildren(element, into, language, problems);
      into.addCode('close', attributes.get('id') ?? '', kind, '', endTag(element));
      return;
    case 'x':
      into.addCode('standalone', id(), kind, '', span);
      return;
    case 'ph':
      into.addCode('standalone', id(), kind, textContent(element), span);
      return;
    case 'bx':
    case 'bpt':
      into.addCode('open', pair(), kind, textContent(element), span);
      return;
    case 'ex':
    case 'ept':
      into.addCode('close', pair(), kind, textContent(element), span);
      return;
    case 'it':
      into.addCode(attributes.get('pos') === 'close' ? 'close' : 'open', id(), kind, textContent(element), span);
      return;
    case 'mrk':
      readMark(element, into, language, problems);
      return;
    default:
      problems.warning('unknown-element', element, { element: element.name });
      readChildren(element, into, language, problems);
  }
}

function readMark(element: XmlElement, into: Content, language: string, problems: Problems): void {
  const start = into.length;
  // The place among the annotations is taken before the inner ones come: outer first.
  const index = into.annotations.length;
  readChildren(element, into, language, problems);
  const kind = element.attributes.get('mtype');
  if (kind !== 'term' && kind !== 'protected') return;
  const comment = element.attributes.get('comment') ?? '';
  const translation = comment.startsWith(`${language}: `) ? { translation: comment.slice(language.length + 2) } : {};
  into.annotations.splice(index, 0, { span: [start, into.length], kind, ...translation });
}
