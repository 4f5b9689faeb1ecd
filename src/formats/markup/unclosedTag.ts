// A tag that is never closed, most often for want of a quotation mark: all behind it is a part of it, and left as it is.
import type { Finding } from '../../model/finding.js';
import type { Span } from '../../model/span.js';

/** What is told of such tags. @param span of the tag and all that it takes in */
export function unclosedTag([start]: Span, path: string): Finding {
  return {
    rule: 'input/malformed',
    severity: 'warning',
    path,
    span: [start, start + 1],
    data: { reason: 'unclosed-tag' },
  };
}
