// The same with the npm package xliff: node xliff-npm.mjs FOLDER VERSION FILE
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, version, path] = process.argv.slice(2);
const xliff = createRequire(join(folder, 'package.json'))('xliff');
const text = readFileSync(path, 'utf8');
const written =
  version === '1.2'
    ? await xliff.jsToXliff12(await xliff.xliff12ToJs(text))
    : await xliff.js2xliff(await xliff.xliff2js(text));
writeFileSync(`${path}.out`, written);
