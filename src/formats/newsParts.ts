// What is particular to news in any format: headline, dateline, sign-off and captions become blocks of their own kind.

import type { Language } from '../languages/language.js';
import type { Block, BlockKind } from '../model/article.js';
import { datelineLength, isCaption, signoffStart } from '../prose/newsMarks.js';
import { inlinesWithin } from '../text/inlines.js';
import { plainText } from '../text/plain.js';

/** A dateline stands in one of the first paragraphs: behind a headline and a summary at most. */
const DATELINE_WITHIN = 4;
const HEADLINE_LIMIT = 200;

/** Gives blocks their kinds and numbers; splits dateline and sign-off from the paragraphs that carry them. */
export function markNewsParts(blocks: readonly Block[], language: Language): Block[] {
  const marked = withSignoff(withDateline(blocks.map(caption(language)), language));
  return numbered(withTitle(marked));
}

const caption =
  (language: Language) =>
  (block: Block): Block =>
    block.kind === 'paragraph' && isCaption(plainText(block.inlines).text, language)
      ? { ...block, kind: 'caption' }
      : block;

function withDateline(blocks: readonly Block[], language: Language): Block[] {
  let left = DATELINE_WITHIN;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    if (left-- === 0) break;
    const plain = plainText(block.inlines);
    const length = datelineLength(plain.text, language);
    if (length > 0) return splice(blocks, index, split(block, plain.text, length, ['dateline', 'paragraph']));
  }
  return [...blocks];
}

function withSignoff(blocks: readonly Block[]): Block[] {
  // A picture's caption may stand below the sign-off.
  const index = blocks.findLastIndex((block) => block.kind !== 'caption');
  const block = blocks[index];
  if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'item')) return [...blocks];
  const plain = plainText(block.inlines);
  const start = signoffStart(plain.text);
  // A story that is nothing but a sign-off is a story.
  if (start < 0 || (start === 0 && index === 0)) return [...blocks];
  return splice(blocks, index, split(block, plain.text, start, [block.kind, 'signoff']));
}

/** Cuts a block in two at an offset of its plain text; white space at the cut belongs to neither. */
function split(block: Block, text: string, at: number, kinds: readonly [BlockKind, BlockKind]): Block[] {
  const plain = plainText(block.inlines);
  const parts: Block[] = [];
  const add = (from: number, to: number, kind: BlockKind) => {
    const piece = text.slice(from, to);
    if (piece.trim() === '') return;
    const lead = piece.length - piece.trimStart().length;
    const span = plain.span(from + lead, from + piece.trimEnd().length);
    parts.push({ ...block, kind, span, inlines: inlinesWithin(block.inlines, span) });
  };
  add(0, at, kinds[0]);
  add(at, text.length, kinds[1]);
  return parts;
}

/** The first block is a headline when it is one line without a full stop and a story follows. */
function withTitle(blocks: readonly Block[]): Block[] {
  const [first, second] = blocks;
  if (first?.kind !== 'paragraph' || second === undefined || second.kind === 'signoff') return [...blocks];
  const text = plainText(first.inlines).text;
  const headline = text.length <= HEADLINE_LIMIT && !/[.!?…:;,]["'”’»)]*$/u.test(text) && !/\n/u.test(text);
  return headline ? [{ ...first, kind: 'title' }, ...blocks.slice(1)] : [...blocks];
}

function numbered(blocks: readonly Block[]): Block[] {
  const counts = new Map<BlockKind, number>();
  return blocks.map((block) => {
    const count = (counts.get(block.kind) ?? 0) + 1;
    counts.set(block.kind, count);
    return { ...block, id: `${block.kind}-${count}` };
  });
}

function splice(blocks: readonly Block[], index: number, replacement: readonly Block[]): Block[] {
  return [...blocks.slice(0, index), ...replacement, ...blocks.slice(index + 1)];
}
