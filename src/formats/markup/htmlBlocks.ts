// HTML to blocks, by its tags in the order of the file and not by a tree: of broken markup the tree would say what a browser
// shows, and not what stands where.
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Block, BlockKind, Directive } from '../../model/article.js';
import type { ReadBlocks } from '../../model/format.js';
import type { Span } from '../../model/span.js';
import { directiveIn } from './directives.js';
import {
  BLOCKS,
  CODES,
  DEEP,
  ENDS,
  KINDS,
  OPAQUE,
  PRESERVED,
  SCOPES,
  SHOWN,
  SHOWN_META,
  SKIPPED,
  VOID,
} from './htmlElements.js';
import { addHtmlText, type HtmlPlace } from './htmlText.js';
import { InlineRun } from './inlineRun.js';

/** Where HTML stands, and what is known of it. */
export interface HtmlStretch {
  readonly span: Span;
  /** Primary language of the article: elements marked as another language are left alone. */
  readonly language?: string;
  /** What the syntax of blocks begins with, where HTML is only a part of the file. */
  readonly prefix?: string;
}

/** What a stretch of HTML holds. */
export type HtmlContent = Omit<ReadBlocks, 'findings'> & { readonly directives: readonly Directive[] };

/** Reads a stretch of HTML: a page or a part of one. Broken markup is kept as it is. */
export function htmlBlocks(source: string, stretch: HtmlStretch): HtmlContent {
  const reader = new HtmlReader(source, stretch);
  const [from, to] = stretch.span;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (tag) => {
        reader.startTag(tag);
        tokenizer.state = contentMode(tag.tagName) ?? tokenizer.state;
      },
      onEndTag: (tag) => reader.endTag(tag),
      onComment: (comment) => reader.comment(comment),
      onDoctype: (doctype) => reader.doctype(doctype),
      onCharacter: () => undefined,
      onNullCharacter: () => undefined,
      onWhitespaceCharacter: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(source.slice(from, to), true);
  return reader.finish();
}

/** How the content of an element is read (section 13.2.6.4, "switch the tokenizer to"). */
function contentMode(name: string) {
  if (name === 'title' || name === 'textarea') return TokenizerMode.RCDATA;
  if (name === 'script') return TokenizerMode.SCRIPT_DATA;
  if (name === 'plaintext') return TokenizerMode.PLAINTEXT;
  if (['style', 'xmp', 'iframe', 'noembed', 'noframes'].includes(name)) return TokenizerMode.RAWTEXT;
  return undefined;
}

interface Element {
  readonly name: string;
  readonly kind: BlockKind;
  /** Whether it is not for translators. */
  readonly left: boolean;
  readonly preserved: boolean;
}

/** An element in the line that goes along whole. */
interface Opaque {
  readonly name: string;
  readonly start: number;
  readonly kind: string;
  /** How many elements of its name are open. */
  depth: number;
}

class HtmlReader {
  readonly #source: string;
  readonly #stretch: HtmlStretch;
  readonly #blocks: Block[] = [];
  readonly #directives: Directive[] = [];
  readonly #open: Element[] = [];
  /** How many elements of a name are open: an end tag without a start is told at once. */
  readonly #counts = new Map<string, number>();
  #run: InlineRun;
  #opaque: Opaque | undefined;
  /** End of the last tag or comment: the text after it is still to be read. */
  #at: number;
  #encoding: ReadBlocks['encoding'];

  constructor(source: string, stretch: HtmlStretch) {
    this.#source = source;
    this.#stretch = stretch;
    this.#at = stretch.span[0];
    this.#run = new InlineRun(source);
  }

