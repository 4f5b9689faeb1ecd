// YAML read strictly: every scalar a string, no anchors, tags or second document, and a place for everything.
import {
  Composer,
  CST,
  type Document,
  isCollection,
  isMap,
  isScalar,
  Lexer,
  type Node,
  Parser,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { codePoint, forbiddenInXml } from '../text/xmlCharacters.js';
import { capped } from './cap.js';

/** Beyond this a curated file is not curated any more, and a parser's patience is tried (facts: 10,000 levels overflow the stack). */
const MAX_LENGTH = 4_000_000;
const MAX_DEPTH = 64;
/** Keys, values, list items, lines. The largest glossary file shipped has 18,000. */
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
  const refuse = (reason: string, at: number, limit: number): { findings: Finding[] } => ({
    findings: [{ rule: 'input/limit', severity: 'error', path, span: [at, at + 1], data: { reason, limit } }],
  });
  if (text.length > MAX_LENGTH) return refuse('size', 0, MAX_LENGTH);
  const parsed = parse(text);
  return 'documents' in parsed
    ? readDocuments(parsed.documents, path)
    : refuse(parsed.exceeded, parsed.at, parsed.limit);
}

type Parsed =
  | { readonly documents: readonly Document.Parsed[] }
  | { readonly exceeded: 'depth' | 'elements'; readonly at: number; readonly limit: number };

/**
 * Parses text within limits. They are held while its tokens are read, with the parser's own account of what is open:
 * composing nodes from tokens recurses, and only the parser knows a bracket from one in quotation marks.
 */
function parse(text: string): Parsed {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let elements = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const at = parser.offset;
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (depthOf(parser.stack) > MAX_DEPTH) return { exceeded: 'depth', at, limit: MAX_DEPTH };
    if (isElement(lexeme) && ++elements > MAX_ELEMENTS) return { exceeded: 'elements', at, limit: MAX_ELEMENTS };
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({
    schema: 'failsafe',
    strict: true,
    // Asked below: the parser compares each key with all before it.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    stringKeys: true,
  });
  return { documents: [...composer.compose(tokens)] as Document.Parsed[] };
}

/** How many collections are open: below them on the stack stands the document, above them at most a scalar. */
function depthOf(stack: readonly CST.Token[]): number {
  const top = stack.at(-1);
  return stack.length - 1 - (top !== undefined && 'items' in top ? 0 : 1);
}

/** Each scalar is one, what may stand for an empty one, and each line: empty ones take a parser's time too. */
function isElement(lexeme: string): boolean {
  return lexeme === CST.SCALAR || '-?,\n'.includes(lexeme) || lexeme === '\r\n';
}

function readDocuments(
  documents: readonly Document.Parsed[],
  path: string,
): { document?: YamlDocument; findings: Finding[] } {
  const [document, second] = documents;
  const findings: Finding[] = [];
  const refuse = (rule: string, reason: string, span: Span, data: Finding['data'] = {}) => {
    findings.push({ rule, severity: 'error', path, span, data: { reason, ...data } });
  };
  if (document === undefined) return { document: { value: null, place: () => [0, 0] }, findings };
  for (const problem of [...document.errors, ...document.warnings]) {
    const tag = (problem as YAMLParseError).code === 'TAG_RESOLVE_FAILED';
    const span: Span = [problem.pos[0], Math.max(problem.pos[1], problem.pos[0] + 1)];
    refuse(tag ? 'input/policy' : 'input/malformed', tag ? 'yaml-tag' : 'yaml', span, {
      detail: firstSentence(problem.message),
    });
  }
  if (second !== undefined) refuse('input/policy', 'several-documents', [second.range[0], second.range[0] + 1]);
  if (findings.length > 0) return { findings: capped(findings, path) };

  visit(document, {
    Alias: (_, node) => refuse('input/policy', 'yaml-alias', spanOf(node)),
    // One visitor for scalars, mappings and lists: a visitor of one kind would stand in for this one, not beside it.
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) refuse('input/policy', 'yaml-alias', spanOf(node));
      if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:'))
        refuse('input/policy', 'yaml-tag', spanOf(node));
      if (isScalar(node)) {
        const value = String(node.value ?? '');
        const at = forbiddenInXml(value);
        if (at >= 0) refuse('input/characters', 'control', spanOf(node), { character: codePoint(value, at) });
      }
      if (isMap(node))
        for (const { key, span } of repeatedKeys(node)) refuse('input/malformed', 'duplicate-key', span, { key });
    },
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (['__proto__', 'constructor', 'prototype'].includes(key))
        refuse('input/policy', 'yaml-key', spanOf(pair.key as { range?: readonly number[] }), { key });
    },
  });
  if (findings.length > 0) return { findings: capped(findings, path) };
  const children = new Map<YAMLMap, Map<string, unknown>>();
  return {
    document: { value: document.toJS({ maxAliasCount: 0 }), place: (keys) => placeOf(document, keys, children) },
    findings,
  };
}

function repeatedKeys(map: YAMLMap): { key: string; span: Span }[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const text = keyText(key);
    if (seen.has(text)) return [{ key: text, span: spanOf(key) }];
    seen.add(text);
    return [];
  });
}

function spanOf(node: { range?: readonly number[] | null }): Span {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}

/**
 * The span of the value at a path; of the nearest thing that exists above it otherwise.
 * @param children the keys of the mappings asked about so far; added to
 */
function placeOf(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  children: Map<YAMLMap, Map<string, unknown>>,
): Span {
  let node: unknown = document.contents;
  let span = rangeOf(node) ?? [0, 0];
  for (const key of path) {
    if (isMap(node)) {
      let known = children.get(node);
      if (known === undefined) {
        known = new Map(node.items.map((pair) => [keyText(pair.key), pair.value]));
        children.set(node, known);
      }
      node = known.get(String(key));
    } else node = isCollection(node) ? (node as { items: unknown[] }).items[Number(key)] : undefined;
    if (node === undefined) break;
    span = rangeOf(node) ?? span;
  }
  return span;
}

const keyText = (key: unknown) => (isScalar(key) ? String(key.value ?? '') : '');

function rangeOf(node: unknown): Span | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}

/** Parser messages run over several lines; the first says what is wrong. */
function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+.*$/u, '').trim();
}
