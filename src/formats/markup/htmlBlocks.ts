// HTML to blocks, by its tags in the order of the file and not by a tree: of broken markup the tree would say what a browser
// shows, and not what stands where.
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Block, BlockKind, Directive } from '../../model/article.js';
import type { ReadBlocks } from '../../model/format.js';
import type { Span } from '../../model/span.js';
import { directiveIn } from './directives.js';
import { attributeValue, readMeta } from './htmlAttributes.js';
import { BLOCKS, CODES, DEEP, KINDS, OPAQUE, PRESERVED, SHOWN, SKIPPED, VOID } from './htmlElements.js';
import { type HtmlElement, isLeftIn, OpenElements } from './htmlOpen.js';
import { addHtmlText, type HtmlPlace } from './htmlText.js';
import { isLeft, READ, type Treatment, treatmentOf } from './htmlTreatment.js';
import { InlineRun } from './inlineRun.js';

/** Where HTML stands, and what is known of it. */
export interface HtmlStretch {
  readonly span: Span;
  /** Primary language of the article: elements marked as another language are left alone. */
  readonly language?: string;
  /** What the syntax of blocks begins with, where HTML is only a part of the file. */
  readonly prefix?: string;
  /** Elements that are open where it begins, from the outermost. */
  readonly open?: readonly HtmlElement[];
  /** Whether it is an element that is left alone, of which only that is read which is not. */
  readonly left?: boolean;
}

/** What a stretch of HTML holds. */
export type HtmlContent = Omit<ReadBlocks, 'findings'> & {
  readonly directives: readonly Directive[];
  /** Elements that are open where it ends. */
  readonly open: readonly HtmlElement[];
  /** A tag that is not closed: it takes in all that follows. */
  readonly unclosed?: Span;
};

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

/** An element in the line that goes along whole. */
interface Opaque {
  readonly name: string;
  readonly start: number;
  readonly kind: string;
  /** What it was told, where that is why it goes along whole. */
  readonly treatment: Treatment | undefined;
  /** How many elements of its name are open. */
  depth: number;
  /** Whether something in it is to be read all the same. */
  holds: boolean;
}

class HtmlReader {
  readonly #source: string;
  readonly #stretch: HtmlStretch;
  readonly #blocks: Block[] = [];
  readonly #directives: Directive[] = [];
  readonly #open: OpenElements;
  #run: InlineRun;
  #opaque: Opaque | undefined;
  /** End of the last tag or comment: the text after it is still to be read. */
  #at: number;
  #encoding: ReadBlocks['encoding'];
  #unclosed: Span | undefined;

  constructor(source: string, stretch: HtmlStretch) {
    this.#source = source;
    this.#stretch = stretch;
    this.#open = new OpenElements(stretch.open);
    this.#at = stretch.span[0];
    this.#run = new InlineRun(source);
  }

