// JSON read strictly (RFC 8259), with the place of everything.
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Finding } from '../model/finding.js';
import type { YamlDocument } from './yaml.js';

/** What people and agencies write is flat; beyond this a parser's stack is at risk. */
const DEPTH = 64;

/** Reads JSON to its nodes. Never throws. @param path the file's name, for findings */
export function readJsonTree(source: string, path: string): { root?: Node; findings: Finding[] } {
  const deep = depthExceeded(source);
  if (deep !== undefined) {
    const data = { reason: 'depth', limit: DEPTH };
    return { findings: [{ rule: 'input/limit', severity: 'error', path, span: [deep, deep + 1], data }] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { disallowComments: true });
  const [error] = errors;
  if (root !== undefined && error === undefined) return { root, findings: [] };
  const at = error?.offset ?? 0;
  const data = { reason: 'json' };
  const span = [at, at + (error?.length || 1)] as const;
  return { findings: [{ rule: 'input/malformed', severity: 'error', path, span, data }] };
}

/** Reads JSON to a value whose parts have their places. Never throws. */
export function readJson(source: string, path: string): { document?: YamlDocument; findings: Finding[] } {
  const { root, findings } = readJsonTree(source, path);
  if (root === undefined) return { findings };
  const place = (keys: readonly PropertyKey[]) => {
    // The nearest thing that is there, where the thing itself is not.
    for (let length = keys.length; length > 0; length--) {
      const node = findNodeAtLocation(root, keys.slice(0, length) as (string | number)[]);
      if (node !== undefined) return [node.offset, node.offset + node.length] as const;
    }
    return [root.offset, root.offset + 1] as const;
  };
  return { document: { value: getNodeValue(root), place }, findings };
}

/** Where brackets open deeper than they may. */
function depthExceeded(source: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gsu)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > DEPTH) return index;
  }
  return undefined;
}
