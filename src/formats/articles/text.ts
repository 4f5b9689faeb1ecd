// Plain text: blocks between empty lines, no markup.
import type { Block, BlockKind } from '../../model/article.js';
import type { ArticleFormat } from '../../model/format.js';
import type { Span } from '../../model/span.js';

export const text: ArticleFormat = {
  name: 'text',
  extensions: ['txt', 'text'],
  read(source, _path, from) {
    return { blocks: blockSpans(source, from).map((span) => toBlock(source, span)), findings: [] };
  },
  write: (inlines) => inlines.map((inline) => (inline.type === 'text' ? inline.value : inline.raw)).join(''),
};

const LINE = /[^\r\n\u2028\u2029\u0085]+/gu;
const ITEM = /^(?:[-–—•*·]|\p{N}{1,3}[.)]|\p{L}\p{M}*\))\s/u;
/** Shortest and longest line that a hand or an editor wraps at. */
const WRAP_LEAST = 40;
const WRAP_LIMIT = 100;

/** A line is a block of its own, unless it was wrapped only for the eye. */
function blockSpans(source: string, from: number): Span[] {
  const spans: Span[] = [];
  let chunk: Span[] = [];
  let end = from;
  const flush = () => {
    // One by one: a call takes some hundred thousand arguments at most, and a block may have more lines.
    for (const span of joinWrapped(source, chunk)) spans.push(span);
    chunk = [];
  };
  LINE.lastIndex = from;
  for (let match = LINE.exec(source); match !== null; match = LINE.exec(source)) {
    const trimmed = trimmedSpan(source, match.index, match.index + match[0].length);
    // Two line ends, or a line of white space, between this line and the one before: a new block.
    const between = source.slice(end, match.index).replace(/\r\n/gu, '\n');
    if (trimmed === undefined || between.length > 1) flush();
    if (trimmed !== undefined) chunk.push(trimmed);
    end = match.index + match[0].length;
  }
  flush();
  return spans;
}

/**
 * Joins lines that were filled up to a width: a line counts as wrapped when the next word would not have fitted on it.
 * The longest line is full by its own measure, so it takes a second full one to show a width.
 */
function joinWrapped(source: string, lines: readonly Span[]): Span[] {
  // As the eye counts: a decomposed letter is as wide as a composed one.
  const widths = lines.map((line) => source.slice(...line).normalize('NFC').length);
  const width = widths.reduce((widest, one) => Math.max(widest, one), 0);
  if (width < WRAP_LEAST || width > WRAP_LIMIT) return [...lines];
  const continues = lines.map((line, index) => {
    const previous = widths[index - 1];
    const value = source.slice(...line);
    const first = /^\S+/u.exec(value)?.[0].normalize('NFC') ?? '';
    return previous !== undefined && !ITEM.test(value) && previous + 1 + first.length > width;
  });
  if (continues.filter(Boolean).length < 2) return [...lines];
  const spans: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const before = spans.at(-1);
    if (before !== undefined && continues[index]) spans[spans.length - 1] = [before[0], line[1]];
    else spans.push(line);
  }
  return spans;
}

function toBlock(source: string, span: Span): Block {
  const value = source.slice(...span);
  const kind: BlockKind = ITEM.test(value) ? 'item' : 'paragraph';
  return { id: '', kind, span, inlines: [{ type: 'text', value, span }] };
}

function trimmedSpan(source: string, start: number, end: number): Span | undefined {
  const line = source.slice(start, end);
  const text = line.trim();
  if (text === '') return undefined;
  const lead = line.length - line.trimStart().length;
  return [start + lead, start + lead + text.length];
}
