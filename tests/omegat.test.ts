// Debian's OmegaT opens what is written for it, counts as many segments as there are units, and its translations come back.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { readManifest } from '../src/steps/job/manifest.js';
import { makeDesk, sampleArticles, type TestDesk } from './helpers/desk.js';

/** A program of its own, not a package; its tests are skipped where it is missing. */
const OMEGAT = 'omegat';

function installed(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const PROJECT = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>EN</source_lang>
    <target_lang>VI</target_lang>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
`;

/** The sentence that stands twice is one unique segment, and two in all. */
const articles = {
  ...sampleArticles(),
  'articles/repeated.en.txt': 'A headline\n\nNobody came. Nobody came.\n\nNobody came.\n\nBaku\n\n42\n',
};

/** Runs OmegaT over a project without a window. */
function omegat(desk: TestDesk, project: string, mode: string, ...options: string[]): void {
  const args = [desk.path(project), `--mode=${mode}`, `--config-dir=${desk.path('omegat-settings')}`, ...options];
  const { status, stdout, stderr } = spawnSync(OMEGAT, args, {
    env: {
      PATH: process.env.PATH,
      HOME: desk.folder,
      JAVA_TOOL_OPTIONS: '-Djava.awt.headless=true',
      LC_ALL: 'C.UTF-8',
    },
    encoding: 'utf8',
    timeout: 100_000,
  });
  expect({ status, said: `${stdout}${stderr}` }).toMatchObject({ status: 0 });
}

/** @returns segments by file, as OmegaT counts them */
function counted(desk: TestDesk, project: string): Record<string, number> {
  omegat(desk, project, 'console-translate');
  const rows = desk
    .read(`${project}/omegat/project_stats.txt`)
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  const head = rows.findIndex(([name]) => name === 'File Name');
  expect(rows[head]?.[1]).toBe('Total Segments');
  const files = rows.slice(head + 1).filter(([name]) => name?.endsWith('.xlf'));
  const total = rows.find(([name]) => name === 'Total:');
  return Object.fromEntries([...files, total ?? []].map(([name = '', count = '']) => [name, Number(count)]));
}

function makeProject(files: Readonly<Record<string, string>>): TestDesk {
  const desk = makeDesk({ ...files, 'project/omegat.project': PROJECT });
  for (const folder of ['target', 'tm', 'glossary', 'dictionary', 'omegat']) desk.write(`project/${folder}/.keep`, '');
  return desk;
}

test('OmegaT counts as many segments as Tamdil wrote units', async (context) => {
  context.skip(!installed(OMEGAT) || !installed('java'), 'no omegat: its count is not compared');
  const desk = makeProject(articles);
  const { code } = await desk.run('run', '--for', 'omegat');
  expect(code).toBe(0);
  const expected: Record<string, number> = {};
  for (const path of desk.files('out').filter((file) => file.endsWith('/manifest.json'))) {
    const { manifest } = readManifest(desk.read(path), path);
    for (const { file } of manifest?.files ?? []) {
      desk.write(`project/source/${file}`, desk.read(path.replace('manifest.json', file)));
      expected[file] = manifest?.units.length ?? 0;
    }
  }
  expect(Object.keys(expected)).toHaveLength(20);
  expect(expected['repeated.en-vi.xlf']).toBe(6);
  expected['Total:'] = Object.values(expected).reduce((sum, count) => sum + count, 0);
  expect(counted(desk, 'project')).toEqual(expected);
});

/** Each sentence of a story between the marks that its translation will have around it. */
const story = (before: string, after: string) =>
  [
    '---',
    `title: ${before}Talks in Baku${after}`,
    '---',
    '',
    `${before}President **Ilham Aliyev** received a delegation of [Việt Nam](https://example.org/vn "${before}A map${after}").${after} ` +
      `${before}It took *an hour*.${after}`,
    '',
    `- ${before}Nobody asked \`why\` & nobody told.${after}`,
    '',
  ].join('\n');

test('what OmegaT translates by a translation memory and saves is merged, markup and all', async (context) => {
  context.skip(!installed(OMEGAT) || !installed('java'), 'no omegat: its round trip is not tried');
  const desk = makeProject({ 'articles/story.en.md': story('', '') });
  expect((await desk.run('run', '--for', 'omegat', '--to', 'vi')).code).toBe(0);
  desk.write('project/source/story.en-vi.xlf', desk.read('out/story.en/story.en-vi.xlf'));
  // OmegaT itself writes the memory, with its own names of the tags; each translation gets two words of Vietnamese.
  const memory = desk.path('memory.tmx');
  const pseudo = 'console-createpseudotranslatetmx';
  omegat(desk, 'project', pseudo, `--pseudotranslatetmx=${memory}`, '--pseudotranslatetype=equal');
  const translated = desk.read('memory.tmx').replace(/(<tuv lang="VI">\s*<seg>)(.*?)(<\/seg>)/gsu, '$1Đây – $2 Hết.$3');
  desk.write('project/tm/auto/memory.tmx', translated);
  omegat(desk, 'project', 'console-translate');

  const back = desk.path('project/target/story.en-vi.xlf');
  const { code, stdout, stderr } = await desk.run('merge', back, '--job', 'out/story.en');
  expect({ code, stdout, stderr }).toMatchObject({ code: 0 });
  expect(desk.read('out/story.en/story.vi.md')).toBe(story('Đây – ', ' Hết.'));
});
