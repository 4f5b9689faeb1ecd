// Languages and white space, said or inherited (XLIFF 2.1, sections "source", "target" and "xml:space").
import type { XmlElement } from '../../../syntax/xml.js';
import { all, type Document, elementsOf, nearest } from './document.js';

export function checkLanguages(document: Document): void {
  const { root, grammar, violations } = document;
  const expected = { source: root.attributes.get('srcLang'), target: root.attributes.get('trgLang') };
  for (const { element, name, around } of all(document, 'source', 'target')) {
    const match = nearest(document, around, 'mtc:match');
    // Candidates for reference may be in any language (section "match").
    if (match !== undefined && (name === 'source' || match.attributes.get('reference') === 'yes')) continue;
    const said = inherited([...around, element], 'xml:lang');
    const wanted = expected[name as 'source' | 'target'];
    if (said !== undefined && wanted !== undefined && said.toLowerCase() !== wanted.toLowerCase())
      violations.report(
        'language',
        element,
        { element: element.name, attribute: 'xml:lang', value: said, expected: wanted },
        name,
      );
  }
  for (const { element, around } of all(document, 'segment', 'ignorable')) {
    const [source, target] = ['source', 'target'].map((name) =>
      elementsOf(element).find((c) => grammar.nameOf(c) === name),
    );
    if (source === undefined || target === undefined) continue;
    const [a, b] = [source, target].map((child) => inherited([...around, element, child], 'xml:space') ?? 'default');
    if (a !== b)
      violations.report(
        'space',
        target,
        { element: target.name, attribute: 'xml:space', value: b ?? '', expected: a ?? '' },
        'xml:space',
      );
  }
}

/** The value that an attribute has for the last of a line of elements. */
function inherited(line: readonly XmlElement[], attribute: string): string | undefined {
  return line.findLast(({ attributes }) => attributes.has(attribute))?.attributes.get(attribute);
}
