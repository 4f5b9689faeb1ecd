// A text inside a JSON string: read without its escapes, with the way back to the file (RFC 8259, section 7).
import type { Block, Inline } from '../../model/article.js';
import type { Span } from '../../model/span.js';

const UNITS = /\\u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\.|[^\\]/gsu;

export class JsonString {
  /** The text, escapes resolved. */
  readonly value: string;
  readonly #source: string;
  /** Where each UTF-16 code unit of the text stands in the file; the last entry is the end. */
  readonly #places: readonly number[];

  /** @param span of the string's content, quotation marks left out */
  constructor(source: string, [start, end]: Span) {
    this.#source = source;
    const places: number[] = [];
    let value = '';
    for (const { 0: raw, index } of source.slice(start, end).matchAll(UNITS)) {
      const unit = raw.startsWith('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
      for (let i = 0; i < unit.length; i++) places.push(start + index + (raw.startsWith('\\') ? 0 : i));
      value += unit;
    }
    places.push(end);
    this.value = value;
    this.#places = places;
  }

  /** A block of the text as a block of the file. */
  placed(block: Block): Block {
    return {
      ...block,
      span: this.#span(block.span),
      inlines: block.inlines.flatMap((inline) => this.#inlines(inline)),
    };
  }

  #span([start, end]: Span): Span {
    return [this.#places[start] ?? 0, this.#places[end] ?? 0];
  }

  /** A text is cut where its letters and the file's part ways. */
  #inlines(inline: Inline): Inline[] {
    const span = this.#span(inline.span);
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
          span: this.#span([from, to]),
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

  /** The unit behind one: behind both, where two are one escape. */
  #next(at: number): number {
    let next = at + 1;
    while (this.#places[next] === this.#places[at]) next++;
    return next;
  }
}
