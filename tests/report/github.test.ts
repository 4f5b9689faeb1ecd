import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/cli/locale.js';
import type { Finding } from '../../src/model/finding.js';
import { github } from '../../src/report/github.js';
import type { ReportedFile } from '../../src/report/reporter.js';
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

interface Annotation {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Lines as a runner of GitHub Actions reads them; one that is no command is a mistake. */
function annotations(report: string): Annotation[] {
  const unescaped = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  expect(report === '' || report.endsWith('\n')).toBe(true);
  return report
    .split(/\r\n|\r|\n/u)
    .slice(0, -1)
    .map((line) => {
      const match = /^::(error|warning|notice) ([^:]*)::(.*)$/u.exec(line);
      if (match === null) throw new Error(`no command: ${line}`);
      const [, command = '', list = '', message = ''] = match;
      const properties = list.split(',').map((pair): [string, string] => {
        const at = pair.indexOf('=');
        return [
          pair.slice(0, at),
          unescaped(
            pair
              .slice(at + 1)
              .replaceAll('%3A', ':')
              .replaceAll('%2C', ','),
          ),
        ];
      });
      return { command, properties: Object.fromEntries(properties), message: unescaped(message) };
    });
}

const text = 'Hanoi and Baki.\nHanoi, Hanoi.\n';
const finding = (concept: string, change: Partial<Finding> = {}): Finding => ({
  ...findingAt(text, 'Hanoi'),
  data: { reason: 'spelling', concept, form: concept, preferred: 'P', style: 'vns' },
  ...change,
});
const summaryOf = (files: readonly ReportedFile[], locale = 'en') => github.summary?.(files, optionsIn(locale)) ?? '';

describe('annotations', () => {
  test('name file, lines, columns and rule', () => {
    expect(reportOf(github, [fileWith('./a b.txt', text, [finding('x')])])).toBe(
      '::warning file=a b.txt,line=1,endLine=1,col=1,endColumn=6,title=name-variant::“x” → “P”: spelling of house style vns.\n',
    );
    expect(reportOf(github, [fileWith('a.txt', text, [])])).toBe('');
  });

  test('have no columns over several lines, where GitHub takes none, and no file where there is none', () => {
    const [annotation] = annotations(reportOf(github, [fileWith('', text, [finding('x', { span: [10, 21] })])]));
    expect(annotation?.properties).toEqual({ line: '1', endLine: '2', title: 'name-variant' });
  });

  test('say once what is wrong with a concept, and where else', () => {
    const places = [0, 16, 23].map((start) => finding('x', { span: [start, start + 5] }));
    const files = ['a', 'b', 'c'].map((path) => fileWith(path, text, places));
    const shown = annotations(reportOf(github, files));
    expect(shown).toHaveLength(1);
    expect(shown[0]?.message).toMatch(/vns\. 8 further places \(a:2, a:2, b:1, b:2, b:2, …\)\.$/u);
    const two = annotations(reportOf(github, [fileWith('a', text, places.slice(0, 2))]));
    expect(two[0]?.message).toMatch(/vns\. 1 further place \(a:2\)\.$/u);
  });

  test('are apart for concepts, rules and severities; the gravest and most frequent come first', () => {
    const findings = [
      finding('rare'),
      finding('often'),
      finding('', { rule: 'near-miss', data: { concept: 'often', form: 'often', preferred: 'P' } }),
      finding('often', { severity: 'info' }),
      finding('grave', { severity: 'error' }),
      finding('often'),
      finding('', { rule: 'ambiguous-name', data: { form: 'NA', concepts: ['quoc-hoi', 'milli-majlis'] } }),
      finding('', { rule: 'ambiguous-name', data: { form: 'NA', concepts: ['quoc-hoi', 'milli-majlis'] } }),
      finding('', { rule: 'double-space', data: { found: '  ' } }),
      finding('', { rule: 'double-space', data: { found: '   ' } }),
      finding('', { rule: 'double-space', data: { found: '    ' } }),
    ];
    const shown = annotations(reportOf(github, [fileWith('a', text, findings)]));
    expect(
      shown.map(
        ({ command, properties: { title }, message }) => `${command} ${title} ${/“([^”]*)”/u.exec(message)?.[1]}`,
      ),
    ).toEqual([
      'error name-variant grave',
      'warning double-space   ',
      'warning name-variant often',
      'warning ambiguous-name NA',
      'warning name-variant rare',
      'warning near-miss often',
      'notice name-variant often',
    ]);
  });

  test('are never more than ten of a level; the last one counts what is left', () => {
    const findings = (['error', 'warning', 'info'] as const).flatMap((severity) =>
      Array.from({ length: 13 }, (_, index) => finding(`c${index}`, { severity })),
    );
    const shown = annotations(reportOf(github, [fileWith('a', text, [...findings, finding('c12')])]));
    expect(shown).toHaveLength(30);
    const last = [9, 19, 29].map((index) => shown[index]?.message.replace(/^.*?vns\. /u, ''));
    expect(new Set(last)).toEqual(new Set(['3 more are not shown. --format json lists all.']));
    expect(shown.filter(({ message }) => message.includes('not shown'))).toHaveLength(3);
    expect(shown[10]?.message).toContain('“c12”');
    const many = annotations(reportOf(github, manyFindings(30_000)));
    expect(many.map(({ message }) => message)).toEqual(Array(3).fill(expect.stringContaining('9999 further places')));
  });

  test.each(locales)('of whatever there may be are one command each, and say what was meant, in %s', (locale) => {
    const shown = annotations(reportOf(github, nastyFiles(), locale));
    expect(shown.length).toBeGreaterThan(20);
    const paths = NASTY_PATHS.map((path) => path.replace(/^\.\//u, ''));
    for (const { properties, message } of shown) {
      expect(paths).toContain(properties.file);
      expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028]/u);
    }
    expect(shown.some(({ message }) => message.includes('“%0A::warning::x”'))).toBe(true);
  });
});

describe('the summary', () => {
  const html = (markdown: string) =>
    micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

  test('counts by rule and concept', () => {
    const files = [fileWith('a.txt', text, [finding('x'), finding('x'), finding('y', { severity: 'error' })])];
    const page = summaryOf(files);
    expect(page).toMatch(/^## Tamdil\n\n1 error and 2 warnings\.\n\n\| Severity \|/u);
    const cells = [...html(page).matchAll(/<td[^>]*>(.*?)<\/td>/gu)].map((cell) => cell[1]?.replace(/<[^>]*>/gu, ''));
    expect(cells).toEqual(
      [
        ['error', 'name-variant', 'y', '1', '“y” → “P”: spelling of house style vns.', 'a.txt:1'],
        ['warning', 'name-variant', 'x', '2', '“x” → “P”: spelling of house style vns.', 'a.txt:1, a.txt:1'],
      ].flat(),
    );
  });

  test('says so where nothing was found', () => {
    expect(summaryOf([fileWith('a.txt', text, [])])).toBe('## Tamdil\n\nNothing was found.\n');
  });

  test.each(locales)('holds nothing of an article but text, in %s', (locale) => {
    const page = html(summaryOf(nastyFiles(), locale));
    const rows = page.split('</tr>').slice(1, -1);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row.match(/<td/gu)).toHaveLength(6);
    const tags = new Set([...page.matchAll(/<(\w+)/gu)].map((tag) => tag[1]));
    expect([...tags].sort()).toEqual(['a', 'code', 'h2', 'p', 'table', 'tbody', 'td', 'th', 'thead', 'tr']);
    const links = new Set([...page.matchAll(/href="([^"]*)"/gu)].map((link) => link[1]));
    expect([...links]).toEqual(['https://github.com/tamdil/tamdil/blob/main/docs/rules/name-variant.md']);
    const shown = page
      .replace(/<[^>]*>/gu, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"');
    expect(shown).toContain('<script>alert(1)</script>');
    expect(shown).toContain('![i](y) | `code` **b** @user #1 https://example.com');
  });

  test('is cut between rows before it is too long for GitHub, and says so', () => {
    const findings = Array.from({ length: 20_000 }, (_, index) => finding(`Thủ đô ${index}`));
    const page = summaryOf([fileWith('a.txt', NASTY_TEXT, findings)]);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(1_048_576);
    expect(Buffer.byteLength(page)).toBeGreaterThan(1_040_000);
    const lines = page.trimEnd().split('\n');
    const rows = lines.filter((line) => line.startsWith('| warning'));
    expect(rows.every((row) => row.endsWith(' |'))).toBe(true);
    expect(lines.slice(-2)).toEqual(['', `${20_000 - rows.length} more are not shown. --format json lists all.`]);
  });
});
