// Articles linted: what was found before in the same file, by the same program with the same glossary, is not looked for again.
import type { LanguageCode } from '../../model/article.js';
import { type Finding, isSuppressed, type SuppressedFinding } from '../../model/finding.js';
import { withFingerprints } from '../../steps/findings/fingerprints.js';
import { decodeText } from '../../syntax/decode.js';
import type { LineIndex } from '../../text/lines.js';
import { Cache } from '../desk/cache.js';
import type { StoryResult } from '../stories.js';
import { foundIn } from './found.js';
import type { Look } from './looking.js';
import { Memories } from './memory.js';
import type { ReadArticle, ReadableArticle } from './reading.js';

/** A file and what was found in it. */
export interface LintedFile {
  readonly path: string;
  /** Decoded text, for what its lines cannot tell. */
  readonly text: string;
  /** Its lines, where it could be read. */
  readonly lines?: LineIndex;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** How the file was read, for whoever mends it. */
  readonly story?: StoryResult;
  /** What was thrown where it should not: a bug, to be told with its stack. */
  readonly fault?: unknown;
}

export interface LintOptions {
  readonly language?: LanguageCode;
  /** Whether findings may come from the cache; whoever mends articles needs the articles themselves. */
  readonly remember: boolean;
  readonly onDone?: (done: number, all: number, path: string) => void;
}

/**
 * Lints articles.
 * @returns a result an article, in their order
 * @throws UnusableConfiguration
 */
export async function lintArticles(articles: readonly ReadArticle[], options: LintOptions): Promise<LintedFile[]> {
  const { language, remember } = options;
  const memories = new Memories(remember ? Cache.open() : undefined, language);
  const results = new Map<string, LintedFile>();
  const unknown: ReadableArticle[] = [];
  for (const article of articles) {
    const { path } = article;
    if ('problem' in article) {
      results.set(path, { path, text: '', ...apart(withFingerprints([article.problem], '')) });
      continue;
    }
    const found = memories.of(article.plan).recall(path, article.hash);
    if (found === undefined) unknown.push(article);
    else results.set(path, fileOf(article, found));
  }
  if (unknown.length > 0) {
    // What finds things is most of the program, and of no use where all is known.
    const { lookInto } = await import('./looking.js');
    const looks = await lookInto(unknown, !remember, options);
    for (const article of unknown) {
      const { path, hash, plan } = article;
      const look = looks.get(path) as Look;
      results.set(path, fileOf(article, look));
      if (look.fault === undefined) memories.of(plan).remember(path, hash, look);
    }
    memories.keep();
  }
  return articles.flatMap(({ path }) => results.get(path) ?? []);
}

/** A story's findings as a file's. */
export function resultOf(story: StoryResult): LintedFile {
  const { path, text, fault } = story;
  return { path, text, ...apart(foundIn(story).findings), story, ...(fault === undefined ? {} : { fault }) };
}

/** What was found in an article. Its text is decoded only for who asks for it. */
function fileOf({ path, bytes }: ReadableArticle, { findings, lines, story, fault }: Look): LintedFile {
  let text: string | undefined;
  return {
    path,
    get text() {
      text ??= decodeText(bytes, path).readable;
      return text;
    },
    lines,
    ...apart(findings),
    ...(story === undefined ? {} : { story }),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** Those that are told, and those that somebody decided not to hear of. */
const apart = (all: readonly Finding[]) => ({
  findings: all.filter((finding) => !isSuppressed(finding)),
  suppressed: all.filter(isSuppressed),
});
