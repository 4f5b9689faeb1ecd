// A YAML scalar that is text (a title in front matter): read piece by piece, and written back (YAML 1.2.2, chapters 7, 8).
import type { Inline } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import { InlineRun } from './inlineRun.js';

/** What the syntax of such a block begins with. */
export const YAML = 'yaml-';

type Style = 'plain' | 'double' | 'single' | 'block';

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

const PIECES: Readonly<Record<Style, RegExp>> = {
  plain: /\s*[\r\n]\s*|[^\r\n]+?(?=\s*[\r\n]|$)/gu,
  double:
    /\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n\s*|.)|\s*[\r\n]\s*|[^\\\r\n]+?(?=\\|\s*[\r\n]|$)/gu,
  single: /''|\s*[\r\n]\s*|[^'\r\n]+?(?='|\s*[\r\n]|$)/gu,
  block: /\s*[\r\n]\s*|[^\r\n]+?(?=\s*[\r\n]|$)/gu,
};

/**
 * Reads the scalar in a span of a file.
 * @returns its content and how it is written, for `InlineRun.finish` and `writeYamlScalar`
 */
export function readYamlScalar(source: string, span: Span): { run: InlineRun; syntax: string } {
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
  return { run, syntax: YAML + style };
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
  /^[-?:,[\]{}#&*!|>'"%@`\s]|:(?:\s|$)|\s#|\s$|^$|^(?:~|null|true|false|yes|no|on|off|[\d.+-][\d.eE_+-]*)$/iu;

/** A translated run as a scalar of the same style; a plain one that could not be plain is put into quotation marks. */
export function writeYamlScalar(inlines: readonly Inline[], syntax: string): string {
  const text = inlines.map((inline) => (inline.type === 'text' ? inline.value : inline.raw)).join('');
  const style = syntax.slice(YAML.length) as Style;
  const line = text.replace(/\s*[\r\n]+\s*/gu, ' ');
  switch (style) {
    case 'double':
      return escaped(line);
    case 'single':
      return line.replace(/'/gu, "''");
    case 'block':
      return line;
    case 'plain':
      return NOT_PLAIN.test(line) ? `"${escaped(line)}"` : line;
  }
}

const escaped = (text: string) =>
  text.replace(/[\\"]/gu, '\\$&').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu, (c) => `\\u${hex(c)}`);

const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(4, '0');
