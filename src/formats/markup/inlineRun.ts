// The content of a block while a reader of markup comes by it: texts and codes in the order of the file.
import type { Block, BlockKind, Code, Inline, Text } from '../../model/article.js';
import type { Span } from '../../model/span.js';

/** What a run becomes. */
export interface RunOptions {
  readonly kind: BlockKind;
  readonly syntax?: string;
}

/** Collects inlines. A run that holds no letter and no number becomes no block. */
export class InlineRun {
  readonly #source: string;
  readonly #inlines: Inline[] = [];
  readonly #open: { readonly key: string; readonly id: string; readonly kind: string }[] = [];
  /** Blocks inside codes of this one. */
  readonly #nested: Block[] = [];
  #codes = 0;
  /** White space that has not been decided on yet: at the end of a run it is none of the run's. */
  #space: Span | undefined;

  /** @param source the file's text */
  constructor(source: string) {
    this.#source = source;
  }

  get isEmpty(): boolean {
    return this.#inlines.length === 0;
  }

  /** What stands last, white space not counted. */
  get last(): Inline | undefined {
    return this.#inlines.at(-1);
  }

  /** A stretch that reads as its file has it. */
  text(span: Span): void {
    this.#add({ type: 'text', value: this.#source.slice(...span), span });
  }

  /** A stretch that reads otherwise than the file has it: a reference, an escaped letter. */
  decoded(value: string, span: Span): void {
    if (span[0] < span[1]) this.#add({ type: 'text', value, span });
  }

  /** White space of whatever length that reads as one space, with the line breaks and markers of lines in it. */
  space(span: Span): void {
    this.#space = this.#space === undefined ? span : [this.#space[0], span[1]];
  }

  /** A code that stands alone. */
  standalone(kind: string, span: Span): void {
    this.#code('standalone', this.#nextId(), kind, span);
  }

  /** A code that opens. @param key what closes it says too */
  open(key: string, kind: string, span: Span): void {
    const id = this.#nextId();
    this.#open.push({ key, id, kind });
    this.#code('open', id, kind, span);
  }

  /** A code that closes the last one of its key that is open; one that closes nothing stays a code, for the markup's sake. */
  close(key: string, kind: string, span: Span): void {
    const index = this.#open.findLastIndex((open) => open.key === key);
    const [pair] = index < 0 ? [] : this.#open.splice(index, 1);
    this.#code('close', pair?.id ?? this.#nextId(), pair?.kind ?? kind, span);
  }

  /** A block that lies inside a code of this run. */
  nest(blocks: readonly Block[]): void {
    this.#nested.push(...blocks);
  }

  /** The block, if there is one, and the blocks inside it. */
  finish({ kind, syntax }: RunOptions): Block[] {
    if (!this.#inlines.some(isWord)) return this.#nested;
    const first = this.#inlines.findIndex(isText);
    const last = this.#inlines.findLastIndex(isText);
    // Codes at the edges stay where a pair needs them: what stands in one block alone is looked at by nobody else.
    const inlines = this.#inlines.slice(this.#edge(first, -1), this.#edge(last, 1) + 1);
    trimEdges(inlines);
    const span: Span = [(inlines[0] as Inline).span[0], (inlines.at(-1) as Inline).span[1]];
    const block: Block = { id: '', kind, span, inlines, ...(syntax === undefined ? {} : { syntax }) };
    // A code at the edge is left out; what is inside it is not.
    const before = this.#nested.filter((inner) => inner.span[0] < span[0]);
    return [...before, block, ...this.#nested.slice(before.length)];
  }

  /** The outermost code of a pair before the first text or behind the last one. */
  #edge(word: number, step: 1 | -1): number {
    let edge = word;
    for (let at = word + step; at >= 0 && at < this.#inlines.length; at += step) {
      const inline = this.#inlines[at] as Inline;
      if (inline.type !== 'text' && inline.type !== 'standalone') edge = at;
    }
    return edge;
  }

  #nextId(): string {
    this.#codes++;
    return String(this.#codes);
  }

  #code(type: Code['type'], id: string, kind: string, span: Span): void {
    this.#add({ type, id, kind, raw: this.#source.slice(...span), span });
  }

  #add(inline: Inline): void {
    const space = this.#space;
    this.#space = undefined;
    if (space !== undefined && this.#inlines.length > 0)
      this.#inlines.push({ type: 'text', value: ' ', span: [space[0], inline.span[0]] });
    const before = this.#inlines.at(-1);
    if (before?.type === 'text' && inline.type === 'text' && isAsFiled(before) && isAsFiled(inline))
      this.#inlines[this.#inlines.length - 1] = {
        type: 'text',
        value: before.value + inline.value,
        span: [before.span[0], inline.span[1]],
      };
    else this.#inlines.push(inline);
  }
}

/** Takes white space from the ends of a run, as far as the file has it as it is read. */
function trimEdges(inlines: Inline[]): void {
  const [first, last] = [inlines[0], inlines.at(-1)];
  if (first?.type === 'text' && isAsFiled(first)) {
    const value = first.value.trimStart();
    inlines[0] = { ...first, value, span: [first.span[1] - value.length, first.span[1]] };
  }
  const end = inlines.length === 1 ? inlines[0] : last;
  if (end?.type === 'text' && isAsFiled(end)) {
    const value = end.value.trimEnd();
    inlines[inlines.length - 1] = { ...end, value, span: [end.span[0], end.span[0] + value.length] };
  }
}

/** Whether a text reads unit by unit as it stands in the file; what is decoded stays a piece of its own. */
const isAsFiled = ({ value, span }: Text) => value.length === span[1] - span[0];

const isText = (inline: Inline) => inline.type === 'text' && inline.value.trim() !== '';
const isWord = (inline: Inline) => inline.type === 'text' && /[\p{L}\p{N}]/u.test(inline.value);
