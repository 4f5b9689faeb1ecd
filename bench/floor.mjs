// What any program in Node has to do that compares names: read, decode, normalize, lower-case. node bench/floor.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';

const [, , folder] = process.argv;
let units = 0;
for (const name of readdirSync(folder))
  units += readFileSync(`${folder}/${name}`, 'utf8').normalize('NFC').toLowerCase().length;
console.log(JSON.stringify({ units }));
