// A name that several concepts share, and nothing in the text decides between them.
import { readingOf } from '../model/mention.js';
import type { Rule } from '../model/rule.js';

export const ambiguousName: Rule = {
  id: 'ambiguous-name',
  severity: 'info',
  examples: [
    { language: 'en', text: 'The [[National Assembly]] met on Monday.' },
    { language: 'en', text: 'Azerbaijan’s National Assembly met on Monday.' },
  ],
  *check({ article, mentions }) {
    for (const mention of mentions) {
      if (mention.status !== 'ambiguous') continue;
      yield {
        rule: this.id,
        severity: this.severity,
        path: article.path,
        span: mention.span,
        data: { form: readingOf(mention), concepts: mention.candidates.map((c) => c.concept) },
      };
    }
  },
};
