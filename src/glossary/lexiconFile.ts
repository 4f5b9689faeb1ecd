// A compiled lexicon as the bytes of a file, and back. Made and read by the same version on the same machine; whatever is
// not whole is not read.
import type { LexiconData } from './lexicon.js';

/** The beginning of every such file: what it is, and the order of its bytes. */
const MAGIC = 0x4c44_4d54;
const HEAD = 4;

/** Which arrays follow the header, in this order, and of what kind each is. */
const COLUMNS = {
  slots: Int32Array,
  wordStarts: Uint32Array,
  lengths: Uint32Array,
  smallLengths: Uint32Array,
  edges: Int32Array,
  nodeStarts: Uint32Array,
  links: Uint32Array,
  concepts: Uint32Array,
  texts: Int32Array,
  spellings: Int32Array,
  terms: Uint16Array,
  units: Uint16Array,
  flags: Uint8Array,
  small: Uint8Array,
} as const;

type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array;
type WholeColumns = LexiconData['words'] & {
  readonly wordStarts: Uint32Array;
  readonly edges: Int32Array;
  readonly nodeStarts: Uint32Array;
} & Omit<LexiconData['entries'], 'starts' | 'strings'>;
type Columns = Readonly<Record<keyof typeof COLUMNS, Column>>;

interface Header {
  readonly language: string;
  readonly adjectives: readonly string[];
  readonly strings: readonly string[];
  readonly counts: Readonly<Record<keyof typeof COLUMNS, number>>;
}

/** A lexicon as bytes. */
export function packLexicon(data: LexiconData): Uint8Array {
  const { words, entries } = data;
  const columns: Columns = {
    slots: words.slots,
    wordStarts: words.starts,
    lengths: words.lengths,
    smallLengths: words.smallLengths,
    edges: data.edges,
    nodeStarts: entries.starts,
    links: entries.links,
    concepts: entries.concepts,
    texts: entries.texts,
    spellings: entries.spellings,
    terms: entries.terms,
    units: words.units,
    flags: entries.flags,
    small: words.small,
  };
  const names = Object.keys(COLUMNS) as (keyof Columns)[];
  const counts = Object.fromEntries(names.map((name) => [name, columns[name].length])) as Header['counts'];
  const header: Header = { language: data.language, adjectives: data.adjectives, strings: entries.strings, counts };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const size = names.reduce((sum, name) => sum + aligned(columns[name].byteLength), 4 * HEAD + aligned(text.length));
  const bytes = new Uint8Array(size);
  bytes.set(text, 4 * HEAD);
  let at = 4 * HEAD + aligned(text.length);
  for (const name of names) {
    const { buffer, byteOffset, byteLength } = columns[name];
    bytes.set(new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  new Uint32Array(bytes.buffer, 0, HEAD).set([MAGIC, size, text.length, checksum(bytes, text.length)]);
  return bytes;
}

/** The lexicon in a file's bytes; undefined where they are not a whole lexicon. */
export function unpackLexicon(bytes: Uint8Array): LexiconData | undefined {
  if (bytes.length < 4 * HEAD || bytes.length % 4 !== 0) return undefined;
  // Arrays of numbers have to begin at a multiple of their size.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const [magic, size, textLength = 0, sum] = new Uint32Array(whole.buffer as ArrayBuffer, whole.byteOffset, HEAD);
  if (magic !== MAGIC || size !== whole.length || sum !== checksum(whole, textLength)) return undefined;
  const text = new TextDecoder().decode(whole.subarray(4 * HEAD, 4 * HEAD + textLength));
  const header = JSON.parse(text) as Header;
  let at = whole.byteOffset + 4 * HEAD + aligned(textLength);
  const columns = Object.fromEntries(
    Object.entries(COLUMNS).map(([name, Kind]) => {
      const count = header.counts[name as keyof Columns];
      const column = new Kind(whole.buffer as ArrayBuffer, at, count);
      at += aligned(column.byteLength);
      return [name, column];
    }),
  ) as Record<string, unknown> as unknown as WholeColumns;
  const { slots, wordStarts, lengths, smallLengths, small, edges, nodeStarts, units, ...entries } = columns;
  return {
    language: header.language,
    words: { slots, units, starts: wordStarts, lengths, small, smallLengths },
    edges,
    entries: { ...entries, starts: nodeStarts, strings: header.strings },
    adjectives: header.adjectives,
  };
}

const aligned = (length: number) => (length + 3) & ~3;

/** FNV-1a over the length of the header's text and all behind the head: a file that was cut off or written over does not have it. */
function checksum(bytes: Uint8Array, textLength: number): number {
  const numbers = new Uint32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length >> 2);
  let sum = Math.imul(0x811c9dc5 ^ textLength, 0x01000193);
  for (let i = HEAD; i < numbers.length; i++) sum = Math.imul(sum ^ (numbers[i] as number), 0x01000193);
  return sum >>> 0;
}
