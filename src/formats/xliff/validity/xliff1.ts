// Whether an XLIFF 1.2 document is valid: its elements, and what the standard states in prose (section 2).
import type { Finding } from '../../../model/finding.js';
import { textContent, type XmlElement } from '../../../syntax/xml.js';
import { all, type Document, elementsOf, nearest, walk } from './document.js';
import { core1 } from './elements1.js';
import { Grammar } from './grammar.js';
import { Violations } from './violations.js';

/** All that is wrong with a document by its standard, and what only the strict schema does not allow. */
export function violations1(root: XmlElement, path: string): Finding[] {
  const violations = new Violations(path);
  const grammar = new Grammar([core1(root.namespace)], true);
  grammar.check(root, violations);
  const document = { root, grammar, violations };
  for (const { element: file } of all(document, 'file')) checkFile(document, file);
  for (const { element } of all(document, 'trans-unit', 'alt-trans')) checkUnit(document, element);
  return violations.findings;
}

/** What is named once, and where it is named again (sections "id", "phase-name", "tool-id", "xid"). */
function checkFile({ grammar, violations }: Document, file: XmlElement): void {
  const inside = [...walk(grammar, file)];
  const values = (attribute: string, ...names: readonly string[]) =>
    new Set(
      inside.flatMap(({ element, name }) => (names.includes(name) ? (element.attributes.get(attribute) ?? []) : [])),
    );
  const [phases, tools, units] = [
    values('phase-name', 'phase'),
    values('tool-id', 'tool'),
    values('id', 'trans-unit', 'bin-unit'),
  ];
  const seen = new Map<string, Set<string>>();
  for (const { element, name } of inside) {
    const { attributes } = element;
    const refer = (attribute: string, known: ReadonlySet<string>) => {
      const value = attributes.get(attribute);
      if (value !== undefined && !known.has(value))
        violations.report('reference-unknown', element, { element: element.name, attribute, value }, attribute);
    };
    const attribute = name === 'context-group' || name === 'count-group' ? 'name' : 'id';
    const id = attributes.get(attribute);
    const scope = name === 'bin-unit' ? 'trans-unit' : name;
    if (id !== undefined && ['trans-unit', 'bin-unit', 'group', 'context-group'].includes(name)) {
      const ids = seen.get(scope) ?? new Set();
      seen.set(scope, ids);
      if (ids.has(id))
        violations.report('id-repeated', element, { element: element.name, id, scope: file.name }, attribute);
      ids.add(id);
    }
    if (name !== 'phase') refer('phase-name', phases);
    if (name !== 'tool') refer('tool-id', tools);
    refer('xid', units);
  }
}

/** Codes in pairs, and segments of a target that its source has (sections "rid", "seg-source"). */
function checkUnit(document: Document, unit: XmlElement): void {
  const { grammar, violations } = document;
  const child = (name: string) => elementsOf(unit).find((element) => grammar.nameOf(element) === name);
  const [source, segmented, target] = [child('source'), child('seg-source'), child('target')];
  for (const content of [source, segmented, target]) if (content !== undefined) checkPairs(document, content);
  if (segmented === undefined) return;
  if (source !== undefined && squeezed(source) !== squeezed(segmented))
    violations.report('segments-differ', segmented, { element: segmented.name }, 'seg-source');
  const mids = (element: XmlElement) =>
    [...walk(grammar, element)].filter(({ element: e, name }) => name === 'mrk' && e.attributes.get('mtype') === 'seg');
  const known = new Set(mids(segmented).map(({ element }) => element.attributes.get('mid')));
  for (const { element } of target === undefined ? [] : mids(target)) {
    const mid = element.attributes.get('mid') ?? '';
    if (!known.has(mid))
      violations.report(
        'reference-unknown',
        element,
        { element: element.name, attribute: 'mid', value: mid },
        'seg-source',
      );
  }
}

const squeezed = (element: XmlElement) => textContent(element).replace(/\s+/gu, ' ').trim();

const PAIRS: Readonly<Record<string, string>> = { bpt: 'ept', bx: 'ex' };

function checkPairs(document: Document, content: XmlElement): void {
  const { grammar, violations } = document;
  const pieces = [...walk(grammar, content)];
  for (const [opening, closing] of Object.entries(PAIRS)) {
    const open = new Set<string>();
    for (const { element, name, around } of pieces) {
      // What stands in a sub-flow is paired there.
      if (nearest(document, around, 'sub') !== undefined) continue;
      const id = element.attributes.get('rid') ?? element.attributes.get('id') ?? '';
      if (name === opening) open.add(id);
      else if (name === closing && !open.delete(id))
        violations.report('partner-missing', element, { element: element.name, attribute: 'rid', value: id }, closing);
    }
    for (const id of open)
      violations.report('partner-missing', content, { element: opening, attribute: 'rid', value: id }, opening);
  }
}
