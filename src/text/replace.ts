// Whether a stretch of an article may be written anew without a look at its markup.
import type { Article } from '../model/article.js';
import type { Span } from '../model/span.js';

/** What means the same in every format, wherever it stands. */
const PLAIN = /^[\p{L}\p{M}\p{N}\s.,’‘–—-]*$/u;

/**
 * Whether a text can take the place of a span as it is: there is no markup inside, which would be lost, and nothing in the
 * text that the article's format would have to escape.
 */
export function mayReplace(article: Article, [start, end]: Span, text: string): boolean {
  if (article.format === 'text') return true;
  if (!PLAIN.test(text)) return false;
  const block = article.blocks.findLast(({ span }) => span[0] <= start && end <= span[1]);
  return !block?.inlines.some((i) => i.type !== 'text' && i.span[0] >= start && i.span[1] <= end);
}
