// Text as Markdown writes it: what would be markup is escaped, and no more than that.
import type { Inline } from '../../model/article.js';

/** Where text stands: in a paragraph, a heading, a cell of a table, or in a title between these marks. */
export type MarkdownPlace = 'text' | 'heading' | 'cell' | 'double' | 'single' | 'parentheses';

/**
 * What is markup anywhere in a line (CommonMark 0.31.2, section 6; GFM 0.29, "Strikethrough"). An underscore inside a
 * word is none, nor is an ampersand that begins no reference.
 */
const ANYWHERE =
  /[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?]|$)|&(?=#?[0-9A-Za-z]+;)|~(?=~)|(?<=~)~/gu;

/** Addresses that are links as they stand: no mark is markup in them (GFM 0.29, "Autolinks", the extension). */
const ADDRESS = /((?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<]*)/iu;

/** What is markup at the beginning of a line (sections 4.2, 4.1, 5.1, 5.2). */
const AT_START = /^(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|(?:-[ \t]*){3,}$|=+\s*$|~(?=~~))/u;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/u;

const BY_PLACE: Readonly<Record<MarkdownPlace, RegExp | undefined>> = {
  text: undefined,
  heading: /#+\s*$/u,
  cell: /\|/gu,
  // A title may stand in a table, too.
  double: /["|]/gu,
  single: /['|]/gu,
  parentheses: /[()|]/gu,
};

/** Marks that have to touch the text they are about, or they are none (section 6.2, "left-flanking delimiter run"). */
const TOUCHING = /^(?:[*_]+|~~?)$/u;

/** A translated run as Markdown. */
export function writeMarkdown(inlines: readonly Inline[], place: MarkdownPlace = 'text'): string {
  const own = BY_PLACE[place];
  const written = withoutGaps(joined(inlines)).map((inline, index, all) => {
    if (inline.type !== 'text') return inline.raw;
    const line = inline.value.replace(/[\r\n]+/gu, ' ');
    const value = line
      .split(ADDRESS)
      .map((part, index) => (index % 2 === 1 ? part : part.replace(ANYWHERE, '\\$&')))
      .join('');
    const next = all[index + 1];
    // Before a link it would make a picture of it.
    const free = (next?.type === 'open' && next.raw.startsWith('[') ? value.replace(/!$/u, '\\!') : value)
      // Beside a mark it would be taken for a space, and the mark for none.
      .replace(/^\u00a0|\u00a0$/gu, '&nbsp;');
    const text = own === undefined ? free : free.replace(own, '\\$&');
    const before = all[index - 1];
    if (before !== undefined && (before.type === 'text' || !/[\r\n][\s>]*$/u.test(before.raw))) return text;
    return text.replace(AT_START, '\\$&').replace(NUMBERED, '$1\\$2');
  });
  return written.join('');
}

/** Texts that follow each other as one: whether a mark is markup depends on what stands beside it. */
function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const before = result.at(-1);
    if (inline.type === 'text' && before?.type === 'text')
      result[result.length - 1] = {
        type: 'text',
        value: before.value + inline.value,
        span: [before.span[0], inline.span[1]],
      };
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
    else if (neighbor !== undefined || beside >= result.length || beside < 0) {
      // Between two codes, or at an edge, the space goes into the code's own place.
      result[index] = { ...code, raw: code.type === 'open' ? space + code.raw : code.raw + space };
    }
  }
  return result;
}
