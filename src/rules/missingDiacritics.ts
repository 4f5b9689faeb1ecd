// A paragraph of Vietnamese without its diacritics: readers can guess it, search engines and screen readers cannot.
import { languageOf } from '../languages/index.js';
import type { Finding } from '../model/finding.js';
import type { Rule } from '../model/rule.js';
import { plainText } from '../text/plain.js';

/** Fewer words tell nothing: a name, a foreign title. */
const ENOUGH = 6;
/** Share of small words of the language in a paragraph of it. */
const SHARE = 0.18;

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
    const { detection, names } = languageOf(article.language);
    if (!names.syllables) return;
    const found: Finding[] = [];
    for (const { inlines, span } of article.blocks) {
      const words = plainText(inlines).text.match(/[\p{L}\p{M}]+/gu) ?? [];
      if (words.length < ENOUGH || words.some((word) => /[^\p{ASCII}]/u.test(word))) continue;
      const small = words.filter((word) => detection.words.has(word.toLowerCase())).length;
      if (small < SHARE * words.length) continue;
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
