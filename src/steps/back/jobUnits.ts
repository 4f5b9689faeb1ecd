// The units of a job: where each stands in the normalized article, and what it says there.
import type { Article, Block, Inline } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import { inlinesWithin } from '../../text/inlines.js';
import { plainText } from '../../text/plain.js';
import type { Manifest } from '../job/manifest.js';

export interface JobUnit {
  readonly id: string;
  /** In the normalized article. */
  readonly span: Span;
  readonly inlines: readonly Inline[];
  /** What a reader reads of it. */
  readonly source: string;
  /** The block that it is a sentence of; none, where the manifest is not the article's. */
  readonly block?: Block;
}

/**
 * The units in the order of the article. The job's own manifest alone says where they stand. A unit may lie inside a code
 * of the one before it: a picture's text, which stands in a block of its own behind that of the sentence.
 */
export function jobUnits(article: Article, manifest: Manifest): JobUnit[] {
  return manifest.units.map(({ id, start, end }) => {
    const block = article.blocks.findLast(({ span }) => span[0] <= start && end <= span[1]);
    const inlines = inlinesWithin(block?.inlines ?? [], [start, end]);
    return { id, span: [start, end], inlines, source: plainText(inlines).text, ...(block ? { block } : {}) };
  });
}
