// Articles looked into that nobody knows yet, one after the other.
import type { LanguageCode } from '../../model/article.js';
import { runStory, type StoryResult } from '../stories.js';
import { type Found, foundIn } from './found.js';
import { lintSteps } from './lintSteps.js';
import type { ReadableArticle } from './reading.js';

/** What was found in an article. */
export interface Look extends Found {
  /** How the article was read, where that is asked for. */
  readonly story?: StoryResult;
  /** What was thrown where it should not: a bug, to be told with its stack. */
  readonly fault?: unknown;
}

export interface LookOptions {
  /** Taken for the language of all articles, where one is asked for. */
  readonly language?: LanguageCode;
  readonly onDone?: (done: number, all: number, path: string) => void;
}

/**
 * Looks into articles.
 * @param keepStories whether whoever asks needs the articles themselves: all of them fill the memory
 * @returns what was found, by path
 * @throws UnusableConfiguration before the first article is looked into
 */
export async function lookInto(
  articles: readonly ReadableArticle[],
  keepStories: boolean,
  { language, onDone }: LookOptions,
): Promise<ReadonlyMap<string, Look>> {
  const looks = new Map<string, Look>();
  for (const { plan } of articles) await plan.desk();
  for (const { path, bytes, plan } of articles) {
    const options = { cwd: '', contents: new Map([[path, bytes]]), ...(language === undefined ? {} : { language }) };
    const story = await runStory(path, lintSteps, await plan.desk(), options);
    // Nobody tells it to stop; so there is one.
    if (story === undefined) continue;
    const { fault } = story;
    looks.set(path, {
      ...foundIn(story),
      ...(keepStories ? { story } : {}),
      ...(fault === undefined ? {} : { fault }),
    });
    onDone?.(looks.size, articles.length, path);
  }
  return looks;
}
