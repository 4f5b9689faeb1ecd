import type { BitextRule, Rule } from '../src/model/rule.js';

/** What the program says of a rule, in one language. */
export interface RuleWords {
  readonly about?: string;
  readonly why?: string;
  readonly option?: Readonly<Record<string, string>>;
}

/** The pages of docs/rules/ by the names of their files, made from the built program. */
export function rulePages(): Promise<{ name: string; text: string }[]>;

/** What a rule lacks to be told of on a page: nothing, for a rule that is whole. */
export function lacking(rule: Rule | BitextRule, words: RuleWords | undefined): string[];
