// A paragraph of Vietnamese without its diacritics: readers can guess it, search engines and screen readers cannot.
import { languageOf } from '../languages/index.js';
import type { Finding } from '../model/finding.js';
import type { Rule } from '../model/rule.js';
import { wordsWithoutDiacritics } from '../prose/withoutDiacritics.js';

export const missingDiacritics: Rule = {
  id: 'missing-diacritics',
  severity: 'warning',
  examples: [
    {
      language: 'vi',
      text: 'Đoàn đã về nước.\n\n[[Thu tuong da tiep doan va noi ve quan he hai nuoc.]]\n\nHai bên đã ký.',
    },
    { language: 'vi', text: 'Đoàn đã về nước.\n\nThe Journal of Vietnamese Studies.' },
  ],
  *check({ article }) {
    const found: Finding[] = [];
    for (const { inlines, span } of article.blocks) {
      const words = wordsWithoutDiacritics(inlines, languageOf(article.language));
      if (words === undefined) continue;
      const data = { sample: words.slice(0, 4).join(' '), count: 1 };
      found.push({ rule: this.id, severity: this.severity, path: article.path, span, data });
    }
    const [first] = found;
    // A whole story without diacritics is one thing to know, not thirty.
    if (first !== undefined && found.length > article.blocks.length / 2)
      yield { ...first, data: { ...first.data, count: found.length } };
    else yield* found;
  },
};
