// Puts a translator's work into the layout of the normalized article: by unit id and source text, never by order.
import { writeInlines } from '../../formats/articles/index.js';
import { notesOfOthers, RANKS } from '../../memory/carryOver.js';
import type { Article, Code, Inline } from '../../model/article.js';
import type { Bitext, Note, Unit, UnitState } from '../../model/bitext.js';
import type { Edit, Span } from '../../model/span.js';
import { type CodeProblem, codeProblem, movedCodes } from '../../text/codes.js';
import { applyEdits } from '../../text/edits.js';
import { plainText, sameWords } from '../../text/plain.js';
import type { Manifest } from '../job/manifest.js';
import { jobUnits } from './jobUnits.js';
import { steersMore } from './steering.js';

/** Why a unit stays in the source language, or is left out. */
export type MergeProblem =
  | 'missing-unit'
  | 'untranslated'
  | 'not-ready'
  | 'source-changed'
  | CodeProblem
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
  const changes: Change[] = [];
  const moved: { unit: string; source: string }[] = [];
  let [merged, unchanged] = [0, 0];
  for (const { id, span, inlines, source, syntax } of jobUnits(article, manifest)) {
    const unit = units.get(id);
    units.delete(id);
    const problem = unit === undefined ? 'missing-unit' : problemOf(unit, source, inlines, minState);
    if (problem !== undefined) {
      problems.push({ unit: id, problem, source });
      continue;
    }
    const target = withOwnCodes(unit?.target ?? [], inlines, source);
    merged++;
    if (movedCodes(target, inlines).length > 0) moved.push({ unit: id, source });
    if (plainText(target).text === source) unchanged++;
    // What says the same stays as it was written, whatever else could stand there for it.
    if (!isSame(target, inlines))
      changes.push({ span, write: (codes) => writeInlines(article.format, codes(target), syntax) });
  }
  for (const unit of units.values())
    problems.push({ unit: unit.id, problem: 'unknown-unit', source: plainText(unit.source).text });
  const all = bitext.groups.flatMap((group) => group.units);
  const notes = all.flatMap((unit) => notesOfOthers(unit).map((note) => ({ unit: unit.id, note })));
  const text = applyEdits(article.source, editsOf(changes, article));
  return { text, merged, unchanged, problems, moved, notes };
}

/** A unit that says something else than before. */
interface Change {
  readonly span: Span;
  /** @param codes gives codes the markup that they have by now */
  write(codes: (inlines: readonly Inline[]) => Inline[]): string;
}

/** The changes as edits. A unit inside a code of another (a picture's text in a sentence) becomes a part of that code. */
function editsOf(changes: readonly Change[], article: Article): Edit[] {
  const edits: Edit[] = [];
  // Inner ones begin behind the beginning of their outer one: from the last to the first, they come first.
  for (const { span, write } of [...changes].sort((a, b) => b.span[0] - a.span[0] || a.span[1] - b.span[1])) {
    const inner: Edit[] = [];
    while ((edits.at(-1)?.span[0] ?? Number.POSITIVE_INFINITY) < span[1]) inner.push(edits.pop() as Edit);
    const codes = (inlines: readonly Inline[]) =>
      inlines.map((inline) => (inline.type === 'text' ? inline : withEdits(inline, inner, article)));
    edits.push({ span, text: write(codes) });
  }
  return edits;
}

function withEdits(code: Code, edits: readonly Edit[], article: Article): Code {
  const [start, end] = code.span;
  const inside = edits.filter(({ span }) => start <= span[0] && span[1] <= end);
  if (inside.length === 0) return code;
  const shifted = inside.map(({ span, text }): Edit => ({ span: [span[0] - start, span[1] - start], text }));
  return { ...code, raw: applyEdits(article.source.slice(start, end), shifted) };
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

/** The target with the markup of the article: what a returned file says of a code's inside is not trusted. */
function withOwnCodes(target: readonly Inline[], inlines: readonly Inline[], source: string): Inline[] {
  const own = new Map(inlines.flatMap((i) => (i.type === 'text' ? [] : [[`${i.type} ${i.id}`, i] as const])));
  return target.map((inline) => {
    if (inline.type !== 'text') return own.get(`${inline.type} ${inline.id}`) ?? inline;
    return { ...inline, value: onOneLine(inline.value, source) };
  });
}

/** A line break that the source does not have would begin a new paragraph; other line separators do so in some programs. */
function onOneLine(text: string, source: string): string {
  const rest = /[\r\n]/u.test(source) ? text : text.replace(/\s*[\r\n]+\s*/gu, ' ');
  return rest.replace(/[\u0085\u2028\u2029]/gu, (separator) => (source.includes(separator) ? separator : ' '));
}
