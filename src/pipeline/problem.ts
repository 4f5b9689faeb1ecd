// What stops the program: a configuration that cannot be used. Told in one line each, never as a stack.
import type { Finding } from '../model/finding.js';

/** Findings that end the run, with the text of the files they point into. */
export class UnusableConfiguration extends Error {
  override readonly name = 'UnusableConfiguration';
  readonly findings: readonly Finding[];
  /** Text by path, for lines and columns. */
  readonly texts: ReadonlyMap<string, string>;

  constructor(findings: readonly Finding[], texts: ReadonlyMap<string, string> = new Map()) {
    super(findings.map((f) => `${f.path}: ${f.rule}`).join('; '));
    this.findings = findings;
    this.texts = texts;
  }
}

/** A finding about a file as such, from what the operating system said. */
export function fileProblem(path: string, error: unknown): Finding {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const reason = REASONS[code];
  // Whatever the operating system did not say is a bug of ours, and shows its stack.
  if (reason === undefined && code === '') throw error;
  return { rule: 'input/file', severity: 'error', path, span: [0, 0], data: { reason: reason ?? 'other', code } };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'missing',
  EISDIR: 'directory',
  ENOTDIR: 'not-a-directory',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  ENAMETOOLONG: 'name-too-long',
  ELOOP: 'link-loop',
  EFBIG: 'too-large',
};
