/** Lengths are UTF-16 code units of the file's text. An XLIFF file of a newsroom stays far below all of them. */
export const LIMITS = {
  size: 64 * 1024 * 1024,
  depth: 100,
  elements: 1_000_000,
  attributes: 256,
  attribute: 64 * 1024,
  /** A text, comment, CDATA section or instruction. */
  text: 1024 * 1024,
  instructions: 10_000,
} as const;
