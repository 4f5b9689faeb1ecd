// Which language a text is in, told from its letters and its small words.

import { languages } from '../languages/index.js';
import type { LanguageCode } from '../model/article.js';
import { FoldTable, foldedWords } from '../text/fold.js';

/** A guess, and how sure it is. */
export interface DetectedLanguage {
  readonly language: LanguageCode;
  /** True where a person should say it instead: hardly any evidence, or nearly as much for another language. */
  readonly doubtful: boolean;
}

/** Enough to know; more only costs time. */
const SAMPLE = 20_000;

/**
 * The language of a text, by the share of its words that are frequent in a language and of its letters that only one has.
 * @param among the languages that it can be in; all where none is named
 */
export function detectLanguage(text: string, among: readonly LanguageCode[] = []): DetectedLanguage {
  const sample = text.slice(0, SAMPLE).normalize('NFC');
  const letters = Math.max(1, (sample.match(/\p{L}/gu) ?? []).length);
  const possible = languages.filter(({ code }) => among.length === 0 || among.includes(code));
  const scores = possible.map((language) => {
    const words = foldedWords(sample, new FoldTable(language.fold));
    const frequent = new Set([...language.detection.words].map((word) => language.fold(word)));
    const share = words.filter((word) => frequent.has(word)).length / Math.max(1, words.length);
    const own = (sample.match(language.detection.letters) ?? []).length / letters;
    // Folding makes Latin letters of look-alikes, and English words of Russian ones: text in another script counts less.
    const written = (sample.match(language.detection.script) ?? []).length / letters;
    return { language: language.code, score: written * (share + 4 * own) };
  });
  scores.sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (first === undefined) throw new RangeError('no language is registered');
  if (among.length === 1) return { language: first.language, doubtful: false };
  const doubtful = first.score < 0.08 || (second !== undefined && second.score > first.score * 0.7);
  return { language: first.language, doubtful };
}
