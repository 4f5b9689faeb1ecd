// Writes the JSON Schemas (draft-07) that editors complete and check YAML with. They follow from the schemas that the
// program reads with, so run this after every change of those: npm run schemas
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from './schema-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
for (const { path, text } of await schemaFiles()) {
  await mkdir(`${root}${path.replace(/\/[^/]+$/, '')}`, { recursive: true });
  await writeFile(`${root}${path}`, text);
  console.log(path);
}
