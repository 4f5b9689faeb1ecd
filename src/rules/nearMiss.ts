// What is almost a listed name. Whether it is one is for a person to say: it may be somebody else's name.
import { preferredTerm } from '../glossary/houseForm.js';
import type { Rule } from '../model/rule.js';

export const nearMiss: Rule = {
  id: 'near-miss',
  severity: 'warning',
  examples: [
    { language: 'en', text: 'Prime Minister [[Ali Asadox]] left.' },
    { language: 'en', text: 'Prime Minister Ali Asadov left.' },
  ],
  *check({ article, mentions, nearMisses, glossary, style }) {
    for (const { span, surface, concept: id, term } of nearMisses) {
      const concept = glossary.get(id);
      const preferred = concept && preferredTerm(concept, article.language, style, term);
      // The same article knows better.
      const right = mentions.find((mention) => mention.spelling === 'exact' && mention.concepts.includes(id));
      yield {
        rule: this.id,
        severity: this.severity,
        path: article.path,
        span,
        data: { concept: id, form: surface, preferred: (preferred ?? term).text },
        ...(right === undefined ? {} : { cause: right.span }),
      };
    }
  },
};
