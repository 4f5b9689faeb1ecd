// What was taken out of an article and comes back as it was gives the article byte for byte, by way of real XLIFF.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFormats } from '../../../src/formats/articles/index.js';
import { bitextFormatFor, readBitext } from '../../../src/formats/bitexts/index.js';
import { readArticle } from '../../../src/formats/readArticle.js';
import type { Article } from '../../../src/model/article.js';
import type { Bitext, Unit } from '../../../src/model/bitext.js';
import { merge } from '../../../src/steps/back/merge.js';
import { segment } from '../../../src/steps/segment.js';
import { articleFiles } from '../../helpers/articleFiles.js';
import { evaluationTest, filesBelow } from '../../helpers/evaluation.js';
import { shippedDesk } from '../../helpers/glossary.js';
import { manifestOf } from '../../helpers/jobs.js';

const desk = shippedDesk();

/** The article's units as translators of the same language would return them. */
function throughXliff(article: Article, version: string): string {
  const segments = segment.run({ article }, desk);
  const unit = (s: (typeof segments)[number]): Unit => ({
    id: s.id,
    name: s.id,
    source: s.inlines,
    target: s.inlines,
    state: 'translated',
    annotations: [],
    notes: [],
  });
  const groups = article.blocks.flatMap((block) => {
    const units = segments.filter((s) => s.block === block.id).map(unit);
    return units.length === 0 ? [] : [{ id: `g-${units[0]?.id}`, name: `a/${block.id}`, kind: block.kind, units }];
  });
  const languages = { sourceLanguage: article.language, targetLanguage: 'az' };
  const bitext: Bitext = {
    story: 'a',
    original: article.path,
    format: article.format,
    ...languages,
    notes: [],
    groups,
  };
  const xliff = bitextFormatFor(version).write(bitext, { version, tool: { name: 'tamdil', version: '0' } });
  const read = readBitext(xliff, 'a.xlf');
  expect(read.findings).toEqual([]);
  const { text, problems } = merge(article, manifestOf(article, segments), read.bitext as Bitext);
  expect(problems).toEqual([]);
  return text;
}

function expectSame(bytes: Uint8Array, path: string): boolean {
  const { article } = readArticle(bytes, path, { language: 'vi' });
  if (article === undefined) return false;
  for (const version of ['1.2', '2.1']) expect(throughXliff(article, version)).toBe(article.source);
  return true;
}

describe.each(articleFormats.map(({ name, extensions }) => [name, extensions[0]] as const))(
  'an article of format %s',
  (name, ending) => {
    test('comes back as it was, whatever is in it', () => {
      let read = 0;
      fc.assert(
        fc.property(articleFiles[name] as fc.Arbitrary<string>, (source) => {
          if (expectSame(Buffer.from(source), `a.${ending}`)) read++;
        }),
        { numRuns: 1000 },
      );
      expect(read).toBeGreaterThan(500);
    });
  },
);

test('the cases of each format come back as they were, with each way to end lines', () => {
  const folder = 'tests/cases/articles';
  for (const name of readdirSync(folder).filter((n) => !n.endsWith('.blocks'))) {
    const source = readFileSync(`${folder}/${name}`, 'utf8');
    for (const end of ['\n', '\r\n', '\r'])
      expect(expectSame(Buffer.from(source.replaceAll('\n', end)), name)).toBe(true);
  }
});

evaluationTest('real articles come back as they were', 'open/articles', (folder) => {
  const files = filesBelow(folder, ['.txt']);
  for (const file of files) expect(expectSame(readFileSync(file), 'a.txt')).toBe(true);
  expect(files.length).toBeGreaterThan(10);
});

evaluationTest('hostile articles that can be read come back as they were', 'hostile/text', (folder) => {
  const files = filesBelow(folder, ['.txt', '.md', '.html']);
  const read = files.filter((file) => expectSame(readFileSync(file), file.split('/').at(-1) ?? ''));
  expect(read.length).toBeGreaterThan(20);
});
