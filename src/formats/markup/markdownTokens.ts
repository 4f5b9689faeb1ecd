// What the tokens of micromark are to a translator: text, emphasis, code, containers of blocks.
import type { BlockKind } from '../../model/article.js';
import type { MarkdownPlace } from './markdownText.js';

/** Tokens around text that is a block of its own, and where it stands. */
export const CONTENTS: Readonly<Record<string, MarkdownPlace>> = {
  paragraph: 'text',
  atxHeadingText: 'heading',
  setextHeadingText: 'text',
  tableContent: 'cell',
  definitionTitle: 'double',
};

export const EMPHASIS: Readonly<Record<string, string>> = {
  strongSequence: 'bold',
  emphasisSequence: 'italic',
  strikethroughSequence: 'strikethrough',
};

/** Tokens that go along whole. */
export const WHOLE: Readonly<Record<string, string>> = {
  codeText: 'code',
  autolink: 'link',
  gfmFootnoteCall: 'footnote',
  taskListCheck: 'checkbox',
};

/** Tokens between the words of two lines: they read as one space. */
export const BETWEEN: ReadonlySet<string> = new Set([
  'lineEnding',
  'lineSuffix',
  'linePrefix',
  'blockQuotePrefix',
  'listItemIndent',
  'gfmFootnoteDefinitionWhitespace',
]);

/** Tokens of code, and of what is about other places: nothing in them is for translators. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'codeFenced',
  'codeIndented',
  'thematicBreak',
  'definitionLabel',
  'definitionDestination',
  'gfmFootnoteDefinitionLabel',
  'tableDelimiterRow',
]);

/** Tokens that hold blocks, and what these are. */
export const CONTAINERS: Readonly<Record<string, BlockKind>> = {
  blockQuote: 'quote',
  listOrdered: 'item',
  listUnordered: 'item',
  gfmFootnoteDefinition: 'paragraph',
};

/** Tokens that begin a block which is no HTML. */
export const FLOW: ReadonlySet<string> = new Set([
  ...Object.keys(CONTAINERS),
  'paragraph',
  'atxHeading',
  'setextHeading',
  'codeFenced',
  'codeIndented',
  'thematicBreak',
  'table',
]);

/** Tokens before the lines of what stands in a container. */
export const PREFIXES: ReadonlySet<string> = new Set([
  'blockQuotePrefix',
  'listItemIndent',
  'gfmFootnoteDefinitionWhitespace',
]);
