// Checks the article against all rules.
import { rules } from '../rules/index.js';
import { defineStep, styleOf } from './sheet.js';

export const lint = defineStep({
  name: 'lint',
  needs: ['article', 'segments', 'mentions'],
  gives: 'findings',
  run(sheet, desk) {
    const story = { ...sheet, glossary: desk.glossary, style: styleOf(sheet.article, desk) };
    return rules
      .flatMap((rule) => [...rule.check(story)])
      .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.rule < b.rule ? -1 : 1));
  },
});
