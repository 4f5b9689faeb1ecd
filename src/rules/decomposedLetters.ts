// Letters stored in pieces (NFD or half-composed): they look right and are found by no search.
import type { Rule } from '../model/rule.js';
import { decomposedStretches } from '../text/compose.js';

export const decomposedLetters: Rule = {
  id: 'decomposed-letters',
  severity: 'warning',
  *check({ article }) {
    for (const block of article.blocks)
      for (const { span, text, word } of block.inlines.flatMap(decomposedStretches))
        yield {
          rule: this.id,
          severity: this.severity,
          path: article.path,
          span,
          data: { word },
          fix: { span, text },
        };
  },
};
