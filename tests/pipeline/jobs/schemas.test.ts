// Every XLIFF file that the main job writes, held against the schemas by two validators, and against its other direction.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBitext } from '../../../src/formats/bitexts/index.js';
import { plainText } from '../../../src/text/plain.js';
import { makeDesk, sampleArticles, type TestDesk } from '../../helpers/desk.js';
import { evaluationPath, evaluationTest } from '../../helpers/evaluation.js';
import { hasXmllint, schemaErrors, xmllintErrors } from '../../helpers/schemas.js';

const VERSIONS = ['1.2', '2.0', '2.1'] as const;

/** Runs articles; gives the desk and the XLIFF files written. */
async function jobs(desk: TestDesk, articles: readonly string[], ...options: string[]) {
  const { stderr, code } = await desk.run('run', ...articles, '--xliff', VERSIONS.join(), ...options);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  const files = desk.files('out').filter((file) => file.endsWith('.xlf'));
  expect(files).toHaveLength(articles.length * 2 * VERSIONS.length);
  return files;
}

function expectValid(desk: TestDesk, files: readonly string[]): void {
  for (const version of VERSIONS) {
    const written = files.filter((file) => file.endsWith(`.${version}.xlf`));
    for (const file of written)
      expect({ file, errors: schemaErrors(desk.read(file), version) }).toEqual({ file, errors: [] });
    // The constraints that no schema knows are held by our own reading of the standard.
    for (const file of written)
      expect({ file, findings: readBitext(desk.read(file), file, 'strictly').findings }).toEqual({
        file,
        findings: [],
      });
    if (!hasXmllint()) console.warn('no xmllint: checked with libxml2 alone');
    else
      expect(
        xmllintErrors(
          written.map((file) => desk.path(file)),
          version,
        ),
      ).toBe('');
  }
}

/** Id and source of all units, in order. */
function units(desk: TestDesk, file: string): string[] {
  const { bitext, findings } = readBitext(desk.read(file), file);
  expect({ file, findings }).toEqual({ file, findings: [] });
  return (bitext?.groups ?? []).flatMap((group) =>
    group.units.map((unit) => `${group.id} ${unit.id} ${plainText(unit.source).text}`),
  );
}

function expectSameUnits(desk: TestDesk, files: readonly string[]): void {
  const stories = new Map<string, string[]>();
  for (const file of files) {
    const story = file.replace(/[^/]*$/u, '');
    stories.set(story, [...(stories.get(story) ?? []), file]);
  }
  for (const [first = '', ...others] of stories.values()) {
    const expected = units(desk, first);
    expect(expected.length).toBeGreaterThan(1);
    expect(new Set(expected.map((unit) => unit.split(' ')[1])).size).toBe(expected.length);
    expect(others).toHaveLength(2 * VERSIONS.length - 1);
    for (const file of others) expect({ file, units: units(desk, file) }).toEqual({ file, units: expected });
  }
}

const evaluationArticles = () =>
  readdirSync(evaluationPath('open/articles')).map((name) => join(evaluationPath('open/articles'), name));

const MARKUP = 'tests/cases/articles';
const markupArticles = Object.fromEntries(
  readdirSync(MARKUP)
    .filter((name) => !name.endsWith('.blocks'))
    .map((name) => [
      name.replace('visit', `visit-${name.split('.').at(-1)}`),
      readFileSync(`${MARKUP}/${name}`, 'utf8'),
    ]),
);

test('all directions and versions of a sample carry the same units with the same sources', async () => {
  const desk = makeDesk(sampleArticles());
  expectSameUnits(desk, await jobs(desk, Object.keys(sampleArticles())));
});

evaluationTest('every XLIFF of the samples is valid', 'xliff/schemas', async () => {
  const desk = makeDesk(sampleArticles());
  const articles = Object.keys(sampleArticles());
  expectValid(desk, await jobs(desk, articles));
  // What is filled for OmegaT is written in another way.
  desk.remove('out');
  expectValid(desk, await jobs(desk, articles, '--for=omegat', '--style=azertac'));
});

evaluationTest('every XLIFF of articles with markup is valid, and its directions agree', 'xliff/schemas', async () => {
  const desk = makeDesk(markupArticles);
  const files = await jobs(desk, Object.keys(markupArticles));
  expectValid(desk, files);
  expectSameUnits(desk, files);
});

evaluationTest(
  'every XLIFF of the evaluation articles is valid, and its directions agree',
  'open/articles',
  async () => {
    const desk = makeDesk();
    const files = await jobs(desk, evaluationArticles());
    expectValid(desk, files);
    expectSameUnits(desk, files);
  },
);
