// YAML read strictly: every scalar a string, no anchors, tags or second document, and a place for everything.
import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { codePoint, forbiddenInXml } from '../text/xmlCharacters.js';
import { capped } from './cap.js';
import { placeOf, type Refuse, YamlNodes } from './yamlNodes.js';

/** Beyond this a curated file is not curated any more. */
const MAX_LENGTH = 4_000_000;
/** Far below the 10,000 levels at which a stack overflows. */
const MAX_DEPTH = 64;
/** Keys, values, lists, mappings and their ends. The largest glossary file shipped has 30,000. */
const MAX_ELEMENTS = 300_000;

/** A parsed file: strings, arrays and plain objects only. */
export interface YamlDocument {
  readonly value: unknown;
  /** Where the value at a path stands (its key, where the value itself is absent). */
  place(path: readonly PropertyKey[]): Span;
}

/**
 * Reads one YAML document under the failsafe schema (YAML 1.2.2, section 10.1): `no`, `007` and `2025-05-07` stay the
 * strings they are. Never throws.
 * @param path the file's name, for findings
 */
export function readYaml(source: string, path: string): { document?: YamlDocument; findings: Finding[] } {
  // A carriage return alone ends a line (YAML 1.2.2, section 5.4), which the parser does not know. No place moves.
  const text = source.replace(/\r(?!\n)/gu, '\n');
  const findings: Finding[] = [];
  const refuse: Refuse = (rule, span, data) => findings.push({ rule, severity: 'error', path, span, data });
  const events = eventsOf(text, refuse);
  if (events === undefined) return { findings };
  if (events.length === 0) return { document: { value: null, place: () => [0, 0] }, findings };
  const root = new YamlNodes(text, events, refuse).root();
  return findings.length > 0
    ? { findings: capped(findings, path) }
    : { document: { value: root.value, place: (keys) => placeOf(root, keys) }, findings };
}

/** What stands in a text, in its order; nothing where it is refused. */
function eventsOf(text: string, refuse: Refuse): Event[] | undefined {
  const refuseAt = (rule: string, at: number, data: Finding['data']) => refuse(rule, [at, at + 1], data);
  if (text.length > MAX_LENGTH) {
    refuseAt('input/limit', 0, { reason: 'size', limit: MAX_LENGTH });
    return undefined;
  }
  const forbidden = forbiddenInXml(text);
  if (forbidden >= 0) {
    refuseAt('input/characters', forbidden, { reason: 'control', character: codePoint(text, forbidden) });
    return undefined;
  }
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH + 1 });
    if (events.length <= MAX_ELEMENTS) return events;
    const at = events.slice(0, MAX_ELEMENTS).findLast((event) => startOf(event) >= 0);
    refuseAt('input/limit', at === undefined ? 0 : startOf(at), { reason: 'elements', limit: MAX_ELEMENTS });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    const at = mark?.position ?? 0;
    if (reason.includes('maxDepth')) refuseAt('input/limit', at, { reason: 'depth', limit: MAX_DEPTH });
    else refuseAt('input/malformed', at, { reason: 'yaml', detail: reason });
  }
  return undefined;
}

/** Where an event says that it begins; less than 0 where it does not. */
function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  return 'start' in event ? event.start : -1;
}
