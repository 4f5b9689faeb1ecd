// A name that lost the space behind it: "Việt Namfriendship".
import { gluedNames, readingOf } from '../model/mention.js';
import type { Rule } from '../model/rule.js';
import { mayReplace } from '../text/replace.js';

export const gluedName: Rule = {
  id: 'glued-name',
  severity: 'error',
  examples: [
    {
      language: 'en',
      text: 'The [[Việt Namfriendship]] house opened.',
      fixed: 'The Việt Nam friendship house opened.',
    },
    {
      language: 'en',
      text: 'A book by the President of [[Việt Namfriendship]] societies read.',
      fixed: 'A book by the President of Việt Nam friendship societies read.',
    },
    { language: 'en', text: 'The Vietnamese delegation left.' },
  ],
  *check({ article, mentions }) {
    for (const mention of gluedNames(mentions)) {
      const { span, glued = '', concepts } = mention;
      const behind = [span[1], span[1]] as const;
      yield {
        rule: this.id,
        severity: this.severity,
        path: article.path,
        span: [span[0], span[1] + glued.length],
        data: { concept: concepts[0] ?? '', form: readingOf(mention), word: glued },
        ...(mayReplace(article, behind, ' ') ? { fix: { span: behind, text: ' ' } } : {}),
      };
    }
  },
};
