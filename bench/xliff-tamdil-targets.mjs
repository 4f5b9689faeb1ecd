// Gives the first unit of every other group of an XLIFF file a new target: node xliff-tamdil-targets.mjs GROUPS FILE
import { readFileSync, writeFileSync } from 'node:fs';
import { changeTargets, decodeXml } from '../dist/program/bitexts.js';

const [groups, path] = process.argv.slice(2);
const target = [{ type: 'text', value: 'Bản dịch mới: giá > 5 & < 9', span: [0, 0] }];
const changes = new Map();
for (let group = 0; group < Number(groups); group += 2) changes.set(`u${group}-0`, { target, state: 'translated' });
const source = decodeXml(readFileSync(path), path).decoded.text;
writeFileSync(`${path}.out`, changeTargets(source, path, changes));
