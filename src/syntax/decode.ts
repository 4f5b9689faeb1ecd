// Bytes to text and back: strict, so that no letter is ever lost or guessed.
import type { Encoding } from '../model/article.js';
import type { Finding } from '../model/finding.js';

/** Ten times the longest article seen; a file beyond it is not an article. */
const MAX_BYTES = 16_000_000;

export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Decodes a text file: UTF-8, or UTF-16 with a byte order mark. Never throws.
 * @returns the text, or one finding `input/encoding` or `input/limit` that says where the first wrong byte is
 */
export function decodeText(bytes: Uint8Array, path: string): { decoded?: Decoded; findings: Finding[] } {
  const refuse = (rule: string, data: Finding['data']) => ({
    findings: [{ rule, severity: 'error', path, span: [0, 0], data } satisfies Finding],
  });
  if (bytes.length > MAX_BYTES) return refuse('input/limit', { reason: 'size', limit: MAX_BYTES });
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding.name, { fatal: true }).decode(bytes);
    if (text.includes('\0')) return refuse('input/encoding', { reason: 'binary', offset: text.indexOf('\0') });
    return { decoded: { text, encoding }, findings: [] };
  } catch {
    const offset = firstWrongByte(bytes, encoding);
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return refuse('input/encoding', { reason: 'not-utf-8', encoding: encoding.name.toUpperCase(), offset, byte });
  }
}

/** The bytes of a text as its file had them. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  const whole = (encoding.byteOrderMark ? '\uFEFF' : '') + text;
  const bytes = Buffer.from(whole, encoding.name === 'utf-8' ? 'utf8' : 'utf16le');
  return encoding.name === 'utf-16be' ? bytes.swap16() : bytes;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', byteOrderMark: true };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', byteOrderMark: true };
  return { name: 'utf-8', byteOrderMark: a === 0xef && b === 0xbb && c === 0xbf };
}

/** Offset of the first byte of the first letter that does not decode. */
export function firstWrongByte(bytes: Uint8Array, { name }: Encoding): number {
  const decodes = (length: number, stream: boolean) => {
    try {
      new TextDecoder(name, { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  // By bisection: with `stream`, which lets a prefix end inside a letter, a prefix decodes as long as it holds no wrong byte.
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decodes(middle + 1, true)) low = middle + 1;
    else high = middle;
  }
  // The byte that betrays a broken letter comes after its first byte.
  while (low > 0 && !decodes(low, false)) low--;
  return Math.min(low, Math.max(0, bytes.length - 1));
}
