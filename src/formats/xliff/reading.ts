// What readers of all XLIFF versions share: reporting, and gathering a unit's content.
import type { Code, Inline, LanguageCode } from '../../model/article.js';
import type { Annotation } from '../../model/bitext.js';
import type { Finding, Severity } from '../../model/finding.js';
import type { Span } from '../../model/span.js';
import type { XmlElement, XmlText } from '../../syntax/xml.js';
import { keyOf } from '../../text/codes.js';
import { lastPart } from '../../text/paths.js';
import { articleFormatFor } from '../articles/index.js';

/** Collects findings `input/structure` of one file. */
export class Problems {
  readonly findings: Finding[] = [];

  /** @param path the file's name */
  constructor(readonly path: string) {}

  error(reason: string, at: XmlElement | Span, data: Finding['data'] = {}, cause?: XmlElement): void {
    this.#report('error', reason, at, data, cause);
  }

  warning(reason: string, at: XmlElement | Span, data: Finding['data'] = {}): void {
    this.#report('warning', reason, at, data);
  }

  /** An attribute's value; where it is missing, that is reported. */
  required(element: XmlElement, attribute: string, severity: Severity = 'error'): string | undefined {
    const value = element.attributes.get(attribute);
    if (value === undefined) this.#report(severity, 'missing-attribute', element, { element: element.name, attribute });
    return value;
  }

  /** Reports an element whose name or id another one has taken before. */
  unique(seen: Map<string, XmlElement>, key: string, element: XmlElement, reason: string, data: Finding['data']): void {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, element);
    else this.error(reason, element, data, first);
  }

  /** Reports attributes without a prefix that the standard does not know on this element. Nothing is done with them. */
  known(element: XmlElement, names: readonly string[]): void {
    for (const attribute of element.attributes.keys())
      if (!attribute.includes(':') && attribute !== 'xmlns' && !names.includes(attribute))
        this.warning('unknown-attribute', element, { element: element.name, attribute });
  }

  #report(severity: Severity, reason: string, at: XmlElement | Span, data: Finding['data'], cause?: XmlElement): void {
    const span = 'name' in at ? startTag(at) : at;
    const because = cause === undefined ? {} : { cause: startTag(cause) };
    const finding = { rule: 'input/structure', severity, path: this.path, span, data: { reason, ...data } };
    this.findings.push({ ...finding, ...because });
  }
}

/**
 * A unit's id in its document. Ids count within one file element: of two files the later one's are told apart by its number.
 * A second unit of one id in one file is an error, and keeps it.
 */
export function inDocument(
  id: string,
  { file, places }: { readonly file: number; readonly places: ReadonlyMap<string, unknown> },
): string {
  return file > 1 && places.has(id) ? `${file}/${id}` : id;
}

/** The span of an element's start tag. */
export function startTag(element: XmlElement): Span {
  return [element.span[0], element.inner?.[0] ?? element.span[1]];
}

/** The span of an element's end tag; empty where it has none. */
export function endTag(element: XmlElement): Span {
  return [element.inner?.[1] ?? element.span[1], element.span[1]];
}

/** A thing while it is made, property by property. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A unit's content while it is read: texts and codes as they come, annotations by offset into the text. */
export class Content {
  inlines: Inline[] = [];
  readonly annotations: Annotation[] = [];
  /** UTF-16 code units of text so far. */
  length = 0;
  /** Ids of the opening codes so far; most sentences have none. */
  #opened: Set<string> | undefined;

  addText(text: XmlText): void {
    const { pieces } = text;
    for (const { value } of pieces) this.length += value.length;
    // Most sentences are one text.
    if (this.inlines.length === 0) this.inlines = pieces;
    else for (const piece of pieces) this.inlines.push(piece);
  }

  addCharacter(value: string, span: Span): void {
    this.inlines.push({ type: 'text', value, span });
    this.length += value.length;
  }

  addCode(type: Code['type'], id: string, kind: string, raw: string, span: Span): void {
    this.inlines.push({ type, id, kind, raw, span });
    if (type === 'open') {
      this.#opened ??= new Set();
      this.#opened.add(id);
    }
  }

  hasOpened(id: string): boolean {
    return this.#opened?.has(id) === true;
  }

  /** The texts and codes, in no more room than they need: an array that grew has some to spare. */
  finished(): readonly Inline[] {
    return this.inlines.slice();
  }

  /** Gives closing codes the kind of their opening ones: XLIFF tells it once. */
  completeKinds(): void {
    if (!this.inlines.some((inline) => inline.type === 'close' && inline.kind === '')) return;
    const kinds = new Map<string, string>();
    for (const [index, inline] of this.inlines.entries()) {
      if (inline.type === 'open') kinds.set(inline.id, inline.kind);
      if (inline.type === 'close' && inline.kind === '')
        this.inlines[index] = { ...inline, kind: kinds.get(inline.id) ?? '' };
    }
  }
}

/** Reports codes of a target whose original markup is not that of the source: the article's own is used on merging. */
export function checkCodes(source: Content, target: Content, problems: Problems): void {
  if (target.inlines.every((inline) => inline.type === 'text')) return;
  const codes = new Map(source.inlines.flatMap((i) => (i.type === 'text' ? [] : [[keyOf(i), i.raw] as const])));
  for (const inline of target.inlines) {
    if (inline.type === 'text') continue;
    const raw = codes.get(keyOf(inline));
    if (raw !== undefined && raw !== inline.raw) problems.warning('code-changed', inline.span, { id: inline.id });
  }
}

/** A note's priority, 1 to 10; 1 where it is left out or no such number (XLIFF 1.2 and 2.1, attribute "priority"). */
export function priorityOf(value: string | undefined): number {
  return value !== undefined && /^(?:[1-9]|10)$/u.test(value) ? Number(value) : 1;
}

/** `vi` of `vi-VN` and of `VI_vn` (BCP 47, section 2.2.1). */
export function primaryLanguage(tag: string): LanguageCode {
  return (tag.split(/[-_]/u)[0] ?? '').toLowerCase();
}

/** Whether the first language tag may stand for the second: equal, or more or less exact. */
export function sameLanguage(a: string, b: string): boolean {
  return a === b || primaryLanguage(a) === primaryLanguage(b);
}

/**
 * The story's name. Groups carry it in front of their own name; files of other programs do not have it, so there it is the
 * name of the original without language and ending.
 */
export function storyOf(groupNames: readonly string[], original: string, sourceLanguage: string): string {
  for (const name of groupNames) if (name.includes('/')) return name.slice(0, name.lastIndexOf('/'));
  const base = lastPart(original);
  const parts = base.split('.');
  if (parts.length > 1) parts.pop();
  if (parts.length > 1 && parts.at(-1)?.toLowerCase() === primaryLanguage(sourceLanguage)) parts.pop();
  return parts.join('.');
}

/** The article format of an original by its file name; the bare ending where no format claims it. */
export function formatOf(original: string): string {
  return articleFormatFor(original)?.name ?? /\.([^./\\]+)$/u.exec(original)?.[1]?.toLowerCase() ?? '';
}
