// HTML: pages and parts of pages. Scripts, JSON-LD and what is marked as not to be translated stay as they are.
import type { ArticleFormat } from '../../model/format.js';
import { htmlBlocks } from '../markup/htmlBlocks.js';
import { type HtmlPlace, writeHtml } from '../markup/htmlText.js';
import { unclosedTag } from '../markup/unclosedTag.js';

export const html: ArticleFormat = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  read(source, path, from, language) {
    const stretch = { span: [from, source.length] as const, ...(language === undefined ? {} : { language }) };
    const { open: _, unclosed, ...content } = htmlBlocks(source, stretch);
    return { ...content, findings: unclosed === undefined ? [] : [unclosedTag(unclosed, path)] };
  },
  write: (inlines, syntax) => writeHtml(inlines, syntax as HtmlPlace | undefined),
  language: (source) => /<html\b[^>]*?\slang\s*=\s*["']?([A-Za-z][A-Za-z-]*)/iu.exec(source.slice(0, HEAD))?.[1],
};

/** A page says its language at its top. */
const HEAD = 4096;
