// After the compiler: the command's run bit, and a hash of the built program, by which caches know whose they are.
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

chmodSync('dist/cli/main.js', 0o755);
const hash = createHash('sha256');
const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
writeFileSync('dist/build-id', hash.digest('hex'));
