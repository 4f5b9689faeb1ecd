// XLIFF 1.2 as other programs return it: strict or transitional, whatever they did to what is not contractual.
import type { Bitext, Note, Unit, UnitGroup, UnitState } from '../../model/bitext.js';
import type { ReadBitext, UnitPlace } from '../../model/format.js';
import { childElements, textContent, type XmlElement } from '../../syntax/xml.js';
import { readContent } from './content1.js';
import { blockKind, fromDatatype } from './kinds.js';
import { Place } from './place.js';
import {
  checkCodes,
  inDocument,
  Problems,
  primaryLanguage,
  priorityOf,
  sameLanguage,
  startTag,
  storyOf,
  type Writable,
} from './reading.js';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';

/** Appendix, values of `state`, as ours. */
const STATES: Readonly<Record<string, UnitState>> = {
  new: 'initial',
  'needs-translation': 'initial',
  'needs-l10n': 'initial',
  'needs-adaptation': 'needs-review',
  'needs-review-adaptation': 'needs-review',
  'needs-review-l10n': 'needs-review',
  'needs-review-translation': 'needs-review',
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'final',
};

/** Attributes of the schema (strict and transitional) on the elements that are read closely. */
const LAYOUT = ['coord', 'font', 'css-style', 'style', 'exstyle'];
const TARGET = ['state', 'state-qualifier', 'phase-name', 'resname', 'restype', 'equiv-trans', 'ts', ...LAYOUT];
const SOURCE = ['ts'];

/** What one unit after the other is read with. */
interface Context {
  readonly problems: Problems;
  /** As the file says it: the tag of annotations' translations and of `xml:lang`. */
  readonly targetLanguage: string;
  readonly sourceLanguage: string;
  /** Trans-unit ids of the file element that is being read. */
  readonly ids: Map<string, XmlElement>;
  readonly groups: UnitGroup[];
  readonly places: Map<string, UnitPlace>;
  /** Which file element of the document it is, from 1. */
  readonly file: number;
  readonly isWanted: (id: string) => boolean;
}

/** Whether a root element is XLIFF 1, of whatever minor version. */
export function isXliff1(root: XmlElement): boolean {
  const { localName, namespace, attributes } = root;
  if (localName !== 'xliff') return false;
  return (
    /^urn:oasis:names:tc:xliff:document:1\./u.test(namespace) ||
    (namespace === '' && !/^[2-9]/u.test(attributes.get('version') ?? ''))
  );
}

/** Reads an XLIFF 1.2 document. @param isWanted units by id; the others are passed over */
export function readXliff1(root: XmlElement, path: string, isWanted: Context['isWanted'] = () => true): ReadBitext {
  const problems = new Problems(path);
  if (!checkVersion(root, problems)) return { findings: problems.findings };
  const files = childElements(root, 'file');
  const first = files[0];
  if (first === undefined) {
    problems.error('missing-element', root, { element: 'file', parent: root.name });
    return { findings: problems.findings };
  }
  if (files.length > 1) problems.warning('several-files', files[1] as XmlElement, { count: files.length });

  const groups: UnitGroup[] = [];
  const places = new Map<string, UnitPlace>();
  const originals = new Map<string, XmlElement>();
  for (const [index, file] of files.entries()) {
    const original = problems.required(file, 'original');
    if (original !== undefined) problems.unique(originals, original, file, 'duplicate-original', { original });
    problems.required(file, 'datatype', 'warning');
    const sourceLanguage = problems.required(file, 'source-language') ?? '';
    const targetLanguage = problems.required(file, 'target-language', 'warning') ?? '';
    const own = { sourceLanguage, targetLanguage, ids: new Map(), file: index + 1 };
    readFile(file, { problems, groups, places, isWanted, ...own });
  }
  const attribute = (name: string) => first.attributes.get(name) ?? '';
  const header = childElements(first, 'header')[0];
  const original = attribute('original');
  const bitext: Bitext = {
    story: storyOf(
      groups.map((group) => group.name),
      original,
      attribute('source-language'),
    ),
    original,
    format: fromDatatype(attribute('datatype')),
    sourceLanguage: primaryLanguage(attribute('source-language')),
    targetLanguage: primaryLanguage(attribute('target-language')),
    notes: header === undefined ? [] : readNotes(header),
    groups,
  };
  return { bitext, findings: problems.findings, places };
}

function checkVersion(root: XmlElement, problems: Problems): boolean {
  const version = problems.required(root, 'version');
  if (version === undefined) return false;
  if (!['1.0', '1.1', '1.2'].includes(version)) {
    problems.error('unknown-version', root, { version, known: ['1.2', '2.0', '2.1'] });
    return false;
  }
  if (version !== '1.2') problems.warning('other-version', root, { version, known: ['1.2', '2.0', '2.1'] });
  else if (root.namespace !== NAMESPACE)
    problems.warning('wrong-namespace', root, { namespace: root.namespace, expected: NAMESPACE });
  return true;
}

