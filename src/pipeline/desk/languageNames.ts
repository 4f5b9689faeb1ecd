// Codes of languages in files of a desk. Kept apart from other problems, so that nobody loads the languages to tell those.
import { isLanguage, languageCodes } from '../../languages/index.js';
import type { Finding } from '../../model/finding.js';
import type { Span } from '../../model/span.js';

/** A finding for each code of a list that is no language of ours. */
export function unknownLanguages(codes: readonly string[], placeOf: (index: number) => Span, path: string): Finding[] {
  return codes.flatMap((language, index) => {
    if (isLanguage(language)) return [];
    const data = { reason: 'unknown', language, known: languageCodes };
    return [{ rule: 'input/language', severity: 'error', path, span: placeOf(index), data }];
  });
}
