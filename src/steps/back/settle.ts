// A merged article is read again before anybody else reads it. Whether marks are markup may depend on the letters beside
// them (CommonMark 0.31.2, section 6.2: `**“x”**in` is no bold type), so a block that does not read as it was meant is
// written in another manner, and at last left in the source language.
import { articleFormats } from '../../formats/articles/index.js';
import { contentBlocks } from '../../formats/contentBlocks.js';
import type { Article, Block, Code } from '../../model/article.js';
import type { ArticleFormat } from '../../model/format.js';
import { applyEdits, spanAfterEdits } from '../../text/edits.js';
import { agreement, reading, type Token } from './reading.js';
import { blockInlines, type ChangedBlock, type Manner, PLAIN_MANNER, rewritten } from './rewrite.js';

/** How often a block is given other marks one pair at a time; then all of its pairs get them. */
const PATIENCE = 6;

/** Writes changed blocks into the article. @returns its text, and the blocks that could not be written */
export function settled(article: Article, changes: readonly ChangedBlock[]): { text: string; left: ChangedBlock[] } {
  const format = articleFormats.find(({ name }) => name === article.format);
  const attempts = new Map(changes.map((change) => [change.block, new Attempt(change, article, format)]));
  const mannerOf = (block: Block) => attempts.get(block)?.manner ?? PLAIN_MANNER;
  const left: ChangedBlock[] = [];
  for (let current = changes; ; current = current.filter((change) => !left.includes(change))) {
    const edits = rewritten(article, current, mannerOf);
    const text = applyEdits(article.source, edits);
    if (format?.otherMarks === undefined || edits.length === 0) return { text, left };
    const misread = misreadBlocks(article, current, text, spanAfterEdits(edits));
    if (misread.size === 0) return { text, left };
    for (const [change, token] of misread) if (!attempts.get(change.block)?.next(token)) left.push(change);
  }
}

/** The ways to write a block, one after the other. */
class Attempt {
  manner: Manner = PLAIN_MANNER;
  readonly #change: ChangedBlock;
  readonly #source: string;
  readonly #format: ArticleFormat | undefined;
  readonly #choices = new Map<string, number>();
  #tries = 0;

  constructor(change: ChangedBlock, { source }: Article, format: ArticleFormat | undefined) {
    this.#change = change;
    this.#source = source;
    this.#format = format;
  }

  /**
   * @param at the code where what was read parts from what was meant
   * @returns whether there is another way
   */
  next(at: string | undefined): boolean {
    const { whole, marks } = this.manner;
    const open = [...this.#pairs(whole)].filter(([id, code]) => this.#others(code).length > this.#chosen(id));
    this.#tries++;
    if (open.length > 0) {
      const next = new Map(marks);
      const own = open.find(([id]) => id === at) ?? open[0];
      for (const [id, code] of this.#tries > PATIENCE ? open : own === undefined ? [] : [own]) {
        const choice = this.#tries > PATIENCE ? this.#others(code).length - 1 : this.#chosen(id);
        this.#choices.set(id, choice + 1);
        next.set(id, (half) => this.#others(half)[choice] ?? half.raw);
      }
      this.manner = { whole, marks: next };
      return true;
    }
    if (whole) return false;
    this.#tries = 0;
    this.#choices.clear();
    this.manner = { whole: true, marks: new Map() };
    return true;
  }

  #chosen(id: string): number {
    return this.#choices.get(id) ?? 0;
  }

  #others(code: Code): readonly string[] {
    return this.#format?.otherMarks?.(code) ?? [];
  }

  /** Opening codes by id, of pairs that are written anew whole. */
  #pairs(whole: boolean): Map<string, Code> {
    const codes = blockInlines(this.#change, this.#source, whole).filter((inline) => inline.type !== 'text');
    const closed = new Set(codes.filter(({ type }) => type === 'close').map(({ id }) => id));
    return new Map(codes.filter(({ type, id }) => type === 'open' && closed.has(id)).map((code) => [code.id, code]));
  }
}

/** The changed blocks that do not read as they were meant, and the code of each where that begins. */
function misreadBlocks(
  article: Article,
  changes: readonly ChangedBlock[],
  text: string,
  moved: ReturnType<typeof spanAfterEdits>,
): Map<ChangedBlock, string | undefined> {
  const misread = new Map<ChangedBlock, string | undefined>();
  const again = contentBlocks(article.format, text, article.language).map((block) => ({
    span: block.span,
    tokens: reading(block.inlines),
  }));
  for (const { block, parts } of wholeBlocks(article, changes)) {
    const units = parts.flatMap((part) => part.units);
    const meant = reading(blockInlines({ block, units }, article.source, true));
    // A run without a letter and a number is no block.
    if (!meant.some(({ code, text: value }) => code === undefined && /[\p{L}\p{N}]/u.test(value))) continue;
    const [start, end] = moved(block.span);
    let best = 0;
    for (let at = firstFrom(again, start); at < again.length && (again[at]?.span[0] ?? end) < end; at++)
      best = Math.max(best, agreement(meant, again[at]?.tokens ?? []));
    if (best <= meant.length) for (const part of parts) misread.set(part, codeFrom(meant, best));
  }
  return misread;
}

/** The blocks as the format cuts them, with what has changed in each: a dateline is a part of its paragraph there. */
function wholeBlocks(article: Article, changes: readonly ChangedBlock[]): { block: Block; parts: ChangedBlock[] }[] {
  const blocks = contentBlocks(article.format, article.source, article.language);
  const parts = new Map<Block, ChangedBlock[]>();
  for (const change of changes) {
    const [start, end] = change.block.span;
    let at = firstFrom(blocks, start + 1) - 1;
    while (at >= 0 && (blocks[at]?.span[1] ?? 0) < end) at--;
    const block = blocks[at];
    // Front matter is none of the format's.
    if (block !== undefined) parts.set(block, [...(parts.get(block) ?? []), change]);
  }
  return [...parts].map(([block, of]) => ({ block, parts: of }));
}

/** The first of the blocks that begins at an offset or behind it. */
function firstFrom(blocks: readonly { readonly span: Block['span'] }[], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span[0] ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The code at a place, or the next one, or the last one before. */
function codeFrom(tokens: readonly Token[], at: number): string | undefined {
  return (tokens.slice(at).find(({ code }) => code) ?? tokens.slice(0, at).findLast(({ code }) => code))?.code?.id;
}
