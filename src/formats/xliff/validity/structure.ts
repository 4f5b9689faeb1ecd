// Constraints on files, units and segments (XLIFF 2.1, section 4.2.2 "Structural Elements").
import { all, type Document, elementsOf, isEmpty, nearest } from './document.js';

/** Module elements of which a host has one at most, and the hosts that may have one (the constraints of each element). */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  'mtc:matches': ['unit'],
  'gls:glossary': ['unit'],
  'mda:metadata': ['xliff', 'file', 'group', 'unit', 'gls:glossEntry', 'mtc:match'],
  'res:resourceData': ['file', 'unit'],
  'slr:profiles': ['file'],
  'slr:data': ['file', 'group', 'unit'],
  'val:validation': ['file', 'group', 'unit'],
};

export function checkStructure(document: Document): void {
  const { grammar, violations } = document;
  for (const { element } of all(document, 'skeleton')) {
    const [href, empty] = [element.attributes.has('href'), isEmpty(element)];
    if (href !== empty)
      violations.report('skeleton', element, { element: element.name, attribute: 'href' }, 'skeleton');
  }
  for (const { element } of all(document, 'unit'))
    if (!elementsOf(element).some((child) => grammar.nameOf(child) === 'segment'))
      violations.report('element-missing', element, { element: 'segment', parent: element.name }, 'unit');
  for (const { element, name, around } of all(document, ...Object.keys(HOSTS))) {
    const host = around.at(-1);
    if (host === undefined || grammar.nameOf(host) === 'foreign') continue;
    // Another namespace's element in one of ours is told by the grammar, which knows where any may stand.
    if (!(HOSTS[name] as readonly string[]).includes(grammar.nameOf(host)))
      violations.report('element-misplaced', element, { element: element.name, parent: host.name }, name);
    const first = elementsOf(host).find((child) => grammar.nameOf(child) === name);
    if (first !== element)
      violations.report('element-repeated', element, { element: element.name, parent: host.name }, name);
  }
  checkSegments(document);
}

function checkSegments(document: Document): void {
  const { grammar, violations } = document;
  for (const { element } of all(document, 'segment')) {
    const { attributes } = element;
    const data = { element: element.name };
    if (attributes.has('subState') && !attributes.has('state'))
      violations.report('attribute-needs', element, { ...data, attribute: 'subState', needs: 'state' }, 'subState');
    const state = attributes.get('state') ?? 'initial';
    const hasTarget = elementsOf(element).some((child) => grammar.nameOf(child) === 'target');
    if (state !== 'initial' && !hasTarget)
      violations.report('state-without-target', element, { ...data, attribute: 'state', value: state }, 'state');
  }
  for (const { element: unit } of all(document, 'unit')) {
    const parts = elementsOf(unit).filter((child) => ['segment', 'ignorable'].includes(grammar.nameOf(child)));
    const orders = new Set<string>();
    for (const [index, part] of parts.entries())
      for (const target of elementsOf(part).filter((child) => grammar.nameOf(child) === 'target')) {
        // A target that does not say its place has the one that it stands at.
        const order = target.attributes.get('order') ?? String(index + 1);
        const data = { element: target.name, attribute: 'order', value: order };
        if (Number(order) > parts.length || orders.has(order))
          violations.report('order', target, { ...data, expected: `1 … ${parts.length}` }, 'order');
        orders.add(order);
      }
  }
  // Section "xliff": targets ask for the language that they are in.
  const targets = [...all(document, 'target')].filter(
    ({ around }) => nearest(document, around, 'mtc:match') === undefined,
  );
  const root = document.root;
  if (targets.length > 0 && !root.attributes.has('trgLang'))
    violations.report('attribute-missing', root, { element: root.name, attribute: 'trgLang' }, 'xliff');
}
