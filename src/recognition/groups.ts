// From hits to mentions-to-be: readings of one place together, the longest of overlapping places, names inside titles.
import type { LexiconEntry } from '../glossary/entries.js';
import type { Need } from '../glossary/forms.js';
import type { ConceptKind } from '../model/concept.js';
import type { Candidate } from '../model/mention.js';
import type { Hit } from './scan.js';

/** All hits that share a place. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
  readonly hits: readonly Hit[];
  /** What it may mean: of each concept the reading that is nearest to the letters. And the same as candidates. */
  readonly entries: readonly LexiconEntry[];
  readonly candidates: readonly Candidate[];
  /** The kinds that it may be of. */
  readonly kinds: ReadonlySet<ConceptKind>;
  /** Groups inside a title, in order, disjoint. */
  readonly parts: readonly Group[];
}

/** Whether every reading of the group needs something beside it. */
export function needs(group: Group, need: Need): boolean {
  return group.entries.every((entry) => entry.form.need === need);
}

/** Groups hits by place. The nearest spelling wins where the same concept is read in several ways. */
export function groupHits(hits: readonly Hit[]): Group[] {
  const places = new Map<number, Hit[]>();
  for (const hit of hits) {
    // No block is so long that two places have one key.
    const key = hit.start * 2 ** 26 + hit.end;
    const here = places.get(key);
    if (here === undefined) places.set(key, [hit]);
    else here.push(hit);
  }
  return [...places.values()].map(toGroup).sort((a, b) => a.start - b.start || b.end - a.end);
}

const KINDS: ReadonlyMap<ConceptKind, ReadonlySet<ConceptKind>> = new Map(
  (['person', 'place', 'organization', 'title', 'term', 'event'] as const).map((kind) => [kind, new Set([kind])]),
);

function toGroup(hits: readonly Hit[]): Group {
  const { start, end, firstWord, lastWord, spelled } = hits[0] as Hit;
  // Most places are read in one way, and share what is known of it.
  if (hits.length === 1) {
    const { entries, candidates, kind } = spelled;
    const kinds = KINDS.get(kind) ?? new Set([kind]);
    return { start, end, firstWord, lastWord, hits, entries, candidates, kinds, parts: NO_PARTS };
  }
  const best = bestPerConcept(hits);
  const entries = best.map(({ entry }) => entry);
  const candidates = entries.map(({ form: { concept, term } }) => ({ concept: concept.id, term }));
  const kinds = new Set(entries.map((entry) => entry.form.concept.kind));
  const kept = [...new Set(best.map(({ hit }) => hit))];
  return { start, end, firstWord, lastWord, hits: kept, entries, candidates, kinds, parts: NO_PARTS };
}

const NO_PARTS: readonly Group[] = [];

const NEARNESS = { exact: 0, mixed: 1, plain: 2 } as const;

function bestPerConcept(hits: readonly Hit[]): { hit: Hit; entry: LexiconEntry; cost: number }[] {
  const best = new Map<string, { hit: Hit; entry: LexiconEntry; cost: number }>();
  for (const hit of hits)
    for (const entry of hit.spelled.entries) {
      const id = entry.form.concept.id;
      const known = best.get(id);
      const cost = costOf(hit, entry);
      if (known === undefined || cost < known.cost) best.set(id, { hit, entry, cost });
    }
  return [...best.values()];
}

const costOf = (hit: Hit, entry: LexiconEntry) =>
  NEARNESS[hit.spelling] * 4 + (entry.form.need === 'nothing' ? 0 : 2) + (hit.glued === '' ? 0 : 1);

/**
 * Of overlapping groups the leftmost, of those the longest. What lies wholly inside a title is kept as its part: the
 * body of an office has a spelling of its own.
 * @param groups sorted as groupHits returns them
 */
export function longest(groups: readonly Group[]): Group[] {
  const chosen: Group[] = [];
  let end = -1;
  for (const [index, group] of groups.entries()) {
    if (group.start < end) continue;
    end = group.end;
    const inside: Group[] = [];
    if (group.kinds.has('title'))
      for (let next = index + 1; next < groups.length && (groups[next] as Group).start < end; next++) {
        const other = groups[next] as Group;
        if (other.end <= end && !other.kinds.has('title')) inside.push(other);
      }
    chosen.push(inside.length > 0 ? { ...group, parts: longest(inside) } : group);
  }
  return chosen;
}

/** Whether a group is a name by itself, and not only where a full name came before it. */
export const standsAlone = (group: Group) => !needs(group, 'antecedent');
