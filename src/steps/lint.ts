// Checks the article against all rules.
import type { Finding, Severity } from '../model/finding.js';
import type { CheckedStory, Rule, RuleOptions, RuleSettings } from '../model/rule.js';
import { candidates } from '../recognition/candidates/candidates.js';
import { nearMisses } from '../recognition/nearMisses.js';
import { rules } from '../rules/index.js';
import { withFingerprints } from './findings/fingerprints.js';
import { type KnownRules, setAside, UNUSED_IGNORE } from './findings/ignores.js';
import { severityOf, takenAs } from './findings/severities.js';
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
    const settings = desk.settings.rules ?? {};
    const found = rules.flatMap((rule) =>
      checkedBy(rule, story, severityOf(rule, settings), settings[rule.id]?.options),
    );
    const told = takenAs(severityOf(IGNORES, settings), setAside(article, found, knownRules(settings)), IGNORES.id);
    told.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.rule < b.rule ? -1 : 1));
    return withFingerprints(told, article.source, sheet.segments);
  },
});

/** Not a rule like others: it looks at what all others found. */
const IGNORES = { id: UNUSED_IGNORE, severity: 'warning' } as const;

/** Ids that a configuration and an article's comments may name. */
const ruleIds: readonly string[] = [...rules.map(({ id }) => id), IGNORES.id];

function knownRules(settings: RuleSettings): KnownRules {
  const active = rules.filter((rule) => severityOf(rule, settings) !== 'off').map(({ id }) => id);
  return { all: ruleIds, active: new Set(active) };
}

function checkedBy(rule: Rule, story: CheckedStory, severity: Severity | 'off', options?: RuleOptions): Finding[] {
  if (severity === 'off') return [];
  return takenAs(severity, [...rule.check(story, { ...rule.options, ...options })], rule.id);
}
