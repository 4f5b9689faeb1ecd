// Text in columns on a terminal.

/** The text padded with spaces to a width in terminal cells. Combining marks take none. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** How many terminal cells a text takes, near enough for Latin scripts. */
export function cells(text: string): number {
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
}

/** What may be shown in a row: a name that runs over a line end stays on its line, and nothing steers the terminal. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s*[\t\r\n]\s*/gu, ' '));
}

/** The text with control characters and direction overrides shown as code points: what a file holds must not steer a terminal. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff]/gu,
    (c) => `<U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
