// Lines and columns are for people: computed when something is printed, never stored.
import { lastBeginning } from './lists.js';

/** A place as editors show it. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** Answers where offsets of one text stand. Lines end with LF, CR LF or CR. */
export class LineIndex {
  /** Where each line begins. */
  readonly starts: readonly number[];

  /** @param text or where its lines begin, where that is known already */
  constructor(text: string | readonly number[]) {
    this.starts = typeof text === 'string' ? startsOf(text) : text;
  }

  /** @param offset UTF-16 code units into the text */
  position(offset: number): Position {
    const startOf = (line: number) => this.starts[line] as number;
    const line = lastBeginning(this.starts.length, startOf, offset);
    return { line: line + 1, column: offset - startOf(line) + 1 };
  }
}

/** The lines of a file, whose text is asked for only where they are not known yet. */
export function linesOf(file: { readonly text: string; readonly lines?: LineIndex }): LineIndex {
  return file.lines ?? new LineIndex(file.text);
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
