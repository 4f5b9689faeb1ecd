// Markdown: CommonMark and GFM, with HTML in it. Code, and what links lead to, stay as they are.
import type { ArticleFormat } from '../../model/format.js';
import { type HtmlPlace, writeHtml } from '../markup/htmlText.js';
import { HTML, markdownBlocks } from '../markup/markdownBlocks.js';
import { type MarkdownPlace, otherEmphasis, writeMarkdown } from '../markup/markdownText.js';
import { unclosedTag } from '../markup/unclosedTag.js';

export const markdown: ArticleFormat = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  read(source, path, from, language) {
    const { unclosed, ...content } = markdownBlocks(source, from, language);
    return { ...content, findings: unclosed.map((span) => unclosedTag(span, path)) };
  },
  write(inlines, syntax) {
    if (syntax?.startsWith(HTML)) return writeHtml(inlines, syntax.slice(HTML.length) as HtmlPlace);
    return writeMarkdown(inlines, syntax as MarkdownPlace | undefined);
  },
  otherMarks: otherEmphasis,
};
