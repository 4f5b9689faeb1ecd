// GitLab's Code Quality report: a part of the Code Climate format, as an artifact of a job.
import type { Severity } from '../model/finding.js';
import { sha256 } from '../text/hash.js';
import { oneLine } from './columns.js';
import { type Located, located } from './places.js';
import type { Reporter } from './reporter.js';
import { sentenceOf } from './words.js';

const SEVERITY = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;

export const gitlab: Reporter = {
  name: 'gitlab',
  report(files, { say }) {
    const fingerprints = new Fingerprints();
    const issues = located(files).map((found) => ({
      description: oneLine(sentenceOf(found.finding, say)),
      check_name: found.finding.rule,
      fingerprint: fingerprints.of(found),
      severity: SEVERITY[found.finding.severity],
      location: { path: found.path, lines: { begin: found.region.startLine } },
    }));
    return `${JSON.stringify(issues, undefined, 2)}\n`;
  },
};

/** GitLab drops a finding whose fingerprint it has seen in the same report: no two are the same here. */
class Fingerprints {
  readonly #seen = new Map<string, number>();

  of({ finding, path }: Located): string {
    const { rule, data, fingerprint } = finding;
    // No line, so that a paragraph added above does not make all findings below new ones.
    const about = JSON.stringify([path, rule, fingerprint ?? data]);
    const before = this.#seen.get(about) ?? 0;
    this.#seen.set(about, before + 1);
    return sha256(JSON.stringify([about, before]));
  }
}
