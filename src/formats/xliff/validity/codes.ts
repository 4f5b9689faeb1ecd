// Inline codes and annotations: pairs, editing hints, copies (XLIFF 2.1, sections 4.2.3 "Inline Elements" and 4.7 "Inline
// Content").
import type { XmlElement } from '../../../syntax/xml.js';
import { forbiddenInXml } from '../../../text/xmlCharacters.js';
import { all, type Document, elementsOf, walk } from './document.js';

const CODES = ['ph', 'pc', 'sc', 'ec'];

/** An inline element of a content, in the order of the file. */
interface Piece {
  readonly element: XmlElement;
  readonly name: string;
  /** Id of the innermost `pc` around it; empty where there is none. */
  readonly inside: string;
}

export function checkCodes(document: Document): void {
  const { violations } = document;
  for (const { element, name } of all(document, ...CODES, 'mtc:match')) {
    const { attributes } = element;
    const [type, subType] = [attributes.get('type'), attributes.get('subType')];
    const data = { element: element.name, attribute: 'subType' };
    if (subType === undefined) continue;
    const wanted = /^xlf:(?:b|i|u|lb|pb)$/u.test(subType) ? 'fmt' : subType === 'xlf:var' ? 'ui' : undefined;
    if (type === undefined) violations.report('attribute-needs', element, { ...data, needs: 'type' }, 'subType');
    else if (name !== 'mtc:match' && wanted !== undefined && type !== wanted)
      violations.report(
        'attribute-value',
        element,
        { ...data, attribute: 'type', value: type, expected: wanted },
        'subType',
      );
  }
  for (const { element } of all(document, 'cp')) {
    const code = Number.parseInt(element.attributes.get('hex') ?? '', 16);
    if (code <= 0x10ffff && forbiddenInXml(String.fromCodePoint(code)) < 0)
      violations.report(
        'needless-cp',
        element,
        { element: element.name, attribute: 'hex', value: element.attributes.get('hex') ?? '' },
        'cp',
      );
  }
  for (const { element, name } of all(document, 'unit', 'mtc:match')) checkUnit(document, element, name);
}

function checkUnit(document: Document, unit: XmlElement, name: string): void {
  const { grammar } = document;
  const named = (element: XmlElement, wanted: string) =>
    elementsOf(element).filter((c) => grammar.nameOf(c) === wanted);
  const parts = name === 'unit' ? [...named(unit, 'segment'), ...named(unit, 'ignorable')] : [unit];
  parts.sort((a, b) => a.span[0] - b.span[0]);
  const contents = (wanted: string) => parts.flatMap((part) => named(part, wanted)).map((c) => piecesOf(document, c));
  const [sources, targets] = [contents('source'), contents('target')];
  const pieces = [...sources, ...targets].flat();
  for (const side of [sources, targets]) {
    checkPairs(document, side.flat());
    checkMarkers(document, side.flat());
    for (const content of side) checkSequences(document, content);
  }
  for (const piece of pieces) checkHints(document, piece, pieces);
  const translated = parts.filter((part) => named(part, 'target').length > 0);
  checkTargets(
    document,
    translated.map((part) => named(part, 'source').flatMap((source) => piecesOf(document, source))),
    translated.flatMap((part) => named(part, 'target')),
    targets.flat(),
  );
}

function piecesOf({ grammar }: Document, content: XmlElement): Piece[] {
  return [...walk(grammar, content)].slice(1).map(({ element, name, around }) => ({
    element,
    name,
    inside: around.findLast((outer) => grammar.nameOf(outer) === 'pc')?.attributes.get('id') ?? '',
  }));
}

/** Section "ec": where its start is in the unit it says so, and only where it is not it is isolated. */
function checkPairs({ violations }: Document, pieces: readonly Piece[]): void {
  const starts = new Map<string, { element: XmlElement; ended: boolean }>();
  for (const { element, name } of pieces) {
    const { attributes } = element;
    const data = { element: element.name };
    if (name === 'sc') starts.set(attributes.get('id') ?? '', { element, ended: false });
    if (name !== 'ec') continue;
    const [id, startRef] = [attributes.get('id'), attributes.get('startRef')];
    const isolated = attributes.get('isolated') === 'yes';
    if (isolated && (id === undefined || startRef !== undefined))
      violations.report('isolated', element, { ...data, attribute: 'startRef' }, 'ec');
    if (!isolated && (id !== undefined || startRef === undefined))
      violations.report('not-isolated', element, { ...data, attribute: 'startRef' }, 'ec');
    if (!isolated && attributes.has('dir'))
      violations.report('attribute-needs', element, { ...data, attribute: 'dir', needs: 'isolated' }, 'ec');
    if (startRef === undefined) continue;
    const start = starts.get(startRef);
    if (start === undefined) {
      violations.report('partner-missing', element, { ...data, attribute: 'startRef', value: startRef }, 'ec');
      continue;
    }
    start.ended = true;
    checkAlike(violations, start.element, element);
  }
  for (const { element, ended } of starts.values()) {
    const isolated = element.attributes.get('isolated') === 'yes';
    if (isolated === ended)
      violations.report(
        ended ? 'isolated' : 'not-isolated',
        element,
        { element: element.name, attribute: 'isolated' },
        'sc',
      );
  }
}

