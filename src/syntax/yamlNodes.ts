// What stands in a YAML document, with its places, put together from the parser's events.
import {
  type AliasEvent,
  COLLECTION_STYLE,
  type DocumentEvent,
  EVENT_ID,
  type Event,
  getScalarValue,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { codePoint, forbiddenInXml } from '../text/xmlCharacters.js';

/** A value and where it stands. */
export interface YamlNode {
  readonly value: unknown;
  readonly span: Span;
  /** What it holds: of a mapping by key, of a list in order. */
  readonly held?: ReadonlyMap<string, YamlNode> | readonly YamlNode[];
}

/** Tells of what is not to be read. */
export type Refuse = (rule: string, span: Span, data: Finding['data']) => void;
type Collection = Extract<Event, { start: number }>;

/** Keys that an object has of itself. */
const POISONED = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads the events of one document from the first to the last. */
export class YamlNodes {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #refuse: Refuse;
  #next = 0;
  /** Where the last thing ended that has a place. */
  #end = 0;

  /** @param refuse called for all that is not to be read */
  constructor(text: string, events: readonly Event[], refuse: Refuse) {
    this.#text = text;
    this.#events = events;
    this.#refuse = refuse;
  }

  root(): YamlNode {
    const { explicitStart } = this.#take() as DocumentEvent;
    const root = this.#node();
    this.#take();
    if (this.#next < this.#events.length) {
      // The next one has no place of its own; its mark has.
      const marks = this.#text.slice(this.#end).matchAll(/^(?:---|\.\.\.)/gmu);
      if (explicitStart && this.#end === 0) marks.next();
      const at = this.#end + (marks.next().value?.index ?? 0);
      this.#refuse('input/policy', [at, at + 1], { reason: 'several-documents' });
    }
    return root;
  }

  #take(): Event {
    return this.#events[this.#next++] as Event;
  }

  #node(): YamlNode {
    const event = this.#take();
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event);
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event);
    const { start } = event as Collection;
    this.#end = Math.max(this.#end, start + 1);
    this.#plain(event as Collection);
    const held = event.type === EVENT_ID.MAPPING ? this.#mapping() : this.#list();
    // Its end, whose place nobody tells.
    this.#take();
    const closing = this.#isInBrackets(event as Collection) ? this.#signAhead(']}') : undefined;
    if (closing !== undefined) this.#end = closing + 1;
    return { ...held, span: [start, this.#end] };
  }

  #list(): Omit<YamlNode, 'span'> {
    const held: YamlNode[] = [];
    while (!this.#ends()) held.push(this.#node());
    return { value: held.map(({ value }) => value), held };
  }

  #mapping(): Omit<YamlNode, 'span'> {
    const held = new Map<string, YamlNode>();
    const value: Record<string, unknown> = {};
    while (!this.#ends()) {
      const { value: key, span } = this.#node();
      const item = this.#node();
      if (typeof key !== 'string')
        this.#refuse('input/malformed', span, { reason: 'yaml', detail: 'a key is no text' });
      else if (POISONED.has(key)) this.#refuse('input/policy', span, { reason: 'yaml-key', key });
      else if (held.has(key)) this.#refuse('input/malformed', span, { reason: 'duplicate-key', key });
      else {
        value[key] = item.value;
        held.set(key, isAbsent(item) ? { ...item, span } : item);
      }
    }
    return { value, held };
  }

  #ends(): boolean {
    return this.#events[this.#next]?.type === EVENT_ID.POP;
  }

  #scalar(event: ScalarEvent): YamlNode {
    const span = this.#spanOf(event);
    this.#end = Math.max(this.#end, span[1]);
    this.#plain(event);
    const value = getScalarValue(this.#text, event);
    const at = forbiddenInXml(value);
    if (at >= 0) this.#refuse('input/characters', span, { reason: 'control', character: codePoint(value, at) });
    return { value, span };
  }

  /** Where a scalar stands, its quotation marks and the head of a block with it, which the parser counts to neither. */
  #spanOf({ valueStart, valueEnd, style }: ScalarEvent): Span {
    if (valueStart < 0) return [this.#end, this.#end];
    if (style === SCALAR_STYLE.PLAIN) return [valueStart, valueEnd];
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
      return [valueStart - 1, valueEnd + 1];
    return [this.#signAhead('|>') ?? valueStart, valueEnd];
  }

  /** Whether a list or mapping has brackets: the pair in `[a: b]` has none of its own. */
  #isInBrackets({ style, start }: Collection): boolean {
    return style === COLLECTION_STYLE.FLOW && '[{'.includes(this.#text.charAt(start));
  }

  /** Where one of some signs stands next, if nothing but other signs, white space, comments and directives are before it. */
  #signAhead(wanted: string): number | undefined {
    const text = this.#text;
    for (let at = this.#end; at < text.length; at++) {
      const sign = text.charAt(at);
      if (wanted.includes(sign)) return at;
      const skipsLine = sign === '#' || (sign === '%' && (at === 0 || text.charAt(at - 1) === '\n'));
      if (skipsLine) {
        const end = text.indexOf('\n', at);
        at = end < 0 ? text.length : end;
      } else if (!' \t\r\n,:-?'.includes(sign)) return undefined;
    }
    return undefined;
  }

  #alias({ anchorStart, anchorEnd }: AliasEvent): YamlNode {
    const span: Span = [anchorStart - 1, anchorEnd];
    this.#refuse('input/policy', span, { reason: 'yaml-alias' });
    return { value: '', span };
  }

  /** Refuses what would make a node stand for another, or for more than text. */
  #plain({ anchorStart, anchorEnd, tagStart, tagEnd }: ScalarEvent | Collection): void {
    if (anchorStart >= 0) this.#refuse('input/policy', [anchorStart - 1, anchorEnd], { reason: 'yaml-alias' });
    if (tagStart >= 0) this.#refuse('input/policy', [tagStart, tagEnd], { reason: 'yaml-tag' });
  }
}

/** Whether nothing is written for a value: `key:`. */
const isAbsent = ({ span, held }: YamlNode) => held === undefined && span[0] === span[1];

/** The span of the value at a path; of the nearest thing that exists above it otherwise. */
export function placeOf(root: YamlNode, path: readonly PropertyKey[]): Span {
  let node = root;
  for (const key of path) {
    const { held } = node;
    const next = held instanceof Map ? held.get(String(key)) : (held as readonly YamlNode[] | undefined)?.[Number(key)];
    if (next === undefined) break;
    node = next;
  }
  return node.span;
}
