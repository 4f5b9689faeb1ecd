import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeXml } from '../../src/syntax/xml.js';
import { evaluationTest, filesBelow } from '../helpers/evaluation.js';
import { bySaxes, byUs } from '../helpers/saxesTree.js';

/** Everything that XML has, and what is nearly so. */
const DOCUMENTS = [
  '<?xml version="1.0" encoding="UTF-8" standalone=\'yes\'?>\n<!-- c -->\n<?pi it?><a xmlns="u" xmlns:p="v" x="1 &lt; 2">' +
    'Tô &amp; Lâm<p:b p:c="&#x1EE7;" xml:lang="vi">1<!--2-->3<![CDATA[<b>&amp;]]>4</p:b>\r\n<d xmlns=""/><?q r?> </a>\n',
  '<x:y\n  xmlns:x = \'u\'\txmlns:z="w" x:a=\'>\' z:a="/>"  ><x:y x:a=\'\'></x:y ><z:ə ə="😀">]] ></z:ə>😀&#128512;</x:y>',
  '<a b="1\t2\r\n3&#10;4&#9;5">1\r\n2\r3&#13;4<![CDATA[]]]]><![CDATA[>]]>--><c ab="1" a = "2" a-b="3"/></a><!---->',
  '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1"><file id="f"><unit id="u"><segment>' +
    '<source xml:space="preserve">a<pc id="1">b</pc></source></segment></unit></file></xliff>',
];

const PIECES = [
  ...[
    '<',
    '>',
    '/',
    '&',
    ';',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    '\r',
    '\t',
    '?',
    '!',
    '-',
    ':',
    ']',
    '[',
    '#',
    'x',
    '1',
    '.',
    'ə',
  ],
  ...[
    '\0',
    '\u0001',
    '\u0085',
    '\u00b7',
    '\u0300',
    '\u2028',
    '\ufffe',
    '\ufeff',
    '\ud83d\ude00',
    '×',
    '\u037e',
    '\u00a0',
  ],
  ...[
    '<a>',
    '</a>',
    '<a/>',
    '<b',
    '/>',
    '</',
    '<!--',
    '-->',
    '--',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<?xml version="1.0"?>',
  ],
  ...[
    '<!DOCTYPE a>',
    '<!',
    '<?x y?>',
    '<?XML ?>',
    '<?a:b?>',
    '<?a?b?>',
    '&amp;',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&nbsp;',
  ],
  ...[
    '&#65',
    '&;',
    '&#;',
    '&#x;',
    '&#X41;',
    '&quot;',
    ' x="1"',
    ' x=1',
    ' x',
    ' xmlns="u"',
    ' xmlns=""',
    ' xmlns:p="v"',
  ],
  ...[' xmlns:p=""', ' xmlns:q="v"', ' p:x="1"', ' q:x="1"', ' xmlns:xml="u"', ' xmlns:xmlns="u"', ' xml:lang="az"'],
  ...[' xmlns="http://www.w3.org/XML/1998/namespace"', ' xmlns:w="http://www.w3.org/2000/xmlns/"', 'p:', ':b', '<:a/>'],
  ...[
    '<p:b/>',
    '<xml:b/>',
    '<xmlns:b/>',
    '<b: />',
    '<p:b:c/>',
    '<1/>',
    '<p:1/>',
    '<-/>',
    '<ə/>',
    '<×/>',
    '<a·/>',
    '<·/>',
  ],
];

const mutation = fc.record({
  at: fc.nat(500),
  cut: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(2) }, fc.nat(40)),
  put: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 2, arbitrary: fc.constant('') },
    fc.record({ from: fc.nat(500), length: fc.nat(60) }),
  ),
});

const mutated = fc
  .tuple(fc.constantFrom(...DOCUMENTS), fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([document, mutations]) =>
    mutations.reduce((text, { at, cut, put }) => {
      const place = at % (text.length + 1);
      // Sometimes with another part of the document.
      const added =
        typeof put === 'string' ? put : text.slice(put.from % text.length, (put.from % text.length) + put.length);
      return text.slice(0, place) + added + text.slice(place + cut);
    }, document),
  )
  // Half of a letter comes out of no decoder, and is refused by us alone.
  .filter((text) => !/\p{Surrogate}/u.test(text));

describe('our reader and a parser that others keep', () => {
  test.each(DOCUMENTS)('see the same in %j', (source) => {
    expect(byUs(source)).toBeDefined();
    expect(byUs(source)).toEqual(bySaxes(source));
  });

  test('see the same in a damaged document, or both refuse it', () => {
    fc.assert(
      fc.property(mutated, (source) => void expect(byUs(source)).toEqual(bySaxes(source))),
      { numRuns: Number(process.env.RUNS ?? 10_000) },
    );
  });

  test('see the same in any row of pieces, or both refuse it', () => {
    const rows = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 });
    fc.assert(
      fc.property(rows, rows, (inTag, inside) => {
        for (const source of [`<a${inTag.join('')}>${inside.join('')}</a>`, `${inTag.join('')}<a/>${inside.join('')}`])
          expect(byUs(source)).toEqual(bySaxes(source));
      }),
      { numRuns: Number(process.env.RUNS ?? 5_000) },
    );
  });

  for (const folder of ['suite-valid', 'suite-invalid', 'realworld', 'examples', 'schemas'])
    evaluationTest(`see the same in every file of ${folder}`, `xliff/${folder}`, (path) => {
      let compared = 0;
      for (const file of filesBelow(path, ['.xlf', '.xliff', '.xsd', '.tbx', '.srx', '.xml'])) {
        const { decoded } = decodeXml(readFileSync(file), file);
        if (decoded === undefined) continue;
        expect(byUs(decoded.text), relative(path, file)).toEqual(bySaxes(decoded.text));
        compared++;
      }
      expect(compared).toBeGreaterThan(0);
    });
});
