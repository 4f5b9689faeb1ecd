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
  return findings.map((finding) => {
    if (finding.fingerprint !== undefined) return finding;
    const { rule, data, span } = finding;
    const words = [rule, data.concept, data.reason, folded(text.slice(...span)), sentence(text, span, segments)];
    const key = words.map((word) => String(word ?? '')).join('\n');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return { ...finding, fingerprint: sha256(`${key}\n${before}`).slice(0, LENGTH) };
  });
}

function sentence(text: string, [start]: Span, segments: readonly Segment[]): string {
  const segment = segments.find(({ span }) => span[0] <= start && start < span[1]);
  return segment === undefined ? '' : folded(text.slice(...segment.span));
}

/** Neither letters composed in another way nor another fold of a line make it another sentence. */
const folded = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
