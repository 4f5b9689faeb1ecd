// compact, gitlab, junit, checkstyle, rdjson: over all that is nasty, and as their readers read them.
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/cli/locale.js';
import type { Finding } from '../../src/model/finding.js';
import { checkstyle } from '../../src/report/checkstyle.js';
import { oneLine } from '../../src/report/columns.js';
import { compact } from '../../src/report/compact.js';
import { gitlab } from '../../src/report/gitlab.js';
import { reporters as registry } from '../../src/report/index.js';
import { json } from '../../src/report/json.js';
import { junit } from '../../src/report/junit.js';
import { rdjson } from '../../src/report/rdjson.js';
import { sentenceOf } from '../../src/report/words.js';
import { jsonErrors, junitErrors } from '../helpers/reportSchemas.js';
import { fileWith, findingAt, NASTY_TEXT, nastyFiles, optionsIn, reportOf } from '../helpers/reports.js';
import { wordsIn } from '../helpers/words.js';

const files = nastyFiles();
const all = files.flatMap((file) => file.findings);
const told = all.map((finding) => oneLine(sentenceOf(finding, wordsIn('en'))));
const paths = all.map(({ path }) => path.replace(/^\.\//u, ''));

/** Elements of a document with their attributes and their text. */
function elements(xml: string, name: string): Record<string, string>[] {
  const document = XmlDocument.fromString(xml);
  const found = document.find(`//${name}`).map((node) => {
    if (!(node instanceof XmlElement)) throw new Error(`no element: ${name}`);
    return {
      ...Object.fromEntries(node.attrs.map((a) => [a.name, a.value])),
      text: node.content,
      in: node.parent?.attr('name')?.value ?? '',
    };
  });
  document.dispose();
  return found;
}

const reporters = await Promise.all(Object.values(registry).map((load) => load()));

test('the reporters are known by these names', () => {
  expect(Object.keys(registry)).toEqual(reporters.map(({ name }) => name));
  expect(reporters.map(({ name }) => name)).toEqual([
    'stylish',
    'compact',
    'json',
    'sarif',
    'github',
    'gitlab',
    'junit',
    'checkstyle',
    'rdjson',
  ]);
});

test.each(reporters)('$name is the same in every run, and does not mind that there are no files', (reporter) => {
  expect(reportOf(reporter, files)).toBe(reportOf(reporter, nastyFiles()));
  expect(reportOf(reporter, [])).toMatch(/^$|\n$/u);
});

test.each(reporters.filter(({ name }) => !['json', 'sarif'].includes(name)))(
  '$name keeps silent about suppressed findings',
  (reporter) => {
    expect(reportOf(reporter, files)).toBe(
      reportOf(
        reporter,
        files.map(({ suppressed: _, ...file }) => file),
      ),
    );
  },
);

describe('compact', () => {
  test.each(locales)('is a line a finding that every matcher reads, in %s', (locale) => {
    const lines = reportOf(compact, files, locale).split('\n').slice(0, -1);
    expect(lines).toHaveLength(all.length);
    for (const line of lines) {
      expect(line).toMatch(/^.+?:\d+:\d+: (?:error|warning|info): .+ \([a-z/-]+\)$/u);
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/u);
    }
  });

  test('says nothing where there is nothing to say', () => {
    expect(reportOf(compact, [fileWith('a', 'b', [])])).toBe('');
    expect(reportOf(compact, [fileWith('./a b.txt', NASTY_TEXT, [findingAt(NASTY_TEXT, 'Baki')])])).toBe(
      'a b.txt:2:9: warning: “Baki” → “Hà Nội”: spelling of house style vns. (name-variant)\n',
    );
  });
});

describe('gitlab', () => {
  test.each(locales)('is what GitLab documents, in %s', (locale) => {
    expect(jsonErrors('gitlab', reportOf(gitlab, files, locale))).toEqual([]);
    expect(reportOf(gitlab, [], locale)).toBe('[]\n');
  });

  const issues: { description: string; severity: string; fingerprint: string; location: { path: string } }[] =
    JSON.parse(reportOf(gitlab, files));

  test('has every finding, with its sentence, its file and its severity', () => {
    expect(issues.map(({ description }) => description)).toEqual(told);
    expect(issues.map(({ location }) => location.path)).toEqual(paths);
    const severity = { error: 'major', warning: 'minor', info: 'info' };
    expect(issues.map((issue) => issue.severity)).toEqual(all.map((finding) => severity[finding.severity]));
  });

  test('has no fingerprint twice, and keeps it wherever the line goes and whatever comes before', () => {
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    const twin = (text: string, count: number, change: Partial<Finding> = {}) =>
      fileWith('a', text, Array(count).fill(findingAt(text, 'Hanoi', change)) as Finding[]);
    const prints = (text: string, count: number, change: Partial<Finding> = {}): string[] =>
      JSON.parse(
        reportOf(gitlab, [twin(text, count, change), fileWith('b', text, twin(text, count, change).findings)]),
      ).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    for (const change of [{}, { fingerprint: 'k' }]) {
      const before = prints(NASTY_TEXT, 2, change);
      expect(new Set(before).size).toBe(4);
      expect(prints(`New.\n\n${NASTY_TEXT}`, 2, change)).toEqual(before);
      expect(before).toEqual(expect.arrayContaining(prints(NASTY_TEXT, 1, change)));
    }
    // What is said may be put better without a finding becoming a new one.
    expect(JSON.parse(reportOf(gitlab, files, 'vi')).map((i: { fingerprint: string }) => i.fingerprint)).toEqual(
      issues.map(({ fingerprint }) => fingerprint),
    );
  });
});

describe('junit', () => {
  const report = reportOf(junit, files);

  test.each(locales)('is valid, in %s', (locale) => {
    expect(junitErrors(reportOf(junit, files, locale))).toEqual([]);
    expect(junitErrors(reportOf(junit, [], locale))).toEqual([]);
    expect(junitErrors('<testsuites><testsuite/></testsuites>')).not.toEqual([]);
  });

  test('is a suite a file and a case a finding; a clean file passes, and so does a remark', () => {
    const suites = elements(report, 'testsuite');
    const names = files.map(({ path }) => oneLine(path.replace(/^\.\//u, '')));
    expect(suites.map(({ name }) => name)).toEqual(names);
    expect(suites.map(({ tests }) => Number(tests))).toEqual(files.map(({ findings }) => findings.length || 1));
    const failing = all.filter(({ severity }) => severity !== 'info');
    expect(elements(report, 'failure').map(({ type }) => type)).toEqual(failing.map(({ severity }) => severity));
    expect(elements(report, 'system-out')).toHaveLength(all.length - failing.length);
    const cases = elements(report, 'testcase');
    expect(cases).toHaveLength(all.length + 2);
    expect(cases.at(-1)).toEqual({ name: 'tamdil', classname: 'empty.en.txt', in: 'empty.en.txt', text: '' });
    expect(cases[0]?.name).toBe('name-variant:1:24');
    const [{ tests, failures } = {}] = elements(report, 'testsuites');
    expect([tests, failures]).toEqual([String(all.length + 2), String(failing.length)]);
  });

  test('says every sentence as it is read elsewhere', () => {
    const failing = told.filter((_, index) => all[index]?.severity !== 'info');
    expect(elements(report, 'failure').map(({ message }) => message)).toEqual(failing);
    const lines = reportOf(compact, files).trimEnd().split('\n');
    expect(
      elements(report, 'testcase')
        .slice(0, all.length)
        .map(({ text }) => text?.trim()),
    ).toEqual(lines);
  });
});

describe('checkstyle', () => {
  test.each(locales)('holds nothing but what its readers know, in %s', (locale) => {
    const document = XmlDocument.fromString(reportOf(checkstyle, files, locale));
    const shape = new Set(document.find('//*').map((node) => (node as XmlElement).name));
    const attributes = new Set(document.find('//error/@*').map((node) => (node as XmlElement).name));
    expect([...shape]).toEqual(['checkstyle', 'file', 'error']);
    expect([...attributes]).toEqual(['line', 'column', 'severity', 'message', 'source']);
    expect(document.root.attr('version')?.value).toBe('4.3');
    document.dispose();
  });

  test('has every finding in its file', () => {
    const errors = elements(reportOf(checkstyle, files), 'error');
    expect(errors.map(({ message }) => message)).toEqual(told);
    expect(errors.map((error) => error.in)).toEqual(paths.map(oneLine));
    expect(errors.map(({ severity }) => severity)).toEqual(all.map(({ severity }) => severity));
    expect(errors.at(-1)).toMatchObject({ line: '1', column: '1', source: 'tamdil.input/encoding' });
    expect(elements(reportOf(checkstyle, files), 'file')).toHaveLength(files.length);
  });
});

describe('rdjson', () => {
  const lines = NASTY_TEXT.split(/\r\n|\n|\r/u).map((line) => Buffer.from(line));
  interface Position {
    line: number;
    column: number;
  }
  interface Range {
    start: Position;
    end: Position;
  }
  /** What a range names, counted in bytes as Reviewdog does. */
  const cut = ({ start, end }: Range) =>
    start.line === end.line
      ? lines[start.line - 1]?.subarray(start.column - 1, end.column - 1).toString()
      : [
          lines[start.line - 1]?.subarray(start.column - 1),
          ...lines.slice(start.line, end.line - 1),
          lines[end.line - 1]?.subarray(0, end.column - 1),
        ].join('\n');

  test.each(locales)('is valid, in %s', (locale) => {
    expect(jsonErrors('rdjson', reportOf(rdjson, files, locale))).toEqual([]);
    expect(jsonErrors('rdjson', reportOf(rdjson, [], locale))).toEqual([]);
    expect(jsonErrors('rdjson', '{"diagnostics":[{"message":"a","location":{}}]}')).not.toEqual([]);
  });

  test('has columns in bytes, so that ranges and suggestions stand where they are meant', () => {
    const { diagnostics, severity } = JSON.parse(reportOf(rdjson, files));
    const meant = (span: Finding['span']) => NASTY_TEXT.slice(...span).replaceAll('\r\n', '\n');
    expect(severity).toBe('ERROR');
    expect(diagnostics.map((d: { location: { range: Range } }) => cut(d.location.range))).toEqual(
      all.map(({ span }) => meant(span)),
    );
    expect(
      diagnostics.map((d: { suggestions?: { range: Range; text: string }[] }) =>
        d.suggestions?.map((s) => [cut(s.range), s.text]),
      ),
    ).toEqual(all.map(({ fix }) => (fix ? [[meant(fix.span), fix.text]] : undefined)));
    expect(diagnostics[1].location.range.start).toEqual({ line: 2, column: 11 });
  });

  test('is quick with many findings in one endless line, in any order', () => {
    const text = 'Tô Lâm 😀 '.repeat(100_000);
    const spans = Array.from({ length: 20_000 }, (_, index) => [index * 50, index * 50 + 6] as const);
    const started = performance.now();
    const report = reportOf(rdjson, [
      fileWith(
        'a',
        text,
        [...spans, ...spans.slice(0, 10).reverse()].map((span) => ({ ...findingAt(text, 'Lâm'), span })),
      ),
    ]);
    expect(performance.now() - started).toBeLessThan(10_000);
    const { diagnostics } = JSON.parse(report);
    expect(diagnostics.at(-2).location.range).toEqual(diagnostics[1].location.range);
    expect(diagnostics[1].location.range.start.column).toBe(Buffer.byteLength(text.slice(0, 50)) + 1);
  });
});

test('json tells fingerprints, and who suppressed what and why', () => {
  const finding = findingAt(NASTY_TEXT, 'Hanoi', { fingerprint: 'k' });
  const suppressed = [
    { ...finding, by: 'comment' as const, reason: 'a quotation' },
    { ...finding, by: 'baseline' as const },
  ];
  const report = JSON.parse(json.report([fileWith('a', NASTY_TEXT, [finding], suppressed)], optionsIn('en')));
  expect(report.findings).toHaveLength(1);
  expect(report.findings[0].fingerprint).toBe('k');
  expect(report.suppressed).toEqual([
    { ...report.findings[0], by: 'comment', reason: 'a quotation' },
    { ...report.findings[0], by: 'baseline' },
  ]);
});
