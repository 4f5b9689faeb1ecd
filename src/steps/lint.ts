// Checks the article against all rules.
import { nearMisses } from '../recognition/nearMisses.js';
import { rules } from '../rules/index.js';
import { defineStep, styleOf } from './sheet.js';

export const lint = defineStep({
  name: 'lint',
  needs: ['article', 'segments', 'mentions'],
  gives: 'findings',
  run(sheet, desk) {
    const { article, mentions } = sheet;
    const style = styleOf(article, desk);
    const misses = nearMisses(article, mentions, desk.lexicon(article.language));
    const story = { ...sheet, nearMisses: misses, glossary: desk.glossary, style };
    return rules
      .flatMap((rule) => [...rule.check(story)])
      .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.rule < b.rule ? -1 : 1));
  },
});
