// Articles read, and not yet looked at: what they are, and what they are held to.
import { resolve } from 'node:path';
import type { LanguageCode } from '../../model/article.js';
import type { Finding } from '../../model/finding.js';
import { sha256 } from '../../text/hash.js';
import type { Desks, Plan } from '../desk/desks.js';
import { readBytesNow } from '../disk.js';
import { fileProblem } from '../problem.js';

/** A file that could be read. */
export interface ReadableArticle {
  readonly path: string;
  readonly plan: Plan;
  readonly bytes: Uint8Array;
  /** Of its bytes. */
  readonly hash: string;
}

/** A file, or what kept it from being read. */
export type ReadArticle = ReadableArticle | { readonly path: string; readonly problem: Finding };

export interface ReadOptions {
  readonly cwd: string;
  /** Files that have been read already, by path: standard input. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads files, those left out that a configuration ignores.
 * @throws UnusableConfiguration
 */
export async function readArticles(
  paths: readonly string[],
  desks: Desks,
  { cwd, contents }: ReadOptions,
): Promise<ReadArticle[]> {
  const read: ReadArticle[] = [];
  for (const path of paths) {
    const place = resolve(cwd, path);
    const plan = await desks.planAt(place);
    if (plan.holding.ignored) continue;
    try {
      const bytes = contents?.get(path) ?? readBytesNow(place);
      read.push({ path, plan, bytes, hash: sha256(bytes) });
    } catch (error) {
      read.push({ path, problem: fileProblem(path, error) });
    }
  }
  return read;
}

/**
 * A hash of everything that decides what is found in articles that are held to the same, but the program and the articles.
 * @param language that they are taken to be in, where one is asked for
 */
export function heldTo({ files, settings }: Plan, language: LanguageCode | undefined): string {
  return sha256(JSON.stringify([files.hash, settings, language ?? '']));
}

/** A hash of articles and of all they are held to; undefined where one could not be read: that may change by itself. */
export function identityOf(articles: readonly ReadArticle[], language: LanguageCode | undefined): string | undefined {
  const plans = new Map<Plan, string>();
  const pieces: string[] = [];
  for (const article of articles) {
    if ('problem' in article) return undefined;
    const { path, plan, hash } = article;
    let held = plans.get(plan);
    if (held === undefined) {
      held = heldTo(plan, language);
      plans.set(plan, held);
    }
    pieces.push(held, hash, JSON.stringify(path));
  }
  return sha256(pieces.join('\n'));
}
