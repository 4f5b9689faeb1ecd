// Globs that are answered without the library find what the library finds.
import { symlinkSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { expand } from '../../src/cli/globs.js';
import { makeDesk } from '../helpers/desk.js';

test('the files that a glob matches, by the same names', async () => {
  const names = [
    'a.txt',
    'b.en.txt',
    'ab.md',
    '.hidden.txt',
    'a b.txt',
    'a+b.txt',
    'a^$.txt',
    'ə.txt',
    'x.txt/deep.txt',
  ];
  const desk = makeDesk(
    Object.fromEntries(
      ['', 'news/', 'news/today/', '.dotted/'].flatMap((folder) =>
        names.map((name) => [`of/all/${folder}${name}`, 'x']),
      ),
    ),
  );
  // Some way down, so that what goes up stays in the desk.
  const all = (...parts: string[]) => desk.path('of/all', ...parts);
  symlinkSync(all('a.txt'), all('news', 'link.txt'));
  symlinkSync(all('nowhere'), all('news', 'broken.txt'));
  symlinkSync(all('news/today'), all('linked'));
  symlinkSync(all('news/today'), all('news', 'folder.txt'));
  const inside = [
    '*',
    '*.txt',
    '?.txt',
    'a*',
    '*b*',
    'a?b.txt',
    '*.*.txt',
    '**',
    '*.{txt,md}',
    '[ab].txt',
    '.*',
    'a^*',
  ];
  const folders = [
    '',
    'news/',
    'news/today/',
    './news/',
    'linked/',
    '.dotted/',
    'missing/',
    'news/../news/',
    '*/',
    '**/',
  ];
  const patterns = folders.flatMap((folder) => inside.map((name) => `${folder}${name}`));
  patterns.push('!a.txt', 'news//a.txt', 'n\\ews/*');
  for (const cwd of [all(), all('news')])
    for (const pattern of patterns.flatMap((own) => [own, `../${own}`, `${all()}/${own}`, `../../${own}`])) {
      const found = globSync([pattern], { cwd, onlyFiles: true, dot: false, expandDirectories: false }).sort();
      expect({ cwd, pattern, found: await expand([pattern], cwd) }).toEqual({ cwd, pattern, found });
    }
});
