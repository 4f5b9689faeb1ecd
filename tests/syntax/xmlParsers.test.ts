import { expect, test, vi } from 'vitest';
import { readXml } from '../../src/syntax/xml.js';

// Nothing is known that passes the gate and is read otherwise by the second parser; here that is made to fail.
const second = vi.hoisted(() => ({ spoil: (source: string): string => source }));
vi.mock('fast-xml-parser', async (original) => {
  const actual = await original<typeof import('fast-xml-parser')>();
  class Spoiled extends actual.XMLParser {
    override parse(source: string): unknown {
      return super.parse(second.spoil(source));
    }
  }
  return { ...actual, XMLParser: Spoiled };
});

const SOURCE = '<a b="1"><c/>text</a>';

test.each([
  ['loses an element', '<a b="1">    text</a>'],
  ['loses text', '<a b="1"><c/>tex </a>'],
  ['loses an attribute', '<a      ><c/>text</a>'],
  ['sees an element elsewhere', '<a b="1">t<c/>ext</a>'],
  ['sees another name', '<a b="1"><d/>text</a>'],
  ['sees two roots', '<a b="1"><c/>text</a><e/>'],
  ['sees none', '                     '],
])('a file is refused where the second parser %s', (_, otherwise) => {
  second.spoil = () => otherwise;
  const { root, findings } = readXml(SOURCE, 'a.xml');
  expect(root).toBeUndefined();
  expect(findings).toMatchObject([{ rule: 'input/malformed', severity: 'error', data: { reason: 'parsers-differ' } }]);
});

test('a file is refused where the second parser gives up', () => {
  second.spoil = () => {
    throw new Error('too much');
  };
  expect(readXml(SOURCE, 'a.xml').findings).toMatchObject([{ data: { reason: 'parsers-differ', detail: 'too much' } }]);
});

test('a file of an archive’s size is read by the strict parser alone, and everything in it has its place', () => {
  second.spoil = () => '<other/>';
  // Line ends of two characters and letters of two code units, wherever the parser's slices end.
  const items = Array.from({ length: 60_000 }, (_, n) => `<b n="${n}">${'😀'.repeat(n % 7)}\r\n&amp;</b>\r\n<c/>`);
  const source = `<a>${items.join('')}</a>`;
  expect(source.length).toBeGreaterThan(2 * 1024 * 1024);
  const { root } = readXml(source, 'a.xml');
  const elements = root?.children.filter((child) => child.type === 'element') ?? [];
  expect(elements).toHaveLength(120_000);
  const wrong = elements.filter(({ name, span, inner, children }, index) => {
    const written = source.slice(...span);
    if (name === 'c') return written !== '<c/>';
    const n = index / 2;
    const text = `${'😀'.repeat(n % 7)}\n&`;
    return (
      written !== `<b n="${n}">${source.slice(...(inner ?? [0, 0]))}</b>` ||
      children.length !== 1 ||
      children[0]?.type !== 'text' ||
      children[0].value !== text ||
      source.slice(...children[0].span) !== source.slice(...(inner ?? [0, 0]))
    );
  });
  expect(wrong).toEqual([]);
});
