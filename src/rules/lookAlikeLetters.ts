// Letters of another alphabet inside a Latin word, or other letters of the Latin one: they look right and are found by no search.
import { languageOf } from '../languages/index.js';
import type { Rule } from '../model/rule.js';
import { isPlain } from '../text/letters.js';
import { withoutLookAlikes } from '../text/lookAlikes.js';
import { corrections } from './corrections.js';

export const lookAlikeLetters: Rule = {
  id: 'look-alike-letters',
  severity: 'error',
  examples: [
    // The о is Cyrillic.
    { language: 'en', text: 'Ali [[Asad\u043ev]] left.', fixed: 'Ali Asadov left.' },
    { language: 'vi', text: 'Đoàn đã đến [[Ðà]] Nẵng.', fixed: 'Đoàn đã đến Đà Nẵng.' },
    { language: 'az', text: 'Görüş [[v\u01dd]] iclas.', fixed: 'Görüş və iclas.' },
    { language: 'en', text: 'The paper \u0412\u0435\u0441\u0442\u0438 wrote so.' },
  ],
  check({ article }) {
    const { eth } = languageOf(article.language);
    return corrections(this, article, ({ text }) => {
      if (isPlain(text)) return undefined;
      const own = eth === undefined ? text : eth(text);
      const latin = withoutLookAlikes(own);
      // A word that is wholly of another alphabet is that alphabet's.
      if (latin === text || !/\p{Script=Latin}/u.test(own)) return undefined;
      return /^[\p{Script=Latin}\p{M}\p{N}]+$/u.test(latin) ? latin : undefined;
    });
  },
};
