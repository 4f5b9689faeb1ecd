// A name that several concepts share, and nothing in the text decides between them.
import { type Mention, readingOf } from '../model/mention.js';
import type { Rule } from '../model/rule.js';

export const ambiguousName: Rule = {
  id: 'ambiguous-name',
  severity: 'info',
  examples: [
    { language: 'en', text: 'The [[National Assembly]] met on Monday.' },
    { language: 'en', text: 'Azerbaijan’s National Assembly met on Monday.' },
  ],
  *check({ article, mentions }) {
    const last = new Map<string, Mention>();
    for (const mention of mentions) {
      for (const id of mention.concepts) last.set(id, mention);
      if (mention.status !== 'ambiguous') continue;
      const [earlier] = mention.candidates
        .flatMap(({ concept }) => last.get(concept) ?? [])
        .sort((a, b) => b.span[0] - a.span[0]);
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
