import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeXml, readXml, textContent, type XmlElement } from '../../src/syntax/xml.js';
import { content, structure, writeXml } from '../../src/syntax/xmlWriter.js';
import { xmlText } from '../helpers/bitexts.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const decode = (input: Uint8Array) => decodeXml(input, 'a.xml');

/** The root of a file that has to be fine. */
function rootOf(source: string): XmlElement {
  const { root, findings } = readXml(source, 'a.xml');
  expect(findings).toEqual([]);
  return root as XmlElement;
}

describe('decoding', () => {
  test('takes UTF-8 and UTF-16, with the mark that says so', () => {
    expect(decode(utf8('<a>Tô Lâm</a>')).decoded).toEqual({
      text: '<a>Tô Lâm</a>',
      encoding: { name: 'utf-8', byteOrderMark: false },
    });
    expect(decode(utf8('\ufeff<a/>')).decoded).toEqual({
      text: '<a/>',
      encoding: { name: 'utf-8', byteOrderMark: true },
    });
    const little = utf16('\ufeff<a>ə</a>');
    expect(decode(little).decoded).toEqual({
      text: '<a>ə</a>',
      encoding: { name: 'utf-16le', byteOrderMark: true },
    });
    const big = Uint8Array.from(Buffer.from(little).swap16());
    expect(decode(big).decoded).toEqual({ text: '<a>ə</a>', encoding: { name: 'utf-16be', byteOrderMark: true } });
  });

  test('takes UTF-16 without a mark, and says so', () => {
    const { decoded, findings } = decode(utf16('<?xml version="1.0" encoding="UTF-16"?><a/>'));
    expect(decoded?.encoding).toEqual({ name: 'utf-16le', byteOrderMark: false });
    expect(findings).toMatchObject([{ severity: 'warning', data: { reason: 'no-byte-order-mark' } }]);
  });

  test.each([
    [
      'a wrong byte',
      Uint8Array.from([...utf8('<a>T'), 0xe1, 0x20]),
      { reason: 'not-utf-8', offset: 4, byte: 'E1', line: 1 },
    ],
    ['half a letter at the end', Uint8Array.from([...utf8('<a>'), 0xe1, 0xbb]), { reason: 'not-utf-8', offset: 3 }],
    ['a lone surrogate', Uint8Array.from([...utf16('\ufeff<a>'), 0x00, 0xd8, 0x20, 0x00]), { reason: 'not-utf-8' }],
    ['another encoding', utf8('<?xml version="1.0" encoding="windows-1258"?><a/>'), { reason: 'declared' }],
    ['an encoding that is none', utf8("<?xml version='1.0' encoding='UTF-8-VN'?><a/>"), { declared: 'UTF-8-VN' }],
    ['UTF-16 that is none', utf8('<?xml version="1.0" encoding="UTF-16"?><a/>'), { actual: 'UTF-8' }],
    ['UTF-8 that is none', utf16('\ufeff<?xml version="1.0" encoding="UTF-8"?><a/>'), { actual: 'UTF-16LE' }],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), { reason: 'utf-32', encoding: 'UTF-32LE' }],
    ['two marks', utf8('\ufeff\ufeff<a/>'), { reason: 'second-byte-order-mark' }],
  ])('refuses %s', (_, input, data) => {
    const { decoded, findings } = decode(input);
    expect(decoded).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'input/encoding', severity: 'error', data }]);
  });

  test('refuses another version of XML, and files of a size that no article has', () => {
    expect(decode(utf8('<?xml version="1.1"?><a/>')).findings).toMatchObject([
      { rule: 'input/policy', data: { reason: 'xml-version', version: '1.1' } },
    ]);
    expect(decode(new Uint8Array(64 * 1024 * 1024 + 1)).findings).toMatchObject([
      { rule: 'input/limit', data: { reason: 'size' } },
    ]);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (input) => void decode(input)));
    expect(decode(bytes()).decoded?.text).toBe('');
  });
});