function checkAlike(violations: Document['violations'], start: XmlElement, end: XmlElement): void {
  for (const attribute of ['canCopy', 'canDelete', 'canOverlap', 'canReorder']) {
    const [a, b] = [start, end].map((element) => element.attributes.get(attribute) ?? 'yes') as [string, string];
    const wanted = attribute === 'canReorder' && a === 'firstNo' ? 'no' : a;
    if (b !== wanted)
      violations.report('partner-differs', end, { element: end.name, attribute, value: b, expected: wanted }, 'ec');
  }
}

/** Section "em": each `em` ends an `sm` before it, and each `sm` is ended. */
function checkMarkers({ violations }: Document, pieces: readonly Piece[]): void {
  const open = new Map<string, XmlElement>();
  for (const { element, name } of pieces) {
    if (name === 'sm') open.set(element.attributes.get('id') ?? '', element);
    if (name !== 'em') continue;
    const start = element.attributes.get('startRef') ?? '';
    if (!open.delete(start))
      violations.report(
        'partner-missing',
        element,
        { element: element.name, attribute: 'startRef', value: start },
        'em',
      );
  }
  for (const [id, element] of open)
    violations.report('partner-missing', element, { element: element.name, attribute: 'id', value: id }, 'sm');
}

/** Section "Editing Hints": what cannot be moved can neither be copied nor deleted; copies are of what can be copied. */
function checkHints({ violations }: Document, { element, name }: Piece, pieces: readonly Piece[]): void {
  if (!CODES.includes(name)) return;
  const { attributes } = element;
  const fixed = attributes.get('canReorder');
  if (fixed === 'no' || fixed === 'firstNo')
    for (const attribute of ['canCopy', 'canDelete'])
      if (attributes.get(attribute) !== 'no')
        violations.report(
          'attribute-value',
          element,
          { element: element.name, attribute, value: attributes.get(attribute) ?? 'yes', expected: 'no' },
          'Editing Hints',
        );
  const copied = attributes.get('copyOf');
  if (copied === undefined) return;
  const base = pieces.find(
    (piece) => CODES.includes(piece.name) && piece.element.attributes.get('id') === copied,
  )?.element;
  const data = { element: element.name, attribute: 'copyOf', value: copied };
  if (base === undefined) violations.report('reference-unknown', element, data, 'copyOf');
  else if (base.attributes.get('canCopy') === 'no') violations.report('copy', element, data, 'copyOf');
  if (['dataRef', 'dataRefStart', 'dataRefEnd'].some((attribute) => attributes.has(attribute)))
    violations.report('attributes-exclude', element, { ...data, other: 'dataRef' }, 'copyOf');
}

/** The non-reorderable sequences of a content: each begins with `firstNo`, and a code that may be moved ends it. */
function sequencesOf(pieces: readonly Piece[]): Piece[][] {
  const sequences: Piece[][] = [];
  let open: Piece[] | undefined;
  // An end goes with its start.
  for (const piece of pieces.filter(({ name }) => CODES.includes(name) && name !== 'ec')) {
    const hint = piece.element.attributes.get('canReorder') ?? 'yes';
    if (hint === 'yes') open = undefined;
    else if (hint === 'no' && open !== undefined) open.push(piece);
    else {
      open = [piece];
      sequences.push(open);
    }
  }
  return sequences;
}

function checkSequences({ violations }: Document, pieces: readonly Piece[]): void {
  for (const [first] of sequencesOf(pieces))
    if (first?.element.attributes.get('canReorder') === 'no')
      violations.report(
        'sequence-start',
        first.element,
        { element: first.element.name, attribute: 'canReorder' },
        'Editing Hints',
      );
}

/** Section "Target Content Modification": what must stay is there, and sequences are as they were. */
function checkTargets(
  { violations }: Document,
  sources: readonly (readonly Piece[])[],
  elements: readonly XmlElement[],
  targets: readonly Piece[],
): void {
  const [first] = elements;
  if (first === undefined) return;
  const idOf = ({ element }: Piece) => element.attributes.get('id') ?? element.attributes.get('startRef') ?? '';
  const there = new Set(targets.map(idOf));
  for (const piece of sources.flat())
    if (CODES.includes(piece.name) && piece.element.attributes.get('canDelete') === 'no' && !there.has(idOf(piece)))
      violations.report('code-missing', first, { element: first.name, id: idOf(piece) }, 'Target Content Modification');
  const shape = (sequence: readonly Piece[]) => sequence.map((piece) => `${idOf(piece)} in ${piece.inside}`).join(', ');
  const after = new Set(sequencesOf(targets).map(shape));
  for (const sequence of sources.flatMap(sequencesOf))
    if (sequence.length > 1 && !after.has(shape(sequence)))
      violations.report(
        'sequence-changed',
        first,
        { element: first.name, id: idOf(sequence[0] as Piece) },
        'Editing Hints',
      );
}
