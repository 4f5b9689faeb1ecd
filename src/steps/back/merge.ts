// Puts a translator's work into the layout of the normalized article: by unit id and source text, never by order.
import { articleFormatNamed } from '../../formats/articles/index.js';
import type { Article, Code, Inline } from '../../model/article.js';
import type { Bitext, Unit } from '../../model/bitext.js';
import type { Edit } from '../../model/span.js';
import { applyEdits } from '../../text/edits.js';
import { plainText } from '../../text/plain.js';
import type { Manifest } from '../job/manifest.js';
import { jobUnits, sameWords } from './jobUnits.js';
import { steersMore } from './steering.js';

/** Why a unit stays in the source language, or is left out. */
export type MergeProblem =
  | 'missing-unit'
  | 'untranslated'
  | 'source-changed'
  | 'codes-changed'
  | 'control-characters'
  | 'unknown-unit';

export interface MergeResult {
  /** The translated article; units with a problem keep their source. */
  readonly text: string;
  readonly merged: number;
  /** Units whose target is letter for letter their source: right for names and sign-offs, telling in number. */
  readonly unchanged: number;
  readonly problems: readonly { readonly unit: string; readonly problem: MergeProblem; readonly source: string }[];
}

/**
 * Merges a bitext.
 * @param article the normalized article, as read from the job folder
 * @param manifest the job's own; it alone says where units stand
 */
export function merge(article: Article, manifest: Manifest, bitext: Bitext): MergeResult {
  const units = new Map(bitext.groups.flatMap((group) => group.units).map((unit) => [unit.id, unit]));
  const format = articleFormatNamed(article.format);
  const edits: Edit[] = [];
  const problems: { unit: string; problem: MergeProblem; source: string }[] = [];
  let unchanged = 0;
  for (const { id, span, inlines, source } of jobUnits(article, manifest)) {
    const unit = units.get(id);
    units.delete(id);
    const problem = unit === undefined ? 'missing-unit' : problemOf(unit, source, inlines);
    if (problem !== undefined) {
      problems.push({ unit: id, problem, source });
      continue;
    }
    const target = withOwnCodes(unit?.target ?? [], inlines, source);
    if (plainText(target).text === source) unchanged++;
    edits.push({ span, text: format.write(target) });
  }
  for (const unit of units.values())
    problems.push({ unit: unit.id, problem: 'unknown-unit', source: plainText(unit.source).text });
  return { text: applyEdits(article.source, edits), merged: edits.length, unchanged, problems };
}

function problemOf(unit: Unit, source: string, inlines: readonly Inline[]): MergeProblem | undefined {
  if (!sameWords(plainText(unit.source).text, source)) return 'source-changed';
  const target = plainText(unit.target ?? []).text;
  if (target.trim() === '' && source.trim() !== '') return 'untranslated';
  // OmegaT is given the source for a target. As long as nobody has moved the unit on from its first state, it is no work.
  if (unit.state === 'initial' && sameWords(target, source) && /\p{L}/u.test(source)) return 'untranslated';
  if (codeKeys(unit.target ?? []) !== codeKeys(inlines)) return 'codes-changed';
  return steersMore(target, source) ? 'control-characters' : undefined;
}

const codeKeys = (inlines: readonly Inline[]) =>
  inlines
    .filter((inline): inline is Code => inline.type !== 'text')
    .map((code) => `${code.type} ${code.id}`)
    .sort()
    .join('\n');

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
