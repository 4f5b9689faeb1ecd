// Fixes one at a time, on a terminal: each is shown in its line and made, left, or made wherever the same name stands.
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import type { Finding } from '../model/finding.js';
import type { Choose } from '../pipeline/lint/fixes.js';
import type { StoryResult } from '../pipeline/stories.js';
import { oneLine, visible } from '../report/columns.js';
import { sentenceOf } from '../report/words.js';
import { LineIndex } from '../text/lines.js';
import type { Context } from './context.js';
import { UsageError } from './usage.js';

/** Text shown before and behind what changes. */
const AROUND = 40;

/** Asks about each fix. @throws UsageError where there is nobody to ask */
export function asking(context: Context): Choose {
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new UsageError('cli:usage.no-terminal');
  return deciding(context, async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return await terminal.question(question);
    } catch {
      // Ctrl-C and Ctrl-D: what was answered holds, and no more is asked.
      return 'q';
    } finally {
      terminal.close();
    }
  });
}

/**
 * Decides by somebody's answers, by their first letter: y makes this one, n leaves it, a makes it wherever the same name is
 * written so, o tells what the glossary says of it and asks again, q leaves it and all that follow.
 */
export function deciding({ say, color }: Context, ask: (question: string) => Promise<string>): Choose {
  const always = new Set<string>();
  const left = new Set<string>();
  let over = false;
  return async (finding, story) => {
    const name = `${finding.rule}\n${String(finding.data.concept ?? '')}\n${String(finding.data.form ?? '')}`;
    if (over || left.has(finding.fingerprint ?? '')) return false;
    if (always.has(name)) return true;
    for (let note = ''; ; ) {
      const question = `${shown(finding, story, color)}\n  ${oneLine(sentenceOf(finding, say))}${note}\n${say('cli:interactive.question')} `;
      const answer = (await ask(question)).trim().toLowerCase()[0] ?? '';
      if (answer === 'o') {
        note = noteOf(finding, story);
        continue;
      }
      if (answer === 'y') return true;
      if (answer === 'a') always.add(name);
      else if (answer === 'q') over = true;
      else if (answer === 'n') left.add(finding.fingerprint ?? '');
      else continue;
      return answer === 'a';
    }
  };
}

function shown({ fix, path }: Finding, { text }: StoryResult, color: boolean): string {
  const { span, text: after } = fix ?? { span: [0, 0] as const, text: '' };
  const { line, column } = new LineIndex(text).position(span[0]);
  const paint = (style: 'red' | 'green', part: string) =>
    color ? styleText(style, part, { validateStream: false }) : part;
  const before = text.slice(Math.max(0, span[0] - AROUND), span[0]).replace(/^.*\n/su, '');
  const behind = text.slice(span[1], span[1] + AROUND).replace(/\n.*$/su, '');
  const change = `${paint('red', `[-${oneLine(text.slice(...span))}-]`)}${paint('green', `{+${oneLine(after)}+}`)}`;
  return `\n${oneLine(path)}:${line}:${column}\n  ${visible(before)}${change}${visible(behind)}`;
}

/** What the glossary tells of the name that is meant. */
function noteOf({ data }: Finding, { sheet }: StoryResult): string {
  const id = String(data.concept ?? '');
  const term = sheet?.mentions?.flatMap(({ candidates }) => candidates).find(({ concept }) => concept === id)?.term;
  return `\n  ${[id, term?.note].filter((part) => part !== undefined && part !== '').join(': ')}`;
}
