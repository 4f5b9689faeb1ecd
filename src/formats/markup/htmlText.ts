// Text of HTML: references decoded piece by piece, and written back.
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import type { Inline } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import type { InlineRun } from './inlineRun.js';

/** Where text stands: between tags, or in an attribute's value with these quotation marks, or with none. */
export type HtmlPlace = 'text' | 'double' | 'single' | 'bare';

const PIECES = /[\t\n\f\r ]+|&(?:#[Xx]?[0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);?|[^\t\n\f\r &]+|&/gu;

/**
 * Adds a stretch of HTML without tags to a run.
 * @param preserved whether white space is kept, as in `pre`
 */
export function addHtmlText(
  run: InlineRun,
  source: string,
  [from, to]: Span,
  place: HtmlPlace,
  preserved: boolean,
): void {
  const decode = place === 'text' ? decodeHTML : decodeHTMLAttribute;
  const stretch = source.slice(from, to);
  for (const match of stretch.matchAll(PIECES)) {
    const raw = match[0];
    const span: Span = [from + match.index, from + match.index + raw.length];
    if (/^[\t\n\f\r ]/u.test(raw)) {
      const inside = match.index > 0 && match.index + raw.length < stretch.length;
      if (preserved || (raw === ' ' && inside)) run.text(span);
      else run.space(span);
    } else if (raw.length > 1 && raw.startsWith('&')) {
      const value = decode(raw);
      if (value === raw) run.text(span);
      else run.decoded(value, span);
    } else run.text(span);
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u00a0': '&nbsp;',
  '\u00ad': '&shy;',
};

const ESCAPED: Readonly<Record<HtmlPlace, RegExp>> = {
  text: /[&<>\u00a0\u00ad]/gu,
  double: /[&"<>\u00a0\u00ad]/gu,
  single: /[&'<>\u00a0\u00ad]/gu,
  bare: /[&"<>\u00a0\u00ad]/gu,
};

/**
 * A translated run as HTML: what would be markup is escaped, codes stay as the file has them.
 * @param encode how the file writes HTML, where that stands in a string of it
 */
export function writeHtml(
  inlines: readonly Inline[],
  place: HtmlPlace = 'text',
  encode: (html: string) => string = (html) => html,
): string {
  const parts = inlines.map((inline) =>
    inline.type === 'text'
      ? encode(inline.value.replace(ESCAPED[place], (letter) => ESCAPES[letter] as string))
      : inline.raw,
  );
  const text = parts.join('');
  // A value of one word may stand bare, a translation of it has more.
  if (place !== 'bare' || /^[^\s"'=<>`]+$/u.test(text)) return text;
  const mark = encode('"');
  return `${mark}${text.replaceAll(mark, '&quot;')}${mark}`;
}
