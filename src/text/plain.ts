// What a reader reads of a run of inlines, composed (NFC), with the way back to the file.
import type { Inline } from '../model/article.js';
import type { Span } from '../model/span.js';
import { clusters, isComposed } from './compose.js';

/** Text without markup in NFC, and where each stretch of it stands in the file. */
export interface PlainText {
  /** NFC. Codes leave no trace: `**Tô** Lâm` reads `Tô Lâm`. */
  readonly text: string;
  /**
   * The place in the file of a stretch of `text` (UTF-16 code units, half open). The start lies behind, the end before
   * any markup at the edge; a stretch that begins or ends inside an escaped or decomposed letter takes in all of it.
   */
  span(start: number, end: number): Span;
}

/** A stretch that maps unit by unit (`linear`) or only as a whole (an entity, a decomposed letter). */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly source: Span;
  readonly linear: boolean;
}

const known = new WeakMap<readonly Inline[], PlainText>();

/** Reads a run of inlines as plain text. Readers, scanners and rules ask for the same runs, so each is read once. */
export function plainText(inlines: readonly Inline[]): PlainText {
  let plain = known.get(inlines);
  if (plain === undefined) {
    plain = readPlain(inlines);
    known.set(inlines, plain);
  }
  return plain;
}

function readPlain(inlines: readonly Inline[]): PlainText {
  const pieces: Piece[] = [];
  let text = '';
  const add = (value: string, source: Span, linear: boolean) => {
    if (value === '') return;
    pieces.push({ from: text.length, to: text.length + value.length, source, linear });
    text += value;
  };
  for (const inline of inlines) {
    if (inline.type !== 'text') continue;
    const [start, end] = inline.span;
    const linear = inline.value.length === end - start;
    if (isComposed(inline.value)) add(inline.value, inline.span, linear);
    else if (!linear) add(inline.value.normalize('NFC'), inline.span, false);
    else
      for (const c of clusters(inline.value))
        add(c.text, [start + c.span[0], start + c.span[1]], c.text.length === c.span[1] - c.span[0]);
  }
  return { text, span: (start, end) => [sourceStart(pieces, start), sourceEnd(pieces, end)] };
}

function sourceStart(pieces: readonly Piece[], offset: number): number {
  const piece = pieceAt(pieces, offset);
  if (piece === undefined) return pieces.at(-1)?.source[1] ?? 0;
  return piece.linear ? piece.source[0] + offset - piece.from : piece.source[0];
}

function sourceEnd(pieces: readonly Piece[], offset: number): number {
  if (offset === 0) return pieces[0]?.source[0] ?? 0;
  const piece = pieceAt(pieces, offset - 1);
  if (piece === undefined) return pieces.at(-1)?.source[1] ?? 0;
  return piece.linear ? piece.source[0] + offset - piece.from : piece.source[1];
}

/** The piece that holds the unit at the offset, by bisection. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Piece;
    if (offset < piece.from) high = middle - 1;
    else if (offset >= piece.to) low = middle + 1;
    else return piece;
  }
  return undefined;
}

/** Whether two texts say the same: tools rewrap white space and compose letters; words are what counts. */
export function sameWords(a: string, b: string): boolean {
  return squeezed(a) === squeezed(b);
}

const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
