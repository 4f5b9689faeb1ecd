// Whether a stretch of an article may be written anew without a look at its markup.
import type { Article } from '../model/article.js';
import type { Span } from '../model/span.js';

/** What means the same in every format, wherever it stands. */
const PLAIN = /^[\p{L}\p{M}\p{N}\s.,’‘–—-]*$/u;

/** What ends a value that stands without quotation marks: an attribute of HTML, a scalar in brackets of YAML. */
const ENDED_BY: Readonly<Record<string, RegExp>> = { bare: /\s/u, flow: /,/u };

/** Formats inside others put their own name before: `html-bare`. */
const syntaxName = (syntax: string) => syntax.slice(syntax.lastIndexOf('-') + 1);

/**
 * Whether a text can take the place of a span as it is: there is no markup inside, which would be lost, and nothing in the
 * text that the article's format would have to escape.
 */
export function mayReplace(article: Article, [start, end]: Span, text: string): boolean {
  const block = article.blocks.findLast(({ span }) => span[0] <= start && end <= span[1]);
  // The front matter of a plain text has its own syntax.
  if (article.format === 'text' && block?.syntax === undefined) return true;
  if (!PLAIN.test(text)) return false;
  if (block?.syntax !== undefined && ENDED_BY[syntaxName(block.syntax)]?.test(text)) return false;
  return !block?.inlines.some((i) => i.type !== 'text' && i.span[0] >= start && i.span[1] <= end);
}
