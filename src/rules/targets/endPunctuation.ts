// A question stays a question, a sentence a sentence, a headline has no full stop.
import type { BitextRule } from '../../model/rule.js';
import { translated, unitFinding } from './finding.js';

export const endPunctuation: BitextRule = {
  id: 'end-punctuation',
  severity: 'warning',
  examples: [
    { from: 'en', to: 'vi', units: [['Who won?', 'Ai thắng.']], finds: 'end-punctuation' },
    { from: 'en', to: 'az', units: [['He left.', 'O gedib']], finds: 'end-punctuation' },
    { from: 'en', to: 'vi', units: [['He said: “We won.”', 'Ông nói: “Chúng tôi đã thắng”.']] },
    { from: 'en', to: 'az', units: [['He moved to the U.S.', 'O, ABŞ-a köçüb']] },
  ],
  *check(checked) {
    for (const unit of translated(checked)) {
      const [expected, found] = [endOf(unit.source), endOf(unit.target)];
      if (expected === found || (expected === '.' && found === '' && endsInAbbreviation(unit.source))) continue;
      yield unitFinding(this, checked, unit, { expected, found });
    }
  },
};

/** The mark that a text ends with, quotation marks and brackets around it left out. */
function endOf(text: string): string {
  const bare = text.trimEnd().replace(/["'”’»“)\]]+$/u, '');
  const mark = /(?:\.\/\.|\.{2,}|[.?!…:;,]|[—–-])$/u.exec(bare)?.[0] ?? '';
  if (mark === '...' || mark === '..') return '…';
  if (/[—–-]/u.test(mark)) return '—';
  // “We won.” and “We won”. end alike.
  return mark;
}

/** U.S., Inc.: the stop is the word's. */
const endsInAbbreviation = (text: string) =>
  /(?:\p{L}\.\p{L}|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc|No))\.["'”’)]*\s*$/u.test(text);
