// A YAML scalar that is text (a title in front matter): read piece by piece, and written back (YAML 1.2.2, chapters 7, 8).
import type { Inline } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import { InlineRun } from './inlineRun.js';

/** What the syntax of such a block begins with. */
export const YAML = 'yaml-';

/** `flow` is a plain scalar in brackets. */
type Style = 'plain' | 'flow' | 'double' | 'single' | 'block';

/** Section 5.7: escapes of one letter that stand for something else than themselves. */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

const PLAIN = /\s*[\r\n]\s*|[^\r\n]+?(?=\s*[\r\n]|$)/gu;

const PIECES: Readonly<Record<Style, RegExp>> = {
  plain: PLAIN,
  flow: PLAIN,
  double:
    /\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n\s*|.)|\s*[\r\n]\s*|[^\\\r\n]+?(?=\\|\s*[\r\n]|$)/gu,
  single: /''|\s*[\r\n]\s*|[^'\r\n]+?(?='|\s*[\r\n]|$)/gu,
  block: PLAIN,
};

/**
 * Reads the scalar in a span of a file.
 * @param flow whether it stands in brackets
 * @returns its content and how it is written, for `InlineRun.finish` and `writeYamlScalar`
 */
export function readYamlScalar(source: string, span: Span, flow: boolean): { run: InlineRun; syntax: string } {
  const run = new InlineRun(source);
  const { style, inside } = contentOf(source, span);
  for (const match of source.slice(...inside).matchAll(PIECES[style])) {
    const raw = match[0];
    const place: Span = [inside[0] + match.index, inside[0] + match.index + raw.length];
    if (/[\r\n]/u.test(raw)) run.space(place);
    else if (style === 'double' && raw.startsWith('\\')) run.decoded(unescaped(raw), place);
    else if (style === 'single' && raw === "''") run.decoded("'", place);
    else run.text(place);
  }
  return { run, syntax: YAML + (flow && style === 'plain' ? 'flow' : style) };
}

function contentOf(source: string, [start, end]: Span): { style: Style; inside: Span } {
  const first = source[start];
  if (first === '"' || first === "'")
    return { style: first === '"' ? 'double' : 'single', inside: [start + 1, end - 1] };
  if (first !== '|' && first !== '>') return { style: 'plain', inside: [start, end] };
  const header = /^[^\r\n]*(?:\r\n|\r|\n)/u.exec(source.slice(start, end))?.[0].length ?? 0;
  return { style: 'block', inside: [start + header, end] };
}

function unescaped(raw: string): string {
  const code = /^\\[xuU]([0-9A-Fa-f]+)$/u.exec(raw)?.[1];
  if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
  return ESCAPES[raw[1] ?? ''] ?? raw.slice(1);
}

/** What a plain scalar may not begin with or hold (section 7.3.3), and what would be read as something else than text. */
const NOT_PLAIN =
  /^[-?:,[\]{}#&*!|>'"%@`\s]|:(?:\s|$)|\s#|\s$|^$|^(?:~|null|true|false|yes|no|on|off|y|n|[\d.+-][\d.eE_:+-]*|0[xo][\da-f]+|[+-]?\.(?:inf|nan))$|^\.{3}(?:\s|$)/iu;
/** What one in brackets may not hold, either. */
const NOT_FLOW = /[,[\]{}]|:$/u;

/**
 * A translated run as a scalar of the same style; a plain one that could not be plain is put into quotation marks.
 * @param inlines of the whole scalar: what stays as the file has it is a code
 */
export function writeYamlScalar(inlines: readonly Inline[], syntax: string): string {
  const style = syntax.slice(YAML.length) as Style;
  const written = (write: (text: string) => string) =>
    inlines.map((inline) => (inline.type === 'text' ? write(onOneLine(inline.value)) : inline.raw)).join('');
  switch (style) {
    case 'double':
      return written(escaped);
    case 'single':
      return written((text) => text.replace(/'/gu, "''"));
    case 'block':
      return written((text) => text);
    case 'plain':
    case 'flow': {
      const text = written((part) => part);
      const line = onOneLine(text);
      const plain = !NOT_PLAIN.test(line) && !(style === 'flow' && NOT_FLOW.test(line));
      return plain ? text : `"${escaped(line)}"`;
    }
  }
}

const onOneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/gu, ' ');

const escaped = (text: string) =>
  text.replace(/[\\"]/gu, '\\$&').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu, (c) => `\\u${hex(c)}`);

const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(4, '0');
