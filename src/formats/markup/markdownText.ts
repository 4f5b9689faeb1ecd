// Text as Markdown writes it: what would be markup is escaped, and no more than that.
import type { Code, Inline } from '../../model/article.js';
import { joined } from '../../text/inlines.js';

/**
 * Where text stands: in a paragraph, a heading, a cell of a table, between the brackets of a picture, or in a title between
 * these marks.
 */
export type MarkdownPlace = 'text' | 'heading' | 'cell' | 'label' | 'double' | 'single' | 'parentheses';

/**
 * What is markup anywhere in a line (CommonMark 0.31.2, section 6; GFM 0.29, "Strikethrough"). An underscore inside a
 * word is none, nor is an ampersand that begins no reference.
 */
const ANYWHERE = /[\\`*[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?]|$)|&(?=#?[0-9A-Za-z]+;)/gu;

/**
 * Addresses that are links as they stand: an underscore in them is no mark (GFM 0.29, "Autolinks", the extension). Those
 * that hold other marks, or that not all readers of Markdown see the end of, are written as text.
 */
const ADDRESS =
  /((?<![^\s(])(?:https?:\/\/|www\.)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:[/?#:](?:[^\s<&\\*~`[\]]|&(?!#?[0-9A-Za-z]+;))*(?<!_))?(?=\s|$))/iu;

/** Where they are. */
const LINKING: ReadonlySet<MarkdownPlace> = new Set(['text', 'heading', 'cell']);

/** What would be taken for the beginning of an address, though not all of it would. */
const SCHEME = /(?<=https?)(?=:\/\/)|(?<=www)(?=\.)/giu;

/** What is markup at the beginning of a line (sections 4.1 to 4.4, 5.1, 5.2; GFM, "Tables"). */
const AT_START = /^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|-(?=[-\s]*$)|=+\s*$|:?-+:?\s*(?=\||$)|:(?=-)|\|)/u;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/u;

const BY_PLACE: Readonly<Record<MarkdownPlace, RegExp | undefined>> = {
  text: undefined,
  heading: /#+\s*$/u,
  cell: /\|/gu,
  // These may stand in a table, too.
  label: /\|/gu,
  double: /["|]/gu,
  single: /['|]/gu,
  parentheses: /[()|]/gu,
};

/** Marks that have to touch the text they are about, or they are none (section 6.2, "left-flanking delimiter run"). */
const TOUCHING = /^(?:[*_]+|~~?)$/u;

/** A translated run as Markdown. */
export function writeMarkdown(inlines: readonly Inline[], place: MarkdownPlace = 'text'): string {
  const own = BY_PLACE[place];
  const all = withoutGaps(joined(withoutEmpty(joined(inlines))));
  let links = 0;
  const written = all.map((inline, index) => {
    if (inline.type !== 'text') {
      if (isLink(inline)) links += inline.type === 'open' ? 1 : -1;
      return inline.raw;
    }
    const [before, next] = [all[index - 1], all[index + 1]];
    const starts = before === undefined || (before.type !== 'text' && /[\r\n][\s>]*$/u.test(before.raw));
    const line = inline.value.replace(/[\r\n]+/gu, ' ');
    const free = escaped(starts ? line.trimStart() : line, links === 0 && LINKING.has(place), next)
      // Beside a mark it would be taken for a space, and the mark for none.
      .replace(/^\u00a0|\u00a0$/gu, '&nbsp;');
    const text = own === undefined ? free : free.replace(own, '\\$&');
    return starts ? text.replace(AT_START, '\\$&').replace(NUMBERED, '$1\\$2') : text;
  });
  return written.join('');
}

/** @param links whether addresses are links there as they stand */
function escaped(text: string, links: boolean, next: Inline | undefined): string {
  const parts = text.split(ADDRESS);
  const last = parts.length - 1;
  const value = parts.map((part, index) => {
    const address = index % 2 === 1;
    // What follows at once would be a part of the address.
    const ends = index < last - 1 || parts[last] !== '' || next === undefined || /^[\s<]/u.test(rawOf(next));
    if (address && links && ends) return part;
    const safe = part.replace(ANYWHERE, '\\$&');
    return links ? safe.replace(SCHEME, '\\') : safe;
  });
  // Before a link it would make a picture of it.
  const picture = next !== undefined && next.type !== 'text' && next.raw.startsWith('[');
  return picture ? value.join('').replace(/!$/u, '\\!') : value.join('');
}

const rawOf = (inline: Inline) => (inline.type === 'text' ? inline.value : inline.raw);

const isLink = ({ raw, type }: Code) => (type === 'open' ? raw === '[' : type === 'close' && raw.startsWith(']'));

/** Marks for the same emphasis that are markup beside letters where a code's own marks are none (section 6.2). */
export function otherEmphasis({ type, raw, kind }: Code): readonly string[] {
  const element = ELEMENTS[kind];
  if (element === undefined || !TOUCHING.test(raw)) return [];
  const tag = type === 'open' ? `<${element}>` : `</${element}>`;
  return raw.startsWith('_') ? ['*'.repeat(raw.length), tag] : [tag];
}

const ELEMENTS: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strikethrough: 'del' };

/** Leaves out emphasis with nothing inside: its marks would be letters. */
function withoutEmpty(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const at = result.findLastIndex((other) => other.type !== 'text' || other.value.trim() !== '');
    const before = result[at];
    const pair = inline.type === 'close' && before?.type === 'open' && before.id === inline.id;
    if (pair && TOUCHING.test(inline.raw)) result.splice(at, 1);
    else result.push(inline);
  }
  return result;
}

/** Moves white space out of emphasis: "** bold**" is no bold type. */
function withoutGaps(inlines: readonly Inline[]): Inline[] {
  const result = [...inlines];
  for (const [index, code] of inlines.entries()) {
    if (code.type !== 'open' && code.type !== 'close') continue;
    if (!TOUCHING.test(code.raw)) continue;
    const at = code.type === 'open' ? index + 1 : index - 1;
    const text = result[at];
    if (text?.type !== 'text') continue;
    const space = (code.type === 'open' ? /^[^\S\u00a0]+/u : /[^\S\u00a0]+$/u).exec(text.value)?.[0];
    if (space === undefined || space.length === text.value.length) continue;
    const value = code.type === 'open' ? text.value.slice(space.length) : text.value.slice(0, -space.length);
    result[at] = { ...text, value };
    const beside = index + (code.type === 'open' ? -1 : 1);
    const neighbor = result[beside];
    if (neighbor?.type === 'text')
      result[beside] = { ...neighbor, value: code.type === 'open' ? neighbor.value + space : space + neighbor.value };
    else if (neighbor !== undefined) {
      // Between two codes the space goes into the code's own place; at an edge it is none of the run's.
      result[index] = { ...code, raw: code.type === 'open' ? space + code.raw : code.raw + space };
    }
  }
  return result;
}
