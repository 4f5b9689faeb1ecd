// What a story and its files are called.
import { nameParts } from '../../formats/articleFrom.js';
import type { Article } from '../../model/article.js';
import type { Bitext } from '../../model/bitext.js';

/** The story's name: `visit` for articles/visit.en.txt. The same in every language and direction. */
export function storyName(article: Article): string {
  return nameParts(article.path).story;
}

/** The normalized article's file name: `visit.en.txt`, also where the article came as visit.txt. */
export function articleFileName(article: Article): string {
  const extension = /\.([^./\\]+)$/u.exec(article.path)?.[1] ?? 'txt';
  return `${storyName(article)}.${article.language}.${extension}`;
}

/** An XLIFF file's name; the version is part of it only where several are written. */
export function bitextFileName(article: Article, target: string, version: string, versions: readonly string[]): string {
  const direction = `${storyName(article)}.${article.language}-${target}`;
  return versions.length > 1 ? `${direction}.${version}.xlf` : `${direction}.xlf`;
}

/** The file of translated units whose sentence is not in the story any more. */
export function removedFileName({ original, sourceLanguage, targetLanguage }: Bitext): string {
  const story = original.replace(/\.[^.]+\.[^.]+$/u, '');
  return `${story}.${sourceLanguage}-${targetLanguage}.removed.xlf`;
}

/** Whether a file is one of those. */
export const isRemovedFile = (name: string): boolean => /\.removed\.xlf$/u.test(name);

/** Whether a file is one that an update keeps besides the job's own. */
export const isSideFile = (name: string): boolean => isRemovedFile(name) || isEarlierCopy(name);

/** Whether a file is a copy of one that somebody worked on and an update wrote anew. */
export const isEarlierCopy = (name: string): boolean => /\.earlier-[0-9a-f]{8}\.[^.]+$/u.test(name);
