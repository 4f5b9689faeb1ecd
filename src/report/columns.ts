// Text in columns on a terminal.

/** The text padded with spaces to a width in terminal cells. Combining marks take none. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** No column is padded to more; a longer cell pushes the rest of its row aside. */
const WIDEST = 60;

/**
 * Rows of cells as lines, each cell but the last of a row as wide as the widest of its column.
 * @param paint colors a padded cell
 */
export function aligned(
  rows: readonly (readonly string[])[],
  paint: (cell: string, column: number) => string = (cell) => cell,
): string[] {
  const widest = (i: number) => rows.reduce((width, row) => Math.max(width, cells(row[i] ?? '')), 0);
  const widths = (rows[0] ?? []).map((_, i) => Math.min(WIDEST, widest(i)));
  return rows.map((row) => {
    const filled = row.findLastIndex((cell) => cell !== '') + 1;
    return row
      .slice(0, filled)
      .map((cell, i) => paint(i === filled - 1 ? cell : pad(cell, widths[i] ?? 0), i))
      .join('  ');
  });
}

/** How many terminal cells a text takes, near enough for Latin scripts. */
function cells(text: string): number {
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
}

/** What may be shown in a row: a name that runs over a line end stays on its line, and nothing steers the terminal. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s*[\t\r\n]\s*/gu, ' '));
}

/**
 * The text with control characters and direction overrides shown as code points: what a file holds must not steer a terminal.
 * So are half characters and what is none, which no output can hold as they are.
 */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/gu,
    (c) => `<U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
