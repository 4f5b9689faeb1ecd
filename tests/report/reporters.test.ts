import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { json } from '../../src/report/json.js';
import { stylish } from '../../src/report/stylish.js';
import type { Say } from '../../src/report/words.js';
import { wordsIn } from '../helpers/words.js';

const english = wordsIn('en');
const text = 'Tô Lâm in Hanoi.\r\nBaku 😀 Baki\n';

const finding = (change: Partial<Finding> = {}): Finding => ({
  rule: 'name-variant',
  severity: 'warning',
  path: 'a.en.txt',
  span: [10, 15],
  data: { reason: 'spelling', form: 'Hanoi', preferred: 'Hà Nội', style: 'vns' },
  ...change,
});
const fix = { span: [10, 15], text: 'Hà Nội' } as const;

const report = (findings: readonly Finding[], say: Say = english, color = false) =>
  stylish.report([{ path: 'a.en.txt', text, findings }], { say, locale: 'en', color, version: '0' });

describe('stylish', () => {
  test('is silent where there is nothing to say', () => {
    expect(report([])).toBe('');
    expect(stylish.report([], { say: english, locale: 'en', color: true, version: '0' })).toBe('');
  });

  test('aligns place, severity, sentence and rule below the path, and counts', () => {
    const findings = [
      finding({ fix }),
      finding({ severity: 'error', rule: 'glued-name', span: [18, 22], data: { form: 'Baku', word: 'x' } }),
      finding({ severity: 'info', span: [26, 30], data: { reason: 'deprecated', form: 'Baki', preferred: 'Baku' } }),
    ];
    expect(report(findings)).toBe(
      [
        'a.en.txt',
        '  1:11  warning  “Hanoi” → “Hà Nội”: spelling of house style vns.  name-variant',
        '   2:1  error    “Bakux”: a space is missing behind “Baku”.  glued-name',
        '   2:9  info     “Baki” → “Baku”: the form is deprecated.  name-variant',
        '',
        '1 error, 1 warning, and 1 remark. 1 can be fixed: --fix.',
        '',
      ].join('\n'),
    );
  });

  test('leaves out files without findings, and keeps the order of the others', () => {
    const files = ['b', 'none', 'a'].map((path) => ({
      path,
      text,
      findings: path === 'none' ? [] : [finding({ path })],
    }));
    const titles = stylish
      .report(files, { say: english, locale: 'en', color: false, version: '0' })
      .split('\n')
      .filter((line) => /^\w+$/u.test(line));
    expect(titles).toEqual(['b', 'a']);
  });

  test('shows so many findings of a file, and counts them all', () => {
    const shown = report(Array.from({ length: 1_000 }, () => finding({ fix })));
    expect(shown.split('\n')).toHaveLength(205);
    expect(shown).toMatch(
      /\n {2}800 more are not shown\. --format json lists all\.\n\n1000 warnings\. 1000 can be fixed/u,
    );
  });

  test('colors nothing but what it is allowed to, and says the same', () => {
    const plain = report([finding({ fix })]);
    const colored = report([finding({ fix })], english, true);
    expect(plain).not.toContain('\u001b');
    expect(colored).toContain('\u001b[33mwarning\u001b[39m');
    expect(colored.replace(/\u001b\[\d+m/gu, '')).toBe(plain);
  });

  test('aligns words with marks as a terminal shows them', () => {
    for (const code of ['vi', 'az']) {
      const rows = report([finding(), finding({ severity: 'error' })], wordsIn(code))
        .split('\n')
        .slice(1, 3);
      const columns = rows.map((row) => row.indexOf('“'));
      expect(columns[0]).toBe(columns[1]);
    }
  });

  test('shows what would steer a terminal as code points', () => {
    const data = { reason: 'spelling', form: '\u001b[31mred\u202e', preferred: 'x', style: 'vns' };
    const shown = stylish.report([{ path: 'a\u001b]0;\u0007.txt', text, findings: [finding({ data })] }], {
      say: english,
      locale: 'en',
      color: false,
      version: '0',
    });
    expect(shown).not.toMatch(/[\u001b\u0007\u202e]/u);
    expect(shown).toContain('<U+001B>[31mred<U+202E>');
  });

  test('gives each finding one line, also where a name runs over a line end', () => {
    const data = { reason: 'spelling', form: 'Tran\r\nThanh Man', preferred: 'Trần\nThanh Mẫn', style: 'vns' };
    expect(
      report([finding({ data }), finding()])
        .trimEnd()
        .split('\n'),
    ).toHaveLength(5);
    expect(report([finding({ data })])).not.toMatch(/\r|U\+000D/u);
  });
});

describe('json', () => {
  test('gives every field under its name, line and column counted from one, in code units', () => {
    const cause = [0, 6] as const;
    const shown = json.report(
      [{ path: 'a.en.txt', text, findings: [finding({ fix, cause }), finding({ span: [26, 30] })] }],
      {
        say: english,
        locale: 'en',
        color: true,
        version: '0',
      },
    );
    expect(shown.endsWith('\n')).toBe(true);
    const { findings } = JSON.parse(shown);
    expect(findings[0]).toEqual({
      rule: 'name-variant',
      severity: 'warning',
      path: 'a.en.txt',
      start: 10,
      end: 15,
      line: 1,
      column: 11,
      message: '“Hanoi” → “Hà Nội”: spelling of house style vns.',
      data: finding().data,
      cause: { start: 0, end: 6 },
      fix: { start: 10, end: 15, text: 'Hà Nội' },
    });
    expect(findings[1]).toMatchObject({ line: 2, column: 9 });
    expect(findings[1]).not.toHaveProperty('fix');
  });

  test('is a document without findings, too', () => {
    expect(JSON.parse(json.report([], { say: english, locale: 'en', color: false, version: '0' }))).toEqual({
      findings: [],
      suppressed: [],
    });
  });

  test('holds what JSON escapes', () => {
    const data = { reason: 'spelling', form: '"\\\u0000\u2028\ud800', preferred: '😀', style: 'vns' };
    const shown = json.report([{ path: 'a', text, findings: [finding({ data })] }], {
      say: english,
      locale: 'en',
      color: false,
      version: '0',
    });
    expect(JSON.parse(shown).findings[0].data).toEqual(data);
  });
});
