// The plan of the house: folders import downward only, and every registry lists every file of its folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const FLOORS: Readonly<Record<string, number>> = {
  model: 0,
  page: 1,
  text: 1,
  languages: 2,
  syntax: 2,
  prose: 3,
  formats: 4,
  glossary: 4,
  memory: 4,
  recognition: 5,
  rules: 5,
  steps: 6,
  pipeline: 7,
  report: 7,
  cli: 8,
};

/** Folders whose index (or named file) lists all of their files; `besides` are not members. */
const REGISTRIES = [
  {
    folder: 'languages',
    index: 'languages/index.ts',
    besides: ['language', 'numbers', 'wordSet'],
  },
  { folder: 'formats/articles', index: 'formats/articles/index.ts', besides: [] },
  { folder: 'formats/bitexts', index: 'formats/bitexts/index.ts', besides: [] },
  { folder: 'rules', index: 'rules/index.ts', besides: ['body', 'corrections', 'nameWords', 'targets'] },
  { folder: 'rules/targets', index: 'rules/targets/index.ts', besides: ['finding'] },
  { folder: 'steps', index: 'steps/index.ts', besides: ['sheet', 'job', 'back', 'findings'] },
  {
    folder: 'report',
    index: 'report/index.ts',
    besides: 'columns consistency markdown places reporter ruleWords severities words'.split(' '),
  },
  { folder: 'cli/commands', index: 'cli/program.ts', besides: [] },
];

/** Source files by path inside src/. */
type Tree = ReadonlyMap<string, string>;

function sourceTree(root: string): Tree {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/u.test(file));
  return new Map(files.map((file) => [file.split('\\').join('/'), readFileSync(join(root, file), 'utf8')]));
}

const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/gu)].map((m) => m[1] as string);

function wrongImports(tree: Tree): string[] {
  const wrong: string[] = [];
  for (const [file, text] of tree) {
    const [folder = ''] = file.split('/');
    for (const path of importsOf(text)) {
      const target = posix.join(posix.dirname(file), path);
      const [to = ''] = target.split('/');
      if (to === folder || !file.includes('/')) continue;
      const [from, onto] = [FLOORS[folder], FLOORS[to]];
      if (from === undefined || onto === undefined || onto >= from) wrong.push(`${file} → ${target}`);
    }
  }
  return wrong;
}

function unlisted(tree: Tree): string[] {
  return REGISTRIES.flatMap(({ folder, index, besides }) => {
    const members = new Set<string>();
    for (const file of tree.keys())
      if (file.startsWith(`${folder}/`))
        members.add((file.slice(folder.length + 1).split('/')[0] ?? '').replace(/\.ts$/u, ''));
    const listed = importsOf(tree.get(index) ?? '').map((path) => posix.join(posix.dirname(index), path));
    return [...members]
      .filter((member) => member !== 'index' && !besides.includes(member))
      .filter(
        (member) =>
          !listed.some((path) => path === `${folder}/${member}.js` || path === `${folder}/${member}/index.js`),
      )
      .map((member) => `${folder}/${member} is not in ${index}`);
  });
}

const tree = sourceTree('src');

test('every folder of src/ has a floor', () => {
  const folders = [...tree.keys()].filter((file) => file.includes('/')).map((file) => file.split('/')[0]);
  expect([...new Set(folders)].sort()).toEqual(Object.keys(FLOORS).sort());
});

test('folders import from lower floors and from themselves, never up, never sideways', () => {
  expect(wrongImports(tree)).toEqual([]);
  const planted = (file: string, text: string) => wrongImports(new Map([...tree, [file, text]]));
  expect(planted('text/planted.ts', "import { x } from '../rules/index.js';")).toEqual([
    'text/planted.ts → rules/index.js',
  ]);
  expect(planted('glossary/planted.ts', "import type { x } from '../formats/readArticle.js';")).toHaveLength(1);
  expect(planted('model/planted.ts', "const x = import('../text/fold.js');")).toHaveLength(1);
});

test('the page of the report is a program of its own: nothing else imports it', () => {
  const importing = [...tree].filter(
    ([file, text]) =>
      !file.startsWith('page/') &&
      importsOf(text).some((path) => posix.join(posix.dirname(file), path).startsWith('page/')),
  );
  expect(importing.map(([file]) => file)).toEqual([]);
});

test('every registry lists every file of its folder', () => {
  expect(unlisted(tree)).toEqual([]);
  for (const { folder } of REGISTRIES)
    expect(unlisted(new Map([...tree, [`${folder}/planted.ts`, '']]))).toHaveLength(1);
});

test('core code touches no disk, no clock and no environment', () => {
  const outer = ['cli', 'pipeline'];
  const touching = [...tree]
    .filter(([file]) => !outer.includes(file.split('/')[0] ?? ''))
    .filter(([, text]) => /node:fs|node:child_process|Date\.now|new Date\(|process\./u.test(text));
  expect(touching.map(([file]) => file)).toEqual([]);
});
