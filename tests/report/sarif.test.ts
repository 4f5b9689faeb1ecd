import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { ruleCards } from '../../src/report/ruleWords.js';
import { sarif } from '../../src/report/sarif.js';
import { createWords } from '../../src/report/words.js';
import { jsonErrors } from '../helpers/reportSchemas.js';
import {
  fileWith,
  findingAt,
  manyFindings,
  NASTY_PATHS,
  NASTY_TEXT,
  nastyFiles,
  optionsIn,
  reportOf,
} from '../helpers/reports.js';
import { runOf, type SarifRegion, sarifProblems } from '../helpers/sarifReader.js';
import { wordFiles } from '../helpers/words.js';

/** The part of a text that a region names, as a reader of the log finds it. */
function cut(text: string, { startLine, startColumn, endLine, endColumn }: SarifRegion): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map((end) => end.index + end[0].length)];
  const offset = (line: number, column: number) => (starts[line - 1] ?? Number.NaN) + column - 1;
  return text.slice(offset(startLine, startColumn), offset(endLine, endColumn));
}

describe('a log', () => {
  test.each(['en', 'vi', 'az'])('of whatever there may be is valid, in %s', (locale) => {
    const log = reportOf(sarif, nastyFiles(), locale);
    expect(jsonErrors('sarif', log)).toEqual([]);
    expect(sarifProblems(log)).toEqual([]);
    expect(runOf(log).tool.driver.language).toBe(locale);
  });

  test('without findings and without files is valid, too, and names all rules', () => {
    for (const files of [[], [fileWith('a.en.txt', '', [])]]) {
      const log = reportOf(sarif, files);
      expect(jsonErrors('sarif', log)).toEqual([]);
      expect(sarifProblems(log)).toEqual([]);
      expect(runOf(log).results).toEqual([]);
      expect(runOf(log).tool.driver.rules.map(({ id }) => id)).toEqual(ruleCards.map(({ id }) => id));
    }
  });

  test('does not go without the second reader seeing what is wrong with it', () => {
    const log = JSON.parse(reportOf(sarif, [fileWith('a b.txt', NASTY_TEXT, [findingAt(NASTY_TEXT, 'Hanoi')])]));
    const broken = (change: (result: Record<string, unknown>, run: Record<string, unknown>) => void) => {
      const copy = structuredClone(log);
      change(copy.runs[0].results[0], copy.runs[0]);
      return sarifProblems(JSON.stringify(copy));
    };
    expect(broken(() => {})).toEqual([]);
    expect(broken((result) => Object.assign(result, { ruleIndex: 3 }))).toHaveLength(1);
    expect(broken((result) => Object.assign(result, { message: { text: '' } }))).toHaveLength(1);
    expect(broken((result) => Object.assign(result, { message: { text: '[a](b)' } }))).toHaveLength(1);
    expect(broken((result) => Object.assign(result, { message: { text: 'a {0} b' } }))).toHaveLength(1);
    expect(broken((result) => Object.assign(result, { message: { text: 'a {{{0}}} b' } }))).toHaveLength(1);
    expect(broken((_, run) => Object.assign(run, { automationDetails: { id: 'tamdil' } }))).toHaveLength(1);
    const elsewhere = (uri: string) => (result: Record<string, unknown>) => {
      const [location] = result.locations as [{ physicalLocation: { artifactLocation: { uri: string } } }];
      location.physicalLocation.artifactLocation.uri = uri;
    };
    for (const uri of ['a b.txt', 'a#b', './a', '../a', '/a', 'https://example.com/a', 'a\\b'])
      expect({ uri, problems: broken(elsewhere(uri)) }).not.toEqual({ uri, problems: [] });
  });
});

