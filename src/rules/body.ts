// Where a story is told: what headlines, captions and pictures say, they say by themselves.
import type { Article, Block, BlockKind } from '../model/article.js';
import type { Mention } from '../model/mention.js';
import { plainText } from '../text/plain.js';

const BODY: ReadonlySet<BlockKind> = new Set(['paragraph', 'item', 'quote', 'cell']);

/** The blocks in which an article tells its story, by id. */
export function bodyBlocks({ blocks }: Article): ReadonlyMap<string, Block> {
  return new Map(blocks.filter(({ kind }) => BODY.has(kind)).map((block) => [block.id, block]));
}

/** What a reader reads in a block before a mention, and behind it and its ending. */
export function around(block: Block, { place, ending = '' }: Mention): { before: string; behind: string } {
  const { text } = plainText(block.inlines);
  return { before: text.slice(0, place[0]), behind: text.slice(place[1] + ending.length) };
}
