// Articles linted: what was found before in the same file, by the same program with the same glossary, is not looked for again.
import type { LanguageCode } from '../../model/article.js';
import { type Finding, isSuppressed, type SuppressedFinding } from '../../model/finding.js';
import { withFingerprints } from '../../steps/findings/fingerprints.js';
import { decodeText } from '../../syntax/decode.js';
import { type LineIndex, linesOf } from '../../text/lines.js';
import { Cache } from '../desk/cache.js';
import type { StoryResult } from '../stories.js';
import { type Found, Memories } from './memory.js';
import type { ReadArticle } from './reading.js';

/** A file and what was found in it. */
export interface LintedFile {
  readonly path: string;
  /** Decoded text, for lines and columns. */
  readonly text: string;
  /** Its lines, where they are known already. */
  readonly lines?: LineIndex;
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
  readonly onDone?: (done: number, all: number, path: string) => void;
}

/**
 * Lints articles.
 * @returns a result an article, in their order
 * @throws UnusableConfiguration
 */
export async function lintArticles(articles: readonly ReadArticle[], options: LintOptions): Promise<LintedFile[]> {
  const { cwd, language, onDone } = options;
  const memories = new Memories(options.remember ? Cache.open() : undefined, language);
  const results = new Map<string, LintedFile>();
  const unknown = new Map<string, Readable>();
  for (const article of articles) {
    const { path } = article;
    if ('problem' in article) {
      results.set(path, told(path, '', [article.problem]));
      continue;
    }
    const found = memories.of(article.plan).recall(path, article.hash);
    if (found === undefined) unknown.set(path, article);
    else results.set(path, toldAgain(article, found));
  }
  const inOrder = () => articles.flatMap(({ path }) => results.get(path) ?? []);
  if (unknown.size === 0) return inOrder();

  // What finds things is most of the program, and of no use where all is known.
  const [{ lintSteps }, { runStories }] = await Promise.all([import('./lintSteps.js'), import('../stories.js')]);
  const deskOf = async (path: string) => (unknown.get(path) as Readable).plan.desk();
  // A glossary that is wrong is told before the first article is read.
  for (const path of unknown.keys()) await deskOf(path);
  const stories = await runStories([...unknown.keys()], lintSteps, deskOf, {
    cwd,
    contents: new Map([...unknown].map(([path, { bytes }]) => [path, bytes])),
    ...(language === undefined ? {} : { language }),
    ...(onDone === undefined ? {} : { onDone }),
  });
  for (const story of stories) {
    const { path } = story;
    const result = resultOf(story);
    results.set(path, result);
    const { plan, hash } = unknown.get(path) as Readable;
    const findings = [...result.findings, ...result.suppressed];
    if (story.fault === undefined) memories.of(plan).remember(path, hash, { findings, lines: linesOf(result) });
  }
  memories.keep();
  return inOrder();
}

type Readable = Exclude<ReadArticle, { readonly problem: Finding }>;

/** A story's findings as a file's. */
export function resultOf(story: StoryResult): LintedFile {
  const { path, text, problems, sheet } = story;
  return { ...told(path, text, [...problems, ...(sheet?.findings ?? [])]), story };
}

function told(path: string, text: string, all: readonly Finding[]): LintedFile {
  return { path, text, ...apart(withFingerprints(all, text)) };
}

/** What was found before. The text is decoded only for who asks for it. */
function toldAgain({ path, bytes }: Readable, { findings, lines }: Found): LintedFile {
  let text: string | undefined;
  return {
    path,
    get text() {
      text ??= decodeText(bytes, path).readable;
      return text;
    },
    lines,
    ...apart(findings),
  };
}

/** Those that are told, and those that somebody decided not to hear of. */
const apart = (all: readonly Finding[]) => ({
  findings: all.filter((finding) => !isSuppressed(finding)),
  suppressed: all.filter(isSuppressed),
});
