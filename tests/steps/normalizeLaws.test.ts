// What holds for normalization of any text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/formats/readArticle.js';
import { lint } from '../../src/steps/lint.js';
import { normalize } from '../../src/steps/normalize.js';
import { recognize } from '../../src/steps/recognize.js';
import { resolve } from '../../src/steps/resolve.js';
import { segment } from '../../src/steps/segment.js';
import { shippedDesk } from '../helpers/glossary.js';

const pieces = fc.constantFrom(
  ...[
    'Tô Lâm',
    'To Lam',
    'Lam',
    'Tran Thanh Man',
    'Vietnam',
    'Việt Nam',
    'Hanoi',
    'HANOI',
    'Ho Chi Minh City',
    'Milli Mejlis',
  ],
  ...[
    'Việt Namfriendship',
    'Nagorno-Karabakh',
    'Qafarova',
    'Vietnam’s',
    "To Lam's",
    'National Assembly of Vietnam',
    'NAs',
  ],
  ...[
    'President',
    'Secretary General',
    'Petrovietnam',
    'met',
    'said',
    'the',
    'of',
    'and',
    'man',
    '.',
    ',',
    '“',
    '”',
    '(',
    ')',
    '\n\n',
  ],
);
// Lines that end as sentences do: whether a line without a full stop is a headline depends on how many words have capitals.
const texts = fc
  .array(pieces, { minLength: 2, maxLength: 30 })
  .map((list) => `${list.join(' ')}.`.replaceAll('\n\n', '.\n\n'));
const desks = new Map(['vns', 'azertac'].map((style) => [style, shippedDesk(style)]));

function through(source: string, style: string) {
  const desk = desks.get(style) ?? shippedDesk(style);
  const { article } = readArticle(new TextEncoder().encode(source), 'story.en.txt');
  if (article === undefined) return undefined;
  const segments = segment.run({ article }, desk);
  const mentions = resolve.run({ article, candidates: recognize.run({ article }, desk) }, desk);
  const sheet = { article, segments, mentions };
  return { normalized: normalize.run(sheet, desk), findings: lint.run(sheet, desk) };
}

test.each(['vns', 'azertac'])('in %s, what was normalized once stays, and lint has nothing left to fix', (style) => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = through(text, style);
      if (once === undefined) return;
      const again = through(once.normalized.article.source, style);
      expect(again?.normalized.article.source).toBe(once.normalized.article.source);
      expect(again?.findings.filter((finding) => finding.fix)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('every byte outside the changes stays', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const normalized = through(text, 'vns')?.normalized;
      if (normalized === undefined) return;
      let rebuilt = '';
      let at = 0;
      for (const { edit } of normalized.changes) {
        rebuilt += text.slice(at, edit.span[0]) + edit.text;
        at = edit.span[1];
      }
      expect(normalized.article.source).toBe(rebuilt + text.slice(at));
    }),
    { numRuns: 60 },
  );
});
