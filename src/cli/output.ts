// What goes to the terminal.
import type { Finding } from '../model/finding.js';
import { oneLine } from '../report/columns.js';
import { sentenceOf } from '../report/words.js';
import { LineIndex } from '../text/lines.js';
import type { Context } from './context.js';

/** Writes to standard output and waits until it is taken: output that is piped is never cut short. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

/** One line on standard error. */
export function printError(line: string, context: Context): void {
  process.stderr.write(`${context.say('cli:error', { detail: line })}\n`);
}

/** Findings that keep the program from its work, a line each on standard error: path, place, sentence. */
export function printFindings(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  context: Context,
): void {
  for (const finding of findings) {
    const text = texts.get(finding.path);
    const where = text === undefined ? finding.path : place(finding, text);
    process.stderr.write(`${oneLine(`${where === '' ? '' : `${where}: `}${sentenceOf(finding, context.say)}`)}\n`);
  }
}

function place(finding: Finding, text: string): string {
  // What is wrong with a file as a whole stands nowhere in it.
  if (finding.span[1] === 0) return finding.path;
  const { line, column } = new LineIndex(text).position(finding.span[0]);
  return `${finding.path}:${line}:${column}`;
}
