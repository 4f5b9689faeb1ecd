import type { Finding } from '../model/finding.js';
import type { Say } from './words.js';

/** A file and what was found in it. */
export interface ReportedFile {
  readonly path: string;
  /** The file's text, for lines and columns. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A way to tell findings: to people, to programs. */
export interface Reporter {
  readonly name: string;
  /** The whole report as text, with a final line end unless there is nothing to say. */
  report(files: readonly ReportedFile[], options: ReportOptions): string;
}

export interface ReportOptions {
  readonly say: Say;
  readonly color: boolean;
}
