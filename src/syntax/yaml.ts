// YAML read strictly: every scalar a string, no anchors, tags or second document, and a place for everything.
import { type Document, isScalar, LineCounter, parseAllDocuments, type Scalar, visit, type YAMLParseError } from 'yaml';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { forbiddenInXml } from '../text/xmlCharacters.js';

/** Beyond this a curated file is not curated any more, and a parser's patience is tried (facts: 10,000 levels overflow the stack). */
const MAX_LENGTH = 4_000_000;
const MAX_DEPTH = 64;

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
  const refuse = (rule: string, reason: string, span: Span, data: Finding['data'] = {}) => {
    findings.push({ rule, severity: 'error', path, span, data: { reason, ...data } });
  };
  if (text.length > MAX_LENGTH) refuse('input/limit', 'size', [0, 0], { limit: MAX_LENGTH });
  const deep = tooDeep(text);
  if (deep !== undefined) refuse('input/limit', 'depth', [deep, deep + 1], { limit: MAX_DEPTH });
  if (findings.length > 0) return { findings };

  const parsed = parseAllDocuments(text, {
    schema: 'failsafe',
    strict: true,
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
    stringKeys: true,
    lineCounter: new LineCounter(),
  });
  const documents = Array.isArray(parsed) ? parsed : [];
  const document = documents[0] as Document.Parsed | undefined;
  if (document === undefined) return { document: { value: null, place: () => [0, 0] }, findings };
  for (const problem of [...document.errors, ...document.warnings]) {
    const code = (problem as YAMLParseError).code;
    const rule = code === 'TAG_RESOLVE_FAILED' ? 'input/policy' : 'input/malformed';
    const reason = code === 'TAG_RESOLVE_FAILED' ? 'yaml-tag' : code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml';
    const key = reason === 'duplicate-key' ? keyAt(document, problem.pos[0]) : undefined;
    const span = key === undefined ? undefined : spanOf(key);
    refuse(rule, reason, span ?? [problem.pos[0], Math.max(problem.pos[1], problem.pos[0] + 1)], {
      detail: firstSentence(problem.message),
      key: key === undefined ? '' : String(key.value),
    });
  }
  const second = documents[1];
  if (second !== undefined) refuse('input/policy', 'several-documents', [second.range[0], second.range[0] + 1]);
  if (findings.length > 0) return { findings };

  visit(document, {
    Alias: (_, node) => refuse('input/policy', 'yaml-alias', spanOf(node)),
    // One visitor for scalars, mappings and lists: a visitor of one kind would stand in for this one, not beside it.
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) refuse('input/policy', 'yaml-alias', spanOf(node));
      if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:'))
        refuse('input/policy', 'yaml-tag', spanOf(node));
      if (isScalar(node) && forbiddenInXml(String(node.value ?? '')) >= 0)
        refuse('input/characters', 'control', spanOf(node));
    },
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (['__proto__', 'constructor', 'prototype'].includes(key))
        refuse('input/policy', 'yaml-key', spanOf(pair.key as { range?: readonly number[] }), { key });
    },
  });
  if (findings.length > 0) return { findings };
  return {
    document: { value: document.toJS({ maxAliasCount: 0 }), place: (keys) => placeOf(document, keys) },
    findings,
  };
}

/** The key that stands at an offset: the parser tells of its first letter alone. */
function keyAt(document: Document.Parsed, offset: number): Scalar | undefined {
  let found: Scalar | undefined;
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.range?.[0] !== offset) return undefined;
      found = key;
      return visit.BREAK;
    },
  });
  return found;
}

function spanOf(node: { range?: readonly number[] | null }): Span {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}

/** The span of the value at a path; of the nearest thing that exists above it otherwise. */
function placeOf(document: Document.Parsed, path: readonly PropertyKey[]): Span {
  for (let length = path.length; length >= 0; length--) {
    const keys = path.slice(0, length);
    const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
    const range = (node as { range?: readonly number[] } | null | undefined)?.range;
    if (range) return [range[0] as number, range[1] as number];
  }
  return [0, 0];
}

/** Offset where brackets or indentation go deeper than the limit. A scan before parsing: the parser recurses. */
function tooDeep(text: string): number | undefined {
  let brackets = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5b || c === 0x7b) {
      if (++brackets > MAX_DEPTH) return i;
    } else if (c === 0x5d || c === 0x7d) brackets = Math.max(0, brackets - 1);
    // An indented or a "- - -" line can hold one level in every two columns.
    else if (c === 10) {
      let end = i + 1;
      while (text[end] === ' ' || (text[end] === '-' && text[end + 1] === ' ')) end++;
      if (end - i - 1 > 2 * MAX_DEPTH) return end - 1;
    }
  }
  return undefined;
}

/** Parser messages run over several lines; the first says what is wrong. */
function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+.*$/u, '').trim();
}
