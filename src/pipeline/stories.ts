// Files to sheets: reads articles and takes each through the steps, several at a time.
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import PQueue from 'p-queue';
import { articleFrom } from '../formats/articleFrom.js';
import { loadReaders } from '../formats/loadReaders.js';
import type { Article, LanguageCode } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import { type Desk, type Part, type Sheet, type Step, UnknownStyle } from '../steps/sheet.js';
import { decodeText } from '../syntax/decode.js';
import { readBytes } from './disk.js';
import { fileProblem, styleProblem, UnusableConfiguration } from './problem.js';

/** How many articles are under way at once. The work is computing; more only holds more texts in memory. */
const AT_ONCE = 4;

/** What became of one file. */
export interface StoryResult {
  /** As the user named it. */
  readonly path: string;
  /** The file's text, for lines and columns; empty where it could not be decoded. */
  readonly text: string;
  /** What is wrong with the file itself. */
  readonly problems: readonly Finding[];
  /** The sheet as far as the steps went; absent where the file could not be read. */
  readonly sheet?: Partial<Sheet> & Pick<Sheet, 'article'>;
  /** What was thrown where it should not: a bug, to be told with its stack. */
  readonly fault?: unknown;
}

/** What the steps know when they look at an article. */
export type DeskOf = (path: string) => Desk | Promise<Desk>;

export interface StoryOptions {
  readonly cwd: string;
  readonly language?: LanguageCode;
  /** Called when a file is done, in the order of completion. */
  readonly onDone?: (done: number, all: number, path: string) => void;
  /** Stops before the next step; stories that are already handed to `onStory` are waited for. */
  readonly signal?: AbortSignal;
  /** Does the work of a step, which may throw when `signal` is aborted in the middle of it. */
  readonly guard?: <T>(work: () => T) => T;
  /** Called with each finished story, one at a time, in order of completion; what it returns is waited for. */
  readonly onStory?: (result: StoryResult) => Promise<void>;
  readonly concurrency?: number;
  /** Files that have been read already, by path. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
}

/**
 * Takes files through steps.
 * @returns a result a file, in the order of the paths, whatever the order of completion was; none for files that were not
 * done when it was told to stop
 * @throws errors of the desk (UnusableConfiguration, UnknownStyle), and nothing for what is in a file; an unexpected error
 * is its article's alone, and stands in its result
 */
export async function runStories(
  paths: readonly string[],
  steps: readonly Step[],
  desk: Desk | DeskOf,
  options: StoryOptions,
): Promise<StoryResult[]> {
  const queue = new PQueue({ concurrency: options.concurrency ?? AT_ONCE });
  let done = 0;
  const tasks = paths.map((path) =>
    queue.add(async (): Promise<StoryResult | undefined> => {
      if (options.signal?.aborted) return undefined;
      const result = await runStory(path, steps, desk, options);
      if (result !== undefined) options.onDone?.(++done, paths.length, path);
      return result;
    }),
  );
  // Every promise is kept: a task that fails must not end as an unhandled rejection behind the queue's back.
  const settled = await Promise.allSettled(tasks);
  return settled.flatMap((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value ?? [];
  });
}

/**
 * Takes one file through steps.
 * @returns nothing where it was told to stop on the way
 * @throws errors of the desk (UnusableConfiguration, UnknownStyle)
 */
export async function runStory(
  path: string,
  steps: readonly Step[],
  desk: Desk | DeskOf,
  options: StoryOptions,
): Promise<StoryResult | undefined> {
  let text = '';
  try {
    const own = typeof desk === 'function' ? await desk(path) : desk;
    const result = await readStory(path, steps, own, options);
    text = result?.text ?? '';
    if (result !== undefined) await options.onStory?.(result);
    return result;
  } catch (error) {
    if (error instanceof UnusableConfiguration || error instanceof UnknownStyle) throw error;
    const problem: Finding = { rule: 'input/fault', severity: 'error', path, span: [0, 0], data: {} };
    return { path, text, problems: [problem], fault: error };
  }
}

async function readStory(
  path: string,
  steps: readonly Step[],
  desk: Desk,
  options: StoryOptions,
): Promise<StoryResult | undefined> {
  let bytes = options.contents?.get(path);
  try {
    bytes ??= await readBytes(resolve(options.cwd, path));
  } catch (error) {
    return { path, text: '', problems: [fileProblem(path, error)] };
  }
  return storyOf(bytes, path, steps, desk, options);
}

/** Takes the bytes of a file through steps. @returns nothing where it was told to stop on the way */
export async function storyOf(
  bytes: Uint8Array,
  path: string,
  steps: readonly Step[],
  desk: Desk,
  { language, signal, guard = (work) => work() }: StoryOptions,
): Promise<StoryResult | undefined> {
  const decoding = decodeText(bytes, path);
  const readers = await loadReaders(path, decoding.readable);
  const { languages: among = [] } = desk.settings;
  const read = articleFrom(decoding, path, { among, ...(language === undefined ? {} : { language }) }, readers);
  const { article, findings } = read;
  if (article === undefined) return { path, text: decoding.readable, problems: findings };
  let sheet: Partial<Sheet> & Pick<Sheet, 'article'> = { article };
  try {
    for (const step of steps) {
      // Steps only compute: without this, no signal would be heard before the last article is done.
      await setImmediate();
      if (signal?.aborted) return undefined;
      sheet = { ...sheet, ...guard(() => runStep(step, sheet, desk)) };
    }
  } catch (error) {
    // What was stopped in the middle of a step ends as what was stopped between two.
    if (signal?.aborted) return undefined;
    return { path, text: article.source, problems: [...findings, ownMistake(error, article)] };
  }
  return { path, text: article.source, problems: findings, sheet };
}

/** An article that asks for a style that the desk does not have fails alone. @throws the error that is not of its making */
function ownMistake(error: unknown, { path, style, styleSpan }: Article): Finding {
  if (!(error instanceof UnknownStyle) || style !== error.id || styleSpan === undefined) throw error;
  return styleProblem(error, path, styleSpan);
}

/** Hands a step the parts it names and nothing else. */
function runStep(step: Step, sheet: Partial<Sheet>, desk: Desk): Partial<Sheet> {
  const needed = Object.fromEntries(step.needs.map((part: Part) => [part, sheet[part]]));
  return { [step.gives]: step.run(needed as unknown as Sheet, desk) };
}
