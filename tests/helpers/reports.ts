// Files and findings that reports have trouble with, and reports of them.
import type { Finding, SuppressedFinding } from '../../src/model/finding.js';
import type { ReportedFile, Reporter, ReportOptions } from '../../src/report/reporter.js';
import { wordsIn } from './words.js';

/** How reports are made here. */
export function optionsIn(locale: string): ReportOptions {
  return { say: wordsIn(locale), locale, color: false, version: '0.1.0' };
}

/** A report in English. */
export function reportOf(reporter: Reporter, files: readonly ReportedFile[], locale = 'en'): string {
  return reporter.report(files, optionsIn(locale));
}

/** A finding about a stretch of a text; what is not said is that of a variant of a name. */
export function findingAt(text: string, part: string, change: Partial<Finding> = {}): Finding {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`«${part}» is not in the text`);
  return {
    rule: 'name-variant',
    severity: 'warning',
    path: '',
    span: [start, start + part.length],
    data: { reason: 'spelling', concept: 'ha-noi', form: part, preferred: 'Hà Nội', style: 'vns' },
    ...change,
  };
}

/** A file with its findings. */
export function fileWith(
  path: string,
  text: string,
  findings: readonly Finding[],
  suppressed?: readonly SuppressedFinding[],
): ReportedFile {
  const own = <Kind extends Finding>(list: readonly Kind[]) => list.map((finding) => ({ ...finding, path }));
  return { path, text, findings: own(findings), ...(suppressed ? { suppressed: own(suppressed) } : {}) };
}

/** Text in several scripts, with all line ends. */
export const NASTY_TEXT =
  'Chủ tịch nước Tô Lâm ở Hanoi.\r\nBaku 😀 Baki, 100% «Şuşa»\n\rTran\r\nThanh Man: a,b;c]]>d\rend of Hanoy';

/** Paths that files may have, though few do. */
export const NASTY_PATHS = [
  './articles/tin tức #1 100%.vi.txt',
  'a:b,c;d.en.txt',
  'x<y>&"z\'.en.txt',
  '[click](https:/example.com).en.txt',
  'control\u0001\u001b[31m\u202e.txt',
  'line\nend.txt',
  '😀/Şuşa.az.txt',
  '/absolute/Hà Nội.vi.txt',
  '../beside/a.en.txt',
] as const;

/** Words that come out of articles and that some format takes for its own. */
const NASTY_WORDS = [
  '::error file=a::b',
  '%0A::warning::x',
  'Tran\r\nThanh\nMan',
  ']]></failure><!-- -->&amp;',
  '<script>alert(1)</script>',
  '[link](javascript:x) ![i](y) | `code` **b** @user #1 https://example.com',
  'half \ud83d and \udc00, none \uffff\ufffe, zero \u0000, bell \u0007, next \u0085, line \u2028',
  '{0} {{x}} {"a": 1}',
  '"\\\'',
  '   ',
] as const;

/** Files with every path, every word, every severity, with fixes, causes, fingerprints, and suppressed findings. */
export function nastyFiles(): ReportedFile[] {
  const severities = ['error', 'warning', 'info'] as const;
  return [
    ...NASTY_PATHS.map((path, index) => {
      const text = NASTY_TEXT;
      const findings = NASTY_WORDS.map((form, at): Finding => {
        const place = findingAt(text, ['Hanoi', 'Baki', 'Tran\r\nThanh Man', 'Hanoy'][at % 4] ?? '').span;
        return {
          ...findingAt(text, 'Hanoi'),
          severity: severities[(at + index) % 3] ?? 'info',
          span: place,
          data: { reason: 'spelling', concept: form, form, preferred: `${form}!`, style: 'vns' },
          ...(at % 2 === 0 ? { fix: { span: place, text: at % 4 === 0 ? '' : form } } : {}),
          ...(at % 3 === 0 ? { cause: findingAt(text, 'Tô Lâm').span } : {}),
          ...(at % 5 === 0 ? {} : { fingerprint: `f${index}-${at}` }),
        };
      });
      const broken: Finding = {
        ...findingAt(text, 'Hanoi'),
        rule: 'input/encoding',
        severity: 'error',
        span: [0, 0],
        data: { reason: 'binary', offset: 0 },
      };
      const suppressed: SuppressedFinding[] = [
        { ...findingAt(text, 'Hanoy'), by: 'comment', reason: 'a quotation: <b>]]>' },
        { ...findingAt(text, 'Hanoi'), by: 'comment' },
        { ...findingAt(text, 'Baki'), by: 'baseline', fingerprint: `s${index}` },
      ];
      return fileWith(path, text, [...findings, broken], suppressed);
    }),
    fileWith('clean.en.txt', 'Tô Lâm.\n', []),
    fileWith('empty.en.txt', '', []),
  ];
}

/** So many findings in so many files, of all severities. */
export function manyFindings(count: number, perFile = 500): ReportedFile[] {
  const text = 'Hanoi, Hà Nội.\n'.repeat(perFile);
  const severities = ['info', 'warning', 'error'] as const;
  return Array.from({ length: Math.ceil(count / perFile) }, (_, file) => {
    const size = Math.min(perFile, count - file * perFile);
    const findings = Array.from({ length: size }, (__, at): Finding => {
      const index = file * perFile + at;
      return {
        ...findingAt(text, 'Hanoi', { severity: severities[index % 3] ?? 'info' }),
        span: [at * 15, at * 15 + 5],
        fingerprint: `${index}`.padStart(8, '0'),
        fix: { span: [at * 15, at * 15 + 5], text: 'Hà Nội' },
        cause: [0, 5],
      };
    });
    return fileWith(`articles/story-${file}.en.txt`, text, findings);
  });
}
