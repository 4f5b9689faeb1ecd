// Writes the pages of the rules, docs/rules/. They are made of the rules themselves and of locales/, so run this after every
// change of those: npm run rules
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rulePages } from './rule-pages.mjs';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));
const pages = await rulePages();
await mkdir(folder, { recursive: true });
const names = new Set(pages.map(({ name }) => name));
for (const name of await readdir(folder)) if (!names.has(name)) await rm(`${folder}${name}`);
for (const { name, text } of pages) await writeFile(`${folder}${name}`, text);
console.log(`${pages.length} pages in docs/rules`);
