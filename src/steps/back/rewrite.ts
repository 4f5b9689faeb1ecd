// Blocks of which sentences were translated, written anew: each as a whole, because how a sentence has to be written may
// depend on what stands beside it, and on whether another one of its block needs quotation marks.
import { writeInlines } from '../../formats/articles/index.js';
import type { Article, Block, Code, Inline } from '../../model/article.js';
import type { Edit, Span } from '../../model/span.js';
import { applyEdits } from '../../text/edits.js';
import { inlinesWithin } from '../../text/inlines.js';

/** A sentence that says something else than before. */
export interface ChangedUnit {
  readonly id: string;
  readonly span: Span;
  /** What a reader read there before. */
  readonly source: string;
  readonly target: readonly Inline[];
}

/** A block, and its sentences that say something else than before, in the order of the article. */
export interface ChangedBlock {
  readonly block: Block;
  readonly units: readonly ChangedUnit[];
}

/** How a block is written. */
export interface Manner {
  /** Whether sentences that have not changed are written anew, too, and not left as they stand in the file. */
  readonly whole: boolean;
  /** By the id of a code: the marks that take the place of its own, and of those of its other half. */
  readonly marks: ReadonlyMap<string, (code: Code) => string>;
}

/** As blocks are written as long as nothing speaks against it. */
export const PLAIN_MANNER: Manner = { whole: false, marks: new Map() };

/**
 * The changes as edits of the article. A block inside a code of another (a picture's text in a sentence) becomes a part of
 * that code.
 */
export function rewritten(
  article: Article,
  changes: readonly ChangedBlock[],
  mannerOf: (block: Block) => Manner,
): Edit[] {
  const edits: Edit[] = [];
  const ordered = [...changes].sort((a, b) => b.block.span[0] - a.block.span[0] || a.block.span[1] - b.block.span[1]);
  // Inner ones begin behind the beginning of their outer one: from the last to the first, they come first.
  for (const change of ordered) {
    const { span, syntax } = change.block;
    const manner = mannerOf(change.block);
    const inner: Edit[] = [];
    while ((edits.at(-1)?.span[0] ?? Number.POSITIVE_INFINITY) < span[1]) inner.push(edits.pop() as Edit);
    const codes = blockInlines(change, article.source, manner.whole).map((inline) =>
      inline.type === 'text' ? inline : withMarks(withEdits(inline, inner, article.source), manner),
    );
    edits.push({ span, text: writeInlines(article.format, codes, syntax) });
  }
  return edits.reverse();
}

/**
 * The inlines of a block after its change.
 * @param whole whether the rest is given as the block has it, and not as one code for each stretch
 */
export function blockInlines({ block, units }: ChangedBlock, source: string, whole: boolean): Inline[] {
  const result: Inline[] = [];
  const rest = (span: Span) => {
    if (span[0] >= span[1]) return;
    if (whole) result.push(...inlinesWithin(block.inlines, span));
    else result.push({ type: 'standalone', id: '', kind: 'unchanged', raw: source.slice(...span), span });
  };
  let at = block.span[0];
  for (const { span, target } of units) {
    rest([at, span[0]]);
    result.push(...target);
    at = span[1];
  }
  rest([at, block.span[1]]);
  return result;
}

function withMarks(code: Code, { marks }: Manner): Code {
  const mark = code.type === 'standalone' ? undefined : marks.get(code.id);
  return mark === undefined ? code : { ...code, raw: mark(code) };
}

function withEdits(code: Code, edits: readonly Edit[], source: string): Code {
  const [start, end] = code.span;
  const inside = edits.filter(({ span }) => start <= span[0] && span[1] <= end);
  if (inside.length === 0) return code;
  const shifted = inside.map(({ span, text }): Edit => ({ span: [span[0] - start, span[1] - start], text }));
  return { ...code, raw: applyEdits(source.slice(start, end), shifted) };
}
