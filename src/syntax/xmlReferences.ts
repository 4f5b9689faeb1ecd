// Text and attribute values as they are written in XML, and what they say.

const NAMED = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

/** XML 1.0, section 4.1: numeric references and the five names. Once only: `&amp;#7911;` is a text of seven characters. */
export function decodeReferences(raw: string): string {
  return raw.includes('&') ? raw.replace(/&(?:#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);/g, decodeReference) : raw;
}

function decodeReference(reference: string): string {
  const named = NAMED.get(reference);
  if (named !== undefined) return named;
  if (!reference.startsWith('&#')) return reference;
  return String.fromCodePoint(
    reference.startsWith('&#x') ? Number.parseInt(reference.slice(3), 16) : Number.parseInt(reference.slice(2), 10),
  );
}

/** What stands between two tags as text: CDATA sections literally, no comments and instructions, line ends as LF (section 2.11). */
export function decodeText(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/gu, '\n') : raw;
  if (!text.includes('<')) return decodeReferences(text);
  return text.replace(
    /<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(.*?)\]\]>|[^<]+/gsu,
    (piece, section?: string) => section ?? (piece.startsWith('<') ? '' : decodeReferences(piece)),
  );
}

/** An attribute's value: white space is spaces, unless it is written as a reference (section 3.3.3). */
export function decodeValue(raw: string): string {
  return decodeReferences(/[\t\n\r]/u.test(raw) ? raw.replace(/\r\n|[\t\n\r]/gu, ' ') : raw);
}
