// Letters stored in pieces (NFD or half-composed): they look right and are found by no search.
import type { Rule } from '../model/rule.js';
import { corrections } from './corrections.js';

export const decomposedLetters: Rule = {
  id: 'decomposed-letters',
  severity: 'warning',
  examples: [
    { language: 'vi', text: 'Ông [[To\u0302]] Lâm đến.', fixed: 'Ông Tô Lâm đến.' },
    { language: 'vi', text: 'Ông Tô Lâm đến.' },
  ],
  check({ article }) {
    return corrections(this, article, ({ raw }) => raw.normalize('NFC'));
  },
};
