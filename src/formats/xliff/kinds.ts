// Our words for blocks, codes and formats, and XLIFF's.
import type { BlockKind } from '../../model/article.js';

const BLOCK_KINDS: Readonly<Record<BlockKind, true>> = {
  title: true,
  summary: true,
  heading: true,
  paragraph: true,
  item: true,
  quote: true,
  cell: true,
  caption: true,
  attribute: true,
  dateline: true,
  signoff: true,
};

/** A block's kind from what stands behind the prefix of a `restype` or a group's `type`; a paragraph where it is not ours. */
export function blockKind(value: string): BlockKind {
  const word = value.replace(/^(?:x-|[^:]*:)/u, '');
  if (word === 'listitem') return 'item';
  return word in BLOCK_KINDS ? (word as BlockKind) : 'paragraph';
}

/** XLIFF 1.2, appendix of `ctype` values: those for elements around text, and those for placeholders. */
const AROUND: Readonly<Record<string, string>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  link: 'link',
};
const PLACEHOLDER: Readonly<Record<string, string>> = { image: 'image', break: 'lb', 'page-break': 'pb' };

const inverted = (words: Readonly<Record<string, string>>) =>
  new Map(Object.entries(words).map(([ours, theirs]) => [theirs, ours]));
const CTYPE_KINDS = inverted({ ...PLACEHOLDER, ...AROUND });

/** A code's kind as XLIFF 1.2 `ctype`. */
export function toCtype(kind: string, around: boolean): string | undefined {
  if (kind === '') return undefined;
  return (around ? AROUND : PLACEHOLDER)[kind] ?? `x-${kind}`;
}

/** XLIFF 1.2 `ctype` as a code's kind: the standard's word itself where we have no other; empty where there is none. */
export function fromCtype(ctype: string | undefined): string {
  if (ctype === undefined) return '';
  if (ctype.startsWith('x-')) return ctype.slice(2);
  return CTYPE_KINDS.get(ctype) ?? ctype;
}

/** Prefix of values that are ours where XLIFF 2 asks for one (`type` of groups, `subType`, `subState`). */
export const PREFIX = 'tamdil';

/** XLIFF 2.1, section "subType": what the reserved values say. */
const SUBTYPES: Readonly<Record<string, string>> = {
  bold: 'xlf:b',
  italic: 'xlf:i',
  underline: 'xlf:u',
  break: 'xlf:lb',
  'page-break': 'xlf:pb',
};
const SUBTYPE_KINDS = inverted(SUBTYPES);
const TYPES: ReadonlySet<string> = new Set(['link', 'image', 'quote', 'ui', 'fmt', 'other']);

/** A code's kind as XLIFF 2 `type` and `subType`. */
export function toType(kind: string): { type?: string; subType?: string } {
  if (kind === '') return {};
  const reserved = SUBTYPES[kind];
  if (reserved !== undefined) return { type: 'fmt', subType: reserved };
  if (TYPES.has(kind)) return { type: kind };
  return { type: 'other', subType: `${PREFIX}:${kind}` };
}

/** XLIFF 2 `type` and `subType` as a code's kind; empty where there is neither. */
export function fromType(type: string | undefined, subType: string | undefined): string {
  if (subType === undefined) return type ?? '';
  return SUBTYPE_KINDS.get(subType) ?? subType.slice(subType.indexOf(':') + 1);
}

/** XLIFF 1.2 `datatype`: the standard's word where it has one. */
const DATATYPES: Readonly<Record<string, string>> = { text: 'plaintext', html: 'html' };

const DATATYPE_FORMATS = inverted(DATATYPES);

/** The name of an article format as XLIFF 1.2 `datatype`. */
export function toDatatype(format: string): string {
  return DATATYPES[format] ?? `x-${format || 'unknown'}`;
}

/** XLIFF 1.2 `datatype` as the name of an article format, as far as it is one. */
export function fromDatatype(datatype: string): string {
  return DATATYPE_FORMATS.get(datatype) ?? datatype.replace(/^x-(?:unknown$)?/u, '');
}
