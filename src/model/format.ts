import type { Block, Inline } from './article.js';
import type { Bitext } from './bitext.js';
import type { Finding } from './finding.js';

/** A kind of file that articles come in. */
export interface ArticleFormat {
  readonly name: string;
  /** File name endings without the dot, lower case. */
  readonly extensions: readonly string[];
  /** Cuts a file's decoded text into blocks with exact spans. Never throws: what is wrong becomes a finding. */
  read(source: string, path: string): { readonly blocks: readonly Block[]; readonly findings: readonly Finding[] };
  /** A translated run of inlines as this format writes it, escaped where the format needs it. */
  write(inlines: readonly Inline[]): string;
}

/** A kind of file that units and their translations come in. */
export interface BitextFormat {
  readonly name: string;
  /** Versions that `write` can make and `read` knows, such as `1.2`. */
  readonly versions: readonly string[];
  /** Reads a decoded file. Never throws: what is wrong becomes a finding, and `bitext` is absent where nothing can be trusted. */
  read(source: string, path: string): { readonly bitext?: Bitext; readonly findings: readonly Finding[] };
  /** The whole file as text. @throws RangeError for text that XML cannot hold. */
  write(bitext: Bitext, options: BitextOptions): string;
}

export interface BitextOptions {
  readonly version: string;
  /** Name and version of the program, for the file's header. */
  readonly tool: { readonly name: string; readonly version: string };
}
