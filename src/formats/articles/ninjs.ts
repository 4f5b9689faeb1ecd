// ninjs: the news agencies' JSON (IPTC ninjs 3.0; the flat keys of 1.x are read as well). Text and HTML stand in its strings.
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Block, BlockKind, Inline } from '../../model/article.js';
import type { ArticleFormat } from '../../model/format.js';
import { readJsonTree } from '../../syntax/json.js';
import { htmlBlocks } from '../markup/htmlBlocks.js';
import { type HtmlPlace, writeHtml } from '../markup/htmlText.js';
import { JsonString } from '../markup/jsonString.js';
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
    const blocks = itemBlocks(root, source, false, language);
    if (blocks.length > 0) return { blocks, findings: [] };
    const data = { reason: 'not-ninjs' };
    return { blocks, findings: [{ rule: 'input/structure', severity: 'error', path, span: [0, 0], data }] };
  },
  write(inlines, syntax) {
    const html = syntax?.startsWith(HTML) ? (syntax.slice(HTML.length) as HtmlPlace) : undefined;
    const escaped = (part: readonly Inline[]) =>
      JSON.stringify(html === undefined ? text.write(part) : writeHtml(part, html)).slice(1, -1);
    if (inlines.every((inline) => inline.type === 'text')) return escaped(inlines);
    // Codes are as the file has them, escaped already.
    return inlines.map((inline) => (inline.type === 'text' ? escaped([inline]) : inline.raw)).join('');
  },
  language(source) {
    const { root } = readJsonTree(source, '');
    const value: unknown = root === undefined ? undefined : findNodeAtLocation(root, ['language'])?.value;
    return typeof value === 'string' ? value : undefined;
  },
};

/** An item's blocks, and those of the pictures that go with it. @param beside whether the item itself goes with another */
function itemBlocks(item: Node, source: string, beside: boolean, language: string | undefined): Block[] {
  const blocks: Block[] = [];
  for (const { key, value } of properties(item)) {
    if (Object.hasOwn(LISTS, key))
      for (const entry of value.children ?? []) {
        const content = properties(entry).find((property) => property.key === 'value')?.value;
        const type = properties(entry).find((property) => property.key === 'contenttype')?.value.value;
        const html = typeof type === 'string' && /html/iu.test(type);
        if (content !== undefined)
          blocks.push(...stringBlocks(content, source, kindOf(LISTS[key], beside), html, language));
      }
    else if (Object.hasOwn(STRINGS, key))
      blocks.push(...stringBlocks(value, source, kindOf(STRINGS[key], beside), /html$/u.test(key), language));
    else if (key === 'associations')
      // A list since 2.0, an object before.
      for (const child of value.children ?? [])
        blocks.push(
          ...itemBlocks(child.type === 'property' ? (child.children?.[1] ?? child) : child, source, true, language),
        );
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

function stringBlocks(
  node: Node,
  source: string,
  kind: BlockKind | undefined,
  html: boolean,
  language: string | undefined,
): Block[] {
  if (node.type !== 'string') return [];
  const string = new JsonString(source, [node.offset + 1, node.offset + node.length - 1]);
  const span = [0, string.value.length] as const;
  const blocks = html
    ? htmlBlocks(string.value, { span, prefix: HTML, ...(language === undefined ? {} : { language }) }).blocks
    : text.read(string.value, '', 0).blocks;
  return blocks.map((block) => ({ ...string.placed(block), ...(kind === undefined ? {} : { kind }) }));
}
