/** A stretch of a file's decoded text: UTF-16 code units, half open. A byte order mark is not counted. */
export type Span = readonly [start: number, end: number];

/** A replacement: the text that shall stand where the span is now. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}
