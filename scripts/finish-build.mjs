// After the compiler: the command and the library as a few files instead of hundreds, which halves the time it takes to start; its run bit; and
// a hash of the built program, by which caches know whose they are.
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { lateRegExps } from './lateRegExps.mjs';
import { buildPage } from './page.mjs';

/** A module with all that it imports before it runs, by path; not what it loads on its way. */
function needs(...modules) {
  const found = new Set();
  const follow = (path) => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, imported] of readFileSync(path, 'utf8').matchAll(/^(?:import|export) [^;=]* from '(\.[^']+)';/gmu))
      follow(resolve(dirname(path), imported));
  };
  for (const module of modules) follow(resolve('dist', module));
  return found;
}

/**
 * What is loaded together stands together: to find and open a file takes as long as to read some ten thousand letters of it.
 * @param modules by path
 */
const together = (name, modules) => ({ name, test: (id) => modules.has(id) });

const lint = needs('cli/program.js', 'cli/commands/lint.js', 'report/compact.js');
const mentions = needs('cli/commands/mentions.js', 'pipeline/desk/openDesk.js');
const linting = needs('pipeline/lint/looking.js');
/** What programs that read XLIFF alone share with all others, and would otherwise load all the rest with. */
const shared = [...needs('bitexts.js')].filter((module) =>
  [lint, mentions, linting].some((modules) => modules.has(module)),
);

const bundle = await rolldown({
  input: { main: 'dist/cli/main.js', index: 'dist/index.js', bitexts: 'dist/bitexts.js' },
  platform: 'node',
  plugins: [lateRegExps],
  // Of a package in two kinds of modules, the one that can be bundled.
  resolve: { mainFields: ['module', 'main'] },
});
await bundle.write({
  // As deep as the modules it is made of: they find the glossary and the words two folders up.
  dir: 'dist/program',
  format: 'esm',
  // Read by nobody, and at every start by the machine. Names stay, for what a stack tells.
  minify: { compress: false, mangle: false, codegen: true },
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  codeSplitting: {
    groups: [
      together('shared', new Set(shared)),
      together('start', lint),
      together('languages', needs('languages/index.js')),
      together('articles', mentions),
      together('linting', linting),
    ],
  },
  cleanDir: true,
});
await buildPage('dist/page');
chmodSync('dist/program/main.js', 0o755);

const hash = createHash('sha256');
const files = readdirSync('dist/program')
  .filter((name) => name.endsWith('.js'))
  .sort();
for (const file of files)
  hash
    .update(file)
    .update('\0')
    .update(readFileSync(join('dist/program', file)));
writeFileSync('dist/build-id', hash.digest('hex'));
