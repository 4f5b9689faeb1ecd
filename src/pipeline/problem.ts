// What stops the program: a configuration that cannot be used. Told in one line each, never as a stack.
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { UnknownStyle } from '../steps/sheet.js';
import { nearest } from '../text/nearest.js';

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

/**
 * Whether a finding says that something could not be opened or written, rather than what is wrong with a content: then
 * the program did not do its work, and its exit code tells so.
 */
export function isUnopened({ rule, data }: Finding): boolean {
  return (
    rule === 'input/file' || (rule === 'input/job' && ['no-manifest', 'no-article', 'busy'].includes(`${data.reason}`))
  );
}

/** A finding about a style that is not there, at the place that names it. @param path empty for the command line */
export function styleProblem({ id, known }: UnknownStyle, path: string, span: Span): Finding {
  const data = { reason: 'unknown', name: id, known, nearest: nearest(id, known) ?? '' };
  return { rule: 'input/style', severity: 'error', path, span, data };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'missing',
  EISDIR: 'directory',
  ENOTDIR: 'not-a-directory',
  // What stands where a folder should be made is a file.
  EEXIST: 'not-a-directory',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  ENAMETOOLONG: 'name-too-long',
  ELOOP: 'link-loop',
  EFBIG: 'too-large',
  // Pipes, devices, sockets.
  ENXIO: 'not-regular',
};
