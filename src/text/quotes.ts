// Quotations: the stretches of a text that somebody else is said to have spoken or written.
import type { Article } from '../model/article.js';
import type { Mention } from '../model/mention.js';
import type { Span } from '../model/span.js';
import { plainText } from './plain.js';

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“' };

/**
 * The quotations of a text, marks included.
 * @param text plain text of one block; a quotation that is not closed there ends with it
 */
export function quotations(text: string): Span[] {
  const spans: Span[] = [];
  let open: { at: number; close: string } | undefined;
  // What would never close opens nothing: it would hide the quotations behind it.
  const last = { "'": lastClosing(text, "'"), '’': lastClosing(text, '’') };
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] as string;
    if (open !== undefined) {
      if (mark !== open.close || (isSingle(mark) && !closesSingle(text, i))) continue;
      spans.push([open.at, i + 1]);
      open = undefined;
    } else if (mark === '"') open = { at: i, close: '"' };
    else if (mark === "'" && i < last["'"] && isLetter(text[i + 1]) && opensSingle(text, i))
      open = { at: i, close: "'" };
    else if (mark === '‘' && i < last['’'] && opensSingle(text, i)) open = { at: i, close: '’' };
    else if (mark in PAIRS) open = { at: i, close: PAIRS[mark] as string };
  }
  if (open !== undefined && !isSingle(open.close)) spans.push([open.at, text.length]);
  return spans;
}

/** Which mentions of an article stand in quotations. Looks at a block when it is asked for one of its mentions. */
export function quotedIn({ blocks }: Article): (mention: Pick<Mention, 'block' | 'place'>) => boolean {
  const byBlock = new Map<string, Span[]>();
  return ({ block: id, place }) => {
    let spans = byBlock.get(id);
    if (spans === undefined) {
      const block = blocks.find((b) => b.id === id);
      spans = block === undefined ? [] : quotations(plainText(block.inlines).text);
      byBlock.set(id, spans);
    }
    return spans.some(([start, end]) => start <= place[0] && place[1] <= end);
  };
}

const isLetter = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}]/u.test(c);

const isSingle = (mark: string) => mark === "'" || mark === '’';

/** Not in don't, and not in the '90s. */
function opensSingle(text: string, at: number): boolean {
  return !isLetter(text[at - 1]) && !/^\d0s(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 5));
}

/** Not in don’t, nor in the ’90s. */
function closesSingle(text: string, at: number): boolean {
  return /\S/u.test(text[at - 1] ?? '') && !isLetter(text[at + 1]);
}

function lastClosing(text: string, mark: string): number {
  let at = text.lastIndexOf(mark);
  while (at > 0 && !closesSingle(text, at)) at = text.lastIndexOf(mark, at - 1);
  return at;
}
