// Text that was damaged before it came here: read in a wrong encoding, or typed for an old font.
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { mojibake } from '../prose/mojibake.js';

/** What is damaged in a file's text. It is read all the same: what is not damaged can be worked on. */
export function damage(source: string, path: string): Finding[] {
  const reasons = { 'utf-8': 'misread-utf-8', 'old-font': 'old-font', replacement: 'replacement' } as const;
  return mojibake(source).map(({ kind, encoding, span, count }) => {
    const data = { reason: reasons[kind], encoding, sample: wordAround(source, span), count };
    return { rule: 'input/encoding', severity: 'warning', path, span, data };
  });
}

/** A place and the letters around it up to the next space, as far as a message has room for them. */
function wordAround(source: string, [start, end]: Span): string {
  const before =
    source
      .slice(Math.max(0, start - 20), start)
      .split(/[\s<>]/u)
      .at(-1) ?? '';
  const after = source.slice(end, end + 20).split(/[\s<>]/u)[0] ?? '';
  return before + source.slice(start, end) + after;
}
