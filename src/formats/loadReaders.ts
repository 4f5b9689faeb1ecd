// What reading one file takes and no more: parsers of markup and of YAML are long to load, and most stories are plain text.
import { mayHaveFrontMatter, type Readers } from './articleFrom.js';
import { text } from './articles/text.js';

/** Loads the readers for a file by its name and its decoded text. */
export async function loadReaders(path: string, source: string): Promise<Readers> {
  const ending = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
  const headed = mayHaveFrontMatter(source);
  const frontMatter = headed ? { frontMatter: (await import('./frontMatter.js')).readFrontMatter } : {};
  if (text.extensions.includes(ending)) return { format: text, endings: text.extensions, ...frontMatter };
  const { articleEndings, articleFormatFor } = await import('./articles/index.js');
  return { format: articleFormatFor(path), endings: articleEndings, ...frontMatter };
}
