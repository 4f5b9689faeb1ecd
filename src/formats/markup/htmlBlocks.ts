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
  FORMATTING,
  IN_PARAGRAPH,
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

/** An element that is open. Of those in the line only those are kept track of that change what is left alone. */
export interface HtmlElement {
  readonly name: string;
  readonly kind: BlockKind;
  readonly treatment: Treatment;
  /** Whether its content is text for nobody. */
  readonly skipped: boolean;
  readonly preserved: boolean;
  /** Whether it stands in the line. */
  readonly inline: boolean;
  /** Whether its tags are codes of a sentence. */
  readonly coded: boolean;
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
  readonly #open: HtmlElement[];
  /** How many elements of a name are open: an end tag without a start is told at once. */
  readonly #counts = new Map<string, number>();
  #run: InlineRun;
  #opaque: Opaque | undefined;
  /** End of the last tag or comment: the text after it is still to be read. */
  #at: number;
  #encoding: ReadBlocks['encoding'];
  #unclosed: Span | undefined;
  /** Elements whose end tag came before that of a block in them. */
  readonly #ended = new Set<HtmlElement>();

  constructor(source: string, stretch: HtmlStretch) {
    this.#source = source;
    this.#stretch = stretch;
    this.#open = [...(stretch.open ?? [])];
    for (const { name } of this.#open) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
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
    const open = (this.#counts.get(name) ?? 0) > 0;
    if (!BLOCKS.has(name)) {
      if (open && this.#endInline(name)) return;
      if (!this.#left && name !== 'br') this.#run.close(name, CODES[name] ?? name, span);
      else if (!this.#left) this.#run.standalone('break', span);
      return;
    }
    this.#flush();
    if (open) while (this.#pop() !== name);
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
    const within = this.#opaque?.name ?? this.#open.at(-1)?.name ?? '';
    const tag = contentMode(within) === undefined ? /<\/?[A-Za-z]/u.exec(this.#source.slice(this.#at, end)) : null;
    if (tag !== null) this.#unclosed = [this.#at + tag.index, end];
    this.#text(this.#unclosed?.[0] ?? end);
    if (this.#opaque !== undefined) this.#endOpaque(end, true);
    this.#flush();
    return {
      blocks: this.#blocks,
      directives: this.#directives,
      open: this.#open,
      ...(this.#encoding === undefined ? {} : { encoding: this.#encoding }),
      ...(this.#unclosed === undefined ? {} : { unclosed: this.#unclosed }),
    };
  }

  get #left(): boolean {
    return isLeftIn(this.#open);
  }

  #treatmentOf(tag: Token.TagToken, outer = this.#open.at(-1)?.treatment ?? READ): Treatment {
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
    addHtmlText(this.#run, this.#source, span, 'text', this.#open.at(-1)?.preserved ?? false);
  }

  #openBlock(tag: Token.TagToken, span: Span): void {
    const { tagName: name } = tag;
    this.#flush();
    this.#endOmitted(name);
    const outer = this.#open.at(-1);
    const treatment = this.#treatmentOf(tag);
    const skipped = (outer?.skipped ?? false) || SKIPPED.has(name);
    const left = skipped || isLeft(treatment);
    if (!left) this.#blocks.push(...this.#attributes(tag, span));
    if (name === 'meta') this.#readMeta(tag, span, left);
    if (isVoid(tag)) return;
    const kind = KINDS[name] ?? (['p', 'div', 'pre'].includes(name) ? this.#kind : 'paragraph');
    const preserved = (outer?.preserved ?? false) || PRESERVED.has(name);
    this.#push({ name, kind, treatment, skipped, preserved, inline: false, coded: false });
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
      if ((this.#counts.get(name) ?? 0) > 0) this.#pushInline(name, treatment, true);
    }
    this.#run.nest(this.#attributes(tag, span));
  }

  /** An element in the line where all is left alone, or that is left alone: what it is told holds up to its end. */
  #openInLeft(tag: Token.TagToken): void {
    const { tagName: name } = tag;
    if (isVoid(tag)) return;
    const treatment = this.#treatmentOf(tag);
    const outer = this.#open.at(-1)?.treatment ?? READ;
    const told = treatment.translate !== outer.translate || treatment.foreign !== outer.foreign;
    if (!told && (this.#counts.get(name) ?? 0) === 0) return;
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
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const element = this.#open[at] as HtmlElement;
      if (!element.inline) break;
      if (element.name !== name) continue;
      if (!element.coded) this.#flush();
      while (this.#open.length > at) this.#pop();
      return !element.coded;
    }
    // It ends behind the block that stands in it and is still open.
    const ended = this.#open.findLast((element) => element.name === name && !this.#ended.has(element));
    if (ended !== undefined && !ended.coded) this.#ended.add(ended);
    return false;
  }

  /** Ends what a start tag ends that has no end tag of its own. */
  #endOmitted(name: string): void {
    if (!IN_PARAGRAPH.has(name)) this.#endParagraph();
    const ended = ENDS[name];
    if (ended === undefined) return;
    for (let at = this.#open.length - 1; at >= Math.max(0, this.#open.length - NEAR); at--) {
      const element = this.#open[at] as HtmlElement;
      if (SCOPES.has(element.name)) return;
      if (!ended.has(element.name)) continue;
      while (this.#open.length > at) this.#pop();
    }
  }

  #endParagraph(): void {
    const kept = withoutParagraph(this.#open);
    if (kept === undefined) return;
    while (this.#open.at(-1)?.inline) this.#pop();
    this.#pop();
    for (const element of kept) this.#push(element);
  }

  #push(element: HtmlElement): void {
    this.#open.push(element);
    this.#counts.set(element.name, (this.#counts.get(element.name) ?? 0) + 1);
  }

  #pushInline(name: string, treatment: Treatment, coded: boolean): void {
    const { skipped = false, preserved = false } = this.#open.at(-1) ?? {};
    this.#push({ name, kind: this.#kind, treatment, skipped, preserved, inline: true, coded });
  }

  #pop(): string | undefined {
    const first = this.#open.at(-1);
    for (let element = first; element !== undefined; ) {
      this.#open.pop();
      this.#counts.set(element.name, (this.#counts.get(element.name) ?? 1) - 1);
      element = this.#open.at(-1);
      if (element === undefined || !this.#ended.delete(element)) break;
    }
    return first?.name;
  }

  /** What a block at this place is. */
  get #kind(): BlockKind {
    return this.#open.at(-1)?.kind ?? (this.#stretch.left ? 'attribute' : 'paragraph');
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

/**
 * The elements in the line that go on where the paragraph ends that is open last; undefined where none is.
 * @param open elements, from the outermost
 */
function withoutParagraph(open: readonly HtmlElement[]): HtmlElement[] | undefined {
  const at = open.findLastIndex((element) => !element.inline);
  if (open[at]?.name !== 'p') return undefined;
  return open.slice(at + 1).filter(({ name }) => FORMATTING.has(name));
}

/** The elements that are open where a block begins that no tag stands for: it ends a paragraph. */
export function openInBlock(open: readonly HtmlElement[]): readonly HtmlElement[] {
  const kept = withoutParagraph(open);
  return kept === undefined
    ? open
    : [
        ...open.slice(
          0,
          open.findLastIndex(({ inline }) => !inline),
        ),
        ...kept,
      ];
}

/** Whether what stands in these elements is left alone. */
export function isLeftIn(open: readonly HtmlElement[]): boolean {
  const element = open.at(-1);
  return element !== undefined && (element.skipped || isLeft(element.treatment));
}

/** How far up an element is looked for that a start tag ends. */
const NEAR = 200;

const isVoid = (tag: Token.TagToken) => VOID.has(tag.tagName) || (tag.selfClosing && !BLOCKS.has(tag.tagName));
