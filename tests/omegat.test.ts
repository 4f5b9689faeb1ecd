// Debian's OmegaT opens what is written for it, and counts as many segments as there are units.
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

/** Runs OmegaT over a project without a window. @returns segments by file, as OmegaT counts them */
function counted(desk: TestDesk, project: string): Record<string, number> {
  const { status, stdout, stderr } = spawnSync(
    OMEGAT,
    [desk.path(project), '--mode=console-translate', `--config-dir=${desk.path('omegat-settings')}`],
    {
      env: {
        PATH: process.env.PATH,
        HOME: desk.folder,
        JAVA_TOOL_OPTIONS: '-Djava.awt.headless=true',
        LC_ALL: 'C.UTF-8',
      },
      encoding: 'utf8',
      timeout: 100_000,
    },
  );
  expect({ status, said: `${stdout}${stderr}` }).toMatchObject({ status: 0 });
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

test('OmegaT counts as many segments as Tamdil wrote units', async (context) => {
  context.skip(!installed(OMEGAT) || !installed('java'), 'no omegat: its count is not compared');
  const desk = makeDesk({ ...articles, 'project/omegat.project': PROJECT });
  for (const folder of ['target', 'tm', 'glossary', 'dictionary', 'omegat']) desk.write(`project/${folder}/.keep`, '');
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
