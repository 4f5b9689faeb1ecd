// XLIFF 2.0, 2.1 and the core of 2.2, as other programs return it.
import type { Bitext, Note, Unit, UnitGroup } from '../../model/bitext.js';
import type { ReadBitext, UnitPlace } from '../../model/format.js';
import { childElements, textContent, type XmlElement } from '../../syntax/xml.js';
import { blockKind } from './kinds.js';
import { Place } from './place.js';
import { formatOf, inDocument, Problems, primaryLanguage, priorityOf, storyOf, type Writable } from './reading.js';
import { readUnit2 } from './unit2.js';

/** Namespaces, and the versions that are at home in each. */
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  'urn:oasis:names:tc:xliff:document:2.0': ['2.0', '2.1'],
  // Section "version" of 2.2: files of the new namespace may name an earlier version.
  'urn:oasis:names:tc:xliff:document:2.2': ['2.2', '2.1', '2.0'],
};

/** Whether a root element is XLIFF 2, of whatever minor version. */
export function isXliff2({ localName, namespace, attributes }: XmlElement): boolean {
  if (localName !== 'xliff') return false;
  return (
    /^urn:oasis:names:tc:xliff:document:2\./u.test(namespace) ||
    (namespace === '' && /^2/u.test(attributes.get('version') ?? ''))
  );
}

/** Reads an XLIFF 2 document. @param isWanted units by id; the others are passed over */
export function readXliff2(root: XmlElement, path: string, isWanted: Context['isWanted'] = () => true): ReadBitext {
  const problems = new Problems(path);
  if (!checkVersion(root, problems)) return { findings: problems.findings };
  const sourceLanguage = problems.required(root, 'srcLang') ?? '';
  const targetLanguage = root.attributes.get('trgLang') ?? '';
  const files = childElements(root, 'file');
  const first = files[0];
  if (first === undefined) {
    problems.error('missing-element', root, { element: 'file', parent: root.name });
    return { findings: problems.findings };
  }
  if (files.length > 1) problems.warning('several-files', files[1] as XmlElement, { count: files.length });

  const groups: UnitGroup[] = [];
  const places = new Map<string, UnitPlace>();
  const fileIds = new Map<string, XmlElement>();
  for (const [index, file] of files.entries()) {
    const id = problems.required(file, 'id');
    if (id !== undefined) problems.unique(fileIds, id, file, 'duplicate-id', { element: 'file', id });
    for (const skeleton of childElements(file, 'skeleton')) {
      const href = skeleton.attributes.get('href');
      if (href !== undefined) problems.warning('external-file', skeleton, { file: href });
    }
    readGroup(file, {
      problems,
      sourceLanguage,
      targetLanguage,
      groups,
      places,
      units: new Map(),
      groupIds: new Map(),
      file: index + 1,
      isWanted,
    });
  }
  // Section "xliff", constraint: a file with targets has to say their language.
  const hasTargets = () =>
    [...places.values()].some((place) => place.segments.some((segment) => segment.target !== undefined));
  if (targetLanguage === '' && hasTargets()) problems.required(root, 'trgLang');

  const original = first.attributes.get('original') ?? '';
  const bitext: Bitext = {
    story: storyOf(
      groups.map((group) => group.name),
      original || (first.attributes.get('id') ?? ''),
      sourceLanguage,
    ),
    original,
    format: formatOf(original),
    sourceLanguage: primaryLanguage(sourceLanguage),
    targetLanguage: primaryLanguage(targetLanguage),
    notes: readNotes(first),
    groups,
  };
  return { bitext, findings: problems.findings, places };
}

function checkVersion(root: XmlElement, problems: Problems): boolean {
  const version = problems.required(root, 'version');
  if (version === undefined) return false;
  const known = ['1.2', '2.0', '2.1'];
  const homes = Object.keys(VERSIONS).filter((namespace) => VERSIONS[namespace]?.includes(version));
  const [home] = homes;
  if (home === undefined) {
    problems.error('unknown-version', root, { version, known });
    return false;
  }
  if (!homes.includes(root.namespace)) {
    problems.error('wrong-namespace', root, { namespace: root.namespace, expected: home });
    return false;
  }
  if (root.namespace.endsWith(':2.2')) problems.warning('other-version', root, { version, known });
  return true;
}

interface Context {
  readonly problems: Problems;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly groups: UnitGroup[];
  readonly places: Map<string, UnitPlace>;
  /** Which file element of the document it is, from 1. */
  readonly file: number;
  /** Ids of the file element that is being read. */
  readonly units: Map<string, XmlElement>;
  readonly groupIds: Map<string, XmlElement>;
  readonly isWanted: (id: string) => boolean;
}

/** Units of one group stay together; units outside groups get a group each. */
function readGroup(parent: XmlElement, context: Context): void {
  const { problems, groups } = context;
  const units: Unit[] = [];
  for (const element of childElements(parent, 'unit')) {
    const id = problems.required(element, 'id');
    if (id !== undefined) problems.unique(context.units, id, element, 'duplicate-id', { element: 'unit', id });
    const known = id === undefined ? undefined : inDocument(id, context);
    if (known !== undefined && !context.isWanted(known)) {
      if (!context.places.has(known)) context.places.set(known, new Place(element, []));
      continue;
    }
    const { content, place } = readUnit2(element, context);
    if (id === undefined || known === undefined || content === undefined) continue;
    const unit: Writable<Unit> = {
      id: known,
      name: element.attributes.get('name') ?? id,
      source: content.source,
      state: content.state,
      annotations: content.annotations,
      notes: readNotes(element),
    };
    if (content.target !== undefined) unit.target = content.target;
    units.push(unit);
    if (!context.places.has(known)) context.places.set(known, place);
  }
  if (parent.localName === 'group') {
    const id = problems.required(parent, 'id') ?? units[0]?.id ?? '';
    problems.unique(context.groupIds, id, parent, 'duplicate-id', { element: 'group', id });
    const name = parent.attributes.get('name') ?? id;
    if (units.length > 0) groups.push({ id, name, kind: blockKind(parent.attributes.get('type') ?? ''), units });
  } else for (const unit of units) groups.push({ id: unit.id, name: unit.name, kind: 'paragraph', units: [unit] });
  for (const group of childElements(parent, 'group')) readGroup(group, context);
}

function readNotes(parent: XmlElement): Note[] {
  const [list, another] = childElements(parent, 'notes');
  if (list === undefined) return [];
  const notes = another === undefined ? childElements(list, 'note') : childElements(parent, 'notes').flatMap(notesIn);
  return notes.map((note) => ({
    category: note.attributes.get('category') ?? '',
    priority: priorityOf(note.attributes.get('priority')),
    text: textContent(note),
  }));
}

const notesIn = (list: XmlElement) => childElements(list, 'note');
