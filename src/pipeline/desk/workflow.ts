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
 * What a pipeline says of the style, for commands that need nothing else of it. A sound pipeline is remembered.
 * @throws UnusableConfiguration when there is none, or it is broken
 */
export async function loadStyleSource(name: string, places: Places): Promise<StyleSource> {
  const { path, text } = await findPipeline(name, places);
  const cache = Cache.open();
  const known = await remembered(cache, `style-${cache?.key(text) ?? ''}`, async () => {
    const { style, styleSpan } = await loadPipeline(name, places);
    return { ...(style === undefined ? {} : { style }), ...(styleSpan === undefined ? {} : { styleSpan }) };
  });
  return { ...known, path, text };
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
  const known = (await Promise.all(roots(places).map((root) => yamlFiles(join(root, 'pipelines'), places)))).flat();
  const names = [...new Set(known.map((file) => file.name))];
  const data = { reason: 'unknown', pipeline: nameOrPath, known: names, nearest: nearest(nameOrPath, names) ?? '' };
  throw new UnusableConfiguration([{ rule: 'input/pipeline', severity: 'error', path: '', span: [0, 0], data }]);
}
