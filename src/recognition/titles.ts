// Titles take in what they are an office of: "Speaker of the Milli Majlis (National Assembly) of Azerbaijan" is one title.
import type { Language } from '../languages/language.js';
import type { Group } from './groups.js';

/** Widens titles over the bodies and countries beside them; these become the titles' parts. */
export function widenTitles(groups: readonly Group[], text: string, language: Language): Group[] {
  const { side, between } = language.names.titleLink;
  const result: Group[] = [];
  for (const group of groups) {
    const before = result.at(-1);
    if (before === undefined) result.push(group);
    else if (side === 'after' && isTitle(before) && isGloss(before, group, text)) {
      // The closing bracket belongs to the title only where the title goes on behind it; until then it is left open.
      result[result.length - 1] = join(before, group, before);
    } else if (side === 'after' && isTitle(before) && canBelong(group) && between.test(gap(before, group, text)))
      result[result.length - 1] = join(before, group, before);
    else if (
      side === 'before' &&
      isTitle(group) &&
      canBelong(before) &&
      endsAsOwner(before) &&
      between.test(gap(before, group, text))
    )
      result[result.length - 1] = join(before, group, group);
    else result.push(group);
  }
  return result.map((group) => closeGloss(group, text));
}

/** Titles that are offices of somebody in particular; a member of parliament is anybody's. */
const isTitle = (group: Group) =>
  group.entries.some(({ form }) => {
    const { kind, of, country } = form.concept;
    return kind === 'title' && (of !== undefined || country !== undefined);
  });

function canBelong(group: Group): boolean {
  const kinds = group.kinds;
  return kinds.has('organization') || kinds.has('place');
}

/** What is between two groups, a bracket that closes a gloss left out. */
function gap(first: Group, second: Group, text: string): string {
  return text.slice(first.end + (first.hits[0]?.ending.length ?? 0), second.start).replace(/^\)/u, '');
}

/** Milli Majlis (National Assembly): the second name of the body that the title ends with. */
function isGloss(title: Group, group: Group, text: string): boolean {
  const body = title.parts.at(-1);
  if (body === undefined || body.end !== title.end) return false;
  if (!/^\s?\($/u.test(text.slice(title.end, group.start)) || text[group.end] !== ')') return false;
  const known = new Set(body.entries.map((entry) => entry.form.concept.id));
  return group.entries.some((entry) => known.has(entry.form.concept.id));
}

function closeGloss(group: Group, text: string): Group {
  if (text[group.end] !== ')') return group;
  const opened =
    text.slice(group.start, group.end).split('(').length - text.slice(group.start, group.end).split(')').length;
  return opened > 0 && text[group.end] === ')' ? { ...group, end: group.end + 1 } : group;
}

/** Azərbaycanın Prezidenti, Azərbaycan Prezidenti: an owner stands in the genitive or bare. */
function endsAsOwner(group: Group): boolean {
  const ending = group.hits[0]?.ending ?? '';
  return ending === '' || /[ıiuü]n$/u.test(ending.toLocaleLowerCase('az'));
}

/** One group over both places, with the readings of the title. */
function join(first: Group, second: Group, title: Group): Group {
  const other = title === first ? second : first;
  const inside = isTitle(other) ? other.parts : [other];
  const parts = title === first ? [...first.parts, ...inside] : [...inside, ...second.parts];
  return {
    start: first.start,
    end: second.end,
    firstWord: first.firstWord,
    lastWord: second.lastWord,
    hits: title.hits,
    entries: title.entries,
    candidates: title.candidates,
    kinds: title.kinds,
    parts,
  };
}
