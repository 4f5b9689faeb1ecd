// Findings that can be known again: by what they say of which sentence, never by the line.
import type { Segment } from '../../model/article.js';
import type { Finding } from '../../model/finding.js';
import type { Span } from '../../model/span.js';
import { sha256 } from '../../text/hash.js';

/** Enough that no two of a newsroom's are alike. */
const LENGTH = 24;

/**
 * Gives findings their fingerprints: of rule, concept, folded surface and sentence, and how many of the same were before.
 * Those that have one keep it.
 * @param text that the findings point into
 * @param segments the sentences of the text; without them a finding's own place in the text tells it from others
 */
export function withFingerprints<T extends Finding>(
  findings: readonly T[],
  text: string,
  segments: readonly Segment[] = [],
): T[] {
  const seen = new Map<string, number>();
  const sentence = sentences(text, segments);
  return findings.map((finding) => {
    if (finding.fingerprint !== undefined) return finding;
    const { rule, data, span } = finding;
    const words = [rule, data.concept, data.reason, folded(text.slice(...span)), sentence(span)];
    const key = words.map((word) => String(word ?? '')).join('\n');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return { ...finding, fingerprint: sha256(`${key}\n${before}`).slice(0, LENGTH) };
  });
}

/** The sentence of a place, as a hash: of a long one with many findings each would carry it whole. */
function sentences(text: string, segments: readonly Segment[]): (span: Span) => string {
  const known = new Map<Segment, string>();
  let last = 0;
  return ([start]) => {
    const holds = ({ span }: Segment) => span[0] <= start && start < span[1];
    // Findings come in the order of the article: the sentence is the last one, or not far behind it.
    let at = start < (segments[last]?.span[0] ?? 0) ? 0 : last;
    while (at < segments.length && start >= (segments[at] as Segment).span[1]) at++;
    const segment = segments[at];
    if (segment === undefined || !holds(segment)) return '';
    last = at;
    let hash = known.get(segment);
    if (hash === undefined) {
      hash = sha256(folded(text.slice(...segment.span)));
      known.set(segment, hash);
    }
    return hash;
  };
}

/** Neither letters composed in another way nor another fold of a line make it another sentence. */
const folded = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
