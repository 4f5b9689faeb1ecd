// A workflow as YAML: which articles, which style, which steps. No logic, and checked before any article is read.
import { z } from 'zod';
import { bitextVersions } from '../../formats/bitexts/index.js';
import type { Finding } from '../../model/finding.js';
import type { Span } from '../../model/span.js';
import { steps } from '../../steps/index.js';
import type { Step } from '../../steps/sheet.js';
import { checkShape } from '../../syntax/shape.js';
import { readYaml, type YamlDocument } from '../../syntax/yaml.js';
import { nearest } from '../../text/nearest.js';
import { unknownLanguages } from './languageNames.js';

const word = z.string().trim().min(1).max(200);

/** The shape of a pipeline file. */
export const pipelineSchema = z
  .strictObject({
    about: word.meta({ description: 'What the workflow is for.' }),
    read: z
      .array(word)
      .default([])
      .meta({ description: 'Globs of articles, relative to the desk, where none is named.' }),
    style: word.optional().meta({ description: 'House style of the desk; an article may name another.' }),
    to: z.array(word).default([]).meta({ description: 'Target languages; all others when left out.' }),
    xliff: z
      .array(z.enum(bitextVersions))
      .min(1)
      .default(['1.2'])
      .meta({ description: 'XLIFF versions to write: 1.2, 2.0, 2.1.' }),
    for: z.enum(['generic', 'omegat']).default('generic').meta({ description: 'The tool that the XLIFF is for.' }),
    steps: z.array(word).min(1).meta({ description: 'What is done with each article, in this order.' }),
  })
  .meta({ title: 'Tamdil pipeline' });

/** A workflow, its steps found and in a possible order. */
export interface Pipeline {
  readonly name: string;
  readonly about: string;
  readonly read: readonly string[];
  readonly style?: string;
  /** Where it names the style. */
  readonly styleSpan?: Span;
  readonly to: readonly string[];
  readonly xliff: readonly string[];
  readonly for: 'generic' | 'omegat';
  readonly steps: readonly Step[];
}

/**
 * Reads a pipeline file. Never throws.
 * @param name the pipeline's name: the file's name without its ending
 */
export function readPipeline(source: string, path: string, name: string): { pipeline?: Pipeline; findings: Finding[] } {
  const { document, findings } = readYaml(source, path);
  if (document === undefined) return { findings };
  const shape = checkShape(pipelineSchema, document, path);
  if (shape.value === undefined) return { findings: [...findings, ...shape.findings] };
  const found = findSteps(shape.value.steps, document, path);
  findings.push(
    ...found.findings,
    ...unknownLanguages(shape.value.to, (index) => document.place(['to', index]), path),
    ...checkGlobs(shape.value.read, document, path),
  );
  if (findings.length > 0) return { findings };
  const { style, ...rest } = shape.value;
  const named = style ? { style, styleSpan: document.place(['style']) } : {};
  return { pipeline: { ...rest, name, steps: found.steps, ...named }, findings };
}

/** A desk's pipeline reads the desk: its job folders are laid out by where an article stands in it. */
function checkGlobs(globs: readonly string[], document: YamlDocument, path: string): Finding[] {
  return globs.flatMap((glob, index) =>
    leavesDesk(glob)
      ? [
          {
            rule: 'input/pipeline',
            severity: 'error',
            path,
            span: document.place(['read', index]),
            data: { reason: 'outside', glob },
          } satisfies Finding,
        ]
      : [],
  );
}

/** Whether a glob, or an alternative in it, is absolute or goes up. A backslash divides folders on some systems, and quotes on others. */
function leavesDesk(glob: string): boolean {
  const absolute = /^!?(?:\{(?:[^}]*,)?)?(?:[/\\]|[A-Za-z]:[/\\])/u;
  const upward = /(?:^!?|[{,(|/\\}])\.\.(?:$|[},)|/\\{])/u;
  return [glob, glob.replaceAll('\\', '')].some((text) => absolute.test(text) || upward.test(text));
}

/** Finds steps by name and checks that each finds what it needs: what is impossible is told before an article is read. */
function findSteps(
  names: readonly string[],
  document: YamlDocument,
  path: string,
): { steps: Step[]; findings: Finding[] } {
  const chosen: Step[] = [];
  const findings: Finding[] = [];
  const given = new Set<string>(['article']);
  for (const [index, name] of names.entries()) {
    const refuse = (reason: string, data: Finding['data']) => {
      const span = document.place(['steps', index]);
      findings.push({ rule: 'input/pipeline', severity: 'error', path, span, data: { reason, step: name, ...data } });
    };
    const step = steps.find((s) => s.name === name);
    if (step === undefined) {
      const known = steps.map((s) => s.name);
      refuse('unknown-step', { known, nearest: nearest(name, known) ?? '' });
      continue;
    }
    const missing = step.needs.find((part) => !given.has(part));
    if (chosen.includes(step)) refuse('step-twice', {});
    else if (missing !== undefined)
      refuse('step-order', { needs: missing, giver: steps.find((s) => s.gives === missing)?.name ?? '' });
    given.add(step.gives);
    chosen.push(step);
  }
  return { steps: chosen, findings };
}
