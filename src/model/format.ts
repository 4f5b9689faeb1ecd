import type { Block, Code, Directive, Inline, LanguageCode } from './article.js';
import type { Bitext, Unit, UnitState } from './bitext.js';
import type { Concept } from './concept.js';
import type { Finding } from './finding.js';
import type { Edit, Span } from './span.js';

/** A kind of file that articles come in. */
export interface ArticleFormat {
  readonly name: string;
  /** File name endings without the dot, lower case. */
  readonly extensions: readonly string[];
  /**
   * Cuts a file's decoded text into blocks with exact spans. Never throws: what is wrong becomes a finding.
   * @param from where the content begins: behind the front matter, where there is one
   * @param language of the article, as far as it is known: what the file marks as another language is left alone
   */
  read(source: string, path: string, from: number, language?: LanguageCode): ReadBlocks;
  /**
   * A translated run of inlines as this format writes it, escaped where the format needs it.
   * @param syntax of the block that the run is for
   */
  write(inlines: readonly Inline[], syntax?: string): string;
  /**
   * Marks that can stand for a code's own, best first. Only a format has it whose marks are markup beside some letters and
   * not beside others.
   */
  otherMarks?(code: Code): readonly string[];
  /** The language tag that the file itself names, where the format has a place for it. */
  language?(source: string): string | undefined;
}

export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
  /** Comments that speak to Tamdil. */
  readonly directives?: readonly Directive[];
  /** The encoding that the file says it is in, and where. */
  readonly encoding?: { readonly name: string; readonly span: Span };
}

/** A kind of file that units and their translations come in. */
export interface BitextFormat {
  readonly name: string;
  /** Versions that `write` can make and `read` knows, such as `1.2`. */
  readonly versions: readonly string[];
  /** Reads a decoded file. Never throws: what is wrong becomes a finding, and `bitext` is absent where nothing can be trusted. */
  read(source: string, path: string): ReadBitext;
  /** The whole file as text. @throws RangeError for text that XML cannot hold. */
  write(bitext: Bitext, options: BitextOptions): string;
  /**
   * The edits that give a unit of a file a new target and state; nothing else of the file changes.
   * @param source the decoded text that unit and place were read from
   * @throws RangeError where the unit has several segments, or no such code
   */
  edits(source: string, unit: Unit, place: UnitPlace, change: TargetChange): Edit[];
}

export interface ReadBitext {
  readonly bitext?: Bitext;
  readonly findings: readonly Finding[];
  /** By unit id: where its elements stand in the file, so that a new target can be put there and all else stays as it is. */
  readonly places?: ReadonlyMap<string, UnitPlace>;
}

/** The elements of a unit in its file. Spans take in both tags. */
export interface UnitPlace {
  readonly unit: Span;
  /** In the order of the file. XLIFF 1.2 has one; XLIFF 2 has one for each segment or ignorable. */
  readonly segments: readonly {
    /** The element around source and target: `trans-unit`, `segment`, `ignorable`. */
    readonly element: Span;
    readonly source: Span;
    readonly target?: Span;
  }[];
}

/** A translation to be put into a file. */
export interface TargetChange {
  /** Codes are named by type and id; how they are written in the file is the file's own. */
  readonly target: readonly Inline[];
  readonly state: UnitState;
}

export interface BitextOptions {
  readonly version: string;
  /** Name and version of the program, for the file's header. */
  readonly tool: { readonly name: string; readonly version: string };
}

/** A concept as a termbase file holds it. */
export interface TermbaseEntry {
  readonly concept: Concept;
  readonly path: string;
  /** The place of the entry, or of something inside it: `place('terms', 'en', 0)`. */
  place(...keys: readonly PropertyKey[]): Span;
}
