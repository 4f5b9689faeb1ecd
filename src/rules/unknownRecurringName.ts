// A name that an article repeats and the glossary does not know: nobody watches over how it is spelled.
import type { Rule } from '../model/rule.js';

export const unknownRecurringName: Rule = {
  id: 'unknown-recurring-name',
  severity: 'info',
  off: true,
  options: { least: 3 },
  examples: [
    {
      language: 'en',
      text: 'The writer [[Marta Kovalenko]] read in Baku. Later Marta Kovalenko signed books; Marta Kovalenko writes in two languages.',
    },
    {
      language: 'vi',
      text: 'Họa sĩ [[Trịnh Kim Oanh]] mở triển lãm. Tranh của Trịnh Kim Oanh được yêu thích. Chị Trịnh Kim Oanh rất vui.',
    },
    { language: 'en', text: 'The writer Marta Kovalenko read in Baku. Later Marta Kovalenko signed books.' },
    {
      language: 'en',
      options: { least: 2 },
      text: 'The writer [[Marta Kovalenko]] read in Baku. Later Marta Kovalenko signed books.',
    },
    { language: 'en', text: 'Tô Lâm came to Baku. In Baku Tô Lâm spoke, and Baku listened to Tô Lâm.' },
  ],
  *check({ article: { path }, unknownNames }, options) {
    for (const { form, spans } of unknownNames(options.least as number)) {
      const [span] = spans;
      if (span === undefined) continue;
      yield { rule: this.id, severity: this.severity, path, span, data: { form, count: spans.length } };
    }
  },
};
