// What a rule is for, in words and as a page.
import type { Severity } from '../model/finding.js';
import { rules } from '../rules/index.js';
import { bitextRules } from '../rules/targets/index.js';
import type { Say } from './words.js';

/** Where the program lives. */
export const HOME = 'https://github.com/tamdil/tamdil';

/** A rule as reports name it. */
export interface RuleCard {
  readonly id: string;
  readonly severity: Severity;
  /** Says nothing unless a configuration switches it on. */
  readonly off: boolean;
}

/** The rules for articles and those for translations. What can be wrong with a file itself (`input/…`) is not listed. */
export const ruleCards: readonly RuleCard[] = [...rules, ...bitextRules].map(({ id, severity, ...rule }) => ({
  id,
  severity,
  off: 'off' in rule && rule.off === true,
}));

const withPage: ReadonlySet<string> = new Set(ruleCards.map(({ id }) => id));

/** The page about a rule; undefined for what has none. */
export function rulePage(id: string): string | undefined {
  return withPage.has(id) ? `${HOME}/blob/main/docs/rules/${id}.md` : undefined;
}

/** What a rule is for, in a sentence; its id where nothing is said about it. */
export function aboutRule(id: string, say: Say): string {
  return wordsOr(`rules:${id.replace('/', '.')}.about`, id, say);
}

/** Why a finding shows a second place. */
export function aboutCause(id: string, say: Say): string {
  return wordsOr(`findings:${id.replace('/', '.')}.cause`, say('findings:cause'), say);
}

/** The words of a key that may be missing. */
function wordsOr(key: string, otherwise: string, say: Say): string {
  const words = say(key);
  // A key without words is answered with itself.
  return words === '' || words === key || words === key.slice(key.indexOf(':') + 1) ? otherwise : words;
}
