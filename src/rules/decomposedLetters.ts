// Letters stored in pieces (NFD or half-composed): they look right and are found by no search.
import type { Rule } from '../model/rule.js';
import { decomposedStretches } from '../text/compose.js';

export const decomposedLetters: Rule = {
  id: 'decomposed-letters',
  severity: 'warning',
  *check({ article }) {
    for (const inline of article.blocks.flatMap((block) => block.inlines)) {
      const stretches = decomposedStretches(inline);
      const [first, last] = [stretches[0], stretches.at(-1)];
      if (first === undefined || last === undefined) continue;
      // A keyboard or a converter decomposes whole paragraphs; a finding for each word would bury all others.
      const span = [first.span[0], last.span[1]] as const;
      yield {
        rule: this.id,
        severity: this.severity,
        path: article.path,
        span,
        data: { word: first.word, count: stretches.length },
        fix: { span, text: article.source.slice(...span).normalize('NFC') },
      };
    }
  },
};
