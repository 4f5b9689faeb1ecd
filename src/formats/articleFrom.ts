// A file's bytes to an article: decoded, its language decided, cut into blocks.

import { isLanguage, languageCodes, languageOf } from '../languages/index.js';
import type { Article, Block, Encoding, LanguageCode } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import type { ArticleFormat, ReadBlocks } from '../model/format.js';
import type { Span } from '../model/span.js';
import { detectLanguage } from '../prose/detect.js';
import { capped } from '../syntax/cap.js';
import type { Decoding } from '../syntax/decode.js';
import { lastPart } from '../text/paths.js';
import { plainText } from '../text/plain.js';
import { allForbiddenInXml, codePoint, forbiddenInXml } from '../text/xmlCharacters.js';
import { damage } from './damage.js';
import type { FrontMatter, readFrontMatter } from './frontMatter.js';
import { markNewsParts } from './newsParts.js';

export interface ReadArticleOptions {
  /** Decides the language, whatever the file says. */
  readonly language?: LanguageCode;
  /** The languages that a file can be in which says none. */
  readonly among?: readonly LanguageCode[];
}

/** What reading a file takes, loaded by the caller: most files take little of what there is. */
export interface Readers {
  /** The format that claims the file's ending; undefined where none does. */
  readonly format: ArticleFormat | undefined;
  /** The endings that are claimed, to be told where this one is not. */
  readonly endings: readonly string[];
  /** Asked only where `mayHaveFrontMatter` says so: YAML is a large language to load for nothing. */
  readonly frontMatter?: typeof readFrontMatter;
}

/** Whether a file may begin with front matter, and so needs a reader of it. */
export const mayHaveFrontMatter = (text: string): boolean => text.startsWith('---');

/**
 * Reads a file as an article. Never throws for what is in the file.
 * @param path as the user named it: `story.vi.txt` is in Vietnamese
 * @returns the article, absent where nothing of it can be trusted; and what is wrong with the file
 */
export function articleFrom(
  { decoded, findings }: Decoding,
  path: string,
  options: ReadArticleOptions,
  { format, endings, frontMatter: frontMatterReader }: Readers,
): { article?: Article; findings: Finding[] } {
  if (decoded === undefined) return { findings };
  const { text: source, encoding } = decoded;
  if (format === undefined) {
    const data = { reason: 'unknown', known: endings.map((ending) => `.${ending}`) };
    return { findings: [{ rule: 'input/format', severity: 'error', path, span: [0, 0], data }] };
  }
  const unwritable = [...inName(path), ...capped(inText(source, path), path)];
  if (unwritable.length > 0) return { findings: unwritable };
  findings.push(...damage(source, path), ...lineSeparators(source, path));

  const { frontMatter, findings: headFindings } = frontMatterReader?.(source, path) ?? NO_FRONT_MATTER;
  findings.push(...headFindings);
  const stated = decideLanguage(source, path, frontMatter, options, format);
  const read = format.read(source, path, frontMatter.end, stated?.code);
  const language = stated ?? languageOfText(read.blocks, path, options.among);
  findings.push(...language.findings);
  if (language.code === undefined || findings.some((f) => f.severity === 'error')) return { findings };

  findings.push(...read.findings, ...contradiction(read, source, encoding, path));
  if (findings.some((f) => f.severity === 'error')) return { findings };
  const blocks = [...frontMatter.blocks, ...read.blocks];
  if (blocks.length === 0) {
    findings.push({ rule: 'input/empty', severity: 'warning', path, span: [0, 0], data: {} });
    return { findings };
  }
  const hidden = capped(inBlocks(blocks, path), path);
  if (hidden.length > 0) return { findings: [...findings, ...hidden] };
  const directives = [...(frontMatter.directives ?? []), ...(read.directives ?? [])];
  const article: Article = {
    path,
    language: language.code,
    format: format.name,
    source,
    encoding,
    blocks: markNewsParts(blocks, languageOf(language.code)),
    ...(frontMatter.style ? { style: frontMatter.style, styleSpan: frontMatter.styleSpan } : {}),
    ...(frontMatter.date ? { date: frontMatter.date } : {}),
    ...(directives.length > 0 ? { directives } : {}),
    ...(frontMatter.outlet ? { outlet: frontMatter.outlet } : {}),
  };
  return { article, findings };
}

