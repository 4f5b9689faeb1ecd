// npm run bench:xliff: reading and writing a large XLIFF file, against the npm package xliff and Debian's translate-toolkit.
// Each a whole process, by turns; figures are medians. Writes RESULTS-xliff.md.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchFolder } from './corpus.mjs';
import { Random } from './random.mjs';
import { machine, program } from './report.mjs';

const MEGABYTES = 20;
const REPEAT = 5;
const XLIFF = '6.4.0';
/** Debian keeps its Python packages for its own Python. */
const PYTHON = '/usr/bin/python3';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const WORDS =
  `delegation President Tô Lâm visit Bakı Hà Nội agreement trade energy minister Milli Majlis National Assembly quốc hội
  hợp tác phát triển əməkdaşlıq sərəncam görüş and of the to in on with for & < said`.split(/\s+/u);

/** A bitext as large as asked for: news sentences with bold type and links, half of them translated. */
function makeBitext(units) {
  const random = new Random('tamdil xliff');
  const sentence = () =>
    Array.from({ length: 12 + random.below(14) }, () => WORDS[random.below(WORDS.length)]).join(' ');
  const text = (value) => ({ type: 'text', value, span: [0, 0] });
  const code = (type, id, kind, raw) => ({ type, id, kind, raw, span: [0, 0] });
  const inlines = (coded) =>
    coded
      ? [text(`${sentence()} `), code('open', '1', 'bold', '**'), text(sentence()), code('close', '1', 'bold', '**')]
      : [text(sentence())];
  const groups = Array.from({ length: Math.ceil(units / 4) }, (_, g) => ({
    id: `g${g}`,
    name: `story/paragraph-${g}`,
    kind: 'paragraph',
    units: Array.from({ length: 4 }, (_, u) => {
      const coded = random.chance(0.2);
      const done = random.chance(0.5);
      return {
        id: `u${g}-${u}`,
        name: `story/u${g}-${u}`,
        source: inlines(coded),
        ...(done ? { target: inlines(coded) } : {}),
        state: done ? 'translated' : 'initial',
        annotations: [],
        notes: [{ category: 'glossary', priority: 1, text: sentence() }],
      };
    }),
  }));
  const languages = { sourceLanguage: 'en', targetLanguage: 'vi' };
  return { story: 'story', original: 'story.en.txt', format: 'text', ...languages, notes: [], groups };
}

async function files() {
  const { bitextFormats } = await import('../dist/program/index.js');
  const folder = join(benchFolder, 'xliff');
  mkdirSync(folder, { recursive: true });
  return ['1.2', '2.1'].map((version) => {
    const path = join(folder, `${version}.xlf`);
    if (!existsSync(path)) {
      const format = bitextFormats.find(({ versions }) => versions.includes(version));
      const options = { version, tool: { name: 'tamdil', version: '0' } };
      const size = Buffer.byteLength(format.write(makeBitext(400), options));
      writeFileSync(path, format.write(makeBitext(Math.round((400 * MEGABYTES * 1e6) / size)), options));
    }
    return { version, path };
  });
}

/** The npm package, installed below the temporary folder when measured; undefined where the registry is out of reach. */
function npmPackage() {
  const home = join(benchFolder, 'xliff-package');
  const there = () => existsSync(join(home, 'node_modules/xliff/package.json'));
  if (!there()) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies: { xliff: XLIFF } }));
    try {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
        cwd: home,
        stdio: 'ignore',
        timeout: 180_000,
      });
    } catch {
      return undefined;
    }
  }
  return there() ? home : undefined;
}

const toolkit = () =>
  existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import translate.storage.xliff']).status === 0 ? PYTHON : undefined;

/** Reads and writes once, in a process of its own. */
function run({ command, args, cwd }) {
  const start = performance.now();
  const child = spawnSync('/usr/bin/env', ['time', '-f', '%U %S %M', command, ...args], { cwd, encoding: 'utf8' });
  const wall = (performance.now() - start) / 1000;
  const [user, system, peak] = (child.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  if (child.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${child.stderr.slice(-500)}`);
  return { wall, cpu: user + system, peak: peak / 1024 };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function main() {
  const cases = [];
  const skipped = [];
  const [package_, python] = [npmPackage(), toolkit()];
  if (package_ === undefined) skipped.push(`xliff ${XLIFF} (npm): not installed, and the registry is out of reach`);
  if (python === undefined) skipped.push('translate-toolkit: not installed (Debian: python3-translate)');
  for (const { version, path } of await files()) {
    const add = (what, command, args, cwd) =>
      cases.push({ what, version, path, command, args: [...args.map(String), path], cwd, runs: [] });
    add('Tamdil', process.execPath, [here('xliff-tamdil.mjs'), version]);
    if (package_ !== undefined)
      add(`xliff ${XLIFF} (npm)`, process.execPath, [here('xliff-npm.mjs'), package_, version]);
    const withToolkit = python !== undefined && version === '1.2';
    if (withToolkit) add('translate-toolkit', python, [here('xliff-toolkit.py')]);
    const groups = readFileSync(path, 'utf8').split('<group ').length - 1;
    add('Tamdil, new targets in place', process.execPath, [here('xliff-tamdil-targets.mjs'), groups]);
    if (withToolkit) add('translate-toolkit, new targets', python, [here('xliff-toolkit-targets.py'), groups]);
  }
  for (let round = 0; round < REPEAT; round++) for (const measured of cases) measured.runs.push(run(measured));
  const rows = cases.map(({ what, version, path, runs }) => {
    const of = (key) => median(runs.map((r) => r[key]));
    const megabytes = statSync(path).size / 1e6;
    const figures = [
      of('wall').toFixed(2),
      of('cpu').toFixed(2),
      of('peak').toFixed(0),
      (of('peak') / megabytes).toFixed(1),
    ];
    return `| ${what} | ${version} | ${megabytes.toFixed(1)} | ${figures.join(' | ')} |`;
  });
  const table = [
    '| what | XLIFF | MB | wall s | CPU s | peak MB | peak / file |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
  const about = [...program(), ...machine(), ...skipped.map((line) => `not measured: ${line}`)].map(
    (line) => `* ${line}`,
  );
  const text = [
    '# How quick XLIFF is read and written',
    `Written by \`npm run bench:xliff\` on ${new Date().toISOString().slice(0, 10)}.`,
    about.join('\n'),
    [
      'Each process reads the file, makes of it what its library has for units, and writes it to a file again; medians of five',
      'runs that took turns. Tamdil and xliff turn the whole file into objects and write a new file of them: Tamdil with states,',
      'notes, languages and original markup, byte for byte the same; xliff without states, languages of texts, categories of',
      'notes and original markup. translate-toolkit keeps the tree, asks it for all targets and writes it out. Tamdil decodes and',
      'reads strictly; of files of up to two million characters, which these are not, two more parsers have to see the same.',
    ].join('\n'),
    [
      'Below that, what is done to a file that comes back from a translator: every eighth unit gets a new target, and the rest',
      'of the file stays. Tamdil changes these places of the text (`changeTargets`), and every other byte is as it was;',
      'translate-toolkit changes its tree and writes it out.',
    ].join('\n'),
    table,
  ].join('\n\n');
  console.log(table);
  for (const line of skipped) console.error(`Not measured: ${line}.`);
  writeFileSync(new URL('RESULTS-xliff.md', import.meta.url), `${text}\n`);
}

await main();
