// Reads an XLIFF file and writes it again: node xliff-tamdil.mjs VERSION FILE
import { readFileSync, writeFileSync } from 'node:fs';
import { bitextFormats, decodeXml, readBitext } from '../dist/program/bitexts.js';

const [version, path] = process.argv.slice(2);
const { bitext } = readBitext(decodeXml(readFileSync(path), path).decoded.text, path);
const format = bitextFormats.find(({ versions }) => versions.includes(version));
writeFileSync(`${path}.out`, format.write(bitext, { version, tool: { name: 'tamdil', version: '0' } }));
