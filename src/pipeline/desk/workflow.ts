// Workflows on a disk: the desk's own pipelines, the shipped ones below them.
import { join, resolve } from 'node:path';
import { nearest } from '../../text/nearest.js';
import { exists } from '../disk.js';
import { UnusableConfiguration } from '../problem.js';
import { Cache, remembered } from './cache.js';
import type { TextFile } from './compile.js';
import type { Pipeline } from './definition.js';
import { type Places, roots, textFile, unlessAbsent, yamlFiles } from './places.js';

/** A workflow with its file, for findings about it. */
export interface PipelineFile extends Pipeline {
  readonly path: string;
  readonly text: string;
}

/** What a workflow says of the style, and where. */
export type StyleSource = Pick<PipelineFile, 'path' | 'text' | 'style' | 'styleSpan'>;

/** What commands want of a workflow that do not run it. */
type Outline = Pick<PipelineFile, 'name' | 'read'> & StyleSource;

/**
 * Loads a pipeline by name (`newsroom`: the desk's own pipelines/newsroom.yaml, else the shipped one) or by path.
 * @throws UnusableConfiguration when there is none, or it is broken
 */
export async function loadPipeline(nameOrPath: string, places: Places): Promise<PipelineFile> {
  const file = await findPipeline(nameOrPath, places);
  const { readPipeline } = await import('./definition.js');
  const { pipeline, findings } = readPipeline(file.text, file.path, file.name);
  if (pipeline === undefined) throw new UnusableConfiguration(findings, new Map([[file.path, file.text]]));
  return { ...pipeline, path: file.path, text: file.text };
}

/**
 * What a pipeline reads, and in which style. A sound pipeline is remembered: to check it takes all steps.
 * @throws UnusableConfiguration when there is none, or it is broken
 */
export async function loadOutline(name: string, places: Places): Promise<Outline> {
  const file = await findPipeline(name, places);
  const cache = Cache.open();
  const known = await remembered(cache, `pipeline-${cache?.key(file.text) ?? ''}`, async () => {
    const { read, style, styleSpan } = await loadPipeline(name, places);
    return { read, ...(style === undefined ? {} : { style }), ...(styleSpan === undefined ? {} : { styleSpan }) };
  });
  return { ...known, name: file.name, path: file.path, text: file.text };
}

/** @throws UnusableConfiguration when there is none */
async function findPipeline(nameOrPath: string, places: Places): Promise<TextFile> {
  const byPath = /[/\\]|\.ya?ml$/u.test(nameOrPath);
  const candidates = byPath
    ? [resolve(places.cwd, nameOrPath)]
    : roots(places)
        .toReversed()
        .map((root) => join(root, 'pipelines', `${nameOrPath}.yaml`));
  for (const path of candidates) {
    if (!(await exists(path).catch((e) => unlessAbsent(e, path, places)))) continue;
    return textFile(path, places);
  }
  const known = roots(places).flatMap((root) => yamlFiles(join(root, 'pipelines'), places));
  const names = [...new Set(known.map((file) => file.name))];
  const data = { reason: 'unknown', pipeline: nameOrPath, known: names, nearest: nearest(nameOrPath, names) ?? '' };
  throw new UnusableConfiguration([{ rule: 'input/pipeline', severity: 'error', path: '', span: [0, 0], data }]);
}
