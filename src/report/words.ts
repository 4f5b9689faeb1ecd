// The program's own words, from locales/.
import type { Finding } from '../model/finding.js';
import { grammarOf } from './grammar.js';
import { PlainSentences, type Words } from './sentences.js';

/** Files of locales/ by language and namespace. */
export type Resources = Readonly<Record<string, Words>>;

export const namespaces = ['cli', 'findings', 'notes', 'report', 'rules'] as const;

/** Fills a sentence: `say('cli:run.articles', { count: 3 })`. */
export type Say = (key: string, data?: Finding['data']) => string;

/**
 * The words in one language; where that language lacks a sentence, the English one.
 * @param resources namespaces `cli`, `findings`, `notes`, `report`, `rules` by language
 */
export function createWords(locale: string, resources: Resources): Say {
  const plain = new PlainSentences(locale, resources[locale] ?? {});
  let grammar: Say | undefined;
  return (key, data = {}) => {
    const sentence = plain.say(key, data);
    if (sentence !== undefined) return sentence;
    grammar ??= grammarOf(locale, resources);
    return grammar(key, data);
  };
}

/** The sentence that tells a finding. `reason` in its data chooses among a rule's sentences, `count` its plural form. */
export function sentenceOf(finding: Finding, say: Say): string {
  const reason = finding.data.reason;
  const key = finding.rule.replace('/', '.');
  const data = { ...finding.data, nearestHint: hint(finding, say), because: '' };
  const sentence = say(reason === undefined ? `findings:${key}.text` : `findings:${key}.${reason}`, data);
  return finding.rule === 'input/validity' ? `${sentence}${rest(finding, say)}` : sentence;
}

/** Where the standard says so, and how often else the file does it. */
function rest({ data: { section, count } }: Finding, say: Say): string {
  const where = section === '' ? '' : ` ${say('findings:input.validity.section', { section: section ?? '' })}`;
  const more = Number(count) - 1;
  return more > 0 ? `${where} ${say('findings:input.validity.more', { count: more })}` : where;
}

function hint({ data }: Finding, say: Say): string {
  return typeof data.nearest === 'string' && data.nearest !== ''
    ? ` ${say('findings:did-you-mean', { nearest: data.nearest })}`
    : '';
}
