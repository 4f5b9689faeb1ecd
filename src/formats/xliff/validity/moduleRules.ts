// Constraints of the modules (XLIFF 2.1, section 5), and of change tracking (appendix C).
import type { XmlElement } from '../../../syntax/xml.js';
import { all, type Document, elementsOf, isEmpty, nearest, walk } from './document.js';
import { fits, inScope, nameOfValue } from './grammar.js';
import { standardSizes } from './modules.js';

export function checkModules(document: Document): void {
  checkGlossaries(document);
  checkMatches(document);
  checkResources(document);
  checkValidation(document);
  checkChanges(document);
  checkAttributes(document, document.root, new Map(), []);
}

function checkGlossaries(document: Document): void {
  const { grammar, violations } = document;
  for (const { element } of all(document, 'gls:glossEntry'))
    if (!elementsOf(element).some((child) => ['gls:translation', 'gls:definition'].includes(grammar.nameOf(child))))
      violations.report(
        'element-missing',
        element,
        { element: 'translation | definition', parent: element.name },
        'glossEntry',
      );
}

function checkMatches(document: Document): void {
  for (const { element } of all(document, 'mtc:match'))
    if (element.attributes.has('xml:lang'))
      document.violations.report(
        'attribute-unknown',
        element,
        { element: element.name, attribute: 'xml:lang' },
        'match',
      );
}

function checkResources(document: Document): void {
  const { root, violations } = document;
  // A target of context may be in any language, as the examples of the standard have it.
  const languages: Readonly<Record<string, string | undefined>> = { 'res:source': root.attributes.get('srcLang') };
  for (const { element, name } of all(document, 'res:source', 'res:target')) {
    const data = { element: element.name, attribute: 'href' };
    if (element.attributes.has('href') !== isEmpty(element)) violations.report('skeleton', element, data, name);
    const [said, wanted] = [element.attributes.get('xml:lang'), languages[name]];
    if (said !== undefined && wanted !== undefined && said.toLowerCase() !== wanted.toLowerCase())
      violations.report(
        'language',
        element,
        { element: element.name, attribute: 'xml:lang', value: said, expected: wanted },
        name,
      );
  }
}

const KINDS = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'];

function checkValidation(document: Document): void {
  for (const { element } of all(document, 'val:rule')) {
    const { attributes } = element;
    const kinds = KINDS.filter((kind) => attributes.has(kind));
    const own = [...attributes.keys()].some((name) => name.includes(':') && !name.startsWith('xmlns:'));
    const data = { element: element.name, attribute: 'isPresent', attributes: KINDS };
    if (kinds.length > 1 || (kinds.length === 0 && !own)) document.violations.report('one-of', element, data, 'rule');
    if (attributes.has('existsInSource') && (kinds.length !== 1 || kinds[0] === 'isNotPresent'))
      document.violations.report(
        'one-of',
        element,
        { ...data, attribute: 'existsInSource', attributes: KINDS.filter((kind) => kind !== 'isNotPresent') },
        'existsInSource',
      );
  }
}

/** Change tracking is an extension in 2.1; its rules are those that its appendix states. */
function checkChanges(document: Document): void {
  const { grammar, violations } = document;
  for (const { element, around } of all(document, 'ctr:revisions')) {
    const host = around.at(-2);
    const { attributes } = element;
    const [name, reference] = [attributes.get('appliesTo') ?? '', attributes.get('ref')];
    const data = { element: element.name, attribute: 'ref', value: reference ?? '' };
    const meant =
      host === undefined ? [] : [...walk(grammar, host)].filter((found) => found.name === name).map((f) => f.element);
    const chosen = meant.find((candidate) => candidate.attributes.get('id') === reference);
    const known =
      host !== undefined && [...walk(grammar, host)].some((f) => f.element.attributes.get('id') === reference);
    if (reference !== undefined && !known) violations.report('reference-unknown', element, data, 'revisions');
    if (reference === undefined && meant.length > 1 && meant.some((candidate) => candidate.attributes.has('id')))
      violations.report('attribute-missing', element, { element: element.name, attribute: 'ref' }, 'revisions');
    const revisions = elementsOf(element);
    const current = attributes.get('currentVersion');
    if (current !== undefined && !revisions.some((revision) => revision.attributes.get('version') === current))
      violations.report(
        'reference-unknown',
        element,
        { ...data, attribute: 'currentVersion', value: current },
        'currentVersion',
      );
    for (const revision of revisions) checkItems(document, revision, chosen);
  }
}

