// From hits to mentions-to-be: readings of one place together, the longest of overlapping places, names inside titles.
import type { Need } from '../glossary/forms.js';
import type { ConceptKind } from '../model/concept.js';
import type { Hit } from './scan.js';

/** All hits that share a place. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
  readonly hits: readonly Hit[];
  /** The kinds that it may be of. */
  readonly kinds: ReadonlySet<ConceptKind>;
  /** Groups inside a title, in order, disjoint. */
  readonly parts: readonly Group[];
}

/** Whether every reading of the group needs something beside it. */
export function needs(group: Group, need: Need): boolean {
  return group.hits.every((hit) => hit.entry.form.need === need);
}

/** Groups hits by place. The nearest spelling wins where the same concept is read in several ways. */
export function groupHits(hits: readonly Hit[]): Group[] {
  const places = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = `${hit.start} ${hit.end}`;
    const here = places.get(key);
    if (here === undefined) places.set(key, [hit]);
    else here.push(hit);
  }
  return [...places.values()]
    .map((here) => {
      const first = here[0] as Hit;
      const { start, end, firstWord, lastWord } = first;
      const hits = bestPerConcept(here);
      const kinds = new Set(hits.map((hit) => hit.entry.form.concept.kind));
      return { start, end, firstWord, lastWord, hits, kinds, parts: [] };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

const NEARNESS = { exact: 0, mixed: 1, plain: 2 } as const;

function bestPerConcept(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const id = hit.entry.form.concept.id;
    const known = best.get(id);
    if (known === undefined || cost(hit) < cost(known)) best.set(id, hit);
  }
  return [...best.values()];
}

const cost = (hit: Hit) =>
  NEARNESS[hit.spelling] * 4 + (hit.entry.form.need === 'nothing' ? 0 : 2) + (hit.glued === '' ? 0 : 1);

/**
 * Of overlapping groups the leftmost, of those the longest. What lies wholly inside a title is kept as its part: the
 * body of an office has a spelling of its own.
 * @param groups sorted as groupHits returns them
 */
export function longest(groups: readonly Group[]): Group[] {
  const chosen: Group[] = [];
  let end = -1;
  for (const group of groups) {
    if (group.start < end) continue;
    const inside = group.kinds.has('title')
      ? groups.filter((g) => g !== group && g.start >= group.start && g.end <= group.end && !g.kinds.has('title'))
      : [];
    chosen.push({ ...group, parts: inside.length > 0 ? longest(inside) : [] });
    end = group.end;
  }
  return chosen;
}