  startTag(tag: Token.TagToken): void {
    const span = this.#next(tag);
    const { tagName: name } = tag;
    if (this.#opaque !== undefined) {
      if (this.#opaque.name === name && !isVoid(tag)) this.#opaque.depth++;
      if (!BLOCKS.has(name) || DEEP.has(this.#opaque.name)) {
        this.#opaque.holds ||=
          !isLeft(this.#treatmentOf(tag, { translate: false, foreign: false })) ||
          !isLeft(this.#treatmentOf(tag, { translate: true, foreign: true }));
        return;
      }
      this.#endOpaque(span[0], true);
    }
    if (BLOCKS.has(name)) this.#openBlock(tag, span);
    else if (this.#left) this.#openInLeft(tag);
    else this.#openInline(tag, span);
  }

  endTag(tag: Token.TagToken): void {
    const span = this.#next(tag);
    const { tagName: name } = tag;
    const opaque = this.#opaque;
    if (opaque !== undefined) {
      if (opaque.name === name && --opaque.depth === 0) {
        this.#endOpaque(span[1], false);
        return;
      }
      if (!BLOCKS.has(name) || DEEP.has(opaque.name)) return;
      this.#endOpaque(span[0], true);
    }
    const open = this.#open.has(name);
    if (!BLOCKS.has(name)) {
      if (open && this.#endInline(name)) return;
      if (!this.#left && name !== 'br') this.#run.close(name, CODES[name] ?? name, span);
      else if (!this.#left) this.#run.standalone('break', span);
      return;
    }
    this.#flush();
    if (open) this.#open.end(name);
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
    // Of a tag that is not closed the tokenizer says nothing. Browsers show neither it nor what follows.
    const within = this.#opaque?.name ?? this.#open.last?.name ?? '';
    const tag = contentMode(within) === undefined ? /<\/?[A-Za-z]/u.exec(this.#source.slice(this.#at, end)) : null;
    if (tag !== null) this.#unclosed = [this.#at + tag.index, end];
    this.#text(this.#unclosed?.[0] ?? end);
    if (this.#opaque !== undefined) this.#endOpaque(end, true);
    this.#flush();
    return {
      blocks: this.#blocks,
      directives: this.#directives,
      open: this.#open.all,
      ...(this.#encoding === undefined ? {} : { encoding: this.#encoding }),
      ...(this.#unclosed === undefined ? {} : { unclosed: this.#unclosed }),
    };
  }

  get #left(): boolean {
    return isLeftIn(this.#open.all);
  }

  #treatmentOf(tag: Token.TagToken, outer = this.#open.last?.treatment ?? READ): Treatment {
    return treatmentOf(tag, outer, this.#stretch.language);
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
    addHtmlText(this.#run, this.#source, span, 'text', this.#open.last?.preserved ?? false);
  }

  #openBlock(tag: Token.TagToken, span: Span): void {
    const { tagName: name } = tag;
    this.#flush();
    this.#open.endOmitted(name);
    const outer = this.#open.last;
    const treatment = this.#treatmentOf(tag);
    const skipped = (outer?.skipped ?? false) || SKIPPED.has(name);
    const left = skipped || isLeft(treatment);
    if (!left) this.#blocks.push(...this.#attributes(tag, span));
    if (name === 'meta') this.#readMeta(tag, span, left);
    if (isVoid(tag)) return;
    const kind = KINDS[name] ?? (['p', 'div', 'pre'].includes(name) ? this.#kind : 'paragraph');
    const preserved = (outer?.preserved ?? false) || PRESERVED.has(name);
    this.#open.push({ name, kind, treatment, skipped, preserved, inline: false, coded: false });
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
    const treatment = this.#treatmentOf(tag);
    if (isVoid(tag)) this.#run.standalone(kind, span);
    else if (OPAQUE.has(name)) {
      this.#opaque = { name, start: span[0], kind, treatment: undefined, depth: 1, holds: false };
      return;
    } else if (isLeft(treatment)) {
      if (this.#stretch.left) this.#openInLeft(tag);
      else this.#opaque = { name, start: span[0], kind: 'protected', treatment, depth: 1, holds: false };
      return;
    } else {
      this.#run.open(name, kind, span);
      if (this.#open.has(name)) this.#pushInline(name, treatment, true);
    }
    this.#run.nest(this.#attributes(tag, span));
  }

  /** An element in the line where all is left alone, or that is left alone: what it is told holds up to its end. */
  #openInLeft(tag: Token.TagToken): void {
    const { tagName: name } = tag;
    if (isVoid(tag)) return;
    const treatment = this.#treatmentOf(tag);
    const outer = this.#open.last?.treatment ?? READ;
    const told = treatment.translate !== outer.translate || treatment.foreign !== outer.foreign;
    if (!told && !this.#open.has(name)) return;
    if (told) this.#flush();
    this.#pushInline(name, treatment, false);
  }

  /** @param unfinished whether the element goes on: it holds blocks, or has no end */
  #endOpaque(end: number, unfinished: boolean): void {
    const { name, start, kind, treatment, holds } = this.#opaque as Opaque;
    this.#opaque = undefined;
    this.#run.standalone(kind, [start, end]);
    if (treatment === undefined) return;
    if (holds)
      this.#run.nest(htmlBlocks(this.#source, { ...this.#stretch, open: [], left: true, span: [start, end] }).blocks);
    if (unfinished) {
      this.#flush();
      this.#pushInline(name, treatment, false);
    }
  }

  /** @returns whether the end tag was that of an element that is kept track of, and no code */
  #endInline(name: string): boolean {
    const element = this.#open.inline(name);
    if (element === undefined) {
      this.#open.endBehindBlock(name);
      return false;
    }
    if (!element.coded) this.#flush();
    this.#open.endElement(element);
    return !element.coded;
  }

  #pushInline(name: string, treatment: Treatment, coded: boolean): void {
    const { skipped = false, preserved = false } = this.#open.last ?? {};
    this.#open.push({ name, kind: this.#kind, treatment, skipped, preserved, inline: true, coded });
  }

  /** What a block at this place is. */
  get #kind(): BlockKind {
    return this.#open.last?.kind ?? (this.#stretch.left ? 'attribute' : 'paragraph');
  }

  #flush(): void {
    this.#blocks.push(...this.#run.finish({ kind: this.#kind, ...this.#syntax('text') }));
    this.#run = new InlineRun(this.#source);
  }

  #syntax(place: HtmlPlace): { syntax?: string } {
    const { prefix } = this.#stretch;
    if (prefix !== undefined) return { syntax: `${prefix}${place}` };
    return place === 'text' ? {} : { syntax: place };
  }

  /** The attributes of a tag that are text. */
  #attributes(tag: Token.TagToken, span: Span): Block[] {
    return tag.attrs
      .filter(({ name }) => SHOWN.has(name))
      .flatMap(({ name }) => this.#value(tag, span, name, 'attribute'));
  }

  #readMeta(tag: Token.TagToken, span: Span, left: boolean): void {
    const { shown, encoding } = readMeta(tag);
    if (shown !== undefined && !left) this.#blocks.push(...this.#value(tag, span, 'content', shown));
    if (encoding !== undefined) this.#encoding ??= { name: encoding, span };
  }

  /** The value of an attribute as a block. */
  #value(tag: Token.TagToken, span: Span, name: string, kind: BlockKind): Block[] {
    const value = attributeValue(this.#source, tag, span, name);
    return value === undefined ? [] : value.run.finish({ kind, ...this.#syntax(value.place) });
  }
}

const isVoid = (tag: Token.TagToken) => VOID.has(tag.tagName) || (tag.selfClosing && !BLOCKS.has(tag.tagName));
