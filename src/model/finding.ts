import type { Edit, Span } from './span.js';

export type Severity = 'error' | 'warning' | 'info';

/** What a rule saw. Data, no sentence: the words are in locales/ under the rule's id. */
export interface Finding {
  /** Words, never localized: `name-variant`, `input/encoding`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly span: Span;
  /** What fills the gaps of the rule's sentence. `reason`, where present, chooses among a rule's sentences. */
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
  /** The place that explains the finding, such as the first full mention. */
  readonly cause?: Span;
  readonly fix?: Edit;
  /**
   * Stays the same while the sentence and what is found in it do, wherever the line goes; unlike that of every other finding
   * of its file. A word for baselines and for hosts that follow findings from run to run.
   */
  readonly fingerprint?: string;
}

/** A finding that somebody decided not to hear of. */
export interface SuppressedFinding extends Finding {
  /** In the article itself, or in the desk's baseline. */
  readonly by: 'comment' | 'baseline';
  /** What whoever wrote the comment said. */
  readonly reason?: string;
}

export const isSuppressed = (finding: Finding): finding is SuppressedFinding => 'by' in finding;

/** Findings that are to be told. */
export const heard = (findings: readonly Finding[] = []): Finding[] => findings.filter((f) => !isSuppressed(f));
