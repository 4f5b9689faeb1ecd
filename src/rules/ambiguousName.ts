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
    for (const [index, mention] of mentions.entries()) {
      if (mention.status !== 'ambiguous') continue;
      const candidates = new Set(mention.candidates.map(({ concept }) => concept));
      const earlier = mentions.slice(0, index).findLast(({ concepts }) => concepts.some((id) => candidates.has(id)));
      yield {
        rule: this.id,
        severity: this.severity,
        path: article.path,
        span: mention.span,
        data: { form: readingOf(mention), concepts: mention.candidates.map((c) => c.concept) },
        // Where one of them was named last.
        ...(earlier === undefined ? {} : { cause: earlier.span }),
      };
    }
  },
};
