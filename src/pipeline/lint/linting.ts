// Articles linted: what was found before in the same file, by the same program with the same glossary, is not looked for again.
import { resolve } from 'node:path';
import type { LanguageCode } from '../../model/article.js';
import { type Finding, isSuppressed, type SuppressedFinding } from '../../model/finding.js';
import { withFingerprints } from '../../steps/findings/fingerprints.js';
import { decodeText } from '../../syntax/decode.js';
import { sha256 } from '../../text/hash.js';
import { Cache } from '../desk/cache.js';
import type { Desks, Plan } from '../desk/desks.js';
import { readBytes } from '../disk.js';
import { fileProblem } from '../problem.js';
import type { StoryResult } from '../stories.js';

/** A file and what was found in it. */
export interface LintedFile {
  readonly path: string;
  /** Decoded text, for lines and columns; empty where nothing was found. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** How the file was read, where it was and not only remembered. */
  readonly story?: StoryResult;
}

export interface LintOptions {
  readonly cwd: string;
  readonly language?: LanguageCode;
  /** Whether findings may come from the cache; whoever mends articles needs the articles themselves. */
  readonly remember: boolean;
  /** Files that have been read already, by path: standard input. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
  readonly onDone?: (done: number, all: number, path: string) => void;
}

/** More files than this, and those of earlier runs are forgotten. */
const REMEMBERED = 20_000;

/** What was found before, in all desks that a run works in. */
class Memories {
  readonly #cache: Cache | undefined;
  readonly #language: LanguageCode;
  readonly #byPlan = new Map<Plan, Memory>();
  readonly #byName = new Map<string, Memory>();

  constructor(cache: Cache | undefined, language: LanguageCode) {
    this.#cache = cache;
    this.#language = language;
  }

  of(plan: Plan): Memory {
    let memory = this.#byPlan.get(plan);
    if (memory === undefined) {
      const { files, settings } = plan;
      const name = `lint-${this.#cache?.key(JSON.stringify([files.hash, settings, this.#language])) ?? ''}`;
      memory = this.#byName.get(name) ?? new Memory(this.#cache?.recall(name));
      this.#byName.set(name, memory);
      this.#byPlan.set(plan, memory);
    }
    return memory;
  }

  keep(): void {
    for (const [name, memory] of this.#byName) this.#cache?.keep(name, memory.all());
  }
}

type Found = Readonly<Record<string, readonly Finding[]>>;

/** What was found in files, by what the files are. */
class Memory {
  readonly #before: Found;
  readonly #used: Record<string, readonly Finding[]> = {};

  constructor(before: Found = {}) {
    this.#before = before;
  }

  recall(key: string): readonly Finding[] | undefined {
    const known = Object.hasOwn(this.#before, key) ? this.#before[key] : undefined;
    if (known !== undefined) this.remember(key, known);
    return known;
  }

  remember(key: string, findings: readonly Finding[]): void {
    this.#used[key] = findings;
  }

  /** What this run used, and of the rest as much as there is room for. */
  all(): Found {
    const rest = Object.entries(this.#before).filter(([key]) => !Object.hasOwn(this.#used, key));
    const room = Math.max(0, REMEMBERED - Object.keys(this.#used).length);
    return { ...Object.fromEntries(room === 0 ? [] : rest.slice(-room)), ...this.#used };
  }
}

/**
 * Lints files, those left out that a configuration ignores.
 * @returns a result a file, in the order of the paths
 * @throws UnusableConfiguration
 */
export async function lintFiles(paths: readonly string[], desks: Desks, options: LintOptions): Promise<LintedFile[]> {
  const memories = new Memories(options.remember ? Cache.open() : undefined, options.language ?? '');
  const results = new Map<string, LintedFile>();
  const contents = new Map(options.contents);
  const plans = new Map<string, { plan: Plan; key: string }>();
  const unknown: string[] = [];
  for await (const { path, plan, read } of readAhead(paths, desks, options)) {
    if ('problem' in read) {
      results.set(path, told(path, '', [read.problem]));
      continue;
    }
    const { bytes } = read;
    contents.set(path, bytes);
    // A file's name tells its language and its format.
    const key = sha256(Buffer.concat([Buffer.from(`${path}\n`), bytes]));
    plans.set(path, { plan, key });
    const known = memories.of(plan).recall(key);
    if (known === undefined) unknown.push(path);
    else results.set(path, told(path, known.length === 0 ? '' : decodeText(bytes, path).readable, known));
  }

  if (unknown.length === 0) return paths.flatMap((path) => results.get(path) ?? []);
  // What finds things is most of the program, and of no use where all is known.
  const [{ lintSteps }, { runStories }] = await Promise.all([import('./lintSteps.js'), import('../stories.js')]);
  const deskOf = async (path: string) => (plans.get(path) as { plan: Plan }).plan.desk();
  // A glossary that is wrong is told before the first article is read.
  for (const path of unknown) await deskOf(path);
  const { cwd, language, onDone } = options;
  const stories = await runStories(unknown, lintSteps, deskOf, {
    cwd,
    contents,
    ...(language === undefined ? {} : { language }),
    ...(onDone === undefined ? {} : { onDone }),
  });
  for (const story of stories) {
    const result = resultOf(story);
    results.set(story.path, result);
    const { plan, key } = plans.get(story.path) as { plan: Plan; key: string };
    if (story.fault === undefined) memories.of(plan).remember(key, [...result.findings, ...result.suppressed]);
  }
  memories.keep();
  return paths.flatMap((path) => results.get(path) ?? []);
}

/** How many files are read at once: waiting for one after the other takes longer than all that is done with them. */
const AHEAD = 64;

type Read = { readonly bytes: Uint8Array } | { readonly problem: Finding };

/** The files that are not ignored, in their order, with what is in them. */
async function* readAhead(
  paths: readonly string[],
  desks: Desks,
  { cwd, contents }: LintOptions,
): AsyncGenerator<{ readonly path: string; readonly plan: Plan; readonly read: Read }> {
  const readOne = async (path: string): Promise<Read> => {
    try {
      return { bytes: contents?.get(path) ?? (await readBytes(resolve(cwd, path))) };
    } catch (error) {
      return { problem: fileProblem(path, error) };
    }
  };
  for (let from = 0; from < paths.length; from += AHEAD) {
    const planned: { path: string; plan: Plan }[] = [];
    for (const path of paths.slice(from, from + AHEAD)) {
      const plan = await desks.planOf(path);
      if (!plan.holding.ignored) planned.push({ path, plan });
    }
    const read = await Promise.all(planned.map(({ path }) => readOne(path)));
    for (const [index, one] of planned.entries()) yield { ...one, read: read[index] as Read };
  }
}

/** A story's findings as a file's. */
export function resultOf(story: StoryResult): LintedFile {
  const { path, text, problems, sheet } = story;
  return { ...told(path, text, [...problems, ...(sheet?.findings ?? [])]), story };
}

function told(path: string, text: string, all: readonly Finding[]): LintedFile {
  const findings = withFingerprints(all, text);
  return {
    path,
    text,
    findings: findings.filter((finding) => !isSuppressed(finding)),
    suppressed: findings.filter(isSuppressed),
  };
}
