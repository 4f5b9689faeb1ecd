import { expect, test } from 'vitest';
import { hasTarget, pairCodes, type Woven, weave } from '../../../src/formats/xliff/weave.js';
import type { Code, Inline } from '../../../src/model/article.js';
import type { Annotation } from '../../../src/model/bitext.js';

/** `a[1b]1c` is text and codes: `[1` opens, `]1` closes, `*1` stands alone. */
function parse(notation: string): Inline[] {
  return [...notation.matchAll(/([[\]*])(\d)|[^[\]*]+/gu)].map(([all, sign, id]): Inline => {
    if (sign === undefined || id === undefined) return { type: 'text', value: all, span: [0, 0] };
    const type: Code['type'] = sign === '[' ? 'open' : sign === ']' ? 'close' : 'standalone';
    return { type, id, kind: 'bold', raw: all, span: [0, 0] };
  });
}

/** `<1` and `>1` for pairs, `{` and `}` for annotations, codes that do not nest as they are with where their partner is. */
function show(nodes: readonly Woven[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'mark') return `{${show(node.children)}}`;
      if (node.type === 'pair') return `<${node.open.id}${show(node.children)}>${node.close.id}`;
      return `${node.code.raw}${node.partner === 'inside' ? '!' : node.partner === 'outside' ? '?' : ''}`;
    })
    .join('');
}

const terms = (...spans: [number, number][]): Annotation[] => spans.map((span) => ({ span, kind: 'term' }));

test.each([
  ['text alone', 'Tô Lâm', [], 'Tô Lâm'],
  ['pairs beside and in each other', '[1a]1[2b[3c]3]2', [], '<1a>1<2b<3c>3>2'],
  ['a standalone code', 'a*1b', [], 'a*1b'],
  ['pairs that cross', '[1a[2b]1c]2', [], '[1!a[2!b]1!c]2!'],
  ['pairs that cross inside a third', '[3[1a[2b]1c]2]3', [], '<3[1!a[2!b]1!c]2!>3'],
  ['an end whose start is elsewhere', 'a]1b[2c', [], 'a]1?b[2?c'],
  ['a start elsewhere inside a pair', '[1a[2b]1', [], '<1a[2?b>1'],
  ['the same code twice', '[1a]1[1b]1', [], '<1a>1<1b>1'],
  ['a term', 'met Tô Lâm in', [[4, 10]], 'met {Tô Lâm} in'],
  ['a term that is bold: the codes stay outside', 'met [1Tô Lâm]1 in', [[4, 10]], 'met <1{Tô Lâm}>1 in'],
  ['a term half bold: the codes go inside', '[1Tô]1 Lâm', [[0, 6]], '{<1Tô>1 Lâm}'],
  ['a term half bold at its end', 'Tô[1 Lâm]1 in', [[0, 6]], '{Tô<1 Lâm>1} in'],
  ['a term that crosses a code: left out', 'Tô [1Lâm in]1 Baku', [[0, 6]], 'Tô <1Lâm in>1 Baku'],
  ['a term over a code that does not nest', 'Tô [1Lâm in', [[0, 6]], '{Tô [1?Lâm} in'],
  [
    'a term in a term',
    'President Tô Lâm',
    [
      [10, 16],
      [0, 16],
    ],
    '{President {Tô Lâm}}',
  ],
  [
    'two meanings of one stretch',
    'the two NAs',
    [
      [4, 11],
      [4, 11],
    ],
    'the {{two NAs}}',
  ],
  [
    'terms that cross: the first one stays',
    'a b c',
    [
      [2, 5],
      [0, 3],
    ],
    '{a b} c',
  ],
  [
    'terms side by side',
    'ab',
    [
      [0, 1],
      [1, 2],
    ],
    '{a}{b}',
  ],
  ['an empty stretch', 'ab', [[1, 1]], 'ab'],
  ['a term over all', '[1a]1*2[3b]3', [[0, 2]], '{<1a>1*2<3b>3}'],
] as [string, string, [number, number][], string][])('%s', (_, notation, spans, woven) => {
  expect(show(weave(parse(notation), terms(...spans)))).toBe(woven);
});

test('partners are found in both directions', () => {
  const [open, , close] = parse('[1a]1') as [Code, Inline, Code];
  const { partners, crossing } = pairCodes([open, close]);
  expect(partners.get(open)).toBe(close);
  expect(partners.get(close)).toBe(open);
  expect(crossing.size).toBe(0);
});

test('an empty target is none', () => {
  expect(hasTarget({})).toBe(false);
  expect(hasTarget({ target: [] })).toBe(false);
  expect(hasTarget({ target: parse(' ') })).toBe(true);
});
