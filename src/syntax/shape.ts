// A parsed file held against its schema: every deviation with its place and the cure.
import type { ZodType, z } from 'zod';
import type { Finding } from '../model/finding.js';
import { nearest } from '../text/nearest.js';
import { capped } from './cap.js';
import type { YamlDocument } from './yaml.js';

type Issue = z.core.$ZodIssue;

/**
 * Checks a document's shape.
 * @returns the value as the schema's type, or a finding `input/structure` for each deviation
 */
export function checkShape<T>(
  schema: ZodType<T>,
  document: YamlDocument,
  path: string,
): { value?: T; findings: Finding[] } {
  const result = schema.safeParse(document.value, { reportInput: true });
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => describe(issue, schema, document, path));
  return { findings: capped(findings, path) };
}

/** The file as a whole has no name that a sentence could begin with. */
const AT_TOP = new Map([
  ['wrong-type', 'wrong-top-type'],
  ['wrong-value', 'wrong-top-value'],
]);

function describe(issue: Issue, schema: ZodType, document: YamlDocument, path: string): Finding[] {
  const finding = (reason: string, keys: readonly PropertyKey[], data: Finding['data']): Finding => ({
    rule: 'input/structure',
    severity: 'error',
    path,
    span: document.place(keys),
    data: {
      reason: keys.length === 0 ? (AT_TOP.get(reason) ?? reason) : reason,
      at: keys.map(String).join('.'),
      ...data,
    },
  });
  const missing = (keys: readonly PropertyKey[]) => {
    const at = keys.slice(0, -1).map(String).join('.');
    return finding(at === '' ? 'missing-top-key' : 'missing-key', keys, { key: String(keys.at(-1)), at });
  };
  const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)) ?? '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = keysAt(schema, issue.path);
        return finding('unknown-key', [...issue.path, key], { key, known, nearest: nearest(key, known) ?? '' });
      });
    case 'invalid_value': {
      const known = issue.values.map(String);
      if (issue.input === undefined) return [missing(issue.path)];
      const value = shown(issue.input);
      return [finding('unknown-value', issue.path, { value, known, nearest: nearest(value, known) ?? '' })];
    }
    case 'invalid_type':
      if (issue.input === undefined) return [missing(issue.path)];
      return [finding('wrong-type', issue.path, { expected: issue.expected, value: shown(issue.input).slice(0, 60) })];
    case 'invalid_format':
      if (issue.pattern !== undefined && WHOLE_NUMBER.test(issue.pattern))
        return [finding('wrong-number', issue.path, { value: shown(issue.input).slice(0, 60) })];
      return [finding('wrong-value', issue.path, { value: shown(issue.input).slice(0, 60), expected: issue.message })];
    case 'too_big':
      return [finding('too-long', issue.path, { limit: Number(issue.maximum) })];
    case 'too_small':
      return [finding('too-short', issue.path, { limit: Number(issue.minimum) })];
    case 'invalid_key':
      return [finding('wrong-key', issue.path, { key: String(issue.path.at(-1)) })];
    case 'invalid_union': {
      // The branch that got furthest tells most.
      const branches = issue.errors.filter((b) => b.length > 0).sort((a, b) => depth(b) - depth(a));
      return (branches[0] ?? []).flatMap((i) =>
        describe({ ...i, path: [...issue.path, ...i.path] } as Issue, schema, document, path),
      );
    }
    default:
      return [finding('wrong-value', issue.path, { value: shown(issue.input).slice(0, 60), expected: issue.message })];
  }
}

/** The patterns of numbers, as schemas write them. */
const WHOLE_NUMBER = /^\/\^\\d\{\d+,\d+\}\$\//u;

const depth = (issues: readonly Issue[]) => Math.max(...issues.map((i) => i.path.length));

/** The keys that the schema knows at a path, by walking its definition. */
function keysAt(schema: ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = schema;
  const step = (key?: PropertyKey): unknown => {
    const definition = (here as { def?: Record<string, unknown> }).def ?? {};
    if (definition.type === 'object' && key !== undefined)
      return (definition.shape as Record<PropertyKey, unknown>)[key];
    return definition.innerType ?? definition.valueType ?? definition.element ?? definition.in;
  };
  const unwrap = () => {
    const wrappers = ['optional', 'default', 'prefault', 'pipe', 'readonly', 'nullable'];
    for (;;) {
      const definition = (here as { def?: { type?: string; options?: readonly unknown[] } } | undefined)?.def;
      // Of the forms that a value may have, the one with keys comes last.
      if (definition?.type === 'union') here = definition.options?.at(-1);
      else if (wrappers.includes(String(definition?.type))) here = step();
      else return;
    }
  };
  unwrap();
  for (const key of path) {
    here = step(key);
    unwrap();
  }
  const shape = (here as { def?: { shape?: object } } | undefined)?.def?.shape;
  return shape ? Object.keys(shape) : [];
}
