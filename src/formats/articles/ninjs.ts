// ninjs: the news agencies' JSON (IPTC ninjs 3.0; the flat keys of 1.x are read as well). Text and HTML stand in its strings.
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Block, BlockKind } from '../../model/article.js';
import type { ArticleFormat } from '../../model/format.js';
import type { Span } from '../../model/span.js';
import { readJsonTree } from '../../syntax/json.js';
import { htmlBlocks } from '../markup/htmlBlocks.js';
import { type HtmlPlace, writeHtml } from '../markup/htmlText.js';
import { jsonString } from '../markup/jsonString.js';
import { unclosedTag } from '../markup/unclosedTag.js';
import { text } from './text.js';

/** Lists of objects with a `value` (ninjs 2.0 and later), and what they are. */
const LISTS: Readonly<Record<string, BlockKind | undefined>> = {
  headlines: 'title',
  subheadlines: 'heading',
  descriptions: 'summary',
  bodies: undefined,
};

/** Strings of ninjs 1.x. */
const STRINGS: Readonly<Record<string, BlockKind | undefined>> = {
  headline: 'title',
  description_text: 'summary',
  description_html: 'summary',
  description_xhtml: 'summary',
  body_text: undefined,
  body_html: undefined,
  body_xhtml: undefined,
};

/** What the syntax of blocks in HTML begins with. */
const HTML = 'html-';

export const ninjs: ArticleFormat = {
  name: 'ninjs',
  extensions: ['ninjs', 'json'],
  read(source, path, from, language) {
    const { root, findings } = readJsonTree(source.slice(from), path);
    if (root === undefined) return { blocks: [], findings };
    const unclosed: Span[] = [];
    const blocks = itemBlocks(root, { source, unclosed, ...(language === undefined ? {} : { language }) }, false);
    if (blocks.length > 0) return { blocks, findings: unclosed.map((span) => unclosedTag(span, path)) };
    const data = { reason: 'not-ninjs' };
    return { blocks, findings: [{ rule: 'input/structure', severity: 'error', path, span: [0, 0], data }] };
  },
  write(inlines, syntax) {
    const encode = (text: string) => JSON.stringify(text).slice(1, -1);
    if (syntax?.startsWith(HTML)) return writeHtml(inlines, syntax.slice(HTML.length) as HtmlPlace, encode);
    // Codes are as the file has them, escaped already.
    return inlines.map((inline) => (inline.type === 'text' ? encode(inline.value) : inline.raw)).join('');
  },
  language(source) {
    const { root } = readJsonTree(source, '');
    const value: unknown = root === undefined ? undefined : findNodeAtLocation(root, ['language'])?.value;
    return typeof value === 'string' ? value : undefined;
  },
};

/** What is read, and what is met on the way. */
interface Reading {
  readonly source: string;
  readonly language?: string;
  /** Tags that are not closed. */
  readonly unclosed: Span[];
}

/** An item's blocks, and those of the pictures that go with it. @param beside whether the item itself goes with another */
function itemBlocks(item: Node, reading: Reading, beside: boolean): Block[] {
  const blocks: Block[] = [];
  for (const { key, value } of properties(item)) {
    if (Object.hasOwn(LISTS, key))
      for (const entry of value.children ?? []) {
        const content = properties(entry).find((property) => property.key === 'value')?.value;
        const type = properties(entry).find((property) => property.key === 'contenttype')?.value.value;
        const html = typeof type === 'string' && /html/iu.test(type);
        if (content !== undefined) blocks.push(...stringBlocks(content, reading, kindOf(LISTS[key], beside), html));
      }
    else if (Object.hasOwn(STRINGS, key))
      blocks.push(...stringBlocks(value, reading, kindOf(STRINGS[key], beside), /html$/u.test(key)));
    else if (key === 'associations')
      // A list since 2.0, an object before.
      for (const child of value.children ?? [])
        blocks.push(...itemBlocks(child.type === 'property' ? (child.children?.[1] ?? child) : child, reading, true));
  }
  return blocks;
}

/** What is said of a picture is its caption. */
const kindOf = (kind: BlockKind | undefined, beside: boolean) => (beside && kind === 'summary' ? 'caption' : kind);

function properties(node: Node): { key: string; value: Node }[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key !== undefined && value !== undefined ? [{ key: String(key.value), value }] : [],
  );
}

function stringBlocks(node: Node, reading: Reading, kind: BlockKind | undefined, html: boolean): Block[] {
  if (node.type !== 'string') return [];
  const { source, language, unclosed } = reading;
  const string = jsonString(source, [node.offset + 1, node.offset + node.length - 1]);
  const place = (block: Block) => ({ ...string.placed(block), ...(kind === undefined ? {} : { kind }) });
  if (!html) return text.read(string.value, '', 0).blocks.map(place);
  const span = [0, string.value.length] as const;
  const content = htmlBlocks(string.value, { span, prefix: HTML, ...(language === undefined ? {} : { language }) });
  if (content.unclosed !== undefined) unclosed.push(string.span(content.unclosed));
  return content.blocks.map(place);
}
