// A story changed: the work that translators have put into its earlier units goes over to the new ones, and none is lost.
import type { Code, Inline } from '../model/article.js';
import type { Bitext, Note, Unit, UnitGroup, UnitState } from '../model/bitext.js';
import { codesOf, keyOf } from '../text/codes.js';
import { plainText, sameWords } from '../text/plain.js';
import { withRepeatsInPlace } from './repeats.js';
import { ENOUGH, similarity, wordsOf } from './similarity.js';

/** A story's new units with the work of earlier ones. */
export interface CarriedOver {
  readonly bitext: Bitext;
  /** Units with a translation whose sentence is not in the story any more. */
  readonly removed: readonly UnitGroup[];
  readonly counts: {
    /** Units that keep their translation. */
    readonly kept: number;
    /** Units that got the translation of the sentence that they were before, to be looked at. */
    readonly changed: number;
    /** Units that went with their sentence since the last time. */
    readonly removed: number;
  };
}

export interface CarryOverOptions {
  /** Words for a note that says what the sentence was before, in the language of the notes. */
  changed(source: string): string;
}

/** A unit and the group it stood in. */
interface Placed {
  readonly unit: Unit;
  readonly group: UnitGroup;
}

/** Notes of these categories are made anew with each unit; all others are somebody's. */
const MADE_ANEW: ReadonlySet<string> = new Set(['glossary', 'normalization', 'context']);
/** The category of notes that say what a sentence was before. */
const UPDATE = 'update';

/** Notes that a translator, or a translator's tool, put on a unit. */
export const notesOfOthers = ({ notes }: Unit): readonly Note[] =>
  notes.filter(({ category }) => !MADE_ANEW.has(category) && category !== UPDATE);

/** How far a unit is: of two states the farther one has the higher number. */
export const RANKS: Readonly<Record<UnitState, number>> = {
  initial: 0,
  'needs-review': 1,
  translated: 2,
  reviewed: 3,
  final: 4,
};

/**
 * Carries work over.
 * @param next the story's units as they are now
 * @param earlier files of the same story and direction, the one that was changed last first
 * @param removed units that an earlier update took out
 */
export function carryOver(
  next: Bitext,
  earlier: readonly Bitext[],
  removed: readonly UnitGroup[],
  options: CarryOverOptions,
): CarriedOver {
  const now = new Set(next.groups.flatMap(({ units }) => units.map(({ id }) => id)));
  const pool = bestById(earlier.flatMap((bitext) => withRepeatsInPlace(bitext, next).groups));
  const before = bestById(removed);
  const gone = [...pool.values()].filter(({ unit }) => !now.has(unit.id) && hasWork(unit) && !isCopy(unit));
  const left = [...before.values()].filter(({ unit }) => {
    const again = pool.get(unit.id)?.unit;
    return !now.has(unit.id) && (again === undefined || !hasWork(again));
  });
  const fresh = next.groups.flatMap(({ units }) => units).filter(({ id }) => !pool.has(id) && !before.has(id));
  const suggestions = new Map([...repeated(fresh, pool), ...matches(fresh, [...gone, ...left])]);
  let [kept, changed] = [0, 0];
  const groups = next.groups.map((group) => ({
    ...group,
    units: group.units.map((unit): Unit => {
      const own = [pool.get(unit.id)?.unit, before.get(unit.id)?.unit].filter((u) => u !== undefined);
      const old = own.find(hasWork) ?? own[0];
      if (old !== undefined) {
        if (hasWork(old)) kept++;
        return withWork(unit, old, options);
      }
      const suggestion = suggestions.get(unit.id);
      if (suggestion === undefined) return unit;
      changed++;
      return suggested(unit, suggestion, options);
    }),
  }));
  return {
    bitext: { ...next, groups },
    removed: grouped([...left, ...gone]),
    counts: { kept, changed, removed: gone.length },
  };
}

/** Whether somebody translated a unit. Tools that need a target are given the source for one: that is no work. */
export function hasWork({ source, target, state }: Unit): boolean {
  const text = plainText(target ?? []).text;
  if (text.trim() === '') return false;
  return state !== 'initial' || !sameWords(text, plainText(source).text);
}

/** A sign-off or a number that stays as it is: with its sentence nothing goes. */
const isCopy = ({ source, target }: Unit) => sameWords(plainText(target ?? []).text, plainText(source).text);

/** Of several units of one id the one that is farthest; of equals the first. */
function bestById(groups: readonly UnitGroup[]): Map<string, Placed> {
  const best = new Map<string, Placed>();
  const rank = (unit: Unit) => (hasWork(unit) ? 1 + RANKS[unit.state] : 0);
  for (const group of groups)
    for (const unit of group.units) {
      const known = best.get(unit.id);
      if (known === undefined || rank(unit) > rank(known.unit)) best.set(unit.id, { unit, group });
    }
  return best;
}