const NO_FRONT_MATTER = {
  frontMatter: { end: 0, blocks: [], languageSpan: [0, 0], styleSpan: [0, 0] } satisfies FrontMatter as FrontMatter,
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

/** The same characters where the file writes them with signs that anything can carry: `&#1;`, `\u0001`. */
function inBlocks(blocks: readonly Block[], path: string): Finding[] {
  const texts = blocks.flatMap(({ inlines }) => inlines).filter((inline) => inline.type === 'text');
  return texts.flatMap(({ value, span }) =>
    allForbiddenInXml(value).map((at): Finding => {
      const data = { reason: 'control', character: codePoint(value, at) };
      return { rule: 'input/characters', severity: 'error', path, span, data };
    }),
  );
}

/** Characters that end a line for some programs and for others not: what follows is in one paragraph, or in another. */
function lineSeparators(source: string, path: string): Finding[] {
  const found = [...source.matchAll(/[\u0085\u2028\u2029]/gu)];
  const [first] = found;
  if (first === undefined) return [];
  const data = { reason: 'line-separator', character: codePoint(source, first.index), count: found.length };
  const span: Span = [first.index, first.index + 1];
  return [{ rule: 'input/characters', severity: 'warning', path, span, data }];
}

/** The order of trust: the user, the front matter, the file's name, what the format itself says. */
function decideLanguage(
  source: string,
  path: string,
  head: FrontMatter,
  options: ReadArticleOptions,
  format: ArticleFormat,
): { code?: LanguageCode; findings: Finding[] } | undefined {
  if (options.language !== undefined) return { code: options.language, findings: [] };
  const primary = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';
  if (head.language !== undefined) {
    if (isLanguage(primary(head.language))) return { code: primary(head.language), findings: [] };
    const data = { reason: 'unknown', language: head.language, known: languageCodes };
    return { findings: [{ rule: 'input/language', severity: 'error', path, span: head.languageSpan, data }] };
  }
  const named = nameParts(path).language;
  if (named !== undefined) return { code: named, findings: [] };
  // Templates say a language that is not always the story's: one that nobody here reads is no reason to refuse it.
  const stated = primary(format.language?.(source) ?? '');
  return isLanguage(stated) ? { code: stated, findings: [] } : undefined;
}

/** The language of a story that says none, by its words. */
function languageOfText(
  blocks: readonly Block[],
  path: string,
  among: readonly LanguageCode[] = [],
): { code: LanguageCode; findings: Finding[] } {
  const content = blocks.map((block) => plainText(block.inlines).text).join('\n');
  if (content.trim() === '') return { code: (among[0] ?? languageCodes[0]) as string, findings: [] };
  const { language, doubtful } = detectLanguage(content, among);
  if (!doubtful) return { code: language, findings: [] };
  const data = { reason: 'doubtful', language };
  return { code: language, findings: [{ rule: 'input/language', severity: 'warning', path, span: [0, 0], data }] };
}

/** A file that says to be in another encoding than it is. Its letters are right; who believes what it says sees others. */
function contradiction({ encoding: said }: ReadBlocks, source: string, actual: Encoding, path: string): Finding[] {
  if (said === undefined || /^utf-?(?:8|16(?:le|be)?)$/iu.test(said.name) || !/[^\u0000-\u007f]/u.test(source))
    return [];
  const data = { reason: 'declared', declared: said.name, actual: actual.name.toUpperCase() };
  return [{ rule: 'input/encoding', severity: 'warning', path, span: said.span, data }];
}

/** The story's name and language as its file name tells them: `visit.vi.txt` is story `visit` in `vi`. */
export function nameParts(path: string): { story: string; language?: LanguageCode } {
  const base = lastPart(path);
  const parts = base.split('.');
  if (parts.length > 1) parts.pop();
  const last = parts.at(-1)?.toLowerCase() ?? '';
  if (parts.length > 1 && isLanguage(last)) return { story: parts.slice(0, -1).join('.'), language: last };
  return { story: parts.join('.') };
}
