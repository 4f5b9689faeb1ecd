// Sentences that stand in a story more than once: which of them went, and which came, their neighbours tell.
import type { Bitext, Unit } from '../model/bitext.js';
import { listedBy } from '../text/lists.js';
import { plainText } from '../text/plain.js';

/** Pairs of places that are compared: beyond, a sentence is a cell of a table and not somebody's work. */
const COMPARED = 1_000_000;

/** A sentence where it stands. */
interface Occurrence {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/**
 * An earlier bitext whose repeated sentences have the ids of the same places in the story as it is now. An id counts its
 * sentence's repeats, so that of three the first one's going would move the translations of the others.
 */
export function withRepeatsInPlace(earlier: Bitext, next: Bitext): Bitext {
  const [old, now] = [repeatsOf(earlier), repeatsOf(next)];
  const ids = new Map<string, string>();
  for (const [sentence, places] of old) {
    const present = now.get(sentence) ?? [];
    // As many as before are the same ones.
    if (present.length === places.length || present.length === 0) continue;
    if (present.length * places.length > COMPARED) continue;
    for (const [id, other] of renamed(places, present)) ids.set(id, other);
  }
  if (ids.size === 0) return earlier;
  const groups = earlier.groups.map((group) => ({
    ...group,
    units: group.units.map((unit): Unit => ({ ...unit, id: ids.get(unit.id) ?? unit.id })),
  }));
  return { ...earlier, groups };
}

function repeatsOf(bitext: Bitext): Map<string, Occurrence[]> {
  const units = bitext.groups.flatMap((group) => group.units);
  const texts = units.map(({ source }) => plainText(source).text);
  const occurrences = units.map(({ id }, at) => {
    return { id, text: texts[at] as string, before: texts[at - 1] ?? '', after: texts[at + 1] ?? '' };
  });
  return listedBy(occurrences, ({ text }) => text);
}

/** New ids for the old places: those of the places now that they are most like, in their order; what is left for the rest. */
function renamed(old: readonly Occurrence[], now: readonly Occurrence[]): Map<string, string> {
  const pairs = likest(old, now);
  const ids = new Map(pairs.map(([from, to]) => [from.id, to.id]));
  const taken = new Set([...ids.values(), ...now.map(({ id }) => id)]);
  // What went takes an id that the story does not have now, so that it is seen to have gone.
  const spare = old.map(({ id }) => id).filter((id) => !taken.has(id));
  for (const { id } of old) if (!ids.has(id)) ids.set(id, spare.shift() ?? id);
  return ids;
}

const likeness = (a: Occurrence, b: Occurrence) => Number(a.before === b.before) + Number(a.after === b.after);

/** The pairing in the order of the story that has the most neighbours in common, and as many pairs as there can be. */
function likest(old: readonly Occurrence[], now: readonly Occurrence[]): [Occurrence, Occurrence][] {
  // A pair counts even where it has no neighbour in common: nobody's translation is dropped for want of them.
  const worth = (a: Occurrence, b: Occurrence) => likeness(a, b) + 1 / (old.length + now.length);
  const best: number[][] = Array.from({ length: old.length + 1 }, () => Array(now.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const both = at(i + 1, j + 1) + worth(old[i] as Occurrence, now[j] as Occurrence);
      (best[i] as number[])[j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  const pairs: [Occurrence, Occurrence][] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    const [a, b] = [old[i] as Occurrence, now[j] as Occurrence];
    if (at(i, j) === at(i + 1, j + 1) + worth(a, b)) {
      pairs.push([a, b]);
      i++;
      j++;
    } else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
