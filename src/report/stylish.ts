// Findings for people: by file, aligned, with a count at the end.
import { styleText } from 'node:util';
import type { Severity } from '../model/finding.js';
import { linesOf } from '../text/lines.js';
import { oneLine, pad } from './columns.js';
import type { Reporter } from './reporter.js';
import { type Say, sentenceOf } from './words.js';

const COLORS = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

/** Beyond this, nobody reads on: a broken file may have a finding for each of its lines. They are counted all the same. */
const AT_MOST = 200;

export const stylish: Reporter = {
  name: 'stylish',
  report(files, { say, color }) {
    const paint = (style: 'red' | 'yellow' | 'cyan' | 'dim' | 'underline', text: string) =>
      color ? styleText(style, text, { validateStream: false }) : text;
    const lines: string[] = [];
    const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
    let fixable = 0;
    for (const file of files) {
      const { path, findings } = file;
      if (findings.length === 0) continue;
      const index = linesOf(file);
      for (const finding of findings) {
        counts[finding.severity]++;
        if (finding.fix) fixable++;
      }
      const rows = findings.slice(0, AT_MOST).map((finding) => {
        const { line, column } = index.position(finding.span[0]);
        return {
          place: `${line}:${column}`,
          severity: finding.severity,
          word: say(`findings:severity.${finding.severity}`),
          sentence: oneLine(sentenceOf(finding, say)),
          rule: finding.rule,
        };
      });
      const placeWidth = Math.max(...rows.map((row) => row.place.length));
      const wordWidth = Math.max(...rows.map((row) => row.word.length));
      lines.push(paint('underline', oneLine(path)));
      for (const row of rows)
        lines.push(
          `  ${row.place.padStart(placeWidth)}  ${paint(COLORS[row.severity], pad(row.word, wordWidth))}  ${row.sentence}  ${paint('dim', row.rule)}`,
        );
      const more = findings.length - rows.length;
      if (more > 0) lines.push(`  ${say('findings:count.more', { count: more })} ${say('findings:count.all-as-json')}`);
      lines.push('');
    }
    if (lines.length === 0) return '';
    lines.push(summary(counts, fixable, say));
    return `${lines.join('\n')}\n`;
  },
};

function summary(counts: Record<Severity, number>, fixable: number, say: Say): string {
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => say(`findings:count.${severity}`, { count: counts[severity] }));
  const fixes = fixable > 0 ? ` ${say('findings:count.fixable', { count: fixable })}` : '';
  return `${say('findings:count.all', { parts })}${fixes}`;
}
