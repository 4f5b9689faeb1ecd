// Ctrl-C and its kin: the run ends, and what was written is whole.
import { createContext, Script } from 'node:vm';

/** What stops a run. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Does work that computes without a pause. Ctrl-C ends it in the middle: then it throws, and `signal` is aborted. */
  guard<T>(work: () => T): T;
}

/**
 * Lets the first signal end the run in order: what is being computed is dropped, what is being written is finished. A
 * second one finds no handler any more, and ends the process at once.
 */
export function stopOnInterrupt(): Interrupt {
  const controller = new AbortController();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const stop = () => {
    for (const signal of signals) process.removeListener(signal, stop);
    controller.abort();
  };
  for (const signal of signals) process.on(signal, stop);
  return { signal: controller.signal, guard: (work) => interruptible(work, stop) };
}

// Handlers run between pieces of work, and a piece may take long. Only code that is run as a script has a thread of Node's
// own that listens for Ctrl-C meanwhile.
const room: { work: () => void } = { work: () => undefined };
const script = new Script('work()');
const context = createContext(room);

function interruptible<T>(work: () => T, stop: () => void): T {
  let result: { readonly value: T } | undefined;
  room.work = () => {
    result = { value: work() };
  };
  try {
    script.runInContext(context, { breakOnSigint: true, displayErrors: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') stop();
    throw error;
  }
  return (result as { readonly value: T }).value;
}
