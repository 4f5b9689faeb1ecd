// What a name most likely names.
import type { Language } from '../../languages/language.js';
import { headIn, isHead } from '../heads.js';
import { customOf } from '../surnames.js';
import { type Sign, startsWithHead } from './runs.js';
import type { Occurrence, Usage } from './usage.js';

export type CandidateKind = 'person' | 'place' | 'organization' | 'unknown';

/** Kinds are words of locales/, `words` fill their gap. */
export interface CandidateReason {
  readonly kind: Sign['kind'] | 'surname' | 'given-name';
  readonly words: string;
}

/** Longest full name of a person, in words. */
export const FULL_NAME = 4;

/** What a name most likely names, and why. */
export function kindOf(
  form: string,
  places: readonly Occurrence[],
  { language, small }: Usage,
): { readonly kind: CandidateKind; readonly because: readonly CandidateReason[] } {
  const signs = places.flatMap(({ sign }) => sign ?? []);
  const located = signs.filter(({ kind }) => kind === 'locative');
  const mostlyLocated = located.length * 2 >= places.length;
  const locative: CandidateReason[] = located.slice(0, 1).map(({ words }) => ({ kind: 'locative', words }));
  const head = headOf(form, language);
  const before = signs.find(({ kind }) => kind === 'head');
  if (head !== undefined || before !== undefined) {
    const because: CandidateReason[] = [{ kind: 'head', words: head ?? before?.words ?? '' }];
    const body = head !== undefined && headIn(head, language.names.organs, language);
    const facility =
      head === undefined
        ? language.names.placeHeads.has(before?.words ?? '')
        : headIn(head, language.names.placeHeads, language);
    if (facility) return { kind: 'place', because };
    return !body && mostlyLocated
      ? { kind: 'place', because: [...because, ...locative] }
      : { kind: 'organization', because };
  }
  const words = form.split(' ');
  const titled = signs.filter(({ kind }) => kind === 'title' || kind === 'honorific');
  // A deputy of Wales: once is not enough for a word alone.
  const told = words.length > 1 || (titled.length > located.length && titled.length * 5 >= places.length);
  const person: CandidateReason[] = told ? titled.slice(0, 1) : [];
  const first = language.lower(words[0] ?? '');
  if (words.length > 1 && words.length <= FULL_NAME) {
    const everyday = words.length === 2 && small.has(first);
    if (customOf(first) !== undefined && !everyday) person.push({ kind: 'surname', words: words[0] ?? '' });
    else if (language.names.givenNames.has(first)) person.push({ kind: 'given-name', words: words[0] ?? '' });
  }
  if (person.length > 0) return { kind: 'person', because: person };
  return mostlyLocated ? { kind: 'place', because: locative } : { kind: 'unknown', because: [] };
}

/** The head noun of a name: the last word, the one before “of”, or what it begins with. */
function headOf(form: string, language: Language): string | undefined {
  if (language.names.headPosition === 'before') return startsWithHead(form, language);
  const words = form.split(' ');
  const inside = words.find((_, i) => i > 0 && language.owners.inside?.test(` ${words[i]} `));
  const last = inside === undefined ? words.at(-1) : words[words.indexOf(inside) - 1];
  return last !== undefined && isHead(last, language) ? last : undefined;
}
