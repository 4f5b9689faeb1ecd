// The languages that Tamdil knows. A further one is a file (or folder) here and a line in the list.
import type { LanguageCode } from '../model/article.js';
import { azerbaijani } from './az/index.js';
import { english } from './en.js';
import type { Language } from './language.js';
import { vietnamese } from './vi.js';

export const languages: readonly Language[] = [english, vietnamese, azerbaijani];

/** The codes of all languages, in the order of the list. */
export const languageCodes: readonly LanguageCode[] = languages.map((language) => language.code);

/** The language of a code. @throws RangeError for a code that is not in the list; ask `isLanguage` about codes from outside */
export function languageOf(code: LanguageCode): Language {
  const language = languages.find((l) => l.code === code);
  if (language === undefined) throw new RangeError(`no language ${code}`);
  return language;
}

/** Whether a code is one of the list. */
export function isLanguage(code: string): boolean {
  return languageCodes.includes(code);
}
