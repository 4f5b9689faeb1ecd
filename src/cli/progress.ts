// Progress of long work: one line that rewrites itself, on a terminal only.
import { oneLine } from '../report/columns.js';
import type { Context } from './context.js';

/** Work that is done sooner than this needs no progress. */
const PATIENCE_MS = 400;
const EVERY_MS = 100;

export class Progress {
  readonly #context: Context;
  readonly #started = Date.now();
  #last = 0;
  #shown = false;

  constructor(context: Context) {
    this.#context = context;
  }

  show(done: number, all: number, path: string): void {
    const now = Date.now();
    if (!process.stderr.isTTY || now - this.#started < PATIENCE_MS || now - this.#last < EVERY_MS) return;
    this.#last = now;
    this.#shown = true;
    const line = this.#context.say('cli:run.progress', { done, all, path: oneLine(path) });
    process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
  }

  end(): void {
    if (this.#shown) process.stderr.write('\r\u001b[2K');
  }
}
