// Bodies of several owners are one name: the National Assemblies of Vietnam and Azerbaijan.
import type { Language } from '../languages/language.js';
import type { Group } from './groups.js';

/** Takes the countries behind a plural into its name; they become its parts. */
export function joinOwners(groups: readonly Group[], text: string, language: Language): Group[] {
  const { after } = language.owners;
  if (after === undefined || !groups.some(isPlural)) return [...groups];
  const result: Group[] = [];
  for (const group of groups) {
    const body = result.at(-1);
    const gap = body && text.slice(body.end, group.start);
    const fits = body?.parts.length === 0 ? after : /^,?\s(?:and\s)?(?:the\s)?$/u;
    if (body && gap !== undefined && isPlural(body) && group.kinds.has('place') && fits.test(gap))
      result[result.length - 1] = {
        ...body,
        end: group.end,
        lastWord: group.lastWord,
        parts: [...body.parts, group],
      };
    else result.push(group);
  }
  return result;
}

/** A plural in full; "the NAs of Việt Nam and Laos" names three things. */
const isPlural = (group: Group) =>
  group.kinds.has('organization') &&
  group.hits.some((hit) => hit.plural && hit.spelled.entries.some(({ form }) => form.term.form !== 'acronym'));
