// What is wrong with a file that is not well-formed, in words of our own: the parser's messages are English sentences that
// change with its version, findings carry a reason that locales/ word.
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';

/** How far the parser was when it stopped. */
export interface ParseState {
  readonly source: string;
  /** Offset behind the character that was read last. */
  readonly at: number;
  /** End of the last thing that was complete. */
  readonly mark: number;
  /** Names of the open elements, the innermost last. */
  readonly open: readonly string[];
  /** Name of the element that was closed last. */
  readonly closed: string;
}

interface Problem {
  readonly span: Span;
  readonly data: Finding['data'] & { readonly reason: string };
}

const LONGEST_QUOTE = 60;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)/u;

/** Reasons by what the parser's message says. The order decides where two would match. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/malformed comment/u, 'comment'],
  [/root element/u, 'no-root'],
  [/only one root/u, 'second-root'],
  [/outside of root/u, 'text-outside-root'],
  [/namespace|xmlns|undefine prefix|malformed name/u, 'namespace'],
  [
    /XML declaration|processing instructions are not allowed|version|encoding|standalone|whitespace required/u,
    'declaration',
  ],
  [/value must be quoted|value required|expected (?:one of|the name)|name\/value pairs/u, 'declaration'],
  [/processing instruction/u, 'instruction'],
  [/attribute without value/u, 'attribute-without-value'],
  [/unquoted attribute value/u, 'attribute-without-quotes'],
  [/whitespace between attributes/u, 'attributes-not-separated'],
  [/attribute/u, 'attribute'],
  [/tag/u, 'tag'],
  [/char data/u, 'section-end'],
];

/**
 * Names a parser's complaint.
 * @param message of saxes
 */
export function syntaxProblem(message: string, state: ParseState): Problem {
  const { source, mark, open, closed } = state;
  // At the end of a slice the parser may count one character too many.
  const at = Math.min(state.at, source.length);
  const here: Span = [Math.max(0, at - 1), Math.max(1, at)];

  // An ampersand that begins no reference makes the parser read on to the next semicolon, or to the end.
  const ampersand = bareAmpersand(source, mark, at);
  if (ampersand !== undefined) {
    const name = /^&[^\s;<&]*;/u.exec(source.slice(ampersand, ampersand + LONGEST_QUOTE))?.[0];
    const span: Span = [ampersand, ampersand + (name?.length ?? 1)];
    if (name === undefined) return { span, data: { reason: 'ampersand' } };
    const inside = name.slice(1, -1);
    if (inside.startsWith('#')) return { span, data: { reason: 'reference', reference: inside } };
    return { span, data: { reason: 'entity', entity: inside } };
  }
  if (message.includes('malformed character entity')) {
    const start = source.lastIndexOf('&', at - 1);
    return {
      span: [start, at],
      data: { reason: 'reference', reference: quote(source.slice(start + 1, at).replace(/;$/u, '')) },
    };
  }
  if (/unexpected close tag|unmatched closing tag/u.test(message)) {
    const start = source.lastIndexOf('</', at);
    const found = quote(source.slice(start + 2, at - 1).trim());
    if (message.includes('unmatched')) return { span: [start, at], data: { reason: 'unopened', element: found } };
    return { span: [start, at], data: { reason: 'wrong-close', element: found, expected: closed } };
  }
  if (/unclosed tag|unexpected end/u.test(message)) {
    const element = open.at(-1) ?? closed;
    return { span: [source.length, source.length], data: { reason: 'truncated', element } };
  }
  if (/disallowed character\.$/u.test(message)) {
    const character = String.fromCodePoint(source.codePointAt(here[0]) ?? 0);
    if (character === '<') return { span: here, data: { reason: 'less-than' } };
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { span: here, data: { reason: 'character', character: `U+${code}` } };
  }
  const twice = /duplicate attribute: (?:\{.*\})?(.*)\.$/u.exec(message)?.[1];
  if (twice !== undefined) return { span: here, data: { reason: 'duplicate-attribute', attribute: quote(twice) } };
  const prefix = /unbound namespace prefix: "(.*)"\.$/u.exec(message)?.[1];
  if (prefix !== undefined) return { span: here, data: { reason: 'unbound-prefix', prefix: quote(prefix) } };
  const known = REASONS.find(([pattern]) => pattern.test(message))?.[1];
  if (known !== undefined) return { span: here, data: { reason: known } };
  return { span: here, data: { reason: 'syntax', detail: quote(message.replace(/^\d+:\d+: /u, '')) } };
}

/** Offset of an ampersand that begins no reference in the text or tag that was being read; comments and their like may hold it. */
function bareAmpersand(source: string, mark: number, at: number): number | undefined {
  const start = source[mark - 1] === '<' ? mark - 1 : mark;
  if (/^<[!?]/u.test(source.slice(start, start + 2))) return undefined;
  const index = source.slice(start, at).search(BARE_AMPERSAND);
  return index < 0 ? undefined : start + index;
}

/** A stretch of the file short enough for a message. */
function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
