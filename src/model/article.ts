import type { Span } from './span.js';

/** BCP 47 primary language subtag, such as `vi`. Which of them Tamdil reads is decided by the registry in languages/. */
export type LanguageCode = string;

/** How a file's bytes become text, and back again unchanged. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly byteOrderMark: boolean;
}

/** A word to Tamdil in a comment or the front matter of a file: what stands behind `tamdil-`. */
export interface Directive {
  readonly text: string;
  readonly span: Span;
}

/** One story in one language, with its file's exact source text. */
export interface Article {
  /** As the user named the file; findings and reports repeat it. */
  readonly path: string;
  readonly language: LanguageCode;
  /** Name of the article format that read it, such as `text`. */
  readonly format: string;
  /** The file's decoded text without its byte order mark. Every span of an article points into it. */
  readonly source: string;
  readonly encoding: Encoding;
  readonly blocks: readonly Block[];
  /** House style that the article itself asks for (front matter). */
  readonly style?: string;
  /** Where it asks for it. */
  readonly styleSpan?: Span;
  /** In the order of the file. */
  readonly directives?: readonly Directive[];
  /** Whose article it is, when the article says it (front matter). */
  readonly outlet?: string;
  /** Day of the article, ISO 8601 (`2025-05-07`), when the article says it. Titles are dated by it. */
  readonly date?: string;
}

export type BlockKind =
  | 'title'
  /** The few lines under a headline, or for who lists the story elsewhere. */
  | 'summary'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'cell'
  | 'caption'
  /** What an attribute says: the alternative text of a picture, the title of a link. */
  | 'attribute'
  | 'dateline'
  | 'signoff';

/**
 * A piece of an article that is translated as a whole. Blocks stand in the order of the file. One may lie inside a code of
 * another, as the alternative text of a picture in a sentence does: it follows the block that it lies in.
 */
export interface Block {
  /** Kind and ordinal, such as `paragraph-3`; unique in its article. */
  readonly id: string;
  readonly kind: BlockKind;
  readonly span: Span;
  readonly inlines: readonly Inline[];
  /** How text is written at this place, in a word of the format's own; left out where it is written as everywhere. */
  readonly syntax?: string;
}

/** A block's content is a flat list of texts and codes, never a tree: codes may cross sentence ends. */
export type Inline = Text | Code;

export interface Text {
  readonly type: 'text';
  /** What a reader reads. Longer or shorter than its span only where the format escapes it (an entity, say). */
  readonly value: string;
  readonly span: Span;
}

export interface Code {
  readonly type: 'open' | 'close' | 'standalone';
  /** Pairs an `open` with its `close`; unique in its block otherwise. */
  readonly id: string;
  /** What the code does: `bold`, `italic`, `link`, `code`, `image`, `break` … */
  readonly kind: string;
  /** The markup exactly as the file has it. */
  readonly raw: string;
  readonly span: Span;
}

/** A sentence of a block. */
export interface Segment {
  /** Hash of the sentence as filed (and its occurrence): the id of its unit in every XLIFF file. */
  readonly id: string;
  /** Id of the block it belongs to. */
  readonly block: string;
  readonly span: Span;
  /** The part of the block's inlines that lies in the span. */
  readonly inlines: readonly Inline[];
}
