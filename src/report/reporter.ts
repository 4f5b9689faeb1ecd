import type { Finding, SuppressedFinding } from '../model/finding.js';
import type { LineIndex } from '../text/lines.js';
import type { Say } from './words.js';

/** A file and what was found in it. */
export interface ReportedFile {
  readonly path: string;
  /** The file's text, for lines and columns. */
  readonly text: string;
  /** Its lines, where they are known already. */
  readonly lines?: LineIndex;
  readonly findings: readonly Finding[];
  /** Those that nobody wants to hear of; some programs keep account of them. */
  readonly suppressed?: readonly SuppressedFinding[];
}

/** A way to tell findings: to people, to programs. */
export interface Reporter {
  readonly name: string;
  /** The whole report as text, with a final line end unless there is nothing to say. */
  report(files: readonly ReportedFile[], options: ReportOptions): string;
  /** A page in Markdown for hosts that show one beside the run. */
  summary?(files: readonly ReportedFile[], options: ReportOptions): string;
}

export interface ReportOptions {
  readonly say: Say;
  /** The language of the words, BCP 47. */
  readonly locale: string;
  readonly color: boolean;
  /** Of the program. */
  readonly version: string;
}
