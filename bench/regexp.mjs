// The same terms as one regular expression, longest first, with the boundaries of Unicode. node bench/regexp.mjs FOLDER DESK
import { readdirSync, readFileSync } from 'node:fs';

const [, , folder, desk] = process.argv;
/** @type {[form: string, preferred: string][]} */
const terms = JSON.parse(readFileSync(`${desk}/forms.json`, 'utf8'));
const forms = terms
  .map(([form]) => form.normalize('NFC').replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
  .sort((a, b) => b.length - a.length);
const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
let matches = 0;
for (const name of readdirSync(folder))
  for (const _ of readFileSync(`${folder}/${name}`, 'utf8').normalize('NFC').matchAll(pattern)) matches++;
console.log(JSON.stringify({ matches }));
