// The Reviewdog Diagnostic Format, in one document. Columns are bytes of UTF-8.
import type { Severity } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { oneLine } from './columns.js';
import { located, type Places } from './places.js';
import type { Reporter } from './reporter.js';
import { HOME, rulePage } from './ruleWords.js';
import { gravest } from './severities.js';
import { sentenceOf } from './words.js';

const SEVERITY = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const satisfies Record<Severity, string>;

export const rdjson: Reporter = {
  name: 'rdjson',
  report(files, { say }) {
    const found = located(files);
    const worst = gravest(found.map(({ finding }) => finding.severity));
    const diagnostics = found.map(({ finding, path, places }) => {
      const { rule, severity, span, fix } = finding;
      return {
        message: oneLine(sentenceOf(finding, say)),
        location: { path, range: range(span, places) },
        severity: SEVERITY[severity],
        code: { value: rule, url: rulePage(rule) },
        ...(fix ? { suggestions: [{ range: range(fix.span, places), text: fix.text }] } : {}),
      };
    });
    const report = {
      source: { name: 'tamdil', url: HOME },
      ...(worst ? { severity: SEVERITY[worst] } : {}),
      diagnostics,
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
};

function range(span: Span, places: Places) {
  const { startLine, startColumn, endLine, endColumn } = places.regionInBytes(span);
  return { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } };
}
