// What is one name: without case endings, and with the syllables that belong to it.
import type { Language } from '../../languages/language.js';
import { type Run, startsWithHead } from './runs.js';
import { formOf } from './usage.js';

/** Only the first syllable of a Vietnamese body's word has a capital: where the same one always follows, it belongs to it. */
export function withFixedSyllables(runs: readonly Run[], language: Language): Run[] {
  const { syllables, joining, particles } = language.names;
  if (!syllables) return [...runs];
  const following = new Map<string, { readonly next: Set<string>; count: number; inside: boolean }>();
  const open = (run: Run) => run.words.length === 1 || startsWithHead(formOf(run), language) !== undefined;
  for (const run of runs.filter(open)) {
    const known = following.get(formOf(run)) ?? { next: new Set<string>(), count: 0, inside: false };
    known.next.add(run.next);
    known.count++;
    known.inside ||= !run.opens;
    following.set(formOf(run), known);
  }
  return runs.map((run): Run => {
    const known = open(run) ? following.get(formOf(run)) : undefined;
    const fixed = known !== undefined && known.count > 1 && known.inside && known.next.size === 1;
    if (!fixed || run.next === '' || joining.has(run.next) || particles.has(run.next)) return run;
    return { ...run, words: [...run.words, run.next], gaps: [...run.gaps, ' '], next: '' };
  });
}
/** Shortest last word that an ending is taken from. */
const SHORTEST_STEM = 3;

/**
 * The form without its ending for each form: one that is written somewhere, else one that several forms share
 * (Bayramovun, Bayramova: Bayramov).
 */
export function citationForms(
  forms: ReadonlySet<string>,
  terms: ReadonlySet<string>,
  language: Language,
): Map<string, string> {
  const stems = new Map([...forms].map((form) => [form, stemsOf(form, language)]));
  const support = new Map<string, number>();
  for (const list of stems.values()) for (const stem of list) support.set(stem, (support.get(stem) ?? 0) + 1);
  const result = new Map<string, string>();
  for (const [form, list] of stems) {
    const written = list.find((stem) => forms.has(stem) || terms.has(language.fold(stem)));
    const most = Math.max(0, ...list.map((stem) => support.get(stem) ?? 0));
    const shared = most > 1 ? list.find((stem) => support.get(stem) === most) : undefined;
    const stem = written ?? (shared !== undefined && (support.get(form) ?? 0) === 0 ? shared : undefined);
    if (stem !== undefined) result.set(form, stem);
  }
  const root = (form: string): string => (result.has(form) ? root(result.get(form) as string) : form);
  return new Map([...forms].map((form) => [form, root(form)]));
}

/** What a form may be an inflected form of, the longest first. */
function stemsOf(form: string, language: Language): string[] {
  const start = Math.max(form.lastIndexOf(' '), form.lastIndexOf('-')) + 1;
  const { heads, organs } = language.names;
  const whole = (text: string) => heads.has(language.lower(text)) || organs.has(language.lower(text));
  const found: string[] = [];
  if (whole(form.slice(start))) return found;
  for (let end = form.length - 1; end >= start + SHORTEST_STEM; end--) {
    const stem = form.slice(0, end);
    const acronym = !/\p{Ll}/u.test(stem.slice(start));
    const context = { acronym, changed: false, plain: false };
    if (language.endingLength(stem, form.slice(end), context) === form.length - end) found.push(stem);
    // Məhkəməsinin is of Məhkəməsi, and no more is an ending.
    if (whole(stem.slice(start))) break;
  }
  return found;
}
