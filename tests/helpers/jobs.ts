// Stories taken through all steps inside the test's own process.

import type { Article, Segment } from '../../src/model/article.js';
import { type JobContent, jobContent } from '../../src/pipeline/jobs/update.js';
import { runStories } from '../../src/pipeline/stories.js';
import { steps } from '../../src/steps/index.js';
import type { Manifest } from '../../src/steps/job/manifest.js';
import type { Settings } from '../../src/steps/sheet.js';
import type { TestDesk } from './desk.js';
import { shippedDesk } from './glossary.js';

const shipped = shippedDesk();

/** What Tamdil would write for an article of a desk. */
export async function contentFor(desk: TestDesk, path: string, settings: Partial<Settings> = {}): Promise<JobContent> {
  const here = { ...shipped, settings: { ...shipped.settings, ...settings } };
  const [result] = await runStories([path], steps, here, { cwd: desk.folder });
  if (result?.sheet?.files === undefined) throw new Error(`${path} cannot be read`);
  return jobContent(result.sheet, here);
}

/** What a job's manifest says of an article, as far as merge asks. */
export function manifestOf({ path, language }: Article, segments: readonly Segment[]): Manifest {
  return {
    tamdil: '0',
    story: 'a',
    language,
    style: 'neutral',
    article: { path, sha256: '' },
    glossary: '',
    normalized: { file: path, sha256: '' },
    units: segments.map(({ id, span: [start, end] }) => ({ id, start, end })),
    files: [],
  };
}
