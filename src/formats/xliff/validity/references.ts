// References: original data, sub-flows, and fragment identifiers (XLIFF 2.1, section 3 "Fragment Identification").
import type { XmlElement } from '../../../syntax/xml.js';
import { isNameToken } from '../../../syntax/xmlWriter.js';
import { all, type Document, elementsOf, nearest, walk } from './document.js';

const DATA = ['dataRef', 'dataRefStart', 'dataRefEnd'];
const FLOWS = ['subFlows', 'subFlowsStart', 'subFlowsEnd'];
const CODES = ['ph', 'pc', 'sc', 'ec'];

export function checkReferences(document: Document): void {
  const { violations } = document;
  for (const { element, around } of all(document, ...CODES)) {
    // What a candidate refers to stands in the candidate (section "XLIFF Core Reuse" of the module).
    const host = nearest(document, around, 'mtc:match') ?? nearest(document, around, 'unit');
    const data = host === undefined ? [] : dataIds(document, host);
    for (const attribute of DATA) {
      const reference = element.attributes.get(attribute);
      if (reference !== undefined && !data.includes(reference))
        violations.report(
          'reference-unknown',
          element,
          { element: element.name, attribute, value: reference },
          attribute,
        );
    }
    const file = nearest(document, around, 'file');
    for (const attribute of FLOWS)
      for (const flow of element.attributes.get(attribute)?.split(/\s+/u) ?? [])
        if (file !== undefined && !unitIds(document, file).has(flow))
          violations.report(
            'reference-unknown',
            element,
            { element: element.name, attribute, value: flow },
            'Sub-Flows',
          );
  }
  for (const { element, around } of all(document, 'mrk', 'sm')) checkMarker(document, element, around);
  for (const { element, name, around } of all(document, 'gls:glossEntry', 'gls:translation', 'mtc:match')) {
    const reference = element.attributes.get('ref');
    // What a translation refers to is in the target, and said in ways that the standard leaves open.
    const open = name === 'gls:translation' && !reference?.startsWith('#');
    if (reference !== undefined && !open) checkSpan(document, element, around, reference);
  }
}

function dataIds({ grammar }: Document, host: XmlElement): string[] {
  return elementsOf(host)
    .filter((child) => grammar.nameOf(child) === 'originalData')
    .flatMap(elementsOf)
    .flatMap((data) => data.attributes.get('id') ?? []);
}

const unitsKnown = new WeakMap<XmlElement, ReadonlySet<string>>();

function unitIds({ grammar }: Document, file: XmlElement): ReadonlySet<string> {
  const known = unitsKnown.get(file);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  for (const { element, name } of walk(grammar, file)) if (name === 'unit') ids.add(element.attributes.get('id') ?? '');
  unitsKnown.set(file, ids);
  return ids;
}

/** A comment has its text or refers to a note of its unit; any other reference has to be one (section "Annotations"). */
function checkMarker(document: Document, element: XmlElement, around: readonly XmlElement[]): void {
  const { violations } = document;
  const { attributes } = element;
  const data = { element: element.name };
  const [reference, value] = [attributes.get('ref'), attributes.get('value')];
  const comment = attributes.get('type') === 'comment';
  if (comment && (reference === undefined) === (value === undefined))
    violations.report(
      'one-of',
      element,
      { ...data, attribute: 'ref', attributes: ['value', 'ref'] },
      'Comment Annotation',
    );
  if (reference === undefined || !reference.startsWith('#')) return;
  const fragment = parseFragment(reference);
  const report = (reason: string) =>
    violations.report(reason, element, { ...data, attribute: 'ref', value: reference }, 'Fragment Identification');
  if (fragment === undefined) report('reference-syntax');
  else if (!resolves(document, fragment, around, comment ? ['n'] : undefined)) report('reference-unknown');
}

/** Glossary entries and candidates are about a stretch of their unit's text. */
function checkSpan(document: Document, element: XmlElement, around: readonly XmlElement[], reference: string): void {
  const data = { element: element.name, attribute: 'ref', value: reference };
  const fragment = parseFragment(reference);
  if (fragment === undefined) document.violations.report('reference-syntax', element, data, 'ref');
  else if (!resolves(document, fragment, around, ['', 't']))
    document.violations.report('reference-unknown', element, data, 'ref');
}

