// A translation put into a file that others wrote: its element is replaced, and every other byte stays as it was.
import type { Inline } from '../../model/article.js';
import type { Unit, UnitState } from '../../model/bitext.js';
import type { TargetChange, UnitPlace } from '../../model/format.js';
import type { Edit, Span } from '../../model/span.js';
import { escapeAttribute, escapeText } from '../../syntax/xmlWriter.js';
import { keyOf } from '../../text/codes.js';

/** How a version of XLIFF says what a translation is, and where. */
export interface SpliceRules {
  /** Attributes of the target element; undefined takes one away. */
  targetAttributes(state: UnitState): Attributes;
  /** Attributes of the element around source and target. */
  outerAttributes(state: UnitState, startTag: string): Attributes;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * The edits that give a unit a new target and state.
 * @param source the decoded text that unit and place were read from
 * @throws RangeError for a unit of several segments (nobody can say which words belong to which), for a code that neither
 *   its source nor its target has, and for text that XML cannot hold
 */
export function targetEdits(
  source: string,
  unit: Unit,
  place: UnitPlace,
  change: TargetChange,
  rules: SpliceRules,
): Edit[] {
  const [segment, second] = place.segments;
  if (segment === undefined || second !== undefined) throw new RangeError(`unit ${unit.id} has several segments`);
  const content = wrapped(contentOf(source, unit, change.target), source.slice(...place.unit), unit.id);
  const attributes = rules.targetAttributes(change.state);
  const outer = startTagOf(source, segment.element);
  const outerTag = source.slice(...outer);
  const newOuter = withAttributes(outerTag, rules.outerAttributes(change.state, outerTag));
  const edits: Edit[] = newOuter === outerTag ? [] : [{ span: outer, text: newOuter }];
  if (segment.target !== undefined) {
    const tag = startTagOf(source, segment.target);
    const start = withAttributes(source.slice(...tag).replace(/\s*\/>$/u, '>'), attributes);
    const text = `${start}${content}</${nameOf(start)}>`;
    if (text !== source.slice(...segment.target)) edits.push({ span: segment.target, text });
    return edits;
  }
  // Behind the source, or its segmentation, on a line of its own where the source has one.
  const name = nameOf(source.slice(...segment.source)).replace(/source$/u, 'target');
  const at = endOfSegmentation(source, segment.source[1], place.unit[1]);
  const space =
    /[\r\n][^\S\r\n]*$|\r?\n[^\S\r\n]*$/u.exec(source.slice(segment.element[0], segment.source[0]))?.[0] ?? '';
  edits.push({ span: [at, at], text: `${space}${withAttributes(`<${name}>`, attributes)}${content}</${name}>` });
  return edits;
}

/** The new content: texts escaped, codes as the file has them. */
function contentOf(source: string, unit: Unit, target: readonly Inline[]): string {
  const codes = new Map<string, Span>();
  for (const inline of [...unit.source, ...(unit.target ?? [])])
    if (inline.type !== 'text') codes.set(keyOf(inline), inline.span);
  const written = target.map((inline) => {
    if (inline.type === 'text') return escapeText(inline.value);
    const span = codes.get(keyOf(inline));
    if (span === undefined) throw new RangeError(`unit ${unit.id} has no code ${keyOf(inline)}`);
    return source.slice(...span);
  });
  return written.join('');
}

const SEGMENT_MARK = /<((?:[\w.-]+:)?mrk)\b[^>]*\bmtype\s*=\s*["']seg["'][^>]*>/gu;

/** In XLIFF 1.2 a segmented source asks for the same marks in the target (section 2.6). */
function wrapped(content: string, unit: string, id: string): string {
  const segmented = /<(?:[\w.-]+:)?seg-source\b.*?<\/(?:[\w.-]+:)?seg-source>/su.exec(unit)?.[0] ?? '';
  const marks = [...segmented.matchAll(SEGMENT_MARK)];
  if (marks.length > 1) throw new RangeError(`unit ${id} has several segments`);
  const [mark, name] = marks[0] ?? [];
  return mark === undefined ? content : `${mark}${content}</${name}>`;
}

function endOfSegmentation(source: string, from: number, to: number): number {
  const match = /^\s*<((?:[\w.-]+:)?seg-source)\b(?:[^>]*\/>|.*?<\/\1>)/su.exec(source.slice(from, to));
  return from + (match?.[0].length ?? 0);
}

const TAG = /^<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/u;

function startTagOf(source: string, [start, end]: Span): Span {
  return [start, start + (TAG.exec(source.slice(start, end))?.[0].length ?? 0)];
}

const nameOf = (tag: string) => /^<([^\s/>]+)/u.exec(tag)?.[1] ?? '';

/** A start tag with attributes set or taken away; those that are there already keep their place. */
function withAttributes(tag: string, attributes: Attributes): string {
  let result = tag;
  for (const [name, value] of Object.entries(attributes)) {
    const found = new RegExp(`(\\s+)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u');
    const written = value === undefined ? '' : `${name}="${escapeAttribute(value)}"`;
    if (found.test(result))
      result = result.replace(found, (_, space: string) => (written === '' ? '' : space + written));
    else if (written !== '') result = result.replace(/\s*(\/?)>$/u, ` ${written}$1>`);
  }
  return result;
}
