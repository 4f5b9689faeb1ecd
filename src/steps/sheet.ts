// The sheet carries a story through the steps. It only grows: each step adds one part and removes none.
import type { Lexicon } from '../glossary/lexicon.js';
import type { Article, LanguageCode, Segment } from '../model/article.js';
import type { Bitext } from '../model/bitext.js';
import type { Glossary } from '../model/concept.js';
import type { Finding, SuppressedFinding } from '../model/finding.js';
import type { Evidence, Mention } from '../model/mention.js';
import type { RuleSettings } from '../model/rule.js';
import type { Edit, Span } from '../model/span.js';
import type { HouseStyle } from '../model/style.js';

/** The parts, in the order in which steps add them. */
export interface Sheet {
  readonly article: Article;
  /** Given by `segment`. */
  readonly segments: readonly Segment[];
  /** Given by `recognize`: every place where a name may stand. */
  readonly candidates: readonly Mention[];
  /** Given by `resolve`: the names, each with what it means and why. */
  readonly mentions: readonly Mention[];
  /** Given by `lint`: those too that the article asks not to hear of. */
  readonly findings: readonly (Finding | SuppressedFinding)[];
  /** Given by `normalize`. */
  readonly normalized: NormalizedStory;
  /** Given by `draft`: one for each target language. */
  readonly bitexts: readonly Bitext[];
  /** Given by `write`. */
  readonly files: readonly JobFile[];
}

export type Part = keyof Sheet;

/** The story in house style, with everything that pointed into the old text pointing into the new one. */
export interface NormalizedStory {
  readonly article: Article;
  readonly segments: readonly Segment[];
  readonly mentions: readonly Mention[];
  readonly changes: readonly Change[];
}

/** One change that normalization made, with the reason an editor is told. */
export interface Change {
  /** Spans and text of the article as filed. */
  readonly edit: Edit;
  /** What a person reads before and after the change. */
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  /** Where `from` stands. A glued name begins before the space that it is given. */
  readonly span: Span;
  readonly concept?: string;
  /** Why the name means that concept. */
  readonly because?: readonly Evidence[];
  /** How the name deviates from which house style. */
  readonly reason?: string;
  readonly style?: string;
  /** Segment it lies in. */
  readonly segment?: string;
}

/** A file of the job folder, to be written by whoever has a disk. */
export interface JobFile {
  /** Name inside the job folder. */
  readonly name: string;
  readonly content: Uint8Array;
  /** `side` is what an update keeps besides: units that went, copies of what somebody worked on. */
  readonly role: 'article' | 'bitext' | 'manifest' | 'side';
  readonly language?: LanguageCode;
}

/** What the steps know besides the story: the desk's glossary and choices. */
export interface Desk {
  readonly glossary: Glossary;
  /** Hash of everything in the glossary; two glossaries with the same hash give the same results. */
  readonly glossaryHash: string;
  lexicon(language: LanguageCode): Lexicon;
  /** A house style; the one that changes least where none is named. @throws RangeError (of a desk on a disk: UnknownStyle) */
  style(id: string | undefined): HouseStyle;
  readonly settings: Settings;
  /** The words of a key of locales/, with its gaps filled, in the language that notes are written in. */
  say(key: string, data: Readonly<Record<string, string | number | readonly string[]>>): string;
}

/** What a pipeline, or the command line, asks for. */
export interface Settings {
  /** House style that somebody asked for, whatever the articles say. */
  readonly askedStyle?: string;
  /** House style of articles that name none. */
  readonly style?: string;
  /** Languages that articles are in which say none themselves; any where none is named. */
  readonly languages?: readonly LanguageCode[];
  /** What the desk has decided about the rules. */
  readonly rules?: RuleSettings;
  /** Target languages; the article's own language is left out. */
  readonly to: readonly LanguageCode[];
  /** XLIFF versions to write. */
  readonly xliff: readonly string[];
  /** The tool that the files are for. */
  readonly for: 'generic' | 'omegat';
  /** Name and version of the program, for the files' headers. */
  readonly tool: { readonly name: string; readonly version: string };
}

/** A step: one verb. Its type names the parts it needs and gives, so that none can peek at others. */
export interface Step<Needs extends Part = Part, Gives extends Part = Part> {
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly gives: Gives;
  run(sheet: Pick<Sheet, Needs>, desk: Desk): Sheet[Gives];
}

/** Lets a step's parts be inferred from its lists. */
export function defineStep<const Needs extends Part, const Gives extends Part>(
  step: Step<Needs, Gives>,
): Step<Needs, Gives> {
  return step;
}

/** The style that holds for an article: the one that was asked for, else the article's own, else the desk's. */
export function styleOf(article: Article, desk: Desk): HouseStyle {
  return desk.style(desk.settings.askedStyle ?? article.style ?? desk.settings.style);
}

/** Somebody names a house style that the desk does not have; who that was decides what stops: a story or the run. */
export class UnknownStyle extends RangeError {
  override readonly name = 'UnknownStyle';
  /** What was named instead of a style. */
  readonly id: string;
  /** The styles that there are. */
  readonly known: readonly string[];

  constructor(id: string, known: readonly string[]) {
    super(`no house style ${id}`);
    this.id = id;
    this.known = known;
  }
}
