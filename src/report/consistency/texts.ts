// The text of articles as a report shows it, and where in it what stands at a place of the file.
import { languageOf } from '../../languages/index.js';
import type { Article, Block } from '../../model/article.js';
import type { ReportBlock } from '../../model/consistency.js';
import type { Span } from '../../model/span.js';
import { sentences } from '../../prose/sentences.js';
import { type PlainText, plainText } from '../../text/plain.js';

/** No list shows more of a headline. */
const TITLE_LENGTH = 160;

/** An article's blocks as a reader reads them. */
export function blocksOf({ blocks, language }: Article): ReportBlock[] {
  const rules = languageOf(language);
  return blocks.map(({ kind, inlines }) => {
    const { text } = plainText(inlines);
    return { kind, text, sentences: sentences(text, rules) };
  });
}

/** The headline, or how the story begins. */
export function titleOf(blocks: readonly ReportBlock[]): string {
  const block = blocks.find(({ kind }) => kind === 'title') ?? blocks.find(({ kind }) => kind !== 'dateline');
  const text = (block?.text ?? '').replace(/\s+/gu, ' ').trim();
  return text.length <= TITLE_LENGTH ? text : `${text.slice(0, TITLE_LENGTH).replace(/\S*$/u, '')}…`;
}

/** The block that holds a span of the file, and where in its text the span stands. */
export function placeIn(
  article: Article,
  [start, end]: Span,
): { readonly block: number; readonly place: Span } | undefined {
  const block = article.blocks.findLastIndex(({ span }) => span[0] <= start && end <= span[1]);
  const { inlines } = article.blocks[block] ?? ({ inlines: [] } satisfies Pick<Block, 'inlines'>);
  if (block < 0) return undefined;
  const plain = plainText(inlines);
  const from = firstAt(plain, (at) => plain.span(at, at + 1)[1] > start);
  const to = firstAt(plain, (at) => plain.span(at, at + 1)[0] >= end);
  return from < to ? { block, place: [from, to] } : undefined;
}

/** The first offset of a text that something holds for, by bisection; its length where it holds for none. */
function firstAt({ text }: PlainText, holds: (offset: number) => boolean): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sentence around a place of a block's text: nothing of it is cut. */
export function sentenceAt({ text, sentences: spans }: ReportBlock, [start, end]: Span): Span {
  const first = spans.findLast((span) => span[0] <= start) ?? [0, text.length];
  const last = spans.find((span) => span[1] >= end) ?? [0, text.length];
  return [Math.min(first[0], start), Math.max(last[1], end)];
}