function readFile(file: XmlElement, context: Context): void {
  for (const header of childElements(file, 'header'))
    for (const reference of ['skl', 'glossary', 'reference'].flatMap((name) => childElements(header, name)))
      for (const external of childElements(reference, 'external-file'))
        context.problems.warning('external-file', external, { file: external.attributes.get('href') ?? '' });
  const body = childElements(file, 'body')[0];
  if (body === undefined) context.problems.error('missing-element', file, { element: 'body', parent: 'file' });
  else readBody(body, context);
}

/** Units of one group stay together; units outside groups get a group each. */
function readBody(parent: XmlElement, context: Context): void {
  const units = childElements(parent, 'trans-unit').flatMap((element) => {
    const unit = readUnit(element, context);
    return unit === undefined ? [] : [unit];
  });
  if (parent.localName === 'group' && units.length > 0) {
    const id = parent.attributes.get('id') ?? (units[0] as Unit).id;
    const name = parent.attributes.get('resname') ?? id;
    context.groups.push({ id, name, kind: blockKind(parent.attributes.get('restype') ?? ''), units });
  } else
    for (const unit of units) context.groups.push({ id: unit.id, name: unit.name, kind: 'paragraph', units: [unit] });
  for (const group of childElements(parent, 'group')) readBody(group, context);
}

function readUnit(element: XmlElement, context: Context): Unit | undefined {
  const { problems, sourceLanguage, targetLanguage } = context;
  const own = problems.required(element, 'id');
  if (own !== undefined) problems.unique(context.ids, own, element, 'duplicate-id', { element: element.name, id: own });
  const id = own === undefined ? undefined : inDocument(own, context);
  if (id !== undefined && !context.isWanted(id)) {
    if (!context.places.has(id)) context.places.set(id, new Place(element, []));
    return undefined;
  }
  const source = only(element, 'source', problems);
  const target = only(element, 'target', problems);
  if (source === undefined) problems.error('missing-element', element, { element: 'source', parent: element.name });
  if (id === undefined || source === undefined) return undefined;
  problems.known(source, SOURCE);
  checkLanguage(source, sourceLanguage, problems);

  const content = readContent(source, targetLanguage, problems);
  const translation = target === undefined ? undefined : readContent(target, targetLanguage, problems);
  if (target !== undefined && translation !== undefined) {
    problems.known(target, TARGET);
    checkLanguage(target, targetLanguage, problems);
    checkCodes(content, translation, problems);
  }
  if (!context.places.has(id)) {
    context.places.set(id, new Place(element, [{ element, source, target, index: 0 }]));
  }
  // An empty target says that there is none yet; blanks alone are kept, somebody wrote them.
  const translated = translation !== undefined && translation.inlines.length > 0;
  const line = lineOf(element);
  const unit: Writable<Unit> = {
    id,
    name: element.attributes.get('resname') ?? id,
    source: content.finished(),
    state: stateOf(element, target, translated, problems),
    annotations: content.annotations,
    notes: readNotes(element),
  };
  if (translated) unit.target = translation.finished();
  if (line !== undefined) unit.line = line;
  return unit;
}

/** The only child of a name; of several, which are reported, the first. */
function only(parent: XmlElement, name: string, problems: Problems): XmlElement | undefined {
  const [first, second] = childElements(parent, name);
  if (second !== undefined) problems.error('repeated-element', second, { element: name, parent: parent.name }, first);
  return first;
}

function checkLanguage(element: XmlElement, expected: string, problems: Problems): void {
  const found = element.attributes.get('xml:lang');
  if (found === undefined || expected === '' || sameLanguage(found, expected)) return;
  problems.warning('language', element, { element: element.name, found, expected });
}

function stateOf(unit: XmlElement, target: XmlElement | undefined, translated: boolean, problems: Problems): UnitState {
  const value = target?.attributes.get('state');
  if (value === undefined) {
    if (!translated) return 'initial';
    return unit.attributes.get('approved') === 'yes' ? 'reviewed' : 'translated';
  }
  const state = Object.hasOwn(STATES, value) ? STATES[value] : undefined;
  if (state !== undefined) return state;
  // States of a tool's own begin with x- (section "state"); what they mean only a person can say.
  if (!value.startsWith('x-')) {
    const data = { element: 'target', attribute: 'state', value, known: Object.keys(STATES) };
    problems.warning('foreign-value', startTag(target as XmlElement), data);
  }
  return translated ? 'needs-review' : 'initial';
}

function lineOf(unit: XmlElement): number | undefined {
  for (const group of childElements(unit, 'context-group'))
    for (const context of childElements(group, 'context'))
      if (context.attributes.get('context-type') === 'linenumber' && /^\s*[1-9]\d{0,8}\s*$/u.test(textContent(context)))
        return Number(textContent(context));
  return undefined;
}

function readNotes(parent: XmlElement): Note[] {
  return childElements(parent, 'note').map((note) => ({
    category: note.attributes.get('from') ?? '',
    priority: priorityOf(note.attributes.get('priority')),
    text: textContent(note),
  }));
}
