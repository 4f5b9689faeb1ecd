// Addresses in running text: web pages, mail boxes, accounts, hashtags. Nobody translates them.
import type { Span } from '../model/span.js';

// Every part has the length that its standard allows (RFC 5321, section 4.5.3.1; RFC 1035, section 2.3.4), and a mail box
// begins only where no letter of one stands before: a search that may begin anywhere and run on takes hours on one long word.
const ADDRESS =
  /\bhttps?:\/\/[^\s<>"“”«»]+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+|(?<![\p{L}\p{N}@.])(?:[a-z0-9-]{1,63}\.){1,8}(?:com|org|net|int|gov|edu|info|vn|az|ru|kz|eu|uk|tr|ge|io|news|tv)(?:\/[^\s<>"“”«»]*)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}/])@[A-Za-z0-9_]{3,}|(?<![\p{L}\p{N}&/])#[\p{L}\p{M}\p{N}_]{2,}/giu;

/** What every address holds; most texts do not, and are not searched further. */
const SIGN = /[@/#]|\.[a-z]{2}/iu;

/** Sentence punctuation, which no address ends with. */
const PUNCTUATION = ".,;:!?)]'’";

/** The addresses of a text, sentence punctuation behind them left out. */
export function addresses(text: string): Span[] {
  if (!SIGN.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map((match) => {
    let end = match.index + match[0].length;
    while (end > match.index && PUNCTUATION.includes(text[end - 1] as string)) end--;
    return [match.index, end];
  });
}
