// Sentences as i18next fills them: the words of one language, where it lacks one the English, and all that a gap can ask for.
import { createRequire } from 'node:module';
import type { i18n } from 'i18next';
import { namespaces, type Resources, type Say } from './words.js';

/** Loads i18next, which is not done before something has to be said that takes it. */
export function grammarOf(locale: string, resources: Resources): Say {
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
  return (key, data) => instance.t(key, data as Record<string, unknown>) as string;
}
