// What normalization changes in an article, for people: each change with its place, and why it is made.
import { styleText } from 'node:util';
import { aligned, oneLine } from '../report/columns.js';
import type { Say } from '../report/words.js';
import type { Change } from '../steps/sheet.js';
import { LineIndex } from '../text/lines.js';
import type { Context } from './context.js';
import { evidenceWords } from './evidence.js';

type Style = Parameters<typeof styleText>[0];

/** Colors by column: place, what stands there, what shall stand there, concept, reason, rule. */
const COLORS: readonly (Style | undefined)[] = [undefined, 'red', 'green', undefined, undefined, 'dim'];

/**
 * The changes of an article, a line each.
 * @param text of the file as it is
 */
export function explainChanges(path: string, text: string, changes: readonly Change[], context: Context): string {
  const { say } = context;
  if (changes.length === 0) return `${say('cli:explain.nothing', { path: oneLine(path) })}\n`;
  const paint = (style: Style | undefined, words: string) =>
    context.color && style !== undefined ? styleText(style, words, { validateStream: false }) : words;
  const index = new LineIndex(text);
  const rows = changes.map((change) => {
    const { line, column } = index.position(change.span[0]);
    return [
      `${line}:${column}`,
      oneLine(change.from),
      `→ ${oneLine(change.to)}`,
      change.concept ?? '',
      oneLine(reasons(change, say).join('; ')),
      change.rule,
    ];
  });
  const lines = aligned(rows, (cell, column) => paint(COLORS[column], cell)).map((line) => `  ${line}`);
  return `${[paint('underline', oneLine(path)), ...lines].join('\n')}\n`;
}

/** What is wrong with the form, and then what makes Tamdil think that it names this concept. */
function reasons({ rule, reason, style = '', because = [] }: Change, say: Say): string[] {
  const own = reason === undefined ? say(`cli:explain.${rule}`) : say(`cli:explain.${rule}.${reason}`, { style });
  return [...new Set([own, ...because.map((evidence) => evidenceWords(evidence, say))])];
}
