// Text of articles in a page of Markdown that somebody else renders.

/**
 * Text as text: ASCII signs become character references, which Markdown takes for letters, so that nothing in it makes a
 * heading, a link, a cell or an element.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text as code; no host looks for names of users or issues in it. */
export function codeInMarkdown(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}
