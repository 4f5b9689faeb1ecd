// Long lists in pages: what is not looked at is not drawn.
import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../state.js';

/** A list's page, and how to turn it. Another list begins at its beginning. */
export function usePages<T>(
  list: readonly T[],
  size: number,
): { readonly page: readonly T[]; readonly from: number; turn(to: number): void } {
  const [from, turn] = useState(0);
  useEffect(() => turn(0), [list]);
  const start = from < list.length ? from : 0;
  return { page: list.slice(start, start + size), from: start, turn };
}

interface PagerProps {
  readonly from: number;
  readonly size: number;
  readonly all: number;
  turn(to: number): void;
}

export function Pager({ from, size, all, turn }: PagerProps) {
  const { say, number } = usePage().words;
  if (all <= size) return null;
  const to = Math.min(from + size, all);
  return (
    <nav class="pager" aria-label={say('report:pager.label')}>
      <button type="button" disabled={from === 0} onClick={() => turn(Math.max(0, from - size))}>
        ← {say('report:pager.back')}
      </button>
      <span>{say('report:pager.range', { from: number(from + 1), to: number(to), all: number(all) })}</span>
      <button type="button" disabled={to >= all} onClick={() => turn(from + size)}>
        {say('report:pager.on')} →
      </button>
    </nav>
  );
}