describe('a place', () => {
  const files = nastyFiles();
  const run = runOf(reportOf(sarif, files));

  test('is the stretch of the file that was meant, also behind emoji and between other line ends', () => {
    const all = [...files.flatMap((file) => file.findings), ...files.flatMap((file) => file.suppressed ?? [])];
    const meant = all.map(({ span }) => NASTY_TEXT.slice(...span));
    expect(
      run.results.map(({ locations }) => cut(NASTY_TEXT, locations?.[0]?.physicalLocation.region as SarifRegion)),
    ).toEqual(meant);
    const causes = all.flatMap(({ cause }) => (cause ? [NASTY_TEXT.slice(...cause)] : []));
    const shown = run.results.flatMap(({ relatedLocations = [] }) => relatedLocations);
    expect(shown.map(({ physicalLocation: { region } }) => cut(NASTY_TEXT, region))).toEqual(causes);
    expect(new Set(shown.map(({ message }) => message.text))).toEqual(new Set(['See here.']));
  });

  test('is in the file that was meant', () => {
    const uris = [
      ...new Set(run.results.map(({ locations }) => locations?.[0]?.physicalLocation.artifactLocation.uri)),
    ];
    const paths = uris.map((uri = '') => decodeURIComponent(uri.replace('file://', '')));
    expect(paths).toEqual(NASTY_PATHS.map((path) => path.replace(/^\.\//u, '')));
    expect(uris[0]).toBe('articles/tin%20t%E1%BB%A9c%20%231%20100%25.vi.txt');
  });

  test('of a file elsewhere does not belong to the sources', () => {
    const uri = (path: string) =>
      runOf(reportOf(sarif, [fileWith(path, NASTY_TEXT, [findingAt(NASTY_TEXT, 'Hanoi')])])).results[0]?.locations?.[0]
        ?.physicalLocation.artifactLocation;
    expect(uri('a/b.txt')).toEqual({ uri: 'a/b.txt', uriBaseId: '%SRCROOT%' });
    expect(uri('./a/../b.txt')).toEqual({ uri: 'b.txt', uriBaseId: '%SRCROOT%' });
    expect(uri('../b.txt')).toEqual({ uri: '../b.txt' });
    expect(uri('/a b/c.txt')).toEqual({ uri: 'file:///a%20b/c.txt' });
    expect(uri('C:\\a b\\c.txt')).toEqual({ uri: 'file:///C:/a%20b/c.txt' });
    expect(uri('half \ud83d')).toEqual({ uri: 'half%20%EF%BF%BD', uriBaseId: '%SRCROOT%' });
  });

  test('is none where a finding has no file', () => {
    const finding = findingAt(NASTY_TEXT, 'Hanoi', { cause: [0, 4], fix: { span: [0, 4], text: 'x' } });
    const log = reportOf(sarif, [fileWith('', NASTY_TEXT, [finding])]);
    expect(jsonErrors('sarif', log)).toEqual([]);
    expect(runOf(log).results[0]).not.toHaveProperty('locations');
  });
});

describe('a result', () => {
  const only = (finding: Finding, path = 'a.txt') =>
    runOf(reportOf(sarif, [fileWith(path, NASTY_TEXT, [finding])])).results[0];

  test('has the level of its finding, and a rule that says what it is for', () => {
    const levels = (['error', 'warning', 'info'] as const).map(
      (severity) => only(findingAt(NASTY_TEXT, 'Hanoi', { severity }))?.level,
    );
    expect(levels).toEqual(['error', 'warning', 'note']);
    const words = createWords('en', { en: { ...wordFiles('en'), rules: { 'name-variant': { about: 'Named so.' } } } });
    const file = fileWith('a.txt', NASTY_TEXT, [
      findingAt(NASTY_TEXT, 'Hanoi'),
      { ...findingAt(NASTY_TEXT, 'Hanoi'), rule: 'input/empty', data: {} },
      { ...findingAt(NASTY_TEXT, 'Hanoi'), rule: 'input/empty', data: {}, severity: 'error' },
    ]);
    const { rules } = runOf(sarif.report([file], { ...optionsIn('en'), say: words })).tool.driver;
    expect(rules[0]).toEqual({
      id: 'name-variant',
      shortDescription: { text: 'Named so.' },
      fullDescription: { text: 'Named so.' },
      help: {
        text: 'Named so. https://github.com/tamdil/tamdil/blob/main/docs/rules/name-variant.md',
        markdown: 'Named so. [name-variant](https://github.com/tamdil/tamdil/blob/main/docs/rules/name-variant.md)',
      },
      helpUri: 'https://github.com/tamdil/tamdil/blob/main/docs/rules/name-variant.md',
      defaultConfiguration: { level: 'warning' },
    });
    // What nothing is said about is named by its id, with the gravest level that it has here.
    expect(rules.at(-1)).toMatchObject({
      id: 'input/empty',
      shortDescription: { text: 'input/empty' },
      defaultConfiguration: { level: 'error' },
    });
  });

  test('says of a rule no more than GitHub shows', () => {
    const about = `${'a'.repeat(1_022)}😀${'b'.repeat(100)}`;
    const words = createWords('en', { en: { ...wordFiles('en'), rules: { 'name-variant': { about } } } });
    const log = sarif.report([], { ...optionsIn('en'), say: words });
    expect(sarifProblems(log)).toEqual([]);
    expect(runOf(log).tool.driver.rules[0]?.fullDescription.text).toBe(`${'a'.repeat(1_022)}…`);
  });

  test('has the words of a rule for its cause, where there are any', () => {
    const findings = { ...wordFiles('en').findings, 'near-miss': { text: 'A.', cause: 'Named here first.' } };
    const words = createWords('en', { en: { ...wordFiles('en'), findings } });
    const finding = findingAt(NASTY_TEXT, 'Hanoi', { rule: 'near-miss', cause: [0, 4] });
    const log = sarif.report([fileWith('a', NASTY_TEXT, [finding])], { ...optionsIn('en'), say: words });
    expect(runOf(log).results[0]?.relatedLocations?.[0]?.message.text).toBe('Named here first.');
  });

  test('shows what an article holds as it is, and neither as a link nor as an argument', () => {
    const form = '{0} [x](http://example.com) [y]';
    expect(
      only(findingAt(NASTY_TEXT, 'Hanoi', { rule: 'near-miss', data: { form, preferred: 'P' } }))?.message.text,
    ).toBe('“{{0}} \\[x](http://example.com) \\[y]”: is “P” meant?');
    const plain = { form: '[sic]', preferred: 'P' };
    expect(only(findingAt(NASTY_TEXT, 'Hanoi', { rule: 'near-miss', data: plain }))?.message.text).toBe(
      '“[sic]”: is “P” meant?',
    );
  });

  test('carries its fix; a fix that only deletes inserts nothing', () => {
    const fix = (text: string) =>
      only(
        findingAt(NASTY_TEXT, 'Tran\r\nThanh Man', {
          fix: { span: findingAt(NASTY_TEXT, 'Tran\r\nThanh Man').span, text },
        }),
      )?.fixes?.[0]?.artifactChanges[0]?.replacements[0];
    expect(cut(NASTY_TEXT, fix('x')?.deletedRegion as SarifRegion)).toBe('Tran\r\nThanh Man');
    expect(fix('Trần\nThanh Mẫn')?.insertedContent).toEqual({ text: 'Trần\nThanh Mẫn' });
    expect(fix('')).not.toHaveProperty('insertedContent');
  });

  test('keeps its fingerprints wherever its line goes', () => {
    const finding = findingAt(NASTY_TEXT, 'Hanoi', { fingerprint: 'k3y' });
    const below = `A new paragraph.\n\n${NASTY_TEXT}`;
    const moved = findingAt(below, 'Hanoi', { fingerprint: 'k3y' });
    const [before, after] = [fileWith('a', NASTY_TEXT, [finding]), fileWith('a', below, [moved])].map(
      (file) => runOf(reportOf(sarif, [file])).results[0],
    );
    expect(after?.locations?.[0]?.physicalLocation.region.startLine).toBe(3);
    expect(before?.partialFingerprints).toEqual({ 'tamdil/v1': 'k3y', primaryLocationLineHash: 'k3y:1' });
    expect(after?.partialFingerprints).toEqual(before?.partialFingerprints);
    expect(only(findingAt(NASTY_TEXT, 'Hanoi'))).not.toHaveProperty('partialFingerprints');
  });
});

test('suppressed findings say who suppressed them and why; where there are none, no result says anything', () => {
  const finding = findingAt(NASTY_TEXT, 'Hanoi');
  const suppressed = [
    { ...findingAt(NASTY_TEXT, 'Baki'), by: 'comment' as const, reason: 'a quotation' },
    { ...findingAt(NASTY_TEXT, 'Hanoy'), by: 'baseline' as const },
  ];
  const log = reportOf(sarif, [fileWith('a', NASTY_TEXT, [finding], suppressed)]);
  expect(jsonErrors('sarif', log)).toEqual([]);
  expect(sarifProblems(log)).toEqual([]);
  expect(runOf(log).results.map((result) => result.suppressions)).toEqual([
    [],
    [{ kind: 'inSource', justification: 'a quotation' }],
    [{ kind: 'external' }],
  ]);
  expect(runOf(reportOf(sarif, [fileWith('a', NASTY_TEXT, [finding], [])])).results[0]).not.toHaveProperty(
    'suppressions',
  );
});

test('of 30,000 findings, the gravest 25,000 are kept in their order, and the log says that some are left out', () => {
  const [first, ...files] = manyFindings(30_000);
  if (first === undefined) throw new Error('no files');
  const suppressed = first.findings.slice(0, 10).map((finding) => ({ ...finding, by: 'baseline' as const }));
  const log = reportOf(sarif, [{ ...first, suppressed }, ...files]);
  expect(sarifProblems(log)).toEqual([]);
  const { results, invocations } = runOf(log);
  const count = (level: string) => results.filter((result) => result.level === level).length;
  expect([count('error'), count('warning'), count('note')]).toEqual([10_000, 10_000, 5_000]);
  const ids = results.map(({ partialFingerprints }) => Number(partialFingerprints?.['tamdil/v1']));
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  expect(results.some(({ suppressions = [] }) => suppressions.length > 0)).toBe(false);
  expect(invocations?.[0]?.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
    '5010 findings are left out; a run holds 25,000 at most.',
  ]);
  expect(runOf(reportOf(sarif, files.slice(0, 2)))).not.toHaveProperty('invocations');
});
