// A story taken through the steps, as a pipeline would.
import { readArticle } from '../../src/formats/readArticle.js';
import { draft } from '../../src/steps/draft.js';
import { lint } from '../../src/steps/lint.js';
import { normalize } from '../../src/steps/normalize.js';
import { recognize } from '../../src/steps/recognize.js';
import { resolve } from '../../src/steps/resolve.js';
import { segment } from '../../src/steps/segment.js';
import type { Desk, Sheet } from '../../src/steps/sheet.js';
import { write } from '../../src/steps/write.js';

/** Everything the steps give for a text. @param path its ending tells the language: `visit.en.txt` */
export function throughSteps(text: string, path: string, desk: Desk): Sheet {
  const { article } = readArticle(Buffer.from(text), path);
  if (article === undefined) throw new Error(`${path} cannot be read`);
  const segments = segment.run({ article }, desk);
  const candidates = recognize.run({ article }, desk);
  const mentions = resolve.run({ article, candidates }, desk);
  const findings = lint.run({ article, segments, mentions }, desk);
  const normalized = normalize.run({ article, segments, mentions }, desk);
  const bitexts = draft.run({ normalized }, desk);
  const files = write.run({ article, normalized, bitexts }, desk);
  return { article, segments, candidates, mentions, findings, normalized, bitexts, files };
}
