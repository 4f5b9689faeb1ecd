// Short forms counted with the full names that they are short for.
import { FULL_NAME, kindOf } from './kinds.js';
import type { Occurrence, Usage } from './usage.js';

/** Short forms counted with the full name that came before them in the article: Elşad Nəsirov, then Nəsirov. */
export function joinShortForms(found: readonly Occurrence[], usage: Usage): Map<string, Occurrence[]> {
  const byForm = grouped(found, ({ form }) => form);
  const shortOf = new Map<Occurrence, string>();
  for (const [last, fullNames] of fullNamesByShort(byForm, usage)) {
    const places = byForm.get(last) ?? [];
    const joined = places.flatMap((place) => {
      const before = fullNames.filter(({ form }) => byForm.get(form)?.some((full) => isBefore(full, place)));
      // Whom everybody knows is named in full in some articles only.
      const only = before.length > 0 ? before : fullNames.filter(({ recurring }) => recurring);
      return only.length === 1 ? [[place, only[0]?.form ?? last] as const] : [];
    });
    // What mostly stands alone is a name of its own: Palu, though once behind somebody's name.
    if (joined.length * 2 >= places.length) for (const [place, name] of joined) shortOf.set(place, name);
  }
  return grouped(found, (one) => shortOf.get(one) ?? one.form);
}

const isBefore = (full: Occurrence, short: Occurrence) => full.path === short.path && full.span[0] < short.span[0];

function grouped(found: readonly Occurrence[], key: (one: Occurrence) => string): Map<string, Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  for (const one of found) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** What may be a person's full name; `recurring` where it is sure to be one, and stands in several places. */
interface FullName {
  readonly form: string;
  readonly recurring: boolean;
}

/** What may be a person's full name, by the words that it may be called for short: the last, and the first of a person. */
function fullNamesByShort(byForm: ReadonlyMap<string, Occurrence[]>, usage: Usage): Map<string, FullName[]> {
  const names = new Map<string, FullName[]>();
  for (const [form, places] of byForm) {
    const words = form.split(' ');
    const { kind } = kindOf(form, places, usage);
    if (words.length < 2 || words.length > FULL_NAME || kind === 'organization' || kind === 'place') continue;
    if (words.some((word) => usage.language.names.joining.has(word))) continue;
    const last = words.at(-1)?.split('-') ?? [];
    const short = new Set([words.at(-1) ?? '', last.at(-1) ?? '', ...(kind === 'person' ? words.slice(0, 1) : [])]);
    for (const word of short)
      names.set(word, [...(names.get(word) ?? []), { form, recurring: kind === 'person' && places.length > 1 }]);
  }
  return names;
}
