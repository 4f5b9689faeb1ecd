// A file's bytes to an article: decoded, its language decided, cut into blocks.

import { isLanguage, languageCodes, languageOf } from '../languages/index.js';
import type { Article, LanguageCode } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import type { ArticleFormat } from '../model/format.js';
import type { Span } from '../model/span.js';
import { detectLanguage } from '../prose/detect.js';
import { mojibake } from '../prose/mojibake.js';
import { capped } from '../syntax/cap.js';
import type { Decoding } from '../syntax/decode.js';
import { allForbiddenInXml, codePoint, forbiddenInXml } from '../text/xmlCharacters.js';
import { articleFormatFor, articleFormats } from './articles/index.js';
import type { FrontMatter, readFrontMatter } from './frontMatter.js';
import { markNewsParts } from './newsParts.js';

export interface ReadArticleOptions {
  /** Decides the language, whatever the file says. */
  readonly language?: LanguageCode;
}

/** Reads front matter. */
export type FrontMatterReader = typeof readFrontMatter;

/** Whether a file may begin with front matter, and so needs a reader of it. */
export const mayHaveFrontMatter = (text: string): boolean => text.startsWith('---');

/**
 * Reads a file as an article. Never throws for what is in the file.
 * @param path as the user named it: its ending decides the format, `story.vi.txt` the language
 * @param frontMatterReader asked only where `mayHaveFrontMatter` says so: YAML is a large language to load for nothing
 * @returns the article, absent where nothing of it can be trusted; and what is wrong with the file
 */
export function articleFrom(
  { decoded, findings }: Decoding,
  path: string,
  options: ReadArticleOptions,
  frontMatterReader: FrontMatterReader | undefined,
): { article?: Article; findings: Finding[] } {
  if (decoded === undefined) return { findings };
  const { text: source, encoding } = decoded;
  const format = articleFormatFor(path);
  if (format === undefined) return { findings: [unknownFormat(path)] };
  const unwritable = [...inName(path), ...capped(inText(source, path), path)];
  if (unwritable.length > 0) return { findings: unwritable };
  findings.push(...damage(source, path));

  const { frontMatter, findings: headFindings } = frontMatterReader?.(source, path) ?? NO_FRONT_MATTER;
  findings.push(...headFindings);
  const language = decideLanguage(source, path, frontMatter, options);
  findings.push(...language.findings);
  if (language.code === undefined || findings.some((f) => f.severity === 'error')) return { findings };

  const read = format.read(source, path, frontMatter.end);
  findings.push(...read.findings);
  if (read.blocks.length === 0) {
    findings.push({ rule: 'input/empty', severity: 'error', path, span: [0, 0], data: {} });
    return { findings };
  }
  const article: Article = {
    path,
    language: language.code,
    format: format.name,
    source,
    encoding,
    blocks: markNewsParts(read.blocks, languageOf(language.code)),
    ...(frontMatter.style ? { style: frontMatter.style, styleSpan: frontMatter.styleSpan } : {}),
    ...(frontMatter.date ? { date: frontMatter.date } : {}),
  };
  return { article, findings };
}

const NO_FRONT_MATTER = {
  frontMatter: { end: 0, languageSpan: [0, 0], styleSpan: [0, 0] } satisfies FrontMatter as FrontMatter,
  findings: [],
};

/** A character that no XLIFF file can carry, in the name that the story goes by there. */
function inName(path: string): Finding[] {
  const { story } = nameParts(path);
  const at = forbiddenInXml(story);
  if (at < 0) return [];
  const data = { reason: 'file-name', character: codePoint(story, at) };
  return [{ rule: 'input/characters', severity: 'error', path, span: [0, 0], data }];
}

/** Characters that no XLIFF file can carry. Told when the article is read: later nobody could say where they stand. */
function inText(source: string, path: string): Finding[] {
  return allForbiddenInXml(source).map((at) => {
    const data = { reason: 'control', character: codePoint(source, at) };
    return { rule: 'input/characters', severity: 'error', path, span: [at, at + 1], data };
  });
}

/** Text that was damaged before it came here. It is read all the same: what is not damaged can be worked on. */
function damage(source: string, path: string): Finding[] {
  const reasons = { 'utf-8': 'misread-utf-8', 'old-font': 'old-font', replacement: 'replacement' } as const;
  return mojibake(source).map(({ kind, encoding, span, count }) => {
    const data = { reason: reasons[kind], encoding, sample: wordAround(source, span), count };
    return { rule: 'input/encoding', severity: 'warning', path, span, data };
  });
}

/** A place and the letters around it up to the next space, as far as a message has room for them. */
function wordAround(source: string, [start, end]: Span): string {
  const before =
    source
      .slice(Math.max(0, start - 20), start)
      .split(/\s/u)
      .at(-1) ?? '';
  const after = source.slice(end, end + 20).split(/\s/u)[0] ?? '';
  return before + source.slice(start, end) + after;
}

/** The order of trust: the user, the front matter, the file's name, the text itself. */
function decideLanguage(
  source: string,
  path: string,
  head: FrontMatter,
  options: ReadArticleOptions,
): { code?: LanguageCode; findings: Finding[] } {
  if (options.language !== undefined) return { code: options.language, findings: [] };
  if (head.language !== undefined) {
    const primary = head.language.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(primary)) return { code: primary, findings: [] };
    const data = { reason: 'unknown', language: head.language, known: languageCodes };
    return { findings: [{ rule: 'input/language', severity: 'error', path, span: head.languageSpan, data }] };
  }
  const named = nameParts(path).language;
  if (named !== undefined) return { code: named, findings: [] };
  const content = source.slice(head.end);
  if (content.trim() === '') return { code: languageCodes[0] as string, findings: [] };
  const { language, doubtful } = detectLanguage(content);
  if (!doubtful) return { code: language, findings: [] };
  const data = { reason: 'doubtful', language };
  return { code: language, findings: [{ rule: 'input/language', severity: 'warning', path, span: [0, 0], data }] };
}

/** The story's name and language as its file name tells them: `visit.vi.txt` is story `visit` in `vi`. */
export function nameParts(path: string): { story: string; language?: LanguageCode } {
  const base = path.split(/[/\\]/u).at(-1) ?? path;
  const parts = base.split('.');
  if (parts.length > 1) parts.pop();
  const last = parts.at(-1)?.toLowerCase() ?? '';
  if (parts.length > 1 && isLanguage(last)) return { story: parts.slice(0, -1).join('.'), language: last };
  return { story: parts.join('.') };
}

function unknownFormat(path: string): Finding {
  const known = articleFormats.flatMap((f: ArticleFormat) => f.extensions.map((e) => `.${e}`));
  return { rule: 'input/format', severity: 'error', path, span: [0, 0], data: { reason: 'unknown', known } };
}
