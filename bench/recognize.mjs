// Tamdil's recognition and resolution of a folder of articles by a desk's glossary. node bench/recognize.mjs FOLDER DESK
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, loadDesk, readArticle, recognize, resolve, shippedFolder } from '../dist/program/index.js';

const [, , folder, root] = process.argv;
const used = () => Object.values(process.cpuUsage()).reduce((sum, part) => sum + part, 0) / 1e6;

// Without it the shipped glossary alone would be measured.
if (!existsSync(join(root, 'glossary'))) throw new Error(`${root} has no glossary`);
const before = used();
const desk = await loadDesk({ root, shipped: shippedFolder, cwd: root });
const lexicons = new Map(languages.map(({ code }) => [code, desk.lexicon(code)]));
const load = used() - before;

const counts = { articles: 0, mentions: 0, resolved: 0 };
for (const name of readdirSync(folder)) {
  const { article } = readArticle(readFileSync(join(folder, name)), name);
  if (article === undefined) throw new Error(`${name} cannot be read`);
  const candidates = recognize(article, lexicons.get(article.language));
  const country = desk.style(article.style ?? desk.settings.style).country;
  const mentions = resolve(article, candidates, desk.glossary, country);
  counts.articles++;
  counts.mentions += mentions.length;
  counts.resolved += mentions.filter((mention) => mention.status === 'resolved').length;
}
console.log(JSON.stringify({ ...counts, load }));
