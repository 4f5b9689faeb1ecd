// Bytes to text and back: strict, so that no letter is ever lost or guessed.
import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { LineIndex } from '../text/lines.js';

/** Ten times the longest article seen; a file beyond it is not an article. */
const MAX_BYTES = 16_000_000;

export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** What became of a file's bytes. */
export interface Decoding {
  /** Absent where a finding of severity error says why. */
  readonly decoded?: Decoded;
  /** What can be read of a file that is refused, U+FFFD for the rest. Only to show places in it. */
  readonly readable: string;
  readonly findings: Finding[];
}

/**
 * Decodes a text file: UTF-8, or UTF-16 with a byte order mark. Never throws.
 * @returns the text, or one finding `input/encoding` or `input/limit` that says where the first wrong byte is
 */
export function decodeText(bytes: Uint8Array, path: string): Decoding {
  const refuse = (rule: string, data: Finding['data'], readable = '', span: Span = [0, 0]): Decoding => ({
    readable,
    findings: [{ rule, severity: 'error', path, span, data } satisfies Finding],
  });
  if (bytes.length > MAX_BYTES) return refuse('input/limit', { reason: 'size', limit: MAX_BYTES });
  const wide = utf32(bytes);
  if (wide !== undefined) return refuse('input/encoding', { reason: 'utf-32', encoding: wide });
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding.name, { fatal: true }).decode(bytes);
    const zero = text.indexOf('\0');
    if (zero >= 0) return refuse('input/encoding', { reason: 'binary', offset: zero }, text, [zero, zero + 1]);
    return { decoded: { text, encoding }, readable: text, findings: [] };
  } catch {
    const { data, readable, span } = wrongByte(bytes, encoding);
    return refuse('input/encoding', data, readable, span);
  }
}

/**
 * Whether bytes are the text itself: UTF-8 without a byte order mark, nothing that `decodeText` would refuse. To know this
 * takes a hundredth of the time that decoding takes.
 */
export function isPlainUtf8(bytes: Uint8Array): boolean {
  return bytes.length <= MAX_BYTES && isUtf8(bytes) && !bytes.includes(0) && !encodingOf(bytes).byteOrderMark;
}

/** UTF-32 by its byte order mark. Asked before UTF-16, whose mark begins alike. */
export function utf32([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'UTF-32LE';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE';
  return undefined;
}

/** What a finding tells of the first byte that does not decode, and the text in which its span stands. */
export function wrongByte(
  bytes: Uint8Array,
  encoding: Encoding,
): { data: Finding['data']; readable: string; span: Span } {
  const offset = firstWrongByte(bytes, encoding);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const at = new TextDecoder(encoding.name).decode(bytes.subarray(0, offset)).length;
  const readable = new TextDecoder(encoding.name).decode(bytes);
  // The line is told in words as well: where a file is refused, not every report has its text.
  const { line } = new LineIndex(readable).position(at);
  const data = { reason: 'not-utf-8', encoding: encoding.name.toUpperCase(), offset, byte, line };
  return { data, readable, span: [at, at + 1] };
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
function firstWrongByte(bytes: Uint8Array, { name }: Encoding): number {
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
