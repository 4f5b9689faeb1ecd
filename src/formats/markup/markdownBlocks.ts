// Markdown to blocks: the parser's events have the exact place of every mark, and none of what they tell is written anew.
import { decodeHTML } from 'entities';
import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import type { Block, BlockKind, Directive } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import { directiveIn } from './directives.js';
import { htmlBlocks } from './htmlBlocks.js';
import { CODES, OPAQUE, VOID } from './htmlElements.js';
import { type HtmlElement, isLeftIn, openInBlock } from './htmlOpen.js';
import { isLeft, READ, readTag, treatmentOf } from './htmlTreatment.js';
import { InlineRun } from './inlineRun.js';
import type { MarkdownPlace } from './markdownText.js';
import { BETWEEN, CONTAINERS, CONTENTS, EMPHASIS, FLOW, PREFIXES, SKIPPED, WHOLE } from './markdownTokens.js';
import { withLineCodes, withoutPrefixes } from './withoutPrefixes.js';

/** What the syntax of blocks in HTML begins with. */
export const HTML = 'html-';

interface Token {
  readonly type: string;
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

/** Reads Markdown: CommonMark and GFM. @param language of the article, for HTML in it */
export function markdownBlocks(
  source: string,
  from: number,
  language?: string,
): { blocks: Block[]; directives: Directive[]; unclosed: Span[] } {
  // The parser passes over a byte order mark at its beginning without counting it.
  const start = from + (/^\ufeff*/u.exec(source.slice(from))?.[0].length ?? 0);
  const reader = new MarkdownReader(source, start, language);
  const extensions = isTooDeep(source) ? [gfm(), FLAT] : [gfm()];
  const parser = parse({ extensions }).document();
  for (const [step, token] of postprocess(parser.write(preprocess()(source.slice(start), undefined, true))))
    if (step === 'enter') reader.enter(token as Token);
    else reader.exit(token as Token);
  const { blocks, directives, unclosed } = reader;
  return { blocks, directives, unclosed };
}

/** Lists in lists, deeper than anybody writes: the time to read them grows with the cube. Their items are read as lines. */
const isTooDeep = (source: string) => /^[ \t]{200}[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/mu.test(source);
const FLAT = { disable: { null: ['list', 'codeIndented'] } };

/** A run that is under way. */
interface OpenRun {
  readonly run: InlineRun;
  readonly token: Token;
  readonly kind: BlockKind;
  readonly syntax: MarkdownPlace;
}

/** A link or picture that is under way. */
interface OpenLink {
  readonly token: Token;
  readonly image: boolean;
  /** Whether its label has been met: an empty one has no token. */
  labelled: boolean;
}

/** Emphasis that is under way. */
interface OpenEmphasis {
  readonly key: string;
  opened: boolean;
}

/** An HTML element in the line that goes along whole. */
interface OpaqueText {
  readonly element: string;
  readonly kind: string;
  readonly start: number;
  readonly run: InlineRun;
  /** How many tokens were open where it begins: it ends with these, or beside them. */
  readonly depth: number;
  /** How many elements of its name are open. */
  open: number;
}

class MarkdownReader {
  readonly blocks: Block[] = [];
  readonly directives: Directive[] = [];
  /** HTML tags that are not closed. */
  readonly unclosed: Span[] = [];
  readonly #source: string;
  readonly #from: number;
  readonly #language: string | undefined;
  /** Open containers: block quotes and lists. */
  readonly #containers: { readonly kind: BlockKind; readonly open: readonly HtmlElement[] }[] = [];
  /** HTML elements that are open: Markdown may stand between their tags. */
  #open: readonly HtmlElement[] = [];
  /** HTML that is being read, and what stands before its lines. */
  #htmlFlow: { readonly token: Token; readonly prefixes: Span[]; blanks?: Span } | undefined;
  /** An HTML element in the line that goes along whole. */
  #opaque: OpaqueText | undefined;
  /** How many tokens are open. */
  #depth = 0;
  readonly #runs: OpenRun[] = [];
  readonly #links: OpenLink[] = [];
  readonly #emphases: OpenEmphasis[] = [];
  /** The token that is left alone with all in it. */
  #skipped: Token | undefined;
  /** What a link leads to is being read: of it only the title is text. */
  #resource = false;
  #hardBreak: Span | undefined;
  /** The marks of the heading that is being read, and the block that it becomes. */
  #heading: { marks: string; readonly block: number } | undefined;

  constructor(source: string, from: number, language: string | undefined) {
    this.#source = source;
    this.#from = from;
    this.#language = language;
  }

  enter(token: Token): void {
    this.#depth++;
    if (this.#skipped !== undefined) return;
    if (this.#htmlFlow !== undefined) this.#prefix(token);
    else if (this.#opaque !== undefined) this.#insideOpaque(token, this.#opaque);
    else this.#enter(token);
  }

  #enter(token: Token): void {
    const { type } = token;
    const run = this.#runs.at(-1)?.run;
    if (FLOW.has(type)) this.#open = openInBlock(this.#open);
    if (CONTAINERS[type] !== undefined) this.#containers.push({ kind: CONTAINERS[type], open: this.#open });
    // What is open in an item ends with it.
    else if (type === 'listItemPrefix') this.#open = this.#containers.at(-1)?.open ?? [];
    else if (SKIPPED.has(type)) this.#skipped = token;
    else if (type === 'htmlFlow') this.#htmlFlow = { token, prefixes: [] };
    else if (type === 'atxHeading' || type === 'setextHeading')
      this.#heading = { marks: '', block: this.blocks.length };
    else if (type === 'atxHeadingSequence' || type === 'setextHeadingLine') {
      if (this.#heading !== undefined) this.#heading.marks ||= this.#raw(token);
    } else if (CONTENTS[type] !== undefined) {
      if (isLeftIn(this.#open)) this.#skipped = token;
      else this.#begin(token);
    } else if (run !== undefined) this.#inside(token, run);
  }

  exit(token: Token): void {
    this.#depth--;
    if (this.#skipped !== undefined) {
      if (this.#skipped === token) this.#skipped = undefined;
      return;
    }
    if (this.#htmlFlow !== undefined) {
      if (this.#htmlFlow.token === token) this.#html(token, this.#htmlFlow.prefixes);
      return;
    }
    const opaque = this.#opaque;
    if (opaque !== undefined) {
      // Marks that stand inside are passed over in twos; the element ends with what it stands in.
      const inside = this.#depth >= opaque.depth;
      if (!inside || (opaque.open === 0 && this.#depth === opaque.depth)) this.#endOpaque(this.#span(token)[1]);
      if (inside) return;
    }
    const { type } = token;
    if (CONTAINERS[type] !== undefined) this.#open = this.#containers.pop()?.open ?? [];
    else if (type === 'atxHeading' || type === 'setextHeading') this.#endHeading();
    else if (type === 'strong' || type === 'emphasis' || type === 'strikethrough') this.#emphases.pop();
    else if (type === 'resource') this.#resource = false;
    else if (type === 'labelText') this.#endLabel(token);
    else if (type === 'link' || type === 'image') this.#endLink(token);
    if (this.#runs.at(-1)?.token === token) this.#end();
  }

  /** Marks of quotes and lists between the lines of HTML are none of it. */
  #prefix(token: Token): void {
    const html = this.#htmlFlow;
    const span = this.#span(token);
    if (html === undefined) return;
    if (token.type === 'linePrefix') html.blanks = span;
    if (!PREFIXES.has(token.type)) return;
    const blanks = html.blanks?.[1] === span[0] ? html.blanks[0] : span[0];
    const last = html.prefixes.at(-1);
    if (last !== undefined && last[1] >= blanks) html.prefixes[html.prefixes.length - 1] = [last[0], span[1]];
    else html.prefixes.push([blanks, span[1]]);
  }

  /** Counts the tags of an element that goes along whole, to find its end. */
  #insideOpaque(token: Token, opaque: OpaqueText): void {
    if (token.type !== 'htmlText') return;
    const { slash, element, alone } = this.#tag(this.#span(token));
    if (element === opaque.element && !alone) opaque.open += slash ? -1 : 1;
  }

  #endOpaque(end: number): void {
    const { kind, start, run } = this.#opaque as OpaqueText;
    this.#opaque = undefined;
    run.standalone(kind, [start, end]);
  }

  #inside(token: Token, run: InlineRun): void {
    const { type } = token;
    const span = this.#span(token);
    if (type === 'resourceTitleString') {
      this.#nestedRun(token);
      return;
    }
    if (this.#resource && this.#runs.at(-1)?.token.type !== 'resourceTitleString') return;
    if (this.#hardBreak !== undefined) {
      if (BETWEEN.has(type)) this.#hardBreak = [this.#hardBreak[0], span[1]];
      else this.#endHardBreak(run);
    }
    if (type === 'data' || type === 'literalAutolink') {
      run.text(span);
      this.#skipped = token;
    } else if (type === 'characterEscape') {
      run.decoded(this.#source.slice(span[0] + 1, span[1]), span);
      this.#skipped = token;
    } else if (type === 'characterReference') {
      run.decoded(decodeHTML(this.#raw(token)), span);
      this.#skipped = token;
    } else if (type === 'hardBreakTrailing' || type === 'hardBreakEscape') this.#hardBreak = span;
    else if (BETWEEN.has(type)) {
      if (this.#hardBreak === undefined) run.space(span);
      if (type !== 'lineEnding') this.#skipped = token;
    } else if (type === 'strong' || type === 'emphasis' || type === 'strikethrough')
      this.#emphases.push({ key: `${type}${span[0]}`, opened: false });
    else if (EMPHASIS[type] !== undefined) this.#emphasis(EMPHASIS[type], run, span);
    else if (WHOLE[type] !== undefined) {
      run.standalone(WHOLE[type], span);
      this.#skipped = token;
    } else if (type === 'htmlText') {
      this.#htmlTag(run, span);
      if (this.#opaque === undefined) this.#skipped = token;
    } else if (type === 'link' || type === 'image') this.#beginLink(token, run);
    else if (type === 'labelText') this.#beginLabel(token, run);
    else if (type === 'resource') this.#resource = true;
    else if (type === 'reference') this.#skipped = token;
  }

  /** Sequences come in twos. */
  #emphasis(kind: string, run: InlineRun, span: Span): void {
    const emphasis = this.#emphases.at(-1);
    if (emphasis === undefined) return;
    if (emphasis.opened) run.close(emphasis.key, kind, span);
    else run.open(emphasis.key, kind, span);
    emphasis.opened = true;
  }

  #beginLink(token: Token, run: InlineRun): void {
    const image = token.type === 'image';
    // [label] and [label][]: what is also the name of the link would lead nowhere once it is translated.
    const byLabel = !/\)$|\]\[[^\]]+\]$/u.test(this.#raw(token));
    if (image || byLabel) run.standalone(token.type, this.#span(token));
    if (byLabel) this.#skipped = token;
    else this.#links.push({ token, image, labelled: image });
  }

  #beginLabel(token: Token, run: InlineRun): void {
    const link = this.#links.at(-1);
    if (link === undefined) return;
    link.labelled = true;
    if (link.image) this.#nestedRun(token);
    else run.open(`link${link.token.start.offset}`, 'link', [this.#span(link.token)[0], this.#span(token)[0]]);
  }

  #endLabel(token: Token): void {
    const link = this.#links.at(-1);
    if (link === undefined || link.image) return;
    const run = this.#runs.at(-1)?.run;
    run?.close(`link${link.token.start.offset}`, 'link', [this.#span(token)[1], this.#span(link.token)[1]]);
  }

  #endLink(token: Token): void {
    const link = this.#links.at(-1);
    if (link?.token !== token) return;
    this.#links.pop();
    if (!link.labelled) this.#runs.at(-1)?.run.standalone('link', this.#span(token));
  }

  /** Text inside a code, as the alternative text of a picture is. */
  #nestedRun(token: Token): void {
    const before = this.#source[this.#span(token)[0] - 1];
    const syntax =
      token.type === 'labelText' ? 'label' : before === '"' ? 'double' : before === "'" ? 'single' : 'parentheses';
    this.#runs.push({ run: new InlineRun(this.#source), token, kind: 'attribute', syntax });
  }

  #begin(token: Token): void {
    const syntax = CONTENTS[token.type] as MarkdownPlace;
    const kind = token.type === 'tableContent' ? 'cell' : (this.#containers.at(-1)?.kind ?? 'paragraph');
    const definition = token.type === 'definitionTitle';
    const mark = this.#raw(token)[0];
    const titled = mark === '"' ? 'double' : mark === "'" ? 'single' : 'parentheses';
    const run = new InlineRun(this.#source);
    this.#runs.push({ run, token, kind: definition ? 'attribute' : kind, syntax: definition ? titled : syntax });
  }

  #end(): void {
    const { run, kind, syntax } = this.#runs.pop() as OpenRun;
    if (this.#hardBreak !== undefined) this.#endHardBreak(run);
    const blocks = run.finish({ kind, ...(syntax === 'text' ? {} : { syntax }) });
    const outer = this.#runs.at(-1);
    if (outer === undefined) this.blocks.push(...blocks);
    else outer.run.nest(blocks);
  }

  /** The kind of a heading is known when its line has been read: a first heading of the first level is the headline. */
  #endHeading(): void {
    const { marks = '', block: index = 0 } = this.#heading ?? {};
    this.#heading = undefined;
    const block = this.blocks[index];
    if (block === undefined) return;
    const first = index === 0 && (marks === '#' || marks.startsWith('='));
    this.blocks[index] = { ...block, kind: first ? 'title' : 'heading' };
  }

  #endHardBreak(run: InlineRun): void {
    if (this.#hardBreak !== undefined) run.standalone('break', this.#hardBreak);
    this.#hardBreak = undefined;
  }

  #html(token: Token, prefixes: readonly Span[]): void {
    this.#htmlFlow = undefined;
    const span = this.#span(token);
    const known = { prefix: HTML, open: this.#open, ...(this.#language ? { language: this.#language } : {}) };
    const text = prefixes.length === 0 ? undefined : withoutPrefixes(this.#source, span, prefixes);
    const { blocks, directives, open, unclosed } =
      text === undefined
        ? htmlBlocks(this.#source, { span, ...known })
        : htmlBlocks(text.value, { span: [0, text.value.length], ...known });
    const place = (of: Span) => text?.span(of) ?? of;
    this.blocks.push(
      ...(text === undefined ? blocks : blocks.map((block) => withLineCodes(this.#source, text.placed(block)))),
    );
    this.directives.push(...directives.map((directive) => ({ ...directive, span: place(directive.span) })));
    if (unclosed !== undefined) this.unclosed.push(place(unclosed));
    this.#open = open;
  }

  #htmlTag(run: InlineRun, span: Span): void {
    const { slash, element, alone } = this.#tag(span);
    const kind = CODES[element] ?? element;
    const directive = directiveIn(/^<!--(.*)-->$/su.exec(this.#source.slice(...span))?.[1] ?? '', span);
    if (directive !== undefined) this.directives.push(directive);
    if (element === '') run.standalone('comment', span);
    else if (alone) run.standalone(kind, span);
    else if (slash) run.close(element, kind, span);
    else if (OPAQUE.has(element) || this.#isLeft(span)) {
      const whole = OPAQUE.has(element) ? kind : 'protected';
      this.#opaque = { element, kind: whole, start: span[0], run, depth: this.#depth - 1, open: 1 };
    } else run.open(element, kind, span);
  }

  #tag(span: Span): { slash: boolean; element: string; alone: boolean } {
    const raw = this.#source.slice(...span);
    const [, slash, name = ''] = /^<(\/?)([A-Za-z][^\s/>]*)/u.exec(raw) ?? [];
    const element = name.toLowerCase();
    return { slash: slash === '/', element, alone: VOID.has(element) || raw.endsWith('/>') };
  }

  #isLeft(span: Span): boolean {
    const raw = this.#source.slice(...span);
    return /\b(?:lang|translate)\b/iu.test(raw) && isLeft(treatmentOf(readTag(raw), READ, this.#language));
  }

  #span({ start, end }: Token): Span {
    return [this.#from + start.offset, this.#from + end.offset];
  }

  #raw(token: Token): string {
    return this.#source.slice(...this.#span(token));
  }
}
