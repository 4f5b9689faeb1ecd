// From a flat list of texts and codes, with annotations by offset, to the nesting that XML needs.
import type { Code, Inline, Text } from '../../model/article.js';
import type { Annotation, Unit } from '../../model/bitext.js';

/** A unit's content as it nests. */
export type Woven =
  | { readonly type: 'text'; readonly value: string }
  /** A code whose end is in the unit and that crosses no other: an element around its content. */
  | { readonly type: 'pair'; readonly open: Code; readonly close: Code; readonly children: readonly Woven[] }
  /** A standalone code; or one end of a pair that crosses another (`inside`) or ends beyond the unit (`outside`). */
  | { readonly type: 'code'; readonly code: Code; readonly partner: 'none' | 'inside' | 'outside' }
  | { readonly type: 'mark'; readonly annotation: Annotation; readonly children: readonly Woven[] };

export const isText = (inline: Inline): inline is Text => inline.type === 'text';

/** A stretch of items, by the gaps before its first and behind its last one. */
interface Mark {
  readonly annotation: Annotation;
  readonly from: number;
  readonly to: number;
}

/**
 * Nests a unit's content.
 * @param annotations spans over the text alone. One that cannot nest, because it crosses the edge of a code or of another
 *   annotation, is left out: its note still tells what it says.
 */
export function weave(inlines: readonly Inline[], annotations: readonly Annotation[] = []): Woven[] {
  // Most sentences are words alone.
  if (annotations.length === 0 && inlines.every(isText)) return inlines.map(({ value }) => ({ type: 'text', value }));
  const { partners, crossing } = pairCodes(inlines);
  const nests = (code: Code) => partners.has(code) && !crossing.has(code);
  const items = cutAt(inlines, new Set(annotations.flatMap((a) => a.span)));
  const marks = placeMarks(items, annotations, nests);

  const root: Woven[] = [];
  const stack: { children: Woven[]; mark?: Mark }[] = [{ children: root }];
  const push = (node: Woven & { children?: readonly Woven[] }, children: Woven[], mark?: Mark) => {
    stack.at(-1)?.children.push(node);
    stack.push(mark === undefined ? { children } : { children, mark });
  };
  for (let gap = 0; gap <= items.length; gap++) {
    while (stack.at(-1)?.mark?.to === gap) stack.pop();
    for (const mark of marks.filter((m) => m.from === gap)) {
      const children: Woven[] = [];
      push({ type: 'mark', annotation: mark.annotation, children }, children, mark);
    }
    const item = items[gap];
    if (item === undefined) break;
    if (item.type === 'text') stack.at(-1)?.children.push({ type: 'text', value: item.value });
    else if (item.type === 'close' && nests(item)) stack.pop();
    else if (item.type === 'open' && nests(item)) {
      const children: Woven[] = [];
      push({ type: 'pair', open: item, close: partners.get(item) as Code, children }, children);
    } else {
      const partner = item.type === 'standalone' ? 'none' : partners.has(item) ? 'inside' : 'outside';
      stack.at(-1)?.children.push({ type: 'code', code: item, partner });
    }
  }
  return root;
}

/**
 * Finds the pairs of a run of inlines.
 * @returns each code that has a partner in the run, with it; and those whose pair crosses another pair
 */
export function pairCodes(inlines: readonly Inline[]): { partners: Map<Code, Code>; crossing: Set<Code> } {
  const partners = new Map<Code, Code>();
  const open = new Map<string, Code[]>();
  for (const inline of inlines) {
    if (inline.type === 'open') {
      const same = open.get(inline.id);
      if (same === undefined) open.set(inline.id, [inline]);
      else same.push(inline);
    }
    if (inline.type !== 'close') continue;
    const partner = open.get(inline.id)?.pop();
    if (partner !== undefined) partners.set(partner, inline).set(inline, partner);
  }
  const crossing = new Set<Code>();
  const stack: Code[] = [];
  for (const inline of inlines) {
    if (inline.type === 'open' && partners.has(inline)) stack.push(inline);
    const partner = inline.type === 'close' ? partners.get(inline) : undefined;
    if (partner === undefined) continue;
    // What was opened behind the partner and is not closed yet will be closed behind this code.
    const at = stack.lastIndexOf(partner);
    const crossed = stack.slice(at + 1);
    for (const code of crossed.length > 0 ? [partner, ...crossed] : [])
      crossing.add(code).add(partners.get(code) as Code);
    stack.splice(at, 1);
  }
  return { partners, crossing };
}

/** The inlines with texts cut at the offsets given. */
function cutAt(inlines: readonly Inline[], offsets: ReadonlySet<number>): readonly Inline[] {
  if (offsets.size === 0) return inlines;
  const items: Inline[] = [];
  let offset = 0;
  for (const inline of inlines) {
    if (inline.type !== 'text') {
      items.push(inline);
      continue;
    }
    let from = 0;
    for (let to = 1; to <= inline.value.length; to++) {
      if (to < inline.value.length && !offsets.has(offset + to)) continue;
      items.push({ ...inline, value: inline.value.slice(from, to) });
      from = to;
    }
    offset += inline.value.length;
  }
  return items;
}

/** Where annotations go: as close around their text as the codes allow, so that codes at the edge stay outside. */
function placeMarks(
  items: readonly Inline[],
  annotations: readonly Annotation[],
  nests: (code: Code) => boolean,
): Mark[] {
  if (annotations.length === 0) return [];
  const offsets = [0];
  for (const item of items) offsets.push((offsets.at(-1) as number) + (item.type === 'text' ? item.value.length : 0));
  const balanced = (from: number, to: number) => {
    let depth = 0;
    for (const item of items.slice(from, to)) {
      if (item.type === 'text' || !nests(item)) continue;
      depth += item.type === 'open' ? 1 : -1;
      if (depth < 0) return false;
    }
    return depth === 0;
  };
  const marks: Mark[] = [];
  for (const annotation of annotations) {
    const [start, end] = annotation.span;
    if (start >= end) continue;
    const starts = gapsAt(offsets, start).reverse();
    const place = starts.flatMap((from) => gapsAt(offsets, end).map((to) => ({ from, to })));
    const found = place.find(({ from, to }) => balanced(from, to));
    if (found !== undefined) marks.push({ annotation, ...found });
  }
  // Outer marks first, and of those that cross the one that begins first.
  marks.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Mark[] = [];
  for (const mark of marks)
    if (!kept.some((k) => k.from < mark.from && mark.from < k.to && k.to < mark.to)) kept.push(mark);
  return kept;
}

function gapsAt(offsets: readonly number[], offset: number): number[] {
  return offsets.flatMap((o, gap) => (o === offset ? [gap] : []));
}

/** Whether there is a translation: an empty one, as files for translators have it, is none yet. */
export function hasTarget(unit: Pick<Unit, 'target'>): boolean {
  return unit.target !== undefined && unit.target.length > 0;
}
