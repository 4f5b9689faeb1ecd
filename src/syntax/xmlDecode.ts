// The bytes of an XML file to text, held to what they say of themselves (XML 1.0, sections 2.8 and 4.3.3, appendix F).
import type { Encoding } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { type Decoding, utf32, wrongByte } from './decode.js';

/** Beyond this a file is not a translator's work, and memory is at risk. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Decodes an XML file: UTF-8 or UTF-16, with or without a byte order mark. Never throws.
 * @param path the file's name, for findings
 * @returns the text without its byte order mark, absent where a finding of severity error says why
 */
export function decodeXml(bytes: Uint8Array, path: string): Decoding {
  const findings: Finding[] = [];
  const report = (
    rule: string,
    severity: Finding['severity'],
    data: Finding['data'],
    readable = '',
    span: Span = [0, 0],
  ): Decoding => {
    findings.push({ rule, severity, path, span, data });
    return { readable, findings };
  };
  if (bytes.length > MAX_BYTES) return report('input/limit', 'error', { reason: 'size', limit: MAX_BYTES });
  const wide = utf32(bytes);
  if (wide !== undefined) return report('input/encoding', 'error', { reason: 'utf-32', encoding: wide });
  const encoding = encodingOf(bytes);
  const actual = encoding.name.toUpperCase();
  // Asked before decoding: "this is ISO-8859-1" is a better answer than "byte 4711 is wrong".
  const { version, encoding: declared } = declarationOf(bytes, encoding);
  if (declared !== undefined && !agrees(declared, encoding))
    return report('input/encoding', 'error', { reason: 'declared', declared, actual });

  let text: string;
  try {
    text = new TextDecoder(encoding.name, { fatal: true }).decode(bytes);
  } catch {
    const { data, readable, span } = wrongByte(bytes, encoding);
    return report('input/encoding', 'error', data, readable, span);
  }
  // The decoder takes one mark away; a parser that takes a second one would hide text before the root.
  if (text.startsWith('\uFEFF')) return report('input/encoding', 'error', { reason: 'second-byte-order-mark' });
  if (version !== undefined && version !== '1.0')
    return report('input/policy', 'error', { reason: 'xml-version', version });
  if (encoding.name !== 'utf-8' && !encoding.byteOrderMark)
    report('input/encoding', 'warning', { reason: 'no-byte-order-mark', encoding: actual });
  return { decoded: { text, encoding }, readable: text, findings };
}

/** By the byte order mark, else by how the first `<` is written (XML 1.0, appendix F.1). */
function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', byteOrderMark: true };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', byteOrderMark: true };
  if (a === 0x3c && b === 0x00) return { name: 'utf-16le', byteOrderMark: false };
  if (a === 0x00 && b === 0x3c) return { name: 'utf-16be', byteOrderMark: false };
  return { name: 'utf-8', byteOrderMark: a === 0xef && b === 0xbb && c === 0xbf };
}

/** What the XML declaration says. Whether it is well-formed is left to the parser. */
function declarationOf(bytes: Uint8Array, encoding: Encoding): { version?: string; encoding?: string } {
  const head = new TextDecoder(encoding.name).decode(bytes.subarray(0, 400));
  const declaration = /^<\?xml\s([^>]*)\?>/u.exec(head)?.[1] ?? '';
  const value = (name: string) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(declaration)?.[1];
  const [version, declared] = [value('version'), value('encoding')];
  return { ...(version === undefined ? {} : { version }), ...(declared === undefined ? {} : { encoding: declared }) };
}

function agrees(declared: string, { name }: Encoding): boolean {
  const said = declared.toLowerCase();
  // ASCII is a part of UTF-8; letters beyond it are told apart from other encodings by the strict decoding.
  if (name === 'utf-8') return ['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(said);
  return said === 'utf-16' || said === name;
}
