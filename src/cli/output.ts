// What goes to the terminal.
import { setImmediate } from 'node:timers/promises';
import type { Finding } from '../model/finding.js';
import { oneLine } from '../report/columns.js';
import { sentenceOf } from '../report/words.js';
import { LineIndex } from '../text/lines.js';
import { listedBy } from '../text/lists.js';
import type { Context } from './context.js';

/** Beyond this, nobody reads on: a broken file may have a finding for each of its lines. */
const AT_MOST = 200;

/** What was printed did not reach whom it was for: a full disk, say. */
export class OutputLost extends Error {
  override readonly name = 'OutputLost';
  readonly code: string;

  constructor({ code }: NodeJS.ErrnoException) {
    super(`standard output: ${code}`);
    this.code = code ?? '';
  }
}

/** A reader that closes the pipe early has seen enough; that is no error. */
const isLoss = (error: NodeJS.ErrnoException) => error.code !== 'EPIPE';

/** Hears of output that could not be written, also of what was not printed through `print`: help, version. */
export function watchOutput(): { check(): Promise<void> } {
  let lost: NodeJS.ErrnoException | undefined;
  process.stdout.on('error', (error) => {
    lost ??= error;
  });
  // There is nowhere left to say so.
  process.stderr.on('error', () => undefined);
  return {
    /** @throws OutputLost */
    async check() {
      await setImmediate();
      if (lost !== undefined && isLoss(lost)) throw new OutputLost(lost);
    },
  };
}

/**
 * Writes to standard output and waits until it is taken: output that is piped is never cut short.
 * @throws OutputLost
 */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && isLoss(error)) reject(new OutputLost(error));
      else resolve();
    });
  });
}

/** One line on standard error. */
export function printError(line: string, context: Context): void {
  process.stderr.write(`${oneLine(context.say('cli:error', { detail: line }))}\n`);
}

/** A line on standard error that is no error: what somebody may want to know of a run. */
export function printNote(line: string): void {
  process.stderr.write(`${oneLine(line)}\n`);
}

/** Findings that keep the program from its work, a line each on standard error: path, place, sentence. */
export function printFindings(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  context: Context,
): void {
  for (const [path, those] of listedBy(findings, (finding) => finding.path)) {
    const text = texts.get(path);
    const index = text === undefined ? undefined : new LineIndex(text);
    const tell = (where: string, what: string) =>
      process.stderr.write(`${oneLine(`${where === '' ? '' : `${where}: `}${what}`)}\n`);
    for (const finding of those.slice(0, AT_MOST)) tell(place(finding, index), sentenceOf(finding, context.say));
    const more = those.length - AT_MOST;
    if (more > 0) tell(path, context.say('findings:count.more', { count: more }));
  }
}

function place(finding: Finding, index: LineIndex | undefined): string {
  // What is wrong with a file as a whole stands nowhere in it.
  if (finding.span[1] === 0 || index === undefined) return finding.path;
  const { line, column } = index.position(finding.span[0]);
  return `${finding.path}:${line}:${column}`;
}
