// A target made fit for the article: with the article's own markup, and on no more lines than its source.
import type { Inline, Text } from '../../model/article.js';
import { joined } from '../../text/inlines.js';
import { plainText } from '../../text/plain.js';

/** A target as it can take its source's place. @param inlines of the source, as the article has them */
export function fitTarget(target: readonly Inline[], inlines: readonly Inline[]): Inline[] {
  const own = new Map(inlines.flatMap((i) => (i.type === 'text' ? [] : [[`${i.type} ${i.id}`, i] as const])));
  const source = plainText(inlines).text;
  const inLines = lineFitter(source);
  // What a returned file says of a code's inside is not trusted.
  const fitted = joined(target).map((inline) => {
    if (inline.type !== 'text') return own.get(`${inline.type} ${inline.id}`) ?? inline;
    return { ...inline, value: inLines(inline.value) };
  });
  return trimmedLike(source, inlines, fitted);
}

/**
 * Takes white space from the edges, where the source has none: tools that print files prettily put it there, and at the
 * beginning of a line it may be markup.
 */
function trimmedLike(source: string, inlines: readonly Inline[], target: readonly Inline[]): Inline[] {
  const result = [...target];
  const [first, last] = [inlines[0], inlines.at(-1)];
  const before = first?.type !== 'text' || !/^\s/u.test(first.value);
  const behind = last?.type !== 'text' || !/\s$/u.test(last.value);
  if (!/^\s/u.test(source)) trimEdge(result, 1, /^\s+/u, true);
  else if (before) trimEdge(result, 1, /^\s+/u, false);
  if (!/\s$/u.test(source)) trimEdge(result, -1, /\s+$/u, true);
  else if (behind) trimEdge(result, -1, /\s+$/u, false);
  return result.filter((inline) => inline.type !== 'text' || inline.value !== '');
}

/** @param through whether what stands behind codes at the edge is trimmed as well */
function trimEdge(inlines: Inline[], step: 1 | -1, space: RegExp, through: boolean): void {
  for (let at = step > 0 ? 0 : inlines.length - 1; at >= 0 && at < inlines.length; at += step) {
    const inline = inlines[at] as Inline;
    if (inline.type !== 'text') {
      if (through) continue;
      return;
    }
    const value = inline.value.replace(space, '');
    inlines[at] = { ...inline, value } satisfies Text;
    if (value !== '') return;
  }
}

const LINE_END = /\r\n|\r|\n/gu;
/** Line ends with nothing but blanks between them. */
const LINE_ENDS = /(?:\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))*/gu;

/**
 * Gives line ends that the source does not have as spaces: they would begin a new paragraph. Where it has some, they are
 * written as it writes them, and as many on end as it has at most. Other line separators end a line in some programs.
 */
function lineFitter(source: string): (text: string) => string {
  const ends = source.match(LINE_END) ?? [];
  const most = (source.match(LINE_ENDS) ?? []).reduce((m, run) => Math.max(m, run.match(LINE_END)?.length ?? 0), 0);
  let met = 0;
  const next = () => ends[met++] ?? ends.at(-1) ?? ' ';
  const fitted = (run: string) => {
    const count = run.match(LINE_END)?.length ?? 0;
    return count > most ? Array.from({ length: most }, next).join('') : run.replace(LINE_END, next);
  };
  return (text) =>
    (ends.length === 0 ? text.replace(/\s*[\r\n]+\s*/gu, ' ') : text.replace(LINE_ENDS, fitted)).replace(
      /[\u0085\u2028\u2029]/gu,
      (separator) => (source.includes(separator) ? separator : ' '),
    );
}
