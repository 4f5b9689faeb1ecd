// Where findings stand, as other programs count: lines and columns from 1, ends exclusive.
import { posix } from 'node:path';
import type { Finding, SuppressedFinding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { type LineIndex, linesOf } from '../text/lines.js';
import type { ReportedFile } from './reporter.js';

/** A stretch of a file. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** The first column that is no longer part of it. */
  readonly endColumn: number;
}

/** A finding with all that a report about it needs. */
export interface Located<Kind extends Finding = Finding> {
  readonly finding: Kind;
  /** With slashes, without `./` at its beginning. */
  readonly path: string;
  /** Columns in UTF-16 code units. */
  readonly region: Region;
  /** Of the same file, for causes and fixes. */
  readonly places: Places;
}

/** Answers where spans of one file's text stand. */
export class Places {
  readonly #file: ReportedFile;
  readonly #lines: LineIndex;
  /** The last answer in bytes: many findings of one endless line would otherwise each count it from its beginning. */
  #counted = { line: 0, offset: 0, bytes: 0 };

  constructor(file: ReportedFile) {
    this.#file = file;
    this.#lines = linesOf(file);
  }

  /** Columns in UTF-16 code units. */
  region([from, to]: Span): Region {
    const start = this.#lines.position(from);
    const end = this.#lines.position(to);
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  }

  /** Columns in bytes of UTF-8. */
  regionInBytes([from, to]: Span): Region {
    const { startLine, endLine, ...columns } = this.region([from, to]);
    const startColumn = this.#byteColumn(startLine, columns.startColumn, from);
    return { startLine, startColumn, endLine, endColumn: this.#byteColumn(endLine, columns.endColumn, to) };
  }

  #byteColumn(line: number, column: number, offset: number): number {
    const known = this.#counted;
    const near = known.line === line && known.offset <= offset;
    const from = near ? known.offset : offset - (column - 1);
    const bytes = (near ? known.bytes : 0) + Buffer.byteLength(this.#file.text.slice(from, offset), 'utf8');
    this.#counted = { line, offset, bytes };
    return bytes + 1;
  }
}

/** All findings that count, in the order of the files. */
export function located(files: readonly ReportedFile[]): Located[] {
  return files.flatMap((file) => locatedIn(file, file.findings));
}

/** All findings that nobody wants to hear of, in the order of the files. */
export function locatedSuppressed(files: readonly ReportedFile[]): Located<SuppressedFinding>[] {
  return files.flatMap((file) => locatedIn(file, file.suppressed ?? []));
}

/** Some findings of one file, with their places. */
export function locatedIn<Kind extends Finding>(file: ReportedFile, findings: readonly Kind[]): Located<Kind>[] {
  if (findings.length === 0) return [];
  const places = new Places(file);
  const path = plainPath(file.path);
  return findings.map((finding) => ({ finding, path, region: places.region(finding.span), places }));
}

/** A path as hosts compare it with those of a repository: without `./` at its beginning and other detours. */
export function plainPath(path: string): string {
  return path === '' ? '' : posix.normalize(path);
}