/** The unit with what was done on it before. */
function withWork(unit: Unit, old: Unit, options: CarryOverOptions): Unit {
  const theirs = old.notes.filter(({ category }) => !MADE_ANEW.has(category));
  if (!hasWork(old)) return { ...unit, notes: withNotes(unit, notesOfOthers(old)) };
  const was = plainText(old.source).text;
  const { target, whole } = withCodes(old.target ?? [], old.source, unit.source);
  const same = whole && sameWords(was, plainText(unit.source).text) && sameMarkup(old.source, unit.source);
  const state = same ? old.state : 'needs-review';
  // What the sentence was before is of no interest once somebody has looked at the translation.
  const kept = theirs.filter(({ category }) => category !== UPDATE || state === 'needs-review');
  const update = same || kept.some(({ category }) => category === UPDATE) ? [] : [updateNote(was, options)];
  return { ...unit, target, state, notes: withNotes(unit, [...kept, ...update]) };
}

/** The unit with the translation of the sentence that it was before. */
function suggested(unit: Unit, old: Unit, options: CarryOverOptions): Unit {
  const { target } = withCodes(old.target ?? [], old.source, unit.source);
  const notes = withNotes(unit, [...notesOfOthers(old), updateNote(plainText(old.source).text, options)]);
  return { ...unit, target, state: 'needs-review', notes };
}

const updateNote = (source: string, { changed }: CarryOverOptions): Note => ({
  category: UPDATE,
  priority: 1,
  text: changed(source),
});

function withNotes(unit: Unit, more: readonly Note[]): readonly Note[] {
  const known = new Set(unit.notes.map(({ text }) => text));
  return [...unit.notes, ...more.filter(({ text }) => !known.has(text))];
}

/**
 * A target with the codes that the source has now: by their order, because a code's id counts those before it in its block.
 * @returns `whole` is false where the codes of the source are others than before; then the target has its words alone
 */
function withCodes(
  target: readonly Inline[],
  before: readonly Inline[],
  now: readonly Inline[],
): { target: readonly Inline[]; whole: boolean } {
  const [old, fresh] = [codesOf(before), codesOf(now)];
  const alike = old.length === fresh.length && old.every((code, index) => code.type === fresh[index]?.type);
  if (!alike) {
    const words = target.filter(({ type }) => type === 'text');
    return { target: words, whole: false };
  }
  const renamed = new Map(old.map((code, index) => [keyOf(code), fresh[index] as Code]));
  const result = target.map((inline): Inline => {
    const code = inline.type === 'text' ? undefined : renamed.get(keyOf(inline));
    return code === undefined ? inline : { ...code, span: inline.span };
  });
  return { target: result, whole: true };
}

/** Whether the codes stand where they stood: a link around other words makes another sentence. */
function sameMarkup(before: readonly Inline[], now: readonly Inline[]): boolean {
  const [old, fresh] = [markupOf(before), markupOf(now)];
  return old.length === fresh.length && old.every((place, index) => place === fresh[index]);
}

/** Each code with the text before it. */
function markupOf(inlines: readonly Inline[]): string[] {
  let text = '';
  const places: string[] = [];
  for (const inline of inlines) {
    if (inline.type === 'text') text += inline.value;
    else places.push(`${inline.type} ${text.normalize('NFC').replace(/\s+/gu, ' ')}`);
  }
  return places;
}

/** For sentences that came as repeats of translated ones, the translation of the first of those. */
function repeated(units: readonly Unit[], pool: ReadonlyMap<string, Placed>): Map<string, Unit> {
  const known = new Map<string, Unit>();
  for (const { unit } of pool.values()) {
    const text = plainText(unit.source).text;
    if (hasWork(unit) && !isCopy(unit) && !known.has(text)) known.set(text, unit);
  }
  const found = units.map(({ id, source }) => [id, known.get(plainText(source).text)] as const);
  return new Map(found.filter((entry): entry is readonly [string, Unit] => entry[1] !== undefined));
}

/** For new units the old unit that each is most like, each old one once: the likest pairs first, then by their order. */
function matches(units: readonly Unit[], old: readonly Placed[]): Map<string, Unit> {
  const sources = old.map(({ unit }) => wordsOf(plainText(unit.source).text));
  const pairs = units.flatMap((unit, at) => {
    const words = wordsOf(plainText(unit.source).text);
    return sources.flatMap((other, index) => {
      const score = similarity(words, other);
      return score >= ENOUGH ? [{ unit, at, index, score }] : [];
    });
  });
  pairs.sort((a, b) => b.score - a.score || Math.abs(a.at - a.index) - Math.abs(b.at - b.index) || a.at - b.at);
  const found = new Map<string, Unit>();
  const taken = new Set<number>();
  for (const { unit, index } of pairs) {
    if (found.has(unit.id) || taken.has(index)) continue;
    found.set(unit.id, (old[index] as Placed).unit);
    taken.add(index);
  }
  return found;
}

/** Units in groups as they stood. */
function grouped(placed: readonly Placed[]): UnitGroup[] {
  const groups = new Map<string, UnitGroup & { readonly units: Unit[] }>();
  for (const { unit, group } of placed) {
    const known = groups.get(group.id);
    if (known === undefined) groups.set(group.id, { ...group, units: [unit] });
    else known.units.push(unit);
  }
  return [...groups.values()];
}
