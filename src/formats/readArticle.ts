// A file's bytes to an article, with all that reading one may take.
import type { Article } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import { decodeText } from '../syntax/decode.js';
import { articleFrom, mayHaveFrontMatter, type ReadArticleOptions } from './articleFrom.js';
import { articleEndings, articleFormatFor } from './articles/index.js';
import { readFrontMatter } from './frontMatter.js';

/**
 * Reads an article. Never throws for what is in the file.
 * @param path as the user named it: its ending decides the format, `story.vi.txt` the language
 * @returns the article, absent where nothing of it can be trusted; and what is wrong with the file
 */
export function readArticle(
  bytes: Uint8Array,
  path: string,
  options: ReadArticleOptions = {},
): { article?: Article; findings: Finding[] } {
  const decoding = decodeText(bytes, path);
  const headed = mayHaveFrontMatter(decoding.readable);
  return articleFrom(decoding, path, options, {
    format: articleFormatFor(path),
    endings: articleEndings,
    ...(headed ? { frontMatter: readFrontMatter } : {}),
  });
}
