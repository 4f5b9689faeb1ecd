// Addresses in running text: web pages, mail boxes, accounts, hashtags. Nobody translates them.
import type { Span } from '../model/span.js';

const ADDRESS =
  /\bhttps?:\/\/[^\s<>"“”«»]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}@.])(?:[a-z0-9-]+\.)+(?:com|org|net|int|gov|edu|info|vn|az|ru|kz|eu|uk|tr|ge|io|news|tv)(?:\/[^\s<>"“”«»]*)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}/])@[A-Za-z0-9_]{3,}|(?<![\p{L}\p{N}&/])#[\p{L}\p{M}\p{N}_]{2,}/giu;

/** What every address holds; most texts do not, and are not searched further. */
const SIGN = /[@/#]|\.[a-z]{2}/iu;

/** The addresses of a text, sentence punctuation behind them left out. */
export function addresses(text: string): Span[] {
  if (!SIGN.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map((match) => {
    const address = match[0].replace(/[.,;:!?)\]'’]+$/u, '');
    return [match.index, match.index + address.length];
  });
}