describe('the gate', () => {
  test.each([
    ['nothing at all', '', { reason: 'no-root' }, ''],
    ['text alone', '{"a": 1}', { reason: 'text-outside-root' }, undefined],
    ['two roots', '<a/><b/>', { reason: 'second-root' }, undefined],
    ['an end that is missing', '<a><b>text', { reason: 'truncated', element: 'b' }, ''],
    ['a tag cut off', '<a><b x="1', { reason: 'truncated', element: 'b' }, ''],
    ['the wrong end', '<a><b>text</a>', { reason: 'wrong-close', element: 'a', expected: 'b' }, '</a>'],
    ['a bare ampersand', '<a>R&D plan</a>', { reason: 'ampersand' }, '&'],
    ['a bare ampersand in an attribute', '<a x="R&D"/>', { reason: 'ampersand' }, '&'],
    ['an entity of HTML', '<a>a&nbsp;b</a>', { reason: 'entity', entity: 'nbsp' }, '&nbsp;'],
    ['a number that is none', '<a>&#xZ;</a>', { reason: 'reference', reference: '#xZ' }, '&#xZ;'],
    ['NUL by number', '<a>&#0;</a>', { reason: 'reference', reference: '#0' }, '&#0;'],
    ['a control character', '<a>b\u0001</a>', { reason: 'character', character: 'U+0001' }, '\u0001'],
    ['< in an attribute', '<a x="1<2"/>', { reason: 'less-than' }, '<'],
    ['an attribute twice', '<a x="1" x="2"/>', { reason: 'duplicate-attribute', attribute: 'x' }, undefined],
    ['an attribute without quotes', '<a x=1/>', { reason: 'attribute-without-quotes' }, undefined],
    ['an attribute without value', '<a x></a>', { reason: 'attribute-without-value' }, undefined],
    ['attributes that touch', '<a x="1"y="2"/>', { reason: 'attributes-not-separated' }, undefined],
    ['a prefix that nobody declared', '<p:a/>', { reason: 'unbound-prefix', prefix: 'p' }, undefined],
    ['the xml prefix bent', '<a xmlns:xml="u"/>', { reason: 'namespace' }, undefined],
    ['-- in a comment', '<a><!-- b -- c --></a>', { reason: 'comment' }, undefined],
    [']]> in text', '<a>]]></a>', { reason: 'section-end' }, undefined],
    ['a space before the declaration', ' <?xml version="1.0"?><a/>', { reason: 'declaration' }, undefined],
  ])('refuses %s', (_, source, data, at) => {
    const { root, findings } = readXml(source, 'a.xml');
    expect(root).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'input/malformed', severity: 'error', path: 'a.xml', data }]);
    const span = findings[0]?.span ?? [0, 0];
    expect(span[0]).toBeLessThanOrEqual(source.length);
    if (at !== undefined) expect(source.slice(...span)).toBe(at);
  });

  test('refuses a document type, whatever it holds', () => {
    for (const doctype of ['<!DOCTYPE a>', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>']) {
      const source = `<?xml version="1.0"?>\n${doctype}<a/>`;
      const { findings } = readXml(source, 'a.xml');
      expect(findings).toMatchObject([{ rule: 'input/policy', data: { reason: 'doctype' } }]);
      expect(source.slice(...(findings[0]?.span ?? [0, 0]))).toBe(doctype);
    }
  });

  test.each([
    ['depth', `${'<a>'.repeat(101)}${'</a>'.repeat(101)}`],
    ['attributes', `<a ${Array.from({ length: 257 }, (_, i) => `a${i}="1"`).join(' ')}/>`],
    ['attribute', `<a b="${'x'.repeat(70_000)}"/>`],
    ['text', `<a>${'x'.repeat(1_100_000)}</a>`],
    ['text', `<a><!--${'x'.repeat(1_100_000)}--></a>`],
    ['elements', `<a>${'<b/>'.repeat(1_000_000)}</a>`],
  ])('keeps to the limit of %s', (reason, source) => {
    const { findings } = readXml(source, 'a.xml');
    expect(findings).toMatchObject([{ rule: 'input/limit', severity: 'error', data: { reason } }]);
  });

  test('gives up early on what is far beyond a limit', () => {
    const start = performance.now();
    const sources = [`<a>${'x'.repeat(50_000_000)}</a>`, '<a>'.repeat(1_000_000), `<a ${'b'.repeat(20_000_000)}="1"/>`];
    for (const source of sources) expect(readXml(source, 'a.xml').findings[0]?.rule).toBe('input/limit');
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('lets pass what is just within the limits', () => {
    rootOf(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`);
    rootOf(`<a ${Array.from({ length: 256 }, (_, i) => `a${i}="1"`).join(' ')}/>`);
    rootOf(`<a b="${'x'.repeat(65_000)}">${'y'.repeat(1_000_000)}</a>`);
  });
});

describe('the tree', () => {
  test('has names, namespaces, attributes and places', () => {
    const source =
      '<?xml version="1.0"?>\n<a xmlns="u" xmlns:p="v"><p:b c="1" xml:lang="vi">Tô &amp; Lâm</p:b><d xmlns=""/></a>\n';
    const root = rootOf(source);
    expect(root).toMatchObject({ name: 'a', namespace: 'u', localName: 'a' });
    const [b, d] = root.children as XmlElement[];
    expect(b).toMatchObject({ name: 'p:b', namespace: 'v', localName: 'b' });
    expect([...(b?.attributes ?? [])]).toEqual([
      ['c', '1'],
      ['xml:lang', 'vi'],
    ]);
    expect(source.slice(...(b?.span ?? [0, 0]))).toBe('<p:b c="1" xml:lang="vi">Tô &amp; Lâm</p:b>');
    expect(source.slice(...(b?.inner ?? [0, 0]))).toBe('Tô &amp; Lâm');
    expect(b?.children).toMatchObject([{ type: 'text', value: 'Tô & Lâm', span: b?.inner }]);
    expect(d).toMatchObject({ namespace: '', children: [] });
    expect(d?.inner).toBeUndefined();
  });

  test('joins text around comments and sections, and decodes references once', () => {
    const source =
      '<a>1<!-- no -->2<![CDATA[<b>&amp;]]>3&#x1EE7;&amp;#7911;&#0000000000000000000000000000000000065;</a>';
    expect(textContent(rootOf(source))).toBe('12<b>&amp;3ủ&#7911;A');
    expect(rootOf(source).children).toHaveLength(1);
  });

  test('treats line ends and white space as XML does', () => {
    const root = rootOf('<a b="1\t2\r\n3&#10;4&#9;5">1\r\n2\r3&#13;4</a>');
    expect(root.attributes.get('b')).toBe('1 2 3\n4\t5');
    expect(textContent(root)).toBe('1\n2\n3\r4');
  });

  test('keeps instructions out of the text and reports those inside', () => {
    const source = '<?pi it\'s fine?><a>1<?php echo "x" ?>2<?__proto__?><b/><?q?></a><?end?>';
    const { root, findings } = readXml(source, 'a.xml');
    expect(textContent(root as XmlElement)).toBe('12');
    expect(findings.map((f) => [f.rule, f.severity, f.data.target, source.slice(...f.span)])).toEqual([
      ['input/structure', 'warning', 'php', '<?php echo "x" ?>'],
      ['input/structure', 'warning', '__proto__', '<?__proto__?>'],
      ['input/structure', 'warning', 'q', '<?q?>'],
    ]);
    const b = root?.children[1] as XmlElement;
    expect(source.slice(...b.span)).toBe('<b/>');
  });

  test('takes names that objects have', () => {
    const ordinary = Object.getOwnPropertyNames(Object.prototype);
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
    const root = rootOf(
      `<a ${names.map((n) => `${n}="${n}"`).join(' ')}>${names.map((n) => `<${n}>1</${n}><${n}/>`).join('')}</a>`,
    );
    expect([...root.attributes.keys()]).toEqual(names);
    expect((root.children as XmlElement[]).map((child) => child.name)).toEqual(names.flatMap((n) => [n, n]));
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(ordinary);
  });

  test('finds tags behind quotes and slashes', () => {
    const source = `<a><b c="/>" d='"'/><e f=">"\n>x</e\n></a>`;
    const [b, e] = rootOf(source).children as XmlElement[];
    expect([b?.attributes.get('c'), b?.attributes.get('d'), e?.attributes.get('f')]).toEqual(['/>', '"', '>']);
    expect(b?.inner).toBeUndefined();
    expect(source.slice(...(e?.inner ?? [0, 0]))).toBe('x');
  });

  test('cuts text where it is escaped', () => {
    const source = '<a>Tô &amp; Lâm\r\nx<!--c-->y</a>';
    const text = rootOf('<a>Tô &amp; Lâm\r\nx</a>').children[0];
    if (text?.type !== 'text') throw new Error('no text');
    expect(text.pieces.map((p) => [p.value, source.slice(...p.span)])).toEqual([
      ['Tô ', 'Tô '],
      ['&', '&amp;'],
      [' Lâm', ' Lâm'],
      ['\n', '\r\n'],
      ['x', 'x'],
    ]);
    const mixed = rootOf(source).children[0];
    if (mixed?.type !== 'text') throw new Error('no text');
    expect(mixed.pieces).toEqual([{ type: 'text', value: 'Tô & Lâm\nxy', span: [3, source.length - 4] }]);
  });

  test('holds what was written', () => {
    fc.assert(
      fc.property(xmlText, xmlText, xmlText, (before, inside, attribute) => {
        const b = content('b', { c: attribute }, [inside]);
        const root = rootOf(writeXml(structure('r', {}, [content('a', {}, [before, b])])));
        const a = root.children.find((child) => child.type === 'element') as XmlElement;
        const element = a.children.at(-1) as XmlElement;
        expect(textContent(a)).toBe(before + inside);
        expect(textContent(element)).toBe(inside);
        expect(element.attributes.get('c')).toBe(attribute);
      }),
      { numRuns: 500 },
    );
  });

  test('never throws, whatever is broken', () => {
    const good = writeXml(
      structure('a', { 'xml:lang': 'vi' }, [content('b', { c: '1 & 2' }, ['x', content('d', {}), '< ủ'])]),
    );
    fc.assert(
      fc.property(
        fc.nat(good.length),
        fc.nat(3),
        fc.constantFrom('<', '>', '&', '"', ']]>', '<!--', '<?', '\0', 'x'),
        (at, cut, put) => {
          const broken = good.slice(0, at) + put + good.slice(at + cut);
          const { root, findings } = readXml(broken, 'a.xml');
          expect(root === undefined).toBe(findings.some((f) => f.severity === 'error'));
          for (const { span } of findings) {
            expect(span[0]).toBeGreaterThanOrEqual(0);
            expect(span[1]).toBeGreaterThanOrEqual(span[0]);
            expect(span[1]).toBeLessThanOrEqual(Math.max(1, broken.length));
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
