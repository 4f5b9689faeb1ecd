// Which ids have to differ from which (XLIFF 2.1, section 4.3.1, "id", and the attribute of that name of each module).
import type { XmlElement } from '../../../syntax/xml.js';
import { all, type Document, elementsOf, walk } from './document.js';

const INLINE = ['ph', 'pc', 'sc', 'ec', 'mrk', 'sm'];

export function checkIds(document: Document): void {
  const { root, grammar, violations } = document;
  const named = (element: XmlElement, ...names: readonly string[]) =>
    elementsOf(element).filter((child) => names.includes(grammar.nameOf(child)));
  /** All below an element of the names, without what stands inside elements of `except`. */
  const below = (element: XmlElement, names: readonly string[], except: readonly string[] = []): XmlElement[] =>
    elementsOf(element).flatMap((child) => {
      const name = grammar.nameOf(child);
      if (except.includes(name)) return [];
      return [...(names.includes(name) ? [child] : []), ...below(child, names, except)];
    });
  const unique = (elements: readonly XmlElement[], scope: XmlElement) => {
    const seen = new Set<string>();
    for (const element of elements) {
      const id = element.attributes.get('id');
      if (id === undefined) continue;
      if (seen.has(id))
        violations.report('id-repeated', element, { element: element.name, id, scope: scope.name }, 'id');
      seen.add(id);
    }
  };

  unique(named(root, 'file'), root);
  for (const file of named(root, 'file')) {
    unique(below(file, ['unit'], ['mtc:matches']), file);
    unique(below(file, ['group'], ['mtc:matches']), file);
  }
  for (const { element } of all(document, 'file', 'group', 'unit')) {
    unique(
      named(element, 'notes').flatMap((notes) => named(notes, 'note')),
      element,
    );
    checkExtensionIds(document, element);
  }
  for (const { element, name } of all(document, 'unit', 'mtc:match')) {
    const [inside, except] = name === 'unit' ? [element, ['mtc:matches']] : [element, []];
    unique(below(inside, ['data'], except), element);
    const parts = name === 'unit' ? named(element, 'segment', 'ignorable') : [element];
    const sources = parts.flatMap((part) => named(part, 'source')).flatMap((source) => below(source, INLINE));
    unique([...(name === 'unit' ? parts : []), ...sources], element);
    unique(
      parts.flatMap((part) => named(part, 'target')).flatMap((target) => below(target, INLINE)),
      element,
    );
  }
  const scopes: Readonly<Record<string, readonly string[]>> = {
    'mtc:matches': ['mtc:match'],
    'gls:glossary': ['gls:glossEntry', 'gls:translation'],
    'res:resourceData': ['res:resourceItem', 'res:resourceItemRef'],
  };
  for (const { element, name } of all(document, ...Object.keys(scopes)))
    unique(below(element, scopes[name] ?? []), element);
  for (const { element } of all(document, 'mda:metadata'))
    unique([element, ...below(element, ['mda:metaGroup'])], element);
}

/** Extensions share a scope for their ids within the file, group or unit that they stand in (section "Extensibility"). */
function checkExtensionIds({ grammar, violations }: Document, host: XmlElement): void {
  const seen = new Set<string>();
  for (const extension of elementsOf(host).filter((child) => grammar.nameOf(child) === 'foreign'))
    for (const { element, name } of walk(grammar, extension)) {
      if (name !== 'foreign') continue;
      const id = element.attributes.get('id') ?? element.attributes.get('xml:id');
      if (id === undefined) continue;
      const key = `${element.namespace}\n${id}`;
      if (seen.has(key))
        violations.report('id-repeated', element, { element: element.name, id, scope: host.name }, 'Extensibility');
      seen.add(key);
    }
}
