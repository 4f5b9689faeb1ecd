// What was found in a file, and where its lines begin.
import type { Finding } from '../../model/finding.js';
import { withFingerprints } from '../../steps/findings/fingerprints.js';
import { LineIndex } from '../../text/lines.js';
import type { StoryResult } from '../stories.js';

export interface Found {
  readonly findings: readonly Finding[];
  /** Where the lines of its text begin, so that nobody has to decode it to tell places. */
  readonly lines: LineIndex;
}

/** What is wrong with a story's file, and what was found in its article. */
export function foundIn({ text, problems, sheet }: StoryResult): Found {
  return { findings: withFingerprints([...problems, ...(sheet?.findings ?? [])], text), lines: new LineIndex(text) };
}
