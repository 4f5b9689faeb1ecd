// Names in XML files that are read (XML 1.0, fifth edition, productions 4 and 5), and white space between them.

const BEYOND_ASCII =
  '\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = new RegExp(
  `[:A-Z_a-z${BEYOND_ASCII}][-.0-9:A-Z_a-z\\u00B7\\u0300-\\u036F\\u203F\\u2040${BEYOND_ASCII}]*`,
  'uy',
);

/** By code of ASCII: 0 for what no name holds, 1 for what cannot begin one, 2 for what can. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[:A-Z_a-z]/u.test(character) ? 2 : /[-.0-9]/u.test(character) ? 1 : 0;
});

/** Where the name ends that begins at an offset: the offset itself where none does. */
export function endOfName(source: string, start: number): number {
  let at = start;
  let code = source.charCodeAt(at);
  if (code < 128 && KINDS[code] !== 2) return start;
  while (code < 128 && KINDS[code] !== 0) code = source.charCodeAt(++at);
  // Names beyond ASCII are rare; only for them the slower way is gone.
  if (!(code >= 128)) return at;
  NAME.lastIndex = start;
  return NAME.test(source) ? NAME.lastIndex : start;
}

/** Where the white space ends that may begin at an offset. */
export function skipSpace(source: string, from: number): number {
  let at = from;
  while (isSpace(source.charCodeAt(at))) at++;
  return at;
}

/** XML 1.0, production 3. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}