interface Selector {
  /** Empty for segments and source content. */
  readonly prefix: string;
  readonly id: string;
}

interface Fragment {
  readonly absolute: boolean;
  readonly containers: readonly Selector[];
  readonly leaf?: Selector;
}

/** Files, groups and units, in this order; then one thing in them. */
const CONTAINERS = ['f', 'g', 'u'];
const LEAVES = ['n', 'd', 't', ''];
/** Prefixes that are registered: those of the modules, and of TBX. */
const MODULES = ['gls', 'mtc', 'mda', 'res', 'slr', 'val', 'ctr', 'fs', 'its', 'itsm', 'pgs', 'tbx'];

/** A fragment identifier in its parts; undefined where it breaks a rule of section 3. */
function parseFragment(reference: string): Fragment | undefined {
  const match = /^#(\/?)(.+)$/u.exec(reference);
  if (match === null) return undefined;
  const selectors = (match[2] as string).split('/').map((text): Selector => {
    const at = text.indexOf('=');
    return at < 0 ? { prefix: '', id: text } : { prefix: text.slice(0, at), id: text.slice(at + 1) };
  });
  const containers = selectors.filter(({ prefix }) => CONTAINERS.includes(prefix));
  const [leaf, second] = selectors.filter(({ prefix }) => !CONTAINERS.includes(prefix));
  const sound =
    selectors.every(({ prefix, id }) => isNameToken(id) && (prefix === '' || isNameToken(prefix))) &&
    new Set(selectors.map(({ prefix }) => prefix)).size === selectors.length &&
    second === undefined &&
    (leaf === undefined || leaf === selectors.at(-1)) &&
    containers.every(
      ({ prefix }, i) => i === 0 || CONTAINERS.indexOf(prefix) > CONTAINERS.indexOf(containers[i - 1]?.prefix ?? ''),
    ) &&
    (leaf === undefined || LEAVES.includes(leaf.prefix) || MODULES.includes(leaf.prefix));
  if (!sound) return undefined;
  return { absolute: match[1] === '/', containers, ...(leaf === undefined ? {} : { leaf }) };
}

/** @param leaves the kinds of things that may be meant, in the unit that the reference stands in */
function resolves(
  document: Document,
  { absolute, containers, leaf }: Fragment,
  around: readonly XmlElement[],
  leaves: readonly string[] | undefined,
): boolean {
  const { root, grammar } = document;
  const unit = nearest(document, around, 'unit');
  const file = nearest(document, around, 'file');
  let host: XmlElement | undefined = absolute ? root : unit;
  for (const { prefix, id } of containers) {
    const name = prefix === 'f' ? 'file' : prefix === 'g' ? 'group' : 'unit';
    const within: XmlElement | undefined = prefix === 'f' ? root : host === unit || host === root ? file : host;
    host = within === undefined ? undefined : find(document, within, name, id);
    if (host === undefined) return false;
  }
  if (leaves !== undefined && (host !== unit || leaf === undefined || !leaves.includes(leaf.prefix))) return false;
  if (leaf === undefined || host === undefined) return host !== undefined;
  return [...walk(grammar, host)].some(({ element, name }) => isMeant(leaf, element, name));
}

function isMeant({ prefix, id }: Selector, element: XmlElement, name: string): boolean {
  if (element.attributes.get('id') !== id && element.attributes.get('xml:id') !== id) return false;
  if (prefix === 'n') return name === 'note';
  if (prefix === 'd') return name === 'data';
  if (prefix === '' || prefix === 't')
    return ['segment', 'ignorable', 'mrk', 'sm', 'pc', 'sc', 'ec', 'ph'].includes(name);
  return name === 'foreign' || name.startsWith(`${prefix}:`);
}

function find({ grammar }: Document, within: XmlElement, name: string, id: string): XmlElement | undefined {
  for (const found of walk(grammar, within))
    if (found.name === name && found.element.attributes.get('id') === id) return found.element;
  return undefined;
}
