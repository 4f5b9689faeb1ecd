// Forms over time, where articles are dated: a column a day, month or year, whichever fits.
import type { PageForm } from '../../model/reportPage.js';
import { articleOf, type Model, shown } from '../model.js';
import { useWholePage } from '../state.js';

/** More columns than this would be hairs. */
const COLUMNS = 48;
const HEIGHT = 72;

interface Column {
  readonly when: string;
  readonly counts: readonly number[];
}

export function Timeline({ forms, fill }: { readonly forms: readonly PageForm[]; fill(form: PageForm): string }) {
  const { model, words } = useWholePage();
  const { say, number, date } = words;
  const columns = columnsOf(model, forms);
  if (columns.length < 2) return null;
  const size = ({ counts }: Column) => counts.reduce((a, b) => a + b, 0);
  const most = Math.max(...columns.map(size));
  const said = columns.map(({ when, counts }) => {
    const parts = forms.flatMap(({ text }, index) =>
      counts[index] ? [`${shown(text)} ${number(counts[index])}`] : [],
    );
    return `${date(when)}: ${parts.join(', ')}`;
  });
  const width = 100 / columns.length;
  return (
    <figure class="timeline">
      <figcaption>{say('report:concepts.over-time')}</figcaption>
      <svg role="img" aria-label={said.join('; ')} width="100%" height={HEIGHT}>
        {columns.map(({ when, counts }, index) => {
          let top = HEIGHT;
          return (
            <g key={when}>
              <title>{said[index]}</title>
              {forms.map((form, nth) => {
                const height = ((counts[nth] ?? 0) / most) * HEIGHT;
                if (height === 0) return null;
                top -= height;
                const place = { x: `${index * width + width * 0.1}%`, width: `${width * 0.8}%`, y: top, height };
                return (
                  <g key={form.text}>
                    <rect class={fill(form)} {...place} />
                    <rect class={`over ${fill(form)}`} {...place} />
                  </g>
                );
              })}
            </g>
          );
        })}
      </svg>
      <p class="timeline-ends" aria-hidden="true">
        <span>{date(columns[0]?.when ?? '')}</span>
        <span>{date(columns.at(-1)?.when ?? '')}</span>
      </p>
    </figure>
  );
}

/** Days where they are few, else months, else years. */
function columnsOf(model: Model, forms: readonly PageForm[]): Column[] {
  for (const length of [10, 7, 4]) {
    const columns = new Map<string, number[]>();
    for (const [index, { articles }] of forms.entries())
      for (let i = 0; i < articles.length; i += 2) {
        const when = articleOf(model, articles[i] as number).date?.slice(0, length);
        if (when === undefined) continue;
        const counts = columns.get(when) ?? forms.map(() => 0);
        counts[index] = (counts[index] ?? 0) + (articles[i + 1] as number);
        columns.set(when, counts);
      }
    if (columns.size <= COLUMNS || length === 4)
      return [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([when, counts]) => ({ when, counts }));
  }
  return [];
}
