// Markdown to blocks: the parser's events have the exact place of every mark, and none of what they tell is written anew.
import { decodeHTML } from 'entities';
import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import type { Block, BlockKind, Directive } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import { directiveIn } from './directives.js';
import { htmlBlocks } from './htmlBlocks.js';
import { CODES, VOID } from './htmlElements.js';
import { InlineRun } from './inlineRun.js';
import type { MarkdownPlace } from './markdownText.js';

/** What the syntax of blocks in HTML begins with. */
export const HTML = 'html-';

/** Tokens around text that is a block of its own, and where it stands. */
const CONTENTS: Readonly<Record<string, MarkdownPlace>> = {
  paragraph: 'text',
  atxHeadingText: 'heading',
  setextHeadingText: 'text',
  tableContent: 'cell',
  definitionTitle: 'double',
};

const EMPHASIS: Readonly<Record<string, string>> = {
  strongSequence: 'bold',
  emphasisSequence: 'italic',
  strikethroughSequence: 'strikethrough',
};

/** Tokens that go along whole. */
const WHOLE: Readonly<Record<string, string>> = {
  codeText: 'code',
  autolink: 'link',
  gfmFootnoteCall: 'footnote',
  taskListCheck: 'checkbox',
};

/** Tokens between the words of two lines: they read as one space. */
const BETWEEN: ReadonlySet<string> = new Set([
  'lineEnding',
  'lineSuffix',
  'linePrefix',
  'blockQuotePrefix',
  'listItemIndent',
  'gfmFootnoteDefinitionWhitespace',
]);

/** Tokens of code, and of what is about other places: nothing in them is for translators. */
const SKIPPED: ReadonlySet<string> = new Set([
  'codeFenced',
  'codeIndented',
  'thematicBreak',
  'definitionLabel',
  'definitionDestination',
  'gfmFootnoteDefinitionLabel',
  'tableDelimiterRow',
]);

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
): { blocks: Block[]; directives: Directive[] } {
  // The parser passes over a byte order mark at its beginning without counting it.
  const start = from + (/^\ufeff*/u.exec(source.slice(from))?.[0].length ?? 0);
  const reader = new MarkdownReader(source, start, language);
  const extensions = isTooDeep(source) ? [gfm(), FLAT] : [gfm()];
  const parser = parse({ extensions }).document();
  for (const [step, token] of postprocess(parser.write(preprocess()(source.slice(start), undefined, true))))
    if (step === 'enter') reader.enter(token as Token);
    else reader.exit(token as Token);
  return { blocks: reader.blocks, directives: reader.directives };
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

class MarkdownReader {
  readonly blocks: Block[] = [];
  readonly directives: Directive[] = [];
  readonly #source: string;
  readonly #from: number;
  readonly #language: string | undefined;
  /** Open containers: block quotes and lists. */
  readonly #containers: BlockKind[] = [];
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
    if (this.#skipped !== undefined) return;
    const { type } = token;
    const run = this.#runs.at(-1)?.run;
    if (type === 'blockQuote') this.#containers.push('quote');
    else if (type === 'listOrdered' || type === 'listUnordered') this.#containers.push('item');
    else if (SKIPPED.has(type)) this.#skipped = token;
    else if (type === 'htmlFlow') this.#html(token);
    else if (type === 'atxHeading' || type === 'setextHeading')
      this.#heading = { marks: '', block: this.blocks.length };
    else if (type === 'atxHeadingSequence' || type === 'setextHeadingLine') {
      if (this.#heading !== undefined) this.#heading.marks ||= this.#raw(token);
    } else if (CONTENTS[type] !== undefined) this.#begin(token);
    else if (run !== undefined) this.#inside(token, run);
  }

  exit(token: Token): void {
    if (this.#skipped !== undefined) {
      if (this.#skipped === token) this.#skipped = undefined;
      return;
    }
    const { type } = token;
    if (type === 'blockQuote' || type === 'listOrdered' || type === 'listUnordered') this.#containers.pop();
    else if (type === 'atxHeading' || type === 'setextHeading') this.#endHeading();
    else if (type === 'strong' || type === 'emphasis' || type === 'strikethrough') this.#emphases.pop();
    else if (type === 'resource') this.#resource = false;
    else if (type === 'labelText') this.#endLabel(token);
    else if (type === 'link' || type === 'image') this.#endLink(token);
    if (this.#runs.at(-1)?.token === token) this.#end();
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
      this.#skipped = token;
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
    const kind = token.type === 'tableContent' ? 'cell' : (this.#containers.at(-1) ?? 'paragraph');
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

  #html(token: Token): void {
    const stretch = { span: this.#span(token), prefix: HTML, ...(this.#language ? { language: this.#language } : {}) };
    const { blocks, directives } = htmlBlocks(this.#source, stretch);
    this.blocks.push(...blocks);
    this.directives.push(...directives);
    this.#skipped = token;
  }

  #htmlTag(run: InlineRun, span: Span): void {
    const [, slash, name = ''] = /^<(\/?)([A-Za-z][^\s/>]*)/u.exec(this.#source.slice(...span)) ?? [];
    const element = name.toLowerCase();
    const kind = CODES[element] ?? element;
    const directive = directiveIn(/^<!--(.*)-->$/su.exec(this.#source.slice(...span))?.[1] ?? '', span);
    if (directive !== undefined) this.directives.push(directive);
    if (element === '') run.standalone('comment', span);
    else if (VOID.has(element) || this.#source[span[1] - 2] === '/') run.standalone(kind, span);
    else if (slash) run.close(element, kind, span);
    else run.open(element, kind, span);
  }

  #span({ start, end }: Token): Span {
    return [this.#from + start.offset, this.#from + end.offset];
  }

  #raw(token: Token): string {
    return this.#source.slice(...this.#span(token));
  }
}
