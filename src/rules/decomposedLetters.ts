// Letters stored in pieces (NFD or half-composed): they look right and are found by no search.
import type { Rule } from '../model/rule.js';
import { isComposed } from '../text/compose.js';
import { corrections } from './corrections.js';

export const decomposedLetters: Rule = {
  id: 'decomposed-letters',
  severity: 'warning',
  examples: [
    { language: 'vi', text: 'Ông [[To\u0302]] Lâm đến.', fixed: 'Ông Tô Lâm đến.' },
    { language: 'vi', text: 'Ông Tô Lâm đến.' },
  ],
  check({ article }) {
    // Nearly all articles are: then there is no word to look at.
    if (isComposed(article.source)) return [];
    return corrections(this, article, ({ raw }) => raw.normalize('NFC'));
  },
};
