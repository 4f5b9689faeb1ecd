// Texts with their names marked: [[Lâm|to-lam]]; [[NAs|a+b]] means both, [[Aliyev|?]] that nobody can say.

export interface Marked {
  readonly at: number;
  readonly surface: string;
  /** Ids in order, joined by +. */
  readonly means: string;
}

/** The text without its marks, and what they say. */
export function unmarked(marked: string): { text: string; names: Marked[] } {
  const names: Marked[] = [];
  let text = '';
  let end = 0;
  for (const match of marked.matchAll(/\[\[([^|\]]+)\|([^\]]+)\]\]/gu)) {
    text += marked.slice(end, match.index);
    const means = (match[2] as string).split('+').sort().join('+');
    names.push({ at: text.length, surface: match[1] as string, means });
    text += match[1];
    end = match.index + match[0].length;
  }
  return { text: text + marked.slice(end), names };
}
