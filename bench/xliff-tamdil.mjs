// Reads an XLIFF file and writes it again: node xliff-tamdil.mjs VERSION FILE
import { readFileSync, writeFileSync } from 'node:fs';
import { bitextFormats, readBitext } from '../dist/program/index.js';

const [version, path] = process.argv.slice(2);
const { bitext } = readBitext(readFileSync(path, 'utf8'), path);
const format = bitextFormats.find(({ versions }) => versions.includes(version));
writeFileSync(`${path}.out`, format.write(bitext, { version, tool: { name: 'tamdil', version: '0' } }));
