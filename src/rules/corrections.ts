// Letters are spoiled by keyboards and converters, which do so throughout: one finding tells of all the words of a block.
import type { Article, Block } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import type { Rule } from '../model/rule.js';
import type { Edit } from '../model/span.js';
import { addresses } from '../text/addresses.js';
import { applyEdits } from '../text/edits.js';
import { plainText } from '../text/plain.js';

/** A word of an article. */
export interface Word {
  /** In NFC. */
  readonly text: string;
  /** As the file has it. */
  readonly raw: string;
  /** Where it stands in the block's plain text. */
  readonly at: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

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
    const plain = plainText(block.inlines);
    const closed = addresses(plain.text);
    for (const { 0: text, index: at } of plain.text.matchAll(WORD)) {
      if (closed.some(([start, end]) => start < at + text.length && at < end)) continue;
      const span = plain.span(at, at + text.length);
      const raw = article.source.slice(...span);
      const right = correct({ text, raw, at }, block);
      if (right === undefined || right === raw) continue;
      first ??= { word: raw, right };
      edits.push({ span, text: right });
    }
    const last = edits.at(-1);
    if (first === undefined || last === undefined) continue;
    const span = [(edits[0] as Edit).span[0], last.span[1]] as const;
    const shifted = edits.map((edit): Edit => ({ ...edit, span: [edit.span[0] - span[0], edit.span[1] - span[0]] }));
    const fix = { span, text: applyEdits(article.source.slice(...span), shifted) };
    yield { rule: id, severity, path: article.path, span, data: { ...data, ...first, count: edits.length }, fix };
  }
}
