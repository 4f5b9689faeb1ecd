// The article formats that Tamdil reads and writes. A further one is a file here and a line in the list.
import type { Inline } from '../../model/article.js';
import type { ArticleFormat } from '../../model/format.js';
import { writeYamlScalar, YAML } from '../markup/yamlText.js';
import { html } from './html.js';
import { markdown } from './markdown.js';
import { ninjs } from './ninjs.js';
import { text } from './text.js';

export const articleFormats: readonly ArticleFormat[] = [text, markdown, html, ninjs];

/** The endings of file names that a format claims, without the dot. */
export const articleEndings: readonly string[] = articleFormats.flatMap((format) => format.extensions);

/** The format of a file by its name's ending, or undefined where no format claims the ending. */
export function articleFormatFor(path: string): ArticleFormat | undefined {
  const extension = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
  return articleFormats.find((format) => format.extensions.includes(extension));
}

/**
 * A translated run as an article's file has text at a place.
 * @param name of the format, as `Article.format` holds it
 * @param syntax of the block that the run is for; front matter is the same in every format
 * @throws RangeError for a name that is not in the list
 */
export function writeInlines(name: string, inlines: readonly Inline[], syntax: string | undefined): string {
  if (syntax?.startsWith(YAML)) return writeYamlScalar(inlines, syntax);
  const format = articleFormats.find((f) => f.name === name);
  if (format === undefined) throw new RangeError(`no article format ${name}`);
  return format.write(inlines, syntax);
}
