// Letters are spoiled by keyboards and converters, which do so throughout: one finding tells of all the words of a block.
import type { Article, Block } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import type { Rule } from '../model/rule.js';
import type { Edit, Span } from '../model/span.js';
import { addresses } from '../text/addresses.js';
import { applyEdits } from '../text/edits.js';
import { type PlainText, plainText } from '../text/plain.js';

/** A word of an article. */
export class Word {
  /** In NFC. */
  readonly text: string;
  /** Where it stands in the block's plain text. */
  readonly at: number;
  readonly #plain: PlainText;
  readonly #source: string;

  constructor(text: string, at: number, plain: PlainText, source: string) {
    this.text = text;
    this.at = at;
    this.#plain = plain;
    this.#source = source;
  }

  /** Where it stands in the file. */
  get span(): Span {
    return this.#plain.span(this.at, this.at + this.text.length);
  }

  /** As the file has it. */
  get raw(): string {
    return this.#source.slice(...this.span);
  }
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Several rules look at the words of the same blocks, one after the other. */
const wordsOf = new WeakMap<Block, readonly Word[]>();

/** The words of a block but those of addresses. */
function blockWords(block: Block, source: string): readonly Word[] {
  const known = wordsOf.get(block);
  if (known !== undefined) return known;
  const plain = plainText(block.inlines);
  const closed = addresses(plain.text);
  const words: Word[] = [];
  for (const { 0: text, index: at } of plain.text.matchAll(WORD))
    if (!closed.some(([start, end]) => start < at + text.length && at < end))
      words.push(new Word(text, at, plain, source));
  wordsOf.set(block, words);
  return words;
}

/**
 * Looks at every word of an article but those of addresses.
 * @param correct how a word is written right; undefined where nothing is wrong with it
 * @returns a finding for each block, with the first word, how it is written right, the number of all, and a fix for all
 */
export function* corrections(
  { id, severity }: Pick<Rule, 'id' | 'severity'>,
  article: Article,
  correct: (word: Word, block: Block) => string | undefined,
  data: Finding['data'] = {},
): Iterable<Finding> {
  for (const block of article.blocks) {
    const edits: Edit[] = [];
    let first: { word: string; right: string } | undefined;
    for (const word of blockWords(block, article.source)) {
      const right = correct(word, block);
      if (right === undefined || right === word.raw) continue;
      first ??= { word: word.raw, right };
      edits.push({ span: word.span, text: right });
    }
    const last = edits.at(-1);
    if (first === undefined || last === undefined) continue;
    const span = [(edits[0] as Edit).span[0], last.span[1]] as const;
    const shifted = edits.map((edit): Edit => ({ ...edit, span: [edit.span[0] - span[0], edit.span[1] - span[0]] }));
    const fix = { span, text: applyEdits(article.source.slice(...span), shifted) };
    yield { rule: id, severity, path: article.path, span, data: { ...data, ...first, count: edits.length }, fix };
  }
}
