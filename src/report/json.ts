// Findings for programs. Field names and rule ids are never localized; `message` is.
import { LineIndex } from '../text/lines.js';
import type { Reporter } from './reporter.js';
import { sentenceOf } from './words.js';

export const json: Reporter = {
  name: 'json',
  report(files, { say }) {
    const findings = files.flatMap(({ text, findings: list }) => {
      const lines = new LineIndex(text);
      return list.map((finding) => {
        const [start, end] = finding.span;
        const { line, column } = lines.position(start);
        return {
          rule: finding.rule,
          severity: finding.severity,
          path: finding.path,
          start,
          end,
          line,
          column,
          message: sentenceOf(finding, say),
          data: finding.data,
          ...(finding.cause ? { cause: { start: finding.cause[0], end: finding.cause[1] } } : {}),
          ...(finding.fix
            ? { fix: { start: finding.fix.span[0], end: finding.fix.span[1], text: finding.fix.text } }
            : {}),
        };
      });
    });
    return `${JSON.stringify({ findings }, undefined, 2)}\n`;
  },
};
