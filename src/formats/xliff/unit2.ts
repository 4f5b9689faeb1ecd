// A unit of XLIFF 2: its segments joined to one sentence, its inline content flat (OASIS Standard 2.1, section 4).
import type { Annotation, Unit, UnitState } from '../../model/bitext.js';
import type { UnitPlace } from '../../model/format.js';
import { childElements, textContent, type XmlElement } from '../../syntax/xml.js';
import { claimId, codePoint, type Reading, readChildren } from './readContent2.js';
import { Content, checkCodes, type Problems, startTag } from './reading.js';

const GLOSSARY = 'urn:oasis:names:tc:xliff:glossary:2.0';

/** In the order in which a unit gets better; of joined segments the least holds (section "Resegmentation"). */
const STATES: readonly UnitState[] = ['initial', 'needs-review', 'translated', 'reviewed', 'final'];

const SEGMENT = ['id', 'canResegment', 'state', 'subState'];
const TARGET = ['order'];

/** A segment, or the white space between two. */
interface Part {
  readonly element: XmlElement;
  readonly source: XmlElement;
  readonly target?: XmlElement;
}

type UnitContent = Pick<Unit, 'source' | 'target' | 'state' | 'annotations'>;

/** Reads what stands in a unit, except its notes. `content` is absent where no source could be read. */
export function readUnit2(
  unit: XmlElement,
  context: { readonly problems: Problems; readonly sourceLanguage: string; readonly targetLanguage: string },
): { content?: UnitContent; place: UnitPlace } {
  const { problems, sourceLanguage, targetLanguage } = context;
  const parts = readParts(unit, problems);
  const place: UnitPlace = {
    unit: unit.span,
    segments: parts.map(({ element, source, target }) => ({
      element: element.span,
      source: source.span,
      ...(target ? { target: target.span } : {}),
    })),
  };
  const segments = parts.filter((part) => part.element.localName === 'segment');
  if (segments.length === 0) return { place };

  const shared = { problems, data: readData(unit), glossary: readGlossary(unit), targetLanguage };
  const reading: Reading = { ...shared, ids: new Map(), open: new Map() };
  const source = new Content();
  const ranges = new Map<Part, readonly [number, number]>();
  for (const part of parts) {
    checkLanguage(part.source, sourceLanguage, problems);
    claimId(part.element, reading);
    const from = source.inlines.length;
    readChildren(part.source, source, reading);
    ranges.set(part, [from, source.inlines.length]);
  }
  source.completeKinds();

  const target = new Content();
  // Ids of the target repeat those of the source: they are not held against it.
  const targetReading: Reading = { ...shared, open: new Map() };
  for (const part of inTargetOrder(parts, problems)) {
    if (part.target !== undefined) {
      problems.known(part.target, TARGET);
      checkLanguage(part.target, targetLanguage, problems);
      readChildren(part.target, target, targetReading);
    }
    // White space between segments stays as it is where nobody translated it.
    else target.inlines.push(...source.inlines.slice(...(ranges.get(part) as [number, number])));
  }
  target.completeKinds();
  checkCodes(source, target, problems);
  const translated = segments.every((part) => part.target !== undefined && !isEmpty(part.target, part.source));
  return {
    content: {
      source: source.inlines,
      ...(translated && target.inlines.length > 0 ? { target: target.inlines } : {}),
      state: joinedState(segments, problems),
      annotations: source.annotations,
    },
    place,
  };
}

function readParts(unit: XmlElement, problems: Problems): Part[] {
  const parts: Part[] = [];
  const elements = unit.children.filter(
    (child): child is XmlElement =>
      child.type === 'element' &&
      child.namespace === unit.namespace &&
      (child.localName === 'segment' || child.localName === 'ignorable'),
  );
  if (!elements.some((element) => element.localName === 'segment'))
    problems.error('missing-element', unit, { element: 'segment', parent: 'unit' });
  for (const element of elements) {
    if (element.localName === 'segment') problems.known(element, SEGMENT);
    const [source, secondSource] = childElements(element, 'source');
    const [target, secondTarget] = childElements(element, 'target');
    for (const second of [secondSource, secondTarget])
      if (second !== undefined)
        problems.error('repeated-element', second, { element: second.name, parent: element.name });
    if (source === undefined) problems.error('missing-element', element, { element: 'source', parent: element.name });
    else parts.push({ element, source, ...(target ? { target } : {}) });
  }
  return parts;
}

/** A target without anything in it is not there yet, unless its source is as empty. */
function isEmpty(target: XmlElement, source: XmlElement): boolean {
  return target.children.length === 0 && source.children.length > 0;
}

/** Section "order": a target's place among the unit's parts, its own place where it does not say. */
function inTargetOrder(parts: readonly Part[], problems: Problems): Part[] {
  const slots = new Map<number, Part>();
  for (const part of parts) {
    const order = part.target?.attributes.get('order');
    if (order === undefined) continue;
    const slot = /^[1-9]\d{0,6}$/u.test(order) ? Number(order) : 0;
    if (slot >= 1 && slot <= parts.length && !slots.has(slot)) slots.set(slot, part);
    else problems.error('target-order', part.target as XmlElement, { order, count: parts.length });
  }
  const placed = new Set(slots.values());
  const others = parts.filter((part) => !placed.has(part));
  return parts.map((_, index) => slots.get(index + 1) ?? (others.shift() as Part));
}

function joinedState(segments: readonly Part[], problems: Problems): UnitState {
  const states = segments.map(({ element }) => {
    const value = element.attributes.get('state') ?? 'initial';
    const known: readonly string[] = STATES.filter((s) => s !== 'needs-review');
    if (!known.includes(value)) {
      problems.warning('foreign-value', startTag(element), { element: element.name, attribute: 'state', value, known });
      return 'initial';
    }
    // A tool that moved the state on has to drop the sub-state; where it forgot, the state counts.
    const review =
      element.attributes.get('subState')?.endsWith(':needs-review') && value !== 'reviewed' && value !== 'final';
    return review ? 'needs-review' : (value as UnitState);
  });
  return STATES.find((state) => states.includes(state)) ?? 'initial';
}

function checkLanguage(element: XmlElement, expected: string, problems: Problems): void {
  const found = element.attributes.get('xml:lang');
  if (found === undefined || expected === '' || found.toLowerCase() === expected.toLowerCase()) return;
  problems.error('language', element, { element: element.name, found, expected });
}

function readData(unit: XmlElement): Map<string, string> {
  const data = childElements(unit, 'originalData').flatMap((list) => childElements(list, 'data'));
  return new Map(data.map((element) => [element.attributes.get('id') ?? '', markupOf(element)]));
}

/** Markup may hold characters that XML cannot, by their numbers. */
function markupOf(data: XmlElement): string {
  return data.children.map((child) => (child.type === 'text' ? child.value : (codePoint(child) ?? ''))).join('');
}

function readGlossary(unit: XmlElement): Map<string, Pick<Annotation, 'translation' | 'definition'>> {
  const entries = childElements(unit, 'glossary', GLOSSARY).flatMap((list) => childElements(list, 'glossEntry'));
  return new Map(
    entries.map((entry) => {
      const [translation] = childElements(entry, 'translation').map(textContent);
      const [definition] = childElements(entry, 'definition').map(textContent);
      // A fragment identifier ends with the id of the marker (section "Fragment Identification").
      const marker = (entry.attributes.get('ref') ?? '').replace(/^.*[#/=]/u, '');
      return [
        marker,
        { ...(translation === undefined ? {} : { translation }), ...(definition === undefined ? {} : { definition }) },
      ];
    }),
  );
}
