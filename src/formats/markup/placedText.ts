// A text that stands in a file with something in it or between its lines that is not of it, and the way back to the file.
import type { Block, Inline } from '../../model/article.js';
import type { Span } from '../../model/span.js';

export class PlacedText {
  readonly value: string;
  readonly #source: string;
  readonly #places: readonly number[];

  /**
   * @param source the file's text
   * @param value the text that stands in it
   * @param places where each UTF-16 code unit of the text stands in the file; the last entry is the end
   */
  constructor(source: string, value: string, places: readonly number[]) {
    this.#source = source;
    this.value = value;
    this.#places = places;
  }

  /** A block of the text as a block of the file. */
  placed(block: Block): Block {
    return {
      ...block,
      span: this.span(block.span),
      inlines: block.inlines.flatMap((inline) => this.#inlines(inline)),
    };
  }

  /** A span of the text as one of the file. */
  span([start, end]: Span): Span {
    return [this.#places[start] ?? 0, this.#places[end] ?? 0];
  }

  /** A text is cut where its letters and the file's part ways. */
  #inlines(inline: Inline): Inline[] {
    const span = this.span(inline.span);
    if (inline.type !== 'text') return [{ ...inline, span, raw: this.#source.slice(...span) }];
    const [start, end] = inline.span;
    if (inline.value.length !== end - start) return [{ ...inline, span }];
    const pieces: Inline[] = [];
    let from = start;
    const cut = (to: number) => {
      if (from < to)
        pieces.push({
          type: 'text',
          value: inline.value.slice(from - start, to - start),
          span: this.span([from, to]),
        });
      from = to;
    };
    for (let at = start; at < end; ) {
      const next = this.#next(at);
      const escaped = (this.#places[next] as number) - (this.#places[at] as number) !== next - at;
      if (escaped) cut(at);
      at = next;
      if (escaped) cut(at);
    }
    cut(end);
    return pieces;
  }

  /** The unit behind one: behind both, where two are one escape, or end a line together. */
  #next(at: number): number {
    let next = at + 1;
    if (this.value[at] === '\r' && this.value[next] === '\n') next++;
    while (this.#places[next] === this.#places[at]) next++;
    return next;
  }
}