  startTag(tag: Token.TagToken): void {
    const span = this.#next(tag);
    const { tagName: name } = tag;
    if (this.#opaque !== undefined) {
      if (this.#opaque.name === name && !isVoid(tag)) this.#opaque.depth++;
      if (!BLOCKS.has(name) || DEEP.has(this.#opaque.name)) return;
      this.#endOpaque(span[0]);
    }
    if (BLOCKS.has(name)) this.#openBlock(tag, span);
    else if (!this.#left) this.#openInline(tag, span);
  }

  endTag(tag: Token.TagToken): void {
    const span = this.#next(tag);
    const { tagName: name } = tag;
    const opaque = this.#opaque;
    if (opaque !== undefined) {
      if (opaque.name === name && --opaque.depth === 0) {
        this.#endOpaque(span[1]);
        return;
      }
      if (!BLOCKS.has(name) || DEEP.has(opaque.name)) return;
      this.#endOpaque(span[0]);
    }
    if (!BLOCKS.has(name)) {
      if (!this.#left && name !== 'br') this.#run.close(name, CODES[name] ?? name, span);
      else if (!this.#left) this.#run.standalone('break', span);
      return;
    }
    this.#flush();
    if ((this.#counts.get(name) ?? 0) === 0) return;
    while (this.#pop() !== name);
  }

  comment(token: Token.CommentToken): void {
    const span = this.#next(token);
    const directive = directiveIn(token.data, span);
    if (directive !== undefined) this.#directives.push(directive);
    this.#passed(span);
  }

  doctype(token: Token.DoctypeToken): void {
    this.#passed(this.#next(token));
  }

  /** What readers do not see goes along in the sentence that it stands in. */
  #passed(span: Span): void {
    if (this.#opaque === undefined && !this.#run.isEmpty) this.#run.standalone('comment', span);
  }

  finish(): HtmlContent {
    const end = this.#stretch.span[1];
    this.#text(end);
    if (this.#opaque !== undefined) this.#endOpaque(end);
    this.#flush();
    const read = { blocks: this.#blocks, directives: this.#directives };
    return { ...read, ...(this.#encoding === undefined ? {} : { encoding: this.#encoding }) };
  }

  get #left(): boolean {
    return this.#open.at(-1)?.left ?? false;
  }

  /** Reads the text before a tag or comment. @returns where that stands in the file */
  #next({ location }: { readonly location?: Token.Location | null }): Span {
    const from = this.#stretch.span[0];
    const span: Span = [from + (location?.startOffset ?? 0), from + (location?.endOffset ?? 0)];
    this.#text(span[0]);
    this.#at = span[1];
    return span;
  }

  #text(end: number): void {
    const span: Span = [this.#at, end];
    this.#at = end;
    if (this.#opaque !== undefined || this.#left || span[0] >= end) return;
    addHtmlText(this.#run, this.#source, span, 'text', this.#open.at(-1)?.preserved ?? false);
  }

  #openBlock(tag: Token.TagToken, span: Span): void {
    const { tagName: name } = tag;
    this.#flush();
    this.#endOmitted(name);
    const left = this.#left || SKIPPED.has(name) || this.#isLeft(tag);
    if (!left) this.#blocks.push(...this.#attributes(tag, span));
    if (name === 'meta') this.#readMeta(tag, span, left);
    if (isVoid(tag)) return;
    const outer = this.#open.at(-1);
    const kind = KINDS[name] ?? (['p', 'div', 'pre'].includes(name) ? (outer?.kind ?? 'paragraph') : 'paragraph');
    this.#open.push({ name, kind, left, preserved: (outer?.preserved ?? false) || PRESERVED.has(name) });
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  #openInline(tag: Token.TagToken, span: Span): void {
    const { tagName: name } = tag;
    if (name === 'br') {
      // Two breaks are what old pages have between paragraphs.
      const last = this.#run.last;
      if (last?.type === 'standalone' && last.kind === 'break') this.#flush();
      else this.#run.standalone('break', span);
      return;
    }
    const kind = CODES[name] ?? name;
    if (isVoid(tag)) this.#run.standalone(kind, span);
    else if (OPAQUE.has(name) || this.#isLeft(tag)) {
      this.#opaque = { name, start: span[0], kind: OPAQUE.has(name) ? kind : 'protected', depth: 1 };
      return;
    } else this.#run.open(name, kind, span);
    this.#run.nest(this.#attributes(tag, span));
  }

  #endOpaque(end: number): void {
    const { start, kind } = this.#opaque as Opaque;
    this.#opaque = undefined;
    this.#run.standalone(kind, [start, end]);
  }

  /** Ends what a start tag ends that has no end tag of its own. */
  #endOmitted(name: string): void {
    if (this.#open.at(-1)?.name === 'p') this.#pop();
    const ended = ENDS[name];
    if (ended === undefined) return;
    for (let at = this.#open.length - 1; at >= Math.max(0, this.#open.length - NEAR); at--) {
      const element = this.#open[at] as Element;
      if (SCOPES.has(element.name)) return;
      if (!ended.has(element.name)) continue;
      while (this.#open.length > at) this.#pop();
    }
  }

  #pop(): string | undefined {
    const element = this.#open.pop();
    if (element !== undefined) this.#counts.set(element.name, (this.#counts.get(element.name) ?? 1) - 1);
    return element?.name;
  }

  #flush(): void {
    const kind = this.#open.at(-1)?.kind ?? 'paragraph';
    this.#blocks.push(...this.#run.finish({ kind, ...this.#syntax('text') }));
    this.#run = new InlineRun(this.#source);
  }

  #syntax(place: HtmlPlace): { syntax?: string } {
    const { prefix } = this.#stretch;
    if (prefix !== undefined) return { syntax: `${prefix}${place}` };
    return place === 'text' ? {} : { syntax: place };
  }

  /** Whether an element says that it is not to be translated: by `translate`, or by another language. */
  #isLeft(tag: Token.TagToken): boolean {
    const value = (name: string) => tag.attrs.find((attribute) => attribute.name === name)?.value;
    if (value('translate')?.toLowerCase() === 'no') return true;
    // What the whole page says of itself is heard where its language is decided; templates often say another one.
    if (tag.tagName === 'html') return false;
    const language = value('lang')?.toLowerCase().split('-')[0];
    return !!language && this.#stretch.language !== undefined && language !== this.#stretch.language;
  }

  /** The attributes of a tag that are text. */
  #attributes(tag: Token.TagToken, span: Span): Block[] {
    return tag.attrs
      .filter(({ name }) => SHOWN.has(name))
      .flatMap(({ name }) => this.#value(tag, span, name, 'attribute'));
  }

  #readMeta(tag: Token.TagToken, span: Span, left: boolean): void {
    const value = (name: string) => tag.attrs.find((attribute) => attribute.name === name)?.value;
    const shown = SHOWN_META[(value('name') ?? value('property') ?? '').toLowerCase()];
    if (shown !== undefined && !left) this.#blocks.push(...this.#value(tag, span, 'content', shown));
    const encoding = value('charset') ?? /charset\s*=\s*["']?([^\s"';]+)/iu.exec(value('content') ?? '')?.[1];
    const declares = value('charset') !== undefined || value('http-equiv')?.toLowerCase() === 'content-type';
    if (encoding !== undefined && declares) this.#encoding ??= { name: encoding, span };
  }

  /** The value of an attribute as a block. */
  #value(tag: Token.TagToken, span: Span, name: string, kind: BlockKind): Block[] {
    const place = tag.location?.attrs?.[name];
    if (place === undefined) return [];
    const from = this.#stretch.span[0];
    const [start, end] = [from + place.startOffset, Math.min(from + place.endOffset, span[1])];
    const [, before = '', quote = ''] = /^([^=]*=\s*)(["']?)/u.exec(this.#source.slice(start, end)) ?? [];
    if (before === '') return [];
    const inside: Span = [start + before.length + quote.length, end - quote.length];
    const run = new InlineRun(this.#source);
    const written = quote === '"' ? 'double' : quote === "'" ? 'single' : 'bare';
    addHtmlText(run, this.#source, inside, written, false);
    return run.finish({ kind, ...this.#syntax(written) });
  }
}

/** How far up an element is looked for that a start tag ends. */
const NEAR = 200;

const isVoid = (tag: Token.TagToken) => VOID.has(tag.tagName) || (tag.selfClosing && !BLOCKS.has(tag.tagName));
