// Is this a form of that term?
import { type EndingOptions, measure } from './endings.js';
import { isAllCapitals, isCapital, lowerLetter, plain } from './letters.js';
import { endsInAcronym } from './readings.js';
import { type Before, endsInName, stemsOf } from './stems.js';

export interface FormOptions extends Omit<EndingOptions, 'changed'> {
  /** Words of the term may begin with a small letter where the term has a capital (prezidenti for Prezident). @default false */
  readonly anyCase?: boolean | undefined;
}

/**
 * Whether a form is an inflected form of a term whose head is its last word, or the term itself. All words but the last stand
 * as in the term. Words may begin with a capital where the term has a small letter (the head of a sentence), and the whole
 * may be in capitals, with i and ı confused; a name in small letters is another word (Laçın, laçın "falcon").
 * Quotation marks around the form do not count, nor does which kind of space stands between words.
 * @param options what is known of the term; acronyms are known by their form unless it says otherwise
 */
export function isFormOf(term: string, form: string, options: FormOptions = {}): boolean {
  const citation = spaced(term);
  const quoted = spaced(form).replace(/^["“„«]/u, '');
  // "With" is a word of its own after vowels, and may be after consonants.
  const text = citation.endsWith(' ilə') ? quoted : quoted.replace(/ ilə(?:dir(?:lər)?)?$/u, '');
  const known = {
    ...options,
    acronym: options.acronym ?? endsInAcronym(citation),
    name: options.name ?? endsInName(citation),
  };
  if (fits(citation, text, known)) return true;
  return stemsOf(citation, options.izafet).some((stem) => fits(stem.text, text, known, stem.before));
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function fits(stem: string, form: string, options: FormOptions, before?: Before): boolean {
  const start = form.slice(0, stem.length);
  if (!sameWords(stem, start, options)) return false;
  const rest = form.slice(stem.length);
  if (before === undefined && /^["”»“]?$/u.test(rest)) return true;
  // Text in capitals need not be an acronym; one-letter endings tell no case, so the stem does.
  const inCapitals = isAllCapitals(start) && !isAllCapitals(stem);
  const length = measure(start, rest, inCapitals ? { ...options, acronym: false } : options, before && [before]);
  return length === rest.length && length > 0;
}

/** Whether a text has the letters of a stem, in the case that text may have. */
function sameWords(stem: string, text: string, { ascii = false, anyCase = false }: FormOptions): boolean {
  if (stem === text) return true;
  if (stem.length !== text.length) return false;
  const key = (letter: string) => (ascii ? plain(letter) : letter);
  const capitals = isAllCapitals(text);
  for (let i = 0; i < stem.length; i++) {
    const wanted = stem[i] as string;
    const found = text[i] as string;
    if (wanted === found) continue;
    const [smallWanted, smallFound] = [lowerLetter(wanted), lowerLetter(found)];
    if (capitals) {
      const dots = 'ıi'.includes(smallWanted) && 'ıi'.includes(smallFound);
      if (!dots && key(smallWanted) !== key(smallFound)) return false;
      continue;
    }
    if (key(smallWanted) !== key(smallFound)) return false;
    const wordStart = i === 0 || /[\s\-–]/u.test(stem[i - 1] as string);
    if (isCapital(wanted) === isCapital(found)) continue;
    if (!wordStart || (isCapital(wanted) && !anyCase)) return false;
  }
  return true;
}
