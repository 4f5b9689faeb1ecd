import { expect, test, vi } from 'vitest';
import { readXml } from '../../src/syntax/xml.js';
import type { XmlElement } from '../../src/syntax/xmlTree.js';

// Nothing is known that passes the gate and is read wrongly afterwards; here the second parser is made to fail.
const build = vi.hoisted(() => ({ tree: (root: XmlElement): XmlElement => root }));
vi.mock('../../src/syntax/xmlTree.js', async (original) => {
  const actual = await original<typeof import('../../src/syntax/xmlTree.js')>();
  return {
    ...actual,
    buildXmlTree: (...given: Parameters<typeof actual.buildXmlTree>) => build.tree(actual.buildXmlTree(...given)),
  };
});

test.each([
  ['loses an element', (root: XmlElement) => ({ ...root, children: root.children.slice(1) })],
  ['loses text', (root: XmlElement) => ({ ...root, children: root.children.slice(0, 1) })],
  ['loses an attribute', (root: XmlElement) => ({ ...root, attributes: new Map() })],
  [
    'gives up',
    () => {
      throw new Error('too much');
    },
  ],
])('a file is refused where the second parser %s', (_, tree) => {
  build.tree = tree;
  const { root, findings } = readXml('<a b="1"><c/>text</a>', 'a.xml');
  expect(root).toBeUndefined();
  expect(findings).toMatchObject([{ rule: 'input/malformed', severity: 'error', data: { reason: 'parsers-differ' } }]);
});
