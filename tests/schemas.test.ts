import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFiles } from '../scripts/schema-files.mjs';

test('the committed JSON Schemas are those of the program (npm run schemas)', async () => {
  for (const { path, text } of await schemaFiles()) expect(readFileSync(path, 'utf8')).toBe(text);
});
