// The markup of a translation held against that of its source: nothing missing, nothing more, nothing crossed.
import type { Code, Inline } from '../model/article.js';

export type CodeProblem = 'codes-missing' | 'codes-added' | 'codes-unbalanced';

/** Why a target's codes cannot stand in the article; undefined where they can. */
export function codeProblem(target: readonly Inline[], source: readonly Inline[]): CodeProblem | undefined {
  const [own, wanted] = [counted(target), counted(source)];
  for (const [key, count] of wanted) if ((own.get(key) ?? 0) < count) return 'codes-missing';
  for (const [key, count] of own) if ((wanted.get(key) ?? 0) < count) return 'codes-added';
  // Where the article itself has tags crossed, they may cross.
  return isBalanced(target) || !isBalanced(source) ? undefined : 'codes-unbalanced';
}

/** Ids of the codes that stand inside another pair than in the source: that may be meant, and may not. */
export function movedCodes(target: readonly Inline[], source: readonly Inline[]): string[] {
  const [now, before] = [pairsAround(target), pairsAround(source)];
  return [...new Set([...now].filter(([key, around]) => before.get(key) !== around).map(([key]) => idOf(key)))];
}

/** The codes of a run, in their order. */
export const codesOf = (inlines: readonly Inline[]) =>
  inlines.filter((inline): inline is Code => inline.type !== 'text');
/** What tells a code from the others of its unit. */
export const keyOf = ({ type, id }: Code) => `${type} ${id}`;
const idOf = (key: string) => key.slice(key.indexOf(' ') + 1);

function counted(inlines: readonly Inline[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codesOf(inlines)) counts.set(keyOf(code), (counts.get(keyOf(code)) ?? 0) + 1);
  return counts;
}

/** Whether each pair opens before it closes, and lies whole inside or outside of every other. */
function isBalanced(inlines: readonly Inline[]): boolean {
  const codes = codesOf(inlines);
  const closing = new Set(codes.filter(({ type }) => type === 'close').map(({ id }) => id));
  const opening = new Set(codes.filter(({ type }) => type === 'open').map(({ id }) => id));
  const open: string[] = [];
  for (const { type, id } of codes) {
    // A code whose other half lies in another unit stands alone here.
    if (type === 'open' && closing.has(id)) open.push(id);
    else if (type === 'close' && opening.has(id) && open.pop() !== id) return false;
  }
  return true;
}

/** For each code the ids of the pairs that it stands in. */
function pairsAround(inlines: readonly Inline[]): Map<string, string> {
  const around = new Map<string, string>();
  const open: string[] = [];
  for (const code of codesOf(inlines)) {
    if (code.type === 'close') open.splice(open.lastIndexOf(code.id) >>> 0, 1);
    around.set(keyOf(code), [...open].sort().join(' '));
    if (code.type === 'open') open.push(code.id);
  }
  return around;
}
