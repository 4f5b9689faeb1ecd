// What becomes of articles that were looked at: put in the place of their files, shown as a difference, told where they broke.
import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import { writeAtomic } from '../pipeline/disk.js';
import { fileProblem } from '../pipeline/problem.js';
import type { StoryResult } from '../pipeline/stories.js';
import { encodeText } from '../syntax/decode.js';
import type { Context } from './context.js';
import { unifiedDiff } from './unifiedDiff.js';

/** Keeps what went wrong in the program itself until all else is told. @returns the results as they are */
export function faultsKept<T extends Pick<StoryResult, 'fault'>>(results: T[], context: Context): T[] {
  context.faults.push(...results.flatMap(({ fault }) => (fault === undefined ? [] : [fault])));
  return results;
}

/** Puts an article in the place of its file. @returns what kept it from that */
export async function writeArticle(
  { path, source, encoding }: Article,
  { places }: Context,
): Promise<Finding | undefined> {
  try {
    const file = resolve(places.cwd, path);
    // A new file in its place would not ask; whoever made it read-only meant it.
    await access(file, constants.W_OK);
    await writeAtomic(file, encodeText(source, encoding));
    return undefined;
  } catch (error) {
    return fileProblem(path, error);
  }
}

/** What differs between two versions of an article, as git shows it. */
export function articleDiff(path: string, before: Article, after: Article, { places }: Context): Promise<string> {
  return unifiedDiff(path, places.cwd, filed(before), filed(after));
}

/** The text with the byte order mark of its file: to a diff it is a letter of the first line. */
function filed({ source, encoding }: Article): string {
  return encoding.byteOrderMark ? `\ufeff${source}` : source;
}
