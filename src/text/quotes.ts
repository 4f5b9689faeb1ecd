// Quotations: the stretches of a text that somebody else is said to have spoken or written.
import type { Span } from '../model/span.js';

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '‘': '’' };

/**
 * The quotations of a text, marks included.
 * @param text plain text of one block; a quotation that is not closed there ends with it
 */
export function quotations(text: string): Span[] {
  const spans: Span[] = [];
  let open: { at: number; close: string } | undefined;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] as string;
    if (open !== undefined) {
      if (mark !== open.close || isApostrophe(text, i)) continue;
      spans.push([open.at, i + 1]);
      open = undefined;
    } else if (mark === '"') open = { at: i, close: '"' };
    else if (mark in PAIRS && !isApostrophe(text, i)) open = { at: i, close: PAIRS[mark] as string };
    else if (mark === "'" && opensSingle(text, i)) open = { at: i, close: "'" };
  }
  if (open !== undefined && open.close !== "'" && open.close !== '’') spans.push([open.at, text.length]);
  return spans;
}

const isLetter = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** don’t, the countries' own: a mark between letters is no quotation mark. */
function isApostrophe(text: string, at: number): boolean {
  return /['’‘]/u.test(text[at] as string) && isLetter(text[at - 1]) && isLetter(text[at + 1]);
}

function opensSingle(text: string, at: number): boolean {
  return !isLetter(text[at - 1]) && isLetter(text[at + 1]) && text.indexOf("'", at + 1) > 0;
}
