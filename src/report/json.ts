// Findings for programs. Field names and rule ids are never localized; `message` is.
import type { Finding } from '../model/finding.js';
import { type Located, located, locatedSuppressed } from './places.js';
import type { Reporter } from './reporter.js';
import { type Say, sentenceOf } from './words.js';

export const json: Reporter = {
  name: 'json',
  report(files, { say }) {
    const findings = located(files).map((found) => fields(found, say));
    const suppressed = locatedSuppressed(files).map((found) => ({
      ...fields(found, say),
      by: found.finding.by,
      ...(found.finding.reason === undefined ? {} : { reason: found.finding.reason }),
    }));
    return `${JSON.stringify({ findings, suppressed }, undefined, 2)}\n`;
  },
};

function fields({ finding, region }: Located<Finding>, say: Say) {
  const [start, end] = finding.span;
  return {
    rule: finding.rule,
    severity: finding.severity,
    path: finding.path,
    start,
    end,
    line: region.startLine,
    column: region.startColumn,
    message: sentenceOf(finding, say),
    data: finding.data,
    ...(finding.cause ? { cause: { start: finding.cause[0], end: finding.cause[1] } } : {}),
    ...(finding.fix ? { fix: { start: finding.fix.span[0], end: finding.fix.span[1], text: finding.fix.text } } : {}),
    ...(finding.fingerprint === undefined ? {} : { fingerprint: finding.fingerprint }),
  };
}
