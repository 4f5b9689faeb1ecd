// tamdil.yaml: what a desk has decided, read and checked. No logic, and nothing of it is obeyed where any of it is wrong.
import { z } from 'zod';
import type { Finding } from '../../model/finding.js';
import type { Rule, RuleOptions, RuleSetting } from '../../model/rule.js';
import type { Span } from '../../model/span.js';
import { rules as articleRules } from '../../rules/index.js';
import { bitextRules } from '../../rules/targets/index.js';
import { UNUSED_IGNORE } from '../../steps/findings/ignores.js';
import { checkShape } from '../../syntax/shape.js';
import { readYaml } from '../../syntax/yaml.js';
import { unknownLanguages } from './languageNames.js';

/** What holds for articles, as far as the configuration says. */
export interface Decisions {
  readonly style?: string;
  /** Where it is named. */
  readonly styleSpan?: Span;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** A desk's configuration. Globs and folders are relative to its file. */
export interface Configuration extends Decisions {
  /** Languages that articles are in; any where none is named. */
  readonly languages: readonly string[];
  /** Folders of the desk's own glossary, what comes later overriding. */
  readonly glossary?: readonly string[];
  /** Where each of them is named. */
  readonly glossarySpans?: readonly Span[];
  /** Decisions for some articles; what comes later overrides. */
  readonly overrides: readonly (Decisions & { readonly files: readonly string[] })[];
  /** Articles that are left alone. */
  readonly ignores: readonly string[];
}

const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

const word = z.string().trim().min(1).max(200);
const globs = z.array(word);

/** An option's value as YAML has it, and as the rule wants it: of the type of its default. */
function optionSchema(value: RuleOptions[string]) {
  if (typeof value === 'boolean') return z.enum(['true', 'false']).transform((text) => text === 'true');
  if (typeof value === 'number')
    return z
      .string()
      .regex(/^\d{1,9}$/u)
      .transform(Number);
  return typeof value === 'string' ? word : z.array(word);
}

function ruleSchema({ options = {} }: Pick<Rule, 'options'>) {
  const own = Object.entries(options).map(([name, value]) => [name, optionSchema(value).optional()]);
  return z.union([
    z.enum(SEVERITIES),
    z.strictObject({ severity: z.enum(SEVERITIES).optional(), ...Object.fromEntries(own) }),
  ]);
}

const known: readonly Pick<Rule, 'id' | 'options'>[] = [...articleRules, ...bitextRules, { id: UNUSED_IGNORE }];

const decisions = {
  style: word.optional().meta({ description: 'House style of articles that name none.' }),
  rules: z
    .strictObject(Object.fromEntries(known.map((rule) => [rule.id, ruleSchema(rule).optional()])))
    .default({})
    .meta({ description: 'How grave each rule is, or off; with its options. `tamdil rules` lists them.' }),
};

/** The shape of a configuration file. */
export const configurationSchema = z
  .strictObject({
    ...decisions,
    languages: z.array(word).default([]).meta({ description: 'Languages that the articles are in: en, vi, az.' }),
    glossary: z.array(word).optional().meta({
      description: 'Folders of the desk’s own terms, glossary where none is named; what comes later overrides.',
    }),
    overrides: z
      .array(z.strictObject({ files: globs.min(1).meta({ description: 'Globs of articles.' }), ...decisions }))
      .default([])
      .meta({ description: 'Decisions for some articles; what comes later overrides.' }),
    ignores: globs.default([]).meta({ description: 'Globs of articles that are left alone.' }),
  })
  .meta({ title: 'Tamdil configuration' });

/** Reads a configuration file. Never throws. @returns the configuration where nothing in it is wrong */
export function readConfiguration(
  source: string,
  path: string,
): { configuration?: Configuration; findings: Finding[] } {
  const { document, findings } = readYaml(source, path);
  if (document === undefined) return { findings };
  // A file of comments alone decides nothing yet.
  const said = { ...document, value: withoutEmpty(document.value) };
  const { value, findings: deviations } = checkShape(configurationSchema, said, path);
  findings.push(...deviations);
  if (value === undefined) return { findings };
  findings.push(...unknownLanguages(value.languages, (index) => document.place(['languages', index]), path));
  if (findings.length > 0) return { findings };
  const { overrides, languages, glossary, ignores } = value;
  const configuration = {
    ...decided(value, document.place(['style'])),
    languages,
    ...(glossary === undefined
      ? {}
      : { glossary, glossarySpans: glossary.map((_, index) => document.place(['glossary', index])) }),
    overrides: overrides.map((override, index) => ({
      files: override.files,
      ...decided(override, document.place(['overrides', index, 'style'])),
    })),
    ignores,
  };
  return { configuration, findings };
}

/** A key with nothing but comments below it says nothing. */
function withoutEmpty(value: unknown): unknown {
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== '' && part !== null));
}

/** `near-miss: off` is short for `near-miss: { severity: off }`. */
function decided({ style, rules }: Pick<z.infer<typeof configurationSchema>, 'style' | 'rules'>, at: Span): Decisions {
  const settings = Object.entries(rules as Readonly<Record<string, Severity | RuleValue | undefined>>).flatMap(
    ([id, value]): [string, RuleSetting][] => {
      if (value === undefined) return [];
      if (typeof value === 'string') return [[id, { severity: value }]];
      const { severity, ...options } = value;
      const given = Object.entries(options).filter((entry) => entry[1] !== undefined);
      const own = given.length > 0 ? { options: Object.fromEntries(given) as RuleOptions } : {};
      return [[id, { ...(severity ? { severity } : {}), ...own }]];
    },
  );
  return { ...(style === undefined ? {} : { style, styleSpan: at }), rules: Object.fromEntries(settings) };
}

type Severity = (typeof SEVERITIES)[number];
type RuleValue = { readonly severity?: Severity } & Readonly<Record<string, RuleOptions[string] | undefined>>;
