// Whatever a translation holds, the merged article reads as it was meant: the same blocks, the same markup, its own words.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleFormats } from '../../../src/formats/articles/index.js';
import { contentBlocks } from '../../../src/formats/contentBlocks.js';
import { readArticle } from '../../../src/formats/readArticle.js';
import type { Article, Block, Inline } from '../../../src/model/article.js';
import type { Bitext, Unit } from '../../../src/model/bitext.js';
import type { Span } from '../../../src/model/span.js';
import { merge } from '../../../src/steps/back/merge.js';
import { segment } from '../../../src/steps/segment.js';
import { inlinesWithin } from '../../../src/text/inlines.js';
import { articleFiles } from '../../helpers/articleFiles.js';
import { shippedDesk } from '../../helpers/glossary.js';
import { manifestOf } from '../../helpers/jobs.js';

const desk = shippedDesk();
const RUNS = 500;

const piece = fc.oneof(
  fc.constantFrom('Bakı', 'İclas', 'Hà Nội', 'x', '42', '1.', ' ', ' ', '\n', '“', '”', 'ın', '\u00a0'),
  fc.constantFrom(...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'),
  fc.constantFrom('--', '---', '==', '**', '__', '~~', '![', '](', '||', '&amp;', '<b>', '</b>', '<!--', '```', '- '),
  fc.constantFrom('https://a.b/\\', 'www.a.vn/_x_', 'http://x', 'a_b@x.vn', '[^1]', '{{x}}', '---|---'),
);
/** What takes the place of each text of a sentence, from one to the next. */
const translations = fc.array(
  fc.array(piece, { maxLength: 5 }).map((parts) => parts.join('')),
  { minLength: 1, maxLength: 9 },
);

/** The article after all sentences but every third have got another text, and how its blocks should read. */
function translated(article: Article, texts: readonly string[]) {
  const segments = segment.run({ article }, desk);
  let at = 0;
  const target = (inlines: readonly Inline[]): Inline[] => [
    ...inlines.map((inline, index) => {
      if (inline.type !== 'text') return inline;
      const before = inlines[index - 1];
      const value = texts[at++ % texts.length] as string;
      // Two breaks end a paragraph of HTML.
      const between = before !== undefined && before.type !== 'text' && before.kind === 'break';
      return { ...inline, value: between && value.trim() === '' ? 'x' : value };
    }),
    { type: 'text', value: 'son', span: [0, 0] },
  ];
  const units = segments.map(({ id, inlines }, index): Unit => {
    const text = index % 3 === 2 ? inlines : target(inlines);
    return { id, name: id, source: inlines, target: text, state: 'translated', annotations: [], notes: [] };
  });
  const languages = { sourceLanguage: 'vi', targetLanguage: 'az' };
  const groups = [{ id: 'g', name: 'g', kind: 'paragraph' as const, units }];
  const bitext: Bitext = {
    story: 'a',
    original: article.path,
    format: article.format,
    ...languages,
    notes: [],
    groups,
  };
  const result = merge(article, manifestOf(article, segments), bitext);
  const stays = new Set(result.problems.map(({ unit }) => unit));
  const targets = new Map(units.filter(({ id }) => !stays.has(id)).map((unit) => [unit.id, unit.target ?? []]));
  const expected = (blocks: readonly Block[]) =>
    blocks.map((block) => {
      const inner = article.blocks.filter((other) => innermost(blocks, other.span) === block).map(({ id }) => id);
      const inlines: Inline[] = [];
      let from = block.span[0];
      for (const { id, span, inlines: own } of segments.filter((s) => inner.includes(s.block))) {
        inlines.push(...inlinesWithin(block.inlines, [from, span[0]]), ...(targets.get(id) ?? own));
        from = span[1];
      }
      return words([...inlines, ...inlinesWithin(block.inlines, [from, block.span[1]])]);
    });
  return { ...result, expected };
}

/** Where lines of plain text are joined that were wrapped at a width, another text has another width. */
const onOneLine = (ninjs: string) =>
  ninjs.replace(/(?<=\{"value": ")(?:[^"\\]|\\.)*/gu, (text) => text.replaceAll('\\n', ' '));

const innermost = (blocks: readonly Block[], [start, end]: Span) =>
  blocks.findLast(({ span }) => span[0] <= start && end <= span[1]);

/** Words and markup; how much space stands between them is told elsewhere. */
function words(inlines: readonly Inline[]): string {
  const shown = inlines.map((i) => (i.type === 'text' ? i.value.normalize('NFC') : `\0${i.type}-${i.kind}\0`));
  let text = shown.join('').replace(/\s+/gu, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\0open-([^\0]*)\0\0close-\1\0/gu, (_, kind) => (kind === 'link' ? '\0standalone-link\0' : ''));
  }
  return text.replace(/^(?:\0standalone-[^\0]*\0)+|(?:\0standalone-[^\0]*\0)+$/gu, '');
}

test.each(articleFormats.filter(({ name }) => name !== 'text').map(({ name, extensions }) => [name, extensions[0]]))(
  'an article of format %s holds any translation',
  (name = '', ending) => {
    let [merged, left, spoiled] = [0, 0, 0];
    fc.assert(
      fc.property(articleFiles[name] as fc.Arbitrary<string>, translations, (file, texts) => {
        const source = name === 'ninjs' ? onOneLine(file) : file;
        const { article } = readArticle(Buffer.from(source), `a.${ending}`, { language: 'vi' });
        if (article === undefined) return;
        const result = translated(article, texts);
        const again = contentBlocks(name, result.text, 'vi').map(({ inlines }) => words(inlines));
        // A picture that has come to the front of its sentence stands before it, and so do its words.
        expect(again.sort()).toEqual(result.expected(contentBlocks(name, article.source, 'vi')).sort());
        merged += result.merged;
        const stayed = result.problems.filter(({ problem }) => problem === 'codes-unreadable').length;
        left += stayed;
        if (stayed > 0) spoiled++;
      }),
      { numRuns: RUNS },
    );
    expect(merged).toBeGreaterThan(RUNS);
    // Now and then a made-up article has many such sentences: articles are counted as well, which luck sways less.
    expect(left).toBeLessThan(merged / 50);
    expect(spoiled).toBeLessThan(RUNS / 80);
  },
);

const scalar = fc.constantFrom(
  'Một tin. Hai tin.',
  'Một tin.\n  Hai tin.',
  '"Một \\"tin\\". Hai tin."',
  "'Một ''tin''. Hai tin.'",
  '>\n  Một tin.\n  Hai tin.',
  '|-\n    Một tin. Hai tin.',
);

test('front matter holds any translation', () => {
  fc.assert(
    fc.property(scalar, fc.boolean(), translations, (value, flow, texts) => {
      fc.pre(!flow || !/^[>|]/u.test(value));
      const head = flow ? `{summary: ${value}, x: 1}` : `summary: ${value}\nx: 1`;
      const { article } = readArticle(Buffer.from(`---\n${head}\n---\nTin.\n`), 'a.txt', { language: 'vi' });
      const result = translated(article as Article, texts);
      const again = readArticle(Buffer.from(result.text), 'a.txt', { language: 'vi' });
      expect(again.findings).toEqual([]);
      const heads = (blocks: readonly Block[] = []) => blocks.filter(({ kind }) => kind === 'summary');
      const summary = heads(again.article?.blocks).map(({ inlines }) => words(inlines));
      expect(summary).toEqual(result.expected(heads(article?.blocks)));
    }),
    { numRuns: RUNS },
  );
});