function checkItems({ violations }: Document, revision: XmlElement, chosen: XmlElement | undefined): void {
  const seen = new Set<string>();
  for (const item of elementsOf(revision)) {
    const property = item.attributes.get('property') ?? '';
    const data = { element: item.name, attribute: 'property', value: property };
    if (seen.has(property)) violations.report('property-repeated', item, data, 'property');
    seen.add(property);
    if (chosen !== undefined && property !== 'content' && !chosen.attributes.has(property))
      violations.report('reference-unknown', item, data, 'property');
  }
}

const FORMATS = 'urn:oasis:names:tc:xliff:fs:2.0';
const SIZES = 'urn:oasis:names:tc:xliff:sizerestriction:2.0';

/** Attributes of the format style and size modules on elements of the core. */
function checkAttributes(
  document: Document,
  element: XmlElement,
  prefixes: ReadonlyMap<string, string>,
  around: readonly XmlElement[],
): void {
  const scope = inScope(element, prefixes);
  const own = new Map<string, { name: string; value: string }>();
  for (const [name, value] of element.attributes) {
    const [prefix, local] = name.split(':');
    const namespace = local === undefined ? undefined : scope.get(prefix as string);
    if (namespace === FORMATS || namespace === SIZES)
      own.set(`${namespace === FORMATS ? 'fs' : 'slr'}:${local}`, { name, value });
  }
  if (own.size > 0) checkOwn(document, element, own, around);
  const inner = [...around, element];
  for (const child of elementsOf(element)) checkAttributes(document, child, scope, inner);
}

function checkOwn(
  document: Document,
  element: XmlElement,
  own: ReadonlyMap<string, { name: string; value: string }>,
  around: readonly XmlElement[],
): void {
  const { grammar, violations } = document;
  const data = { element: element.name };
  const [style, subStyle] = [own.get('fs:fs'), own.get('fs:subFs')];
  if (subStyle !== undefined && style === undefined)
    violations.report('attribute-needs', element, { ...data, attribute: subStyle.name, needs: 'fs' }, 'subFs');
  const onEnd = grammar.nameOf(element) === 'ec' && element.attributes.get('isolated') !== 'yes';
  if (onEnd)
    for (const key of ['fs:fs', 'fs:subFs', 'slr:equivStorage', 'slr:sizeInfo', 'slr:sizeInfoRef']) {
      const found = own.get(key);
      if (found !== undefined)
        violations.report('attribute-needs', element, { ...data, attribute: found.name, needs: 'isolated' }, key);
    }
  const [info, reference] = [own.get('slr:sizeInfo'), own.get('slr:sizeInfoRef')];
  if (info !== undefined && reference !== undefined)
    violations.report(
      'attributes-exclude',
      element,
      { ...data, attribute: info.name, other: reference.name },
      'sizeInfo',
    );
  if (reference !== undefined && !sizeDataIds(document, [...around, element]).has(reference.value))
    violations.report(
      'reference-unknown',
      element,
      { ...data, attribute: reference.name, value: reference.value },
      'sizeInfoRef',
    );
  const profiles = profilesOf(document, around);
  if (!profiles.every((name) => name.startsWith('xliff:'))) return;
  for (const [key, value] of Object.entries(standardSizes)) {
    const found = own.get(`slr:${key}`);
    // Where no profile says what a size is, only a number can be a wrong one.
    if (found === undefined || (profiles.length === 0 && !/^-?[\d.]+$/u.test(found.value))) continue;
    if (!fits(value, found.value))
      violations.report(
        'attribute-value',
        element,
        { ...data, attribute: found.name, value: found.value, expected: nameOfValue(value) },
        'Standard Profiles',
      );
  }
}

/** Ids in `slr:data` beside an element or beside one that it stands in (section "sizeInfoRef"). */
function sizeDataIds({ grammar }: Document, line: readonly XmlElement[]): Set<string> {
  const ids = new Set<string>();
  for (const host of line)
    for (const child of elementsOf(host))
      if (grammar.nameOf(child) === 'slr:data')
        for (const { element } of walk(grammar, child))
          ids.add(element.attributes.get('id') ?? element.attributes.get('xml:id') ?? '');
  return ids;
}

/** The profiles that the file around names. */
function profilesOf(document: Document, around: readonly XmlElement[]): string[] {
  const file = nearest(document, around, 'file');
  const profiles = file && elementsOf(file).find((child) => document.grammar.nameOf(child) === 'slr:profiles');
  return ['generalProfile', 'storageProfile'].flatMap((name) => profiles?.attributes.get(name) || []);
}
