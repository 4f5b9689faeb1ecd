// What lint found in files before: kept by what the files were, for one glossary, one configuration and one build of the program.
import type { LanguageCode } from '../../model/article.js';
import type { Finding } from '../../model/finding.js';
import { LineIndex } from '../../text/lines.js';
import type { Cache } from '../desk/cache.js';
import type { Plan } from '../desk/desks.js';
import type { Found } from './found.js';
import { heldTo } from './reading.js';

/** More files than this, and those of earlier runs are forgotten. */
const REMEMBERED = 20_000;

/** Findings without the path, which stands in the key, and where lines begin; nothing where nothing was found. */
type Entry = readonly [] | readonly [lines: readonly number[], ...findings: readonly Omit<Finding, 'path'>[]];

/** The memories of all desks that a run works in. */
export class Memories {
  readonly #cache: Cache | undefined;
  readonly #language: LanguageCode | undefined;
  readonly #byPlan = new Map<Plan, Memory>();
  readonly #byName = new Map<string, Memory>();

  /** @param language that articles are taken to be in, where one is asked for */
  constructor(cache: Cache | undefined, language: LanguageCode | undefined) {
    this.#cache = cache;
    this.#language = language;
  }

  of(plan: Plan): Memory {
    let memory = this.#byPlan.get(plan);
    if (memory === undefined) {
      const name = `lint-${this.#cache?.key(heldTo(plan, this.#language)) ?? ''}`;
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

/** What was found in files that are held to the same. */
class Memory {
  readonly #before: ReadonlyMap<string, Entry>;
  readonly #used = new Map<string, Entry>();

  constructor(before: Readonly<Record<string, Entry>> = {}) {
    this.#before = new Map(Object.entries(before));
  }

  /**
   * @param path a file's name, which tells its language and its format
   * @param hash of its bytes
   */
  recall(path: string, hash: string): Found | undefined {
    const key = keyOf(path, hash);
    const entry = this.#before.get(key);
    if (entry === undefined) return undefined;
    this.#used.set(key, entry);
    const [lines = [0], ...findings] = entry;
    return { findings: findings.map((finding) => ({ ...finding, path })), lines: new LineIndex(lines) };
  }

  remember(path: string, hash: string, { findings, lines }: Found): void {
    const own = findings.map(({ path: _, ...finding }) => finding);
    this.#used.set(keyOf(path, hash), own.length === 0 ? [] : [lines.starts, ...own]);
  }

  /** What this run used, and of the rest as much as there is room for. */
  all(): Readonly<Record<string, Entry>> {
    const rest = [...this.#before].filter(([key]) => !this.#used.has(key));
    const room = Math.max(0, REMEMBERED - this.#used.size);
    return Object.fromEntries([...(room === 0 ? [] : rest.slice(-room)), ...this.#used]);
  }
}

const keyOf = (path: string, hash: string) => `${hash} ${path}`;
