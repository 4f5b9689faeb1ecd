// The report as one page that needs nothing else: data, words, code and style in one file.
import { createHash } from 'node:crypto';
import type { PageWords, ReportPage } from '../../model/reportPage.js';

/** How a page of ours begins: by it a later run knows that it may take its place. */
export const PAGE_BEGINS = '<!doctype html>\n<!-- Tamdil consistency report -->\n';

/** The page's code and style, as the build made them. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/**
 * Writes the page. What it shows first and its code stand before the data: a browser draws the overview while it reads on.
 * @param words the sentences of the page by language
 * @param title of the document until its code has run, and where it may not run
 * @param noscript what is said there
 */
export function htmlPage(
  { front, data }: ReportPage,
  words: Readonly<Record<string, PageWords>>,
  { script, style }: PageAssets,
  { title, noscript }: { readonly title: string; readonly noscript: string },
): string {
  // Articles are strangers' texts. The browser is told to run this script and no other, and to ask no one for anything.
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}'`,
    `style-src 'sha256-${hash(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types',
  ].join('; ');
  return `${PAGE_BEGINS}<html lang="${escaped(front.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="tamdil ${escaped(front.version)}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="report"></div>
<noscript>${escaped(noscript)}</noscript>
<script type="application/json" id="words">${inScript(words)}</script>
<script type="application/json" id="front">${inScript(front)}</script>
<script>${script}</script>
<script type="application/json" id="data">${inScript(data)}</script>
</body>
</html>
`;
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/gu, (c) => ENTITIES[c] as string);

/** JSON that no text in it can end, and that is the same in every kind of script. Lone surrogates are escaped by stringify. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (c) => `\\u${(c.codePointAt(0) as number).toString(16).padStart(4, '0')}`,
  );
}
