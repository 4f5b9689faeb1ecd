// What of a tag's attributes is text for readers, and where it stands.
import type { Token } from 'parse5';
import type { BlockKind } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import { SHOWN_META } from './htmlElements.js';
import { addHtmlText, type HtmlPlace } from './htmlText.js';
import { InlineRun } from './inlineRun.js';

/**
 * The value of an attribute.
 * @param span of the tag in the file
 * @returns its text, and how it is quoted; undefined where the tag has no such attribute, or it has no value
 */
export function attributeValue(
  source: string,
  { location }: Token.TagToken,
  span: Span,
  name: string,
): { run: InlineRun; place: HtmlPlace } | undefined {
  const place = location?.attrs?.[name];
  if (place === undefined) return undefined;
  const from = span[0] - (location?.startOffset ?? 0);
  const [start, end] = [from + place.startOffset, Math.min(from + place.endOffset, span[1])];
  const [, before = '', quote = ''] = /^([^=]*=\s*)(["']?)/u.exec(source.slice(start, end)) ?? [];
  if (before === '') return undefined;
  const run = new InlineRun(source);
  const written = quote === '"' ? 'double' : quote === "'" ? 'single' : 'bare';
  addHtmlText(run, source, [start + before.length + quote.length, end - quote.length], written, false);
  return { run, place: written };
}

/** What a meta element tells: that its content is text of some kind, or which encoding the file is declared to have. */
export function readMeta(tag: Token.TagToken): { shown?: BlockKind; encoding?: string } {
  const value = (name: string) => tag.attrs.find((attribute) => attribute.name === name)?.value;
  const shown = SHOWN_META[(value('name') ?? value('property') ?? '').toLowerCase()];
  const encoding = value('charset') ?? /charset\s*=\s*["']?([^\s"';]+)/iu.exec(value('content') ?? '')?.[1];
  const declares = value('charset') !== undefined || value('http-equiv')?.toLowerCase() === 'content-type';
  return { ...(shown === undefined ? {} : { shown }), ...(encoding === undefined || !declares ? {} : { encoding }) };
}
