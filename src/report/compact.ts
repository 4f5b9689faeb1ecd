// A line a finding and nothing else, for grep, wc and the problem matchers of editors and hosts.
import { oneLine } from './columns.js';
import { located } from './places.js';
import type { Reporter } from './reporter.js';
import { sentenceOf } from './words.js';

export const compact: Reporter = {
  name: 'compact',
  report(files, { say }) {
    return located(files)
      .map(({ finding, path, region }) => {
        const place = `${oneLine(path)}:${region.startLine}:${region.startColumn}`;
        // Severities are not in the reader's language: matchers look for these words.
        return `${place}: ${finding.severity}: ${oneLine(sentenceOf(finding, say))} (${finding.rule})\n`;
      })
      .join('');
  },
};
