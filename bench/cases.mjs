// What is measured: each case a whole process, with the case that it is compared with.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchFolder } from './corpus.mjs';
import { prepareTextlint, textlintName } from './textlint.mjs';

const script = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * @typedef {object} Case
 * @property {string} tool
 * @property {string} what what a reader of the results is told
 * @property {number} [articles]
 * @property {number} [forms]
 * @property {readonly string[]} args of Node
 * @property {string} [cwd]
 * @property {Readonly<Record<string, string>>} [env]
 * @property {() => void} [before] what is done before each run, and not measured
 * @property {string} against key of the case it is compared with
 */

/** @param {Pick<Case, 'tool' | 'articles' | 'forms'>} measured */
export const keyOf = ({ tool, articles, forms }) => [tool, articles ?? '', forms ?? ''].join('/');

/** What `--only` can name; what others are compared with is measured always. */
export const TOOLS = ['start', 'floor', 'mentions', 'lint', 'regexp', 'textlint', 'tamdil'];
const COMPARED_WITH = ['start', 'floor'];

/**
 * @param {{ quick: boolean, only?: string }} options
 * @returns {{ cases: Case[], warmUps: Case[], skipped: string[] }} cases; runs that fill caches; what cannot be measured
 */
export function makeCases({ quick, only }) {
  const sizes = quick
    ? { articles: [100, 1000], forms: [1000, 10_000], regexp: [1000], mentions: [10_000] }
    : {
        articles: [100, 1000, 10_000],
        forms: [100, 1000, 10_000, 100_000],
        regexp: [100, 1000],
        mentions: [10_000, 100_000],
      };
  if (!existsSync(script('../dist/program/index.js'))) throw new Error('There is no dist/: npm run build');
  const { folders, desks } = generate(sizes.articles, sizes.forms.concat(sizes.regexp));
  const skipped = [];
  const wanted = (tool) => only === undefined || only === tool || COMPARED_WITH.includes(tool);
  const [few] = sizes.articles;
  const folder = folders.get(few);
  const article = join(folder, readdirSync(folder)[0]);
  /** @type {Case[]} */
  const cases = [{ tool: 'start', what: '`node -e 0`', args: ['-e', '0'], against: keyOf({ tool: 'start' }) }];
  for (const articles of sizes.articles)
    cases.push({
      ...{ tool: 'floor', what: 'read, decode, NFC, lower case', articles },
      ...{ args: [script('floor.mjs'), folders.get(articles)], against: keyOf({ tool: 'floor', articles }) },
    });

  const program = script('../dist/program/main.js');
  const mentions = { tool: 'mentions', articles: 1, against: keyOf({ tool: 'start' }) };
  const args = [program, 'mentions', article];
  cases.push({ ...mentions, what: '`tamdil mentions`, shipped glossary', args, cwd: dirname(folder) });
  for (const forms of sizes.mentions)
    cases.push({ ...mentions, what: '`tamdil mentions`', forms, args, cwd: desks.get(forms) });

  cases.push(...lintCases(program, article, folder, desks, folders));

  const peer = (tool, what, forms, command) =>
    cases.push({ tool, what, articles: few, forms, args: command, against: keyOf({ tool: 'floor', articles: few }) });
  for (const forms of sizes.regexp)
    peer('regexp', 'RegExp alternation, `giu`', forms, [script('regexp.mjs'), folder, desks.get(forms)]);
  if (wanted('textlint')) {
    const forms = 1000;
    const textlint = prepareTextlint(desks.get(forms));
    if (textlint === undefined) skipped.push(`${textlintName}: not installed, and the npm registry is out of reach`);
    else peer('textlint', textlintName, forms, [textlint.script, ...textlint.args, folder]);
  }
  for (const articles of sizes.articles)
    for (const forms of sizes.forms)
      cases.push({
        ...{ tool: 'tamdil', what: 'Tamdil: recognize, resolve', articles, forms },
        ...{ args: [script('recognize.mjs'), folders.get(articles), desks.get(forms)] },
        against: keyOf({ tool: 'floor', articles }),
      });

  const chosen = cases.filter(({ tool }) => wanted(tool.replace(/-.*$/u, '')));
  // textlint over an archive takes minutes, and has nothing to warm.
  const warmUps = chosen.filter(
    ({ tool, articles }) => tool !== 'lint-textlint' && (tool !== 'tamdil' || articles === few),
  );
  return { cases: chosen, warmUps, skipped };
}

/**
 * Lint as CI runs it: one article, and an archive whose findings nobody knows yet, or all of which were found before.
 * @returns {Case[]}
 */
function lintCases(program, article, folder, desks, folders) {
  const archive = { articles: 1000, forms: 10_000 };
  const [all, desk] = [folders.get(archive.articles), desks.get(archive.forms)];
  const args = [program, 'lint', '--format', 'compact', article];
  const cache = join(benchFolder, 'lint-cache');
  const one = { tool: 'lint', articles: 1, against: keyOf({ tool: 'start' }) };
  const cases = [{ ...one, what: '`tamdil lint`, shipped glossary', args, cwd: dirname(folder) }];
  if (all === undefined || desk === undefined) return cases;
  const many = {
    ...archive,
    args: [program, 'lint', '--format', 'compact', `${all}/*`],
    cwd: desk,
    env: { TAMDIL_CACHE: cache },
    against: keyOf({ tool: 'floor', articles: archive.articles }),
  };
  const forget = () => rmSync(cache, { recursive: true, force: true });
  const textlint = prepareTextlint(desk);
  if (textlint !== undefined) {
    const peer = { tool: 'lint-textlint', what: textlintName, args: [textlint.script, ...textlint.args, all] };
    cases.push({ ...many, env: {}, cwd: undefined, ...peer });
  }
  return [
    ...cases,
    { ...many, tool: 'lint-cold', what: '`tamdil lint`, nothing in its cache', before: forget },
    { ...many, tool: 'lint-again', what: '`tamdil lint`, the same again' },
  ];
}

/** Makes what is not there yet, in a process of its own: whoever measures stays small. */
function generate(articles, forms) {
  const wanted = [
    ...articles.map((count) => ['articles', count]),
    ...[...new Set(forms)].map((count) => ['desk', count]),
  ];
  const printed = execFileSync(process.execPath, [script('corpus.mjs'), ...wanted.flat().map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const paths = printed.trim().split(/\r?\n/u);
  const of = (kind) => new Map(wanted.flatMap(([name, count], at) => (name === kind ? [[count, paths[at]]] : [])));
  return { folders: of('articles'), desks: of('desk') };
}
