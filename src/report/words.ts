// The program's own words, from locales/.

import { createRequire } from 'node:module';
import type { i18n } from 'i18next';
import type { Finding } from '../model/finding.js';

/** The words of one language by namespace. */
export type Words = Readonly<Record<string, object>>;

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
  let instance: i18n | undefined;
  return (key, data) => {
    instance ??= load(locale, resources);
    return instance.t(key, data as Record<string, unknown>) as string;
  };
}

/** i18next with these words. A run that has nothing to say does without it. */
function load(locale: string, resources: Resources): i18n {
  const i18next = createRequire(import.meta.url)('i18next') as i18n;
  const instance = i18next.createInstance({
    lng: locale,
    fallbackLng: 'en',
    ns: namespaces,
    defaultNS: 'cli',
    resources: resources as never,
    // Sentences go to terminals and files, which escape for themselves.
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  void instance.init();
  return instance;
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
