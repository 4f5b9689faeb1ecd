// Inline content of XLIFF 2 to be written (OASIS Standard 2.1, sections "Inline Elements" and "Inline Content").
import type { Code } from '../../model/article.js';
import type { Annotation, Unit } from '../../model/bitext.js';
import { content, type XmlTag } from '../../syntax/xmlWriter.js';
import { codesOf, keyOf } from '../../text/codes.js';
import { toType } from './kinds.js';
import { hasTarget, isText, type Woven, weave } from './weave.js';

/** An annotation that became a marker, with the marker's id. */
export interface Marked {
  readonly annotation: Annotation;
  readonly id?: string;
}

/** A unit has one segment. */
const SEGMENT = 's1';

/** The parts of a unit that refer to each other by id. */
export interface UnitContent {
  readonly segment: string;
  readonly source: readonly (XmlTag | string)[];
  readonly target?: readonly (XmlTag | string)[];
  /** Markup of the codes, source first. */
  readonly data: readonly { readonly id: string; readonly raw: string }[];
  /** Terms in the order of the source; without id where the marker could not nest. */
  readonly terms: readonly Marked[];
}

/**
 * Content, original data and ids of a unit. Segment, codes and markers of a unit share one scope of ids (section "id").
 * @param language of the target: said in front of a term's translation, because the annotation stands in the source
 */
export function unitContent(unit: Unit, language: string): UnitContent {
  // Most units are words alone: nothing in them needs an id.
  if (unit.annotations.length === 0 && unit.source.every(isText) && (unit.target ?? []).every(isText)) {
    const target = hasTarget(unit) ? { target: (unit.target ?? []).filter(isText).map(({ value }) => value) } : {};
    return { segment: SEGMENT, source: unit.source.map(({ value }) => value), ...target, data: [], terms: [] };
  }
  const taken = new Set([...unit.source, ...(unit.target ?? [])].flatMap((i) => (i.type === 'text' ? [] : [i.id])));
  const fresh = (stem: string) => {
    let id = stem;
    for (let i = 1; taken.has(id); i++) id = `${stem}-${i}`;
    taken.add(id);
    return id;
  };
  const segment = fresh(SEGMENT);
  const { data, dataOf } = originalData(unit);
  const marks: Marked[] = [];
  const mark = (annotation: Annotation) => {
    const count = marks.filter((m) => m.annotation.kind === annotation.kind).length + 1;
    const id = fresh(`${annotation.kind === 'term' ? 't' : 'p'}${count}`);
    marks.push({ annotation, id });
    return id;
  };
  const toXml = (node: Woven): XmlTag | string => {
    switch (node.type) {
      case 'text':
        return node.value;
      case 'pair':
        return pairTag(node.open, dataOf(node.open), dataOf(node.close), node.children.map(toXml));
      case 'code':
        return codeTag(node.code, node.partner, dataOf(node.code));
      case 'mark': {
        // The id first: outer markers are numbered before inner ones.
        const id = mark(node.annotation);
        return content('mrk', markAttributes(node.annotation, id, language), node.children.map(toXml));
      }
    }
  };
  const source = weave(unit.source, unit.annotations).map(toXml);
  const target = hasTarget(unit) ? weave(unit.target ?? []).map(toXml) : undefined;
  const placed = new Set(marks.map((m) => m.annotation));
  const left = unit.annotations.filter((annotation) => !placed.has(annotation)).map((annotation) => ({ annotation }));
  const terms = [...marks, ...left].filter(({ annotation }) => annotation.kind === 'term');
  return { segment, source, ...(target ? { target } : {}), data, terms };
}

/** One entry for each code of the source; codes of the target refer to the same ones. */
function originalData(unit: Unit) {
  const data: { id: string; raw: string }[] = [];
  const ids = new Map<string, string>();
  const key = (code: Code) => `${keyOf(code)} ${code.raw}`;
  for (const code of codesOf([...unit.source, ...(unit.target ?? [])])) {
    // Where the markup is not known (read from a file that does not tell it) there is nothing to refer to.
    if (code.raw === '' || ids.has(key(code))) continue;
    const id = `d${data.length + 1}`;
    ids.set(key(code), id);
    data.push({ id, raw: code.raw });
  }
  return { data, dataOf: (code: Code) => ids.get(key(code)) };
}

function pairTag(
  open: Code,
  start: string | undefined,
  end: string | undefined,
  children: readonly (XmlTag | string)[],
) {
  const data = { dataRefStart: start, dataRefEnd: end };
  return content('pc', { id: open.id, ...toType(open.kind), ...data, ...deletion(open) }, children);
}

function codeTag(code: Code, partner: 'none' | 'inside' | 'outside', dataRef: string | undefined): XmlTag {
  const { id, kind, type } = code;
  if (partner === 'none') return content('ph', { id, ...toType(kind), dataRef, ...deletion(code) });
  if (partner === 'outside') {
    const name = type === 'open' ? 'sc' : 'ec';
    return content(name, { id, isolated: 'yes', ...toType(kind), dataRef, ...deletion(code) });
  }
  if (type === 'open') return content('sc', { id, ...toType(kind), dataRef, ...deletion(code) });
  return content('ec', { startRef: id, dataRef, ...deletion(code) });
}

/** A link that a translator loses is lost to the reader; bold type is not. */
function deletion({ kind }: Code) {
  return { canDelete: kind === 'link' ? 'no' : undefined };
}

function markAttributes({ kind, translation }: Annotation, id: string, language: string) {
  if (kind === 'protected') return { id, type: 'generic', translate: 'no' };
  return { id, type: 'term', value: translation === undefined ? undefined : `${language}: ${translation}` };
}
