import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { content, escapeAttribute, escapeText, structure, writeXml } from '../../src/syntax/xmlWriter.js';
import { xmlText } from '../helpers/bitexts.js';

/** The binding of libxml2 takes a byte order mark off whatever it hands out. */
const withoutMark = (text: string) => text.replaceAll('\ufeff', '');

describe('escaping', () => {
  test('of text leaves what is harmless', () => {
    expect(escapeText('a & b < c > d "e" \'f\'\t\n\r ]]>')).toBe('a &amp; b &lt; c &gt; d "e" \'f\'\t\n&#13; ]]&gt;');
  });

  test('of attributes keeps white space', () => {
    expect(escapeAttribute('a & b < c > d "e" \'f\'\t\n\r')).toBe(
      "a &amp; b &lt; c &gt; d &quot;e&quot; 'f'&#9;&#10;&#13;",
    );
  });

  test.each(['\0', '\u0001', '\u000b', '\u001f', '\ufffe', '\uffff', '\ud800', 'a\udc00'])('refuses %j', (text) => {
    expect(() => escapeText(text)).toThrow(RangeError);
    expect(() => escapeAttribute(text)).toThrow(/U\+/u);
  });
});

describe('documents', () => {
  test('indent structure and nothing else', () => {
    const source = content('source', { 'xml:space': 'preserve' }, [
      content('mrk', {}, ['a']),
      ' ',
      content('x', { id: 1 }),
    ]);
    expect(
      writeXml(
        structure('r', { a: 1, b: undefined }, [structure('g', {}, [source, undefined]), content('n', {}, [''])]),
      ),
    ).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<r a="1">',
        '  <g>',
        '    <source xml:space="preserve"><mrk>a</mrk> <x id="1"/></source>',
        '  </g>',
        '  <n></n>',
        '</r>',
        '',
      ].join('\n'),
    );
  });

  test.each(['', '1a', 'a b', 'x="1" y', 'a:b:c', ':a', 'a>'])('refuse the name %j', (name) => {
    expect(() => writeXml(content(name, {}))).toThrow(RangeError);
    expect(() => writeXml(content('a', { [name]: 'x' }))).toThrow(RangeError);
  });

  test('are read by libxml2 as they were meant', () => {
    fc.assert(
      fc.property(xmlText.map(withoutMark), xmlText.map(withoutMark), (text, attribute) => {
        const document = XmlDocument.fromString(writeXml(content('a', { b: attribute }, [text])));
        expect(document.root.content).toBe(text);
        expect(document.root.attr('b')?.content).toBe(attribute);
        document.dispose();
      }),
      { numRuns: 500 },
    );
  });
});
