// Puts a translator's work into the layout of the normalized article: by unit id and source text, never by order.
import { notesOfOthers, RANKS } from '../../memory/carryOver.js';
import type { Article, Block, Inline } from '../../model/article.js';
import type { Bitext, Note, Unit, UnitState } from '../../model/bitext.js';
import { type CodeProblem, codeProblem, movedCodes } from '../../text/codes.js';
import { plainText, sameWords } from '../../text/plain.js';
import type { Manifest } from '../job/manifest.js';
import { jobUnits } from './jobUnits.js';
import type { ChangedUnit } from './rewrite.js';
import { settled } from './settle.js';
import { steersMore } from './steering.js';
import { fitTarget } from './target.js';

/** Why a unit stays in the source language, or is left out. */
export type MergeProblem =
  | 'missing-unit'
  | 'untranslated'
  | 'not-ready'
  | 'source-changed'
  | CodeProblem
  /** The format has no way to write this markup between these letters. */
  | 'codes-unreadable'
  | 'control-characters'
  | 'unknown-unit';

export interface MergeResult {
  /** The translated article; units with a problem keep their source. */
  readonly text: string;
  readonly merged: number;
  /** Units whose target is letter for letter their source: right for names and sign-offs, telling in number. */
  readonly unchanged: number;
  readonly problems: readonly { readonly unit: string; readonly problem: MergeProblem; readonly source: string }[];
  /** Units whose markup stands inside other markup than in the source, and was merged as it came. */
  readonly moved: readonly { readonly unit: string; readonly source: string }[];
  /** What translators say of units. */
  readonly notes: readonly { readonly unit: string; readonly note: Note }[];
}

export interface MergeOptions {
  /** The state from which on a translation is merged. */
  readonly minState?: UnitState;
}

/**
 * Merges a bitext.
 * @param article the normalized article, as read from the job folder
 * @param manifest the job's own; it alone says where units stand
 */
export function merge(
  article: Article,
  manifest: Manifest,
  bitext: Bitext,
  { minState = 'translated' }: MergeOptions = {},
): MergeResult {
  const units = new Map(bitext.groups.flatMap((group) => group.units).map((unit) => [unit.id, unit]));
  const problems: { unit: string; problem: MergeProblem; source: string }[] = [];
  const changes = new Map<Block, ChangedUnit[]>();
  const moved: { unit: string; source: string }[] = [];
  let [merged, unchanged] = [0, 0];
  for (const { id, span, inlines, source, block } of jobUnits(article, manifest)) {
    const unit = units.get(id);
    units.delete(id);
    const problem = unit === undefined ? 'missing-unit' : problemOf(unit, source, inlines, minState);
    if (problem !== undefined) {
      problems.push({ unit: id, problem, source });
      continue;
    }
    const target = fitTarget(unit?.target ?? [], inlines);
    merged++;
    if (movedCodes(target, inlines).length > 0) moved.push({ unit: id, source });
    if (plainText(target).text === source) unchanged++;
    // What says the same stays as it was written, whatever else could stand there for it.
    if (block === undefined || isSame(target, inlines)) continue;
    const change = { id, span, source, target };
    const others = changes.get(block);
    if (others === undefined) changes.set(block, [change]);
    else others.push(change);
  }
  const { text, left } = settled(
    article,
    [...changes].map(([block, changed]) => ({ block, units: changed })),
  );
  for (const { id, source } of left.flatMap((change) => change.units)) {
    merged--;
    problems.push({ unit: id, problem: 'codes-unreadable', source });
  }
  for (const unit of units.values())
    problems.push({ unit: unit.id, problem: 'unknown-unit', source: plainText(unit.source).text });
  const all = bitext.groups.flatMap((group) => group.units);
  const notes = all.flatMap((unit) => notesOfOthers(unit).map((note) => ({ unit: unit.id, note })));
  return { text, merged, unchanged, problems, moved, notes };
}

/** Whether two runs read the same, with the same codes at the same places. */
function isSame(a: readonly Inline[], b: readonly Inline[]): boolean {
  const shape = (inlines: readonly Inline[]) =>
    inlines.map((i) => (i.type === 'text' ? i.value : `\0${i.type} ${i.id}\0`)).join('');
  return shape(a) === shape(b);
}

function problemOf(
  unit: Unit,
  source: string,
  inlines: readonly Inline[],
  minState: UnitState,
): MergeProblem | undefined {
  if (!sameWords(plainText(unit.source).text, source)) return 'source-changed';
  const target = plainText(unit.target ?? []).text;
  if (target.trim() === '' && source.trim() !== '') return 'untranslated';
  // OmegaT is given the source for a target. As long as nobody has moved the unit on from its first state, it is no work.
  if (unit.state === 'initial' && sameWords(target, source) && /\p{L}/u.test(source)) return 'untranslated';
  // Tools that know no states leave the first one there: somebody's words are a translation all the same.
  const state = unit.state === 'initial' ? 'translated' : unit.state;
  if (RANKS[state] < RANKS[minState]) return 'not-ready';
  const codes = codeProblem(unit.target ?? [], inlines);
  if (codes !== undefined) return codes;
  return steersMore(target, source) ? 'control-characters' : undefined;
}
