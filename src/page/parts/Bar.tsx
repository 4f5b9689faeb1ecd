// A bar of several parts: plain SVG, told in words to who cannot see it, and by patterns to who sees no color.

export interface BarPart {
  readonly value: number;
  /** Class that fills it, with a pattern over it: `s-deviates`, `f-2`. */
  readonly fill: string;
}

interface BarProps {
  readonly parts: readonly BarPart[];
  /** What the whole width stands for; the sum of the parts when left out. */
  readonly whole?: number;
  /** What the bar says, in words; left out where the words stand beside it. */
  readonly label?: string;
  readonly tall?: boolean;
}

export function Bar({ parts, whole, label, tall }: BarProps) {
  const sum = whole ?? parts.reduce((total, { value }) => total + value, 0);
  let at = 0;
  const rects = parts
    .filter(({ value }) => value > 0)
    .map(({ value, fill }) => {
      const [x, width] = [(at / sum) * 100, (value / sum) * 100];
      at += value;
      return (
        <g key={fill}>
          <rect class={fill} x={`${x}%`} width={`${width}%`} height="100%" />
          <rect class={`over ${fill}`} x={`${x}%`} width={`${width}%`} height="100%" />
          {x > 0 && <rect class="gap" x={`${x}%`} width="1" height="100%" />}
        </g>
      );
    });
  const hidden = label === undefined ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': label };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has one wherever it is not hidden
    <svg class={tall ? 'bar tall' : 'bar'} {...hidden}>
      {label !== undefined && <title>{label}</title>}
      <rect class="ground" width="100%" height="100%" />
      {rects}
    </svg>
  );
}

/** The patterns that bars lay over their colors; once a page. */
export function Patterns() {
  const lines = (id: string, transform: string, size = 6) => (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform={transform}>
      <line class="ink" x1="0" y1="0" x2="0" y2={size} />
    </pattern>
  );
  return (
    <svg class="patterns" aria-hidden="true" width="0" height="0">
      <defs>
        {lines('p-hatch', 'rotate(45)')}
        {lines('p-back', 'rotate(-45)', 4)}
        {lines('p-rows', 'rotate(90)', 4)}
        {lines('p-columns', '', 3)}
        <pattern id="p-cross" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="ink" x1="0" y1="0" x2="0" y2="5" />
          <line class="ink" x1="0" y1="0" x2="5" y2="0" />
        </pattern>
        <pattern id="p-dots" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle class="dot" cx="2.5" cy="2.5" r="1.1" />
        </pattern>
      </defs>
    </svg>
  );
}
