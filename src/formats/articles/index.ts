// The article formats that Tamdil reads and writes. A further one is a file here and a line in the list.
import type { ArticleFormat } from '../../model/format.js';
import { text } from './text.js';

export const articleFormats: readonly ArticleFormat[] = [text];

/** The format of a file by its name's ending, or undefined where no format claims the ending. */
export function articleFormatFor(path: string): ArticleFormat | undefined {
  const extension = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
  return articleFormats.find((format) => format.extensions.includes(extension));
}

/** The format of a name that `Article.format` holds. @throws RangeError for a name that is not in the list */
export function articleFormatNamed(name: string): ArticleFormat {
  const format = articleFormats.find((f) => f.name === name);
  if (format === undefined) throw new RangeError(`no article format ${name}`);
  return format;
}
