// A sign-off that is not written as the house style writes it.
import { languageOf } from '../languages/index.js';
import type { Rule } from '../model/rule.js';
import { haveSameLetters } from '../prose/houseMarks.js';
import { plainText } from '../text/plain.js';
import { mayReplace } from '../text/replace.js';

export const signoffForm: Rule = {
  id: 'signoff-form',
  severity: 'warning',
  examples: [
    {
      language: 'en',
      style: 'vns',
      text: 'The two sides signed the accord.\n\nThey will meet in May. [[- VNS]]',
      fixed: 'The two sides signed the accord.\n\nThey will meet in May. — VNS',
    },
    { language: 'en', style: 'vns', text: 'The two sides signed the accord.\n\nThey will meet in May [[./.]]' },
    { language: 'en', style: 'vns', text: 'The two sides signed the accord.\n\nThey will meet in May. — VNS' },
    // Another agency's story is signed with its own name.
    { language: 'en', style: 'vns', text: 'The two sides signed the accord.\n\nThey will meet in May. (AFP)' },
    { language: 'en', style: 'vns', text: 'The two sides signed the accord.\n\nThey will meet in May.' },
    { language: 'vi', style: 'vns', text: 'Hai bên đã ký thỏa thuận.\n\nHai bên sẽ gặp lại vào tháng Năm./.' },
  ],
  *check({ article, style }) {
    const { signoff, languages } = style;
    if (signoff === undefined || !languages.includes(article.language)) return;
    const language = languageOf(article.language);
    for (const { kind, inlines, span } of article.blocks) {
      if (kind !== 'signoff') continue;
      const form = plainText(inlines).text.replace(/\s+/gu, ' ').trim();
      const own = haveSameLetters(form, signoff, language);
      const mark = !/[\p{L}\p{N}]/u.test(form);
      if (form === signoff || !(own || mark)) continue;
      yield {
        rule: this.id,
        severity: this.severity,
        path: article.path,
        span,
        data: { form, preferred: signoff, style: style.id },
        ...(own && mayReplace(article, span, signoff) ? { fix: { span, text: signoff } } : {}),
      };
    }
  },
};
