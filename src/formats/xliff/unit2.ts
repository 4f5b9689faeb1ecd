// A unit of XLIFF 2: its segments joined to one sentence, its inline content flat (OASIS Standard 2.1, section 4).
import type { Annotation, Unit, UnitState } from '../../model/bitext.js';
import type { UnitPlace } from '../../model/format.js';
import { childElements, textContent, type XmlElement } from '../../syntax/xml.js';
import { type Part, Place } from './place.js';
import { claimId, codePoint, type Reading, readChildren } from './readContent2.js';
import { Content, checkCodes, type Problems, startTag, type Writable } from './reading.js';

const GLOSSARY = 'urn:oasis:names:tc:xliff:glossary:2.0';

/** In the order in which a unit gets better; of joined segments the least holds (section "Resegmentation"). */
const STATES: readonly UnitState[] = ['initial', 'needs-review', 'translated', 'reviewed', 'final'];

const WRITTEN_STATES: readonly string[] = STATES.filter((state) => state !== 'needs-review');

const SEGMENT = ['id', 'canResegment', 'state', 'subState'];
const TARGET = ['order'];

/** What most units have of original data and glossary. */
const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

type UnitContent = Pick<Unit, 'source' | 'target' | 'state' | 'annotations'>;

/** Reads what stands in a unit, except its notes. `content` is absent where no source could be read. */
export function readUnit2(
  unit: XmlElement,
  context: { readonly problems: Problems; readonly sourceLanguage: string; readonly targetLanguage: string },
): { content?: UnitContent; place: UnitPlace } {
  const { problems, sourceLanguage, targetLanguage } = context;
  const parts = readParts(unit, problems);
  const place = new Place(unit, parts);
  const segments = parts.filter((part) => part.element.localName === 'segment');
  if (segments.length === 0) return { place };

  const [data, glossary] = [readData(unit), readGlossary(unit)];
  const reading: Reading = { problems, data, glossary, targetLanguage };
  // One id alone is like no other.
  if (parts.length > 1 || parts[0]?.source.first !== undefined) reading.ids = new Map();
  const source = new Content();
  /** Where the source of each part ends. */
  const ends: number[] = [];
  for (const part of parts) {
    checkLanguage(part.source, sourceLanguage, problems);
    claimId(part.element, reading);
    readChildren(part.source, source, reading);
    ends.push(source.inlines.length);
  }
  source.completeKinds();

  const target = new Content();
  // Ids of the target repeat those of the source: they are not held against it.
  const targetReading: Reading = { problems, data, glossary, targetLanguage };
  for (const part of inTargetOrder(parts, problems)) {
    if (part.target !== undefined) {
      problems.known(part.target, TARGET);
      checkLanguage(part.target, targetLanguage, problems);
      readChildren(part.target, target, targetReading);
    }
    // White space between segments stays as it is where nobody translated it.
    else {
      for (const inline of source.inlines.slice(ends[part.index - 1] ?? 0, ends[part.index]))
        target.inlines.push(inline);
    }
  }
  target.completeKinds();
  checkCodes(source, target, problems);
  const translated = segments.every((part) => part.target !== undefined && !isEmpty(part.target, part.source));
  const content: Writable<UnitContent> = {
    source: source.finished(),
    state: joinedState(segments, problems),
    annotations: source.annotations,
  };
  if (translated && target.inlines.length > 0) content.target = target.finished();
  return { content, place };
}

function readParts(unit: XmlElement, problems: Problems): Part[] {
  const parts: Part[] = [];
  let hasSegment = false;
  for (let element = unit.first; element !== undefined; element = element.next) {
    const isSegment = element.localName === 'segment';
    if (element.namespace !== unit.namespace || !(isSegment || element.localName === 'ignorable')) continue;
    hasSegment ||= isSegment;
    if (isSegment) problems.known(element, SEGMENT);
    const [source, secondSource] = childElements(element, 'source');
    const [target, secondTarget] = childElements(element, 'target');
    for (const second of [secondSource, secondTarget])
      if (second !== undefined)
        problems.error('repeated-element', second, { element: second.name, parent: element.name });
    if (source === undefined) problems.error('missing-element', element, { element: 'source', parent: element.name });
    else parts.push({ element, source, target, index: parts.length });
  }
  if (!hasSegment) problems.error('missing-element', unit, { element: 'segment', parent: 'unit' });
  return parts;
}

/** A target without anything in it is not there yet, unless its source is as empty. */
function isEmpty(target: XmlElement, source: XmlElement): boolean {
  return target.children.length === 0 && source.children.length > 0;
}

/** Section "order": a target's place among the unit's parts, its own place where it does not say. */
function inTargetOrder(parts: readonly Part[], problems: Problems): readonly Part[] {
  if (!parts.some(({ target }) => target?.attributes.has('order'))) return parts;
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
    if (!WRITTEN_STATES.includes(value)) {
      const data = { element: element.name, attribute: 'state', value, known: WRITTEN_STATES };
      problems.warning('foreign-value', startTag(element), data);
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

function readData(unit: XmlElement): ReadonlyMap<string, string> {
  const data = childElements(unit, 'originalData').flatMap((list) => childElements(list, 'data'));
  if (data.length === 0) return NOTHING;
  return new Map(data.map((element) => [element.attributes.get('id') ?? '', markupOf(element)]));
}

/** Markup may hold characters that XML cannot, by their numbers. */
function markupOf(data: XmlElement): string {
  return data.children.map((child) => (child.type === 'text' ? child.value : (codePoint(child) ?? ''))).join('');
}

function readGlossary(unit: XmlElement): ReadonlyMap<string, Pick<Annotation, 'translation' | 'definition'>> {
  const entries = childElements(unit, 'glossary', GLOSSARY).flatMap((list) => childElements(list, 'glossEntry'));
  if (entries.length === 0) return NOTHING;
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
