// XML written by hand: everything escaped that XML 1.0 asks for, nothing that XML cannot hold, white space where it is safe.
import { codePoint, forbiddenInXml } from '../text/xmlCharacters.js';

/** Attributes in the order they are written; undefined ones are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element to be written; made by `structure` or `content`. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: XmlAttributes;
  /** Undefined ones are left out. Those of a long file are made only as they are written. */
  readonly children: Iterable<XmlTag | string | undefined>;
  /** Whether white space between the children is part of the text. */
  readonly mixed: boolean;
}

/** An element that holds only elements: each child stands on a line of its own. */
export function structure(name: string, attributes: XmlAttributes, children: Iterable<XmlTag | undefined>): XmlTag {
  return { name, attributes, children, mixed: false };
}

/** An element that holds text: its white space is content, so nothing is added anywhere inside. */
export function content(name: string, attributes: XmlAttributes, children: readonly (XmlTag | string)[] = []): XmlTag {
  return { name, attributes, children, mixed: true };
}

/**
 * A document as text, UTF-8 declared, lines ending with LF.
 * @throws RangeError for a character that no XML document can hold (XML 1.0, section 2.2), or a name that is none
 */
export function writeXml(root: XmlTag): string {
  const text = new Pieces();
  text.add('<?xml version="1.0" encoding="UTF-8"?>\n');
  writeTag(root, 0, text);
  text.add('\n');
  return text.whole();
}

function writeTag(tag: XmlTag, depth: number, text: Pieces): void {
  const { start, end } = writtenName(tag.name);
  text.add(start);
  for (const name in tag.attributes) {
    const value = tag.attributes[name];
    if (value === undefined) continue;
    text.add(writtenName(name).attribute);
    text.add(escapeAttribute(String(value)));
    text.add('"');
  }
  let empty = true;
  for (const child of tag.children) {
    if (child === undefined) continue;
    if (empty) text.add('>');
    empty = false;
    if (!tag.mixed) text.add(lineAt(depth + 1));
    if (typeof child === 'string') text.add(escapeText(child));
    else writeTag(child, depth + 1, text);
  }
  if (!empty && !tag.mixed) text.add(lineAt(depth));
  text.add(empty ? '/>' : end);
}

const lines: string[] = [];

/** What begins a line at a depth. */
function lineAt(depth: number): string {
  const known = lines[depth];
  if (known !== undefined) return known;
  while (lines.length <= depth) lines.push(`\n${'  '.repeat(lines.length)}`);
  return lines[depth] as string;
}

/** Text that grows, joined now and then: millions of small strings that all stay alive cost more than the writing itself. */
class Pieces {
  readonly #joined: string[] = [];
  #pieces: string[] = [];

  add(piece: string): void {
    if (this.#pieces.push(piece) === 4096) this.#join();
  }

  whole(): string {
    this.#join();
    return this.#joined.join('');
  }

  #join(): void {
    this.#joined.push(this.#pieces.join(''));
    this.#pieces = [];
  }
}

/** Characters and the references that stand for them; the ampersand first, which is part of all others. */
type References = readonly (readonly [character: string, reference: string])[];

const TEXT_REFERENCES: References = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#13;'],
];

/**
 * Text as element content. A carriage return becomes a reference, because readers take a raw one for a line feed (XML 1.0,
 * section 2.11); `>` is escaped wherever it stands, so that `]]>` cannot arise.
 * @throws RangeError for a character that XML cannot hold
 */
export function escapeText(text: string): string {
  return withReferences(text, TEXT_REFERENCES);
}

const ATTRIBUTE_REFERENCES: References = [...TEXT_REFERENCES, ['"', '&quot;'], ['\t', '&#9;'], ['\n', '&#10;']];

/**
 * Text as an attribute's value between double quotes. White space other than the space becomes references, because readers
 * take it for spaces (XML 1.0, section 3.3.3).
 * @throws RangeError for a character that XML cannot hold
 */
export function escapeAttribute(text: string): string {
  return withReferences(text, ATTRIBUTE_REFERENCES);
}

/** What most text is made of: nothing in it is forbidden or has to be escaped. */
const PLAIN = /^[ !#-%'-;=?-\uD7FF\uE000-\uFFFD]*$/;

function withReferences(text: string, references: References): string {
  if (PLAIN.test(text)) return text;
  const at = forbiddenInXml(text);
  if (at < 0) {
    let escaped = text;
    for (const [character, reference] of references) escaped = escaped.replaceAll(character, reference);
    return escaped;
  }
  throw new RangeError(`XML cannot hold ${codePoint(text, at)}, in «${text.slice(Math.max(0, at - 20), at)}»`);
}

/** Names as Namespaces in XML 1.0 allow them, as far as our formats go: ASCII, at most one colon. */
const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/u;

interface WrittenName {
  readonly start: string;
  readonly end: string;
  readonly attribute: string;
}

/** The names that were written before: a file has a few, hundreds of thousands of times. */
const written = new Map<string, WrittenName>();

/** How tags and attributes of a name begin and end. */
function writtenName(name: string): WrittenName {
  const known = written.get(name);
  if (known !== undefined) return known;
  if (!NAME.test(name)) throw new RangeError(`«${name}» is no XML name`);
  const made = { start: `<${name}`, end: `</${name}>`, attribute: ` ${name}="` };
  written.set(name, made);
  return made;
}

/** XML 1.0, productions 4 and 4a: what a name token (NMTOKEN) is made of. */
const NAME_CHARACTERS =
  '-.:\\w\\u00B7\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u203F\\u2040\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const TOKEN = new RegExp(`^[${NAME_CHARACTERS}]+$`, 'u');
const NO_TOKEN = new RegExp(`[^${NAME_CHARACTERS}]+`, 'gu');

/** Whether a text can be an id where a schema asks for NMTOKEN. */
export function isNameToken(text: string): boolean {
  return TOKEN.test(text);
}

/** A text with hyphens for all that a name token cannot hold; empty where nothing is left. */
export function toNameToken(text: string): string {
  return text.replace(NO_TOKEN, '-');
}
