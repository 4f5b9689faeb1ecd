// Names that follow from content: the same text has the same id on every machine, in every run.
import { createHash, hash } from 'node:crypto';

/** SHA-256 as lower-case hexadecimal digits. Strings are hashed as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** The same of several pieces as if they were one. */
export function sha256Of(pieces: Iterable<string | Uint8Array>): string {
  const made = createHash('sha256');
  for (const piece of pieces) made.update(piece);
  return made.digest('hex');
}

// Crockford's base 32: no i, l, o, u, so that an id read aloud or by hand is not mistaken.
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** A short id of a text: 40 bits of its SHA-256 in eight digits. Two texts of one article share one by chance once in 10⁹ articles. */
export function shortId(text: string): string {
  // More bits than operators on bits take, and fewer than a number holds.
  let bits = Number.parseInt(sha256(text).slice(0, 10), 16);
  let id = '';
  for (let i = 0; i < 8; i++) {
    id = DIGITS[bits % 32] + id;
    bits = Math.floor(bits / 32);
  }
  return id;
}
