// Checks the article against all rules.
import type { Finding } from '../model/finding.js';
import type { CheckedStory, Rule, RuleSetting } from '../model/rule.js';
import { candidates } from '../recognition/candidates/candidates.js';
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
    const story: CheckedStory = {
      ...sheet,
      nearMisses: misses,
      unknownNames: (least) =>
        candidates([{ article, mentions }], desk, least).map(({ form, places }) => ({
          form,
          spans: places.map(({ span }) => span),
        })),
      glossary: desk.glossary,
      style,
    };
    return rules
      .flatMap((rule) => checkedBy(rule, story, desk.settings.rules?.[rule.id]))
      .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.rule < b.rule ? -1 : 1));
  },
});

/** What a rule finds, as grave as the desk takes it. */
function checkedBy(rule: Rule, story: CheckedStory, { severity, options }: RuleSetting = {}): Finding[] {
  const own = severity ?? (rule.off ? 'off' : undefined);
  if (own === 'off') return [];
  const found = [...rule.check(story, { ...rule.options, ...options })];
  return own === undefined ? found : found.map((finding) => ({ ...finding, severity: own }));
}
