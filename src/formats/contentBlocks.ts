// An article's file cut into blocks a second time, to see how it reads.
import type { Block, LanguageCode } from '../model/article.js';
import { mayHaveFrontMatter } from './articleFrom.js';
import { articleFormats } from './articles/index.js';
import { readFrontMatter } from './frontMatter.js';

/**
 * The blocks of an article's file as its format cuts them: front matter left out, and nothing known of news.
 * @param name of the format, as `Article.format` holds it
 */
export function contentBlocks(name: string, source: string, language: LanguageCode): readonly Block[] {
  const from = mayHaveFrontMatter(source) ? readFrontMatter(source, '').frontMatter.end : 0;
  return articleFormats.find((format) => format.name === name)?.read(source, '', from, language).blocks ?? [];
}
