// How a name stands to house style: a sign, a word, a color and a kind of line, so that none of them is needed alone.
import { type NameStatus, nameStatuses, type StatusCounts } from '../../model/consistency.js';
import { usePage } from '../state.js';
import type { Words } from '../words.js';
import { Bar } from './Bar.js';

const SIGNS: Readonly<Record<NameStatus, string>> = {
  preferred: '✓',
  admitted: '○',
  deviates: '△',
  forbidden: '✕',
  ambiguous: '?',
};

export function StatusMark({ status, bare }: { readonly status: NameStatus; readonly bare?: boolean }) {
  const { words } = usePage();
  const word = words.say(`report:status.${status}`);
  return (
    <span class={`status s-${status}`} {...(bare ? { title: word } : {})}>
      <span class="sign" aria-hidden="true">
        {SIGNS[status]}
      </span>{' '}
      <span class={bare ? 'unseen' : 'word'}>{word}</span>
    </span>
  );
}

/** Counts in words: "12 preferred, 3 deviating". */
function countWords(counts: StatusCounts, { say }: Words): string {
  const parts = nameStatuses
    .filter((status) => counts[status] > 0)
    .map((status) => say('report:status.counted', { number: counts[status], status: say(`report:status.${status}`) }));
  return parts.join(', ');
}

export function StatusBar({
  counts,
  whole,
  tall,
}: {
  readonly counts: StatusCounts;
  readonly whole?: number;
  readonly tall?: boolean;
}) {
  const { words } = usePage();
  const parts = nameStatuses.map((status) => ({ value: counts[status], fill: `s-${status}` }));
  return (
    <Bar
      parts={parts}
      label={countWords(counts, words)}
      {...(whole === undefined ? {} : { whole })}
      {...(tall ? { tall } : {})}
    />
  );
}

/** What the signs and colors mean. */
export function Legend() {
  return (
    <ul class="legend">
      {nameStatuses.map((status) => (
        <li key={status}>
          <Bar parts={[{ value: 1, fill: `s-${status}` }]} /> <StatusMark status={status} />
        </li>
      ))}
    </ul>
  );
}
