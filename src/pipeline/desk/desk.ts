// A newsroom's working folder: glossary and house styles, the shipped ones under its own.
import { join } from 'node:path';
import { type Desk, type Settings, UnknownStyle } from '../../steps/sheet.js';
import { sha256, sha256Of } from '../../text/hash.js';
import { styleProblem, UnusableConfiguration } from '../problem.js';
import { noWords, readingOnly } from './defaults.js';
import { glossaryFolders, type Places, yamlFiles } from './places.js';
import { loadOutline, type StyleSource } from './workflow.js';

/** The workflow whose style a desk's articles have, whichever command looks at them. */
const NEWSROOM = 'newsroom';

/** A desk's files, read and not yet made into anything: enough to tell whether something that was made of them still holds. */
export interface DeskFiles {
  /** Of all files together. */
  readonly hash: string;
  /**
   * The desk, made once however often it is asked for.
   * @param say the words of notes, needed only where XLIFF is drafted
   * @throws UnusableConfiguration when a glossary or style file is broken
   */
  open(settings: Settings, say?: Desk['say']): Promise<Desk>;
}

/** Reads a desk's files. @throws UnusableConfiguration when one of them cannot be read */
export function readDeskFiles(places: Places): DeskFiles {
  const roots = glossaryFolders(places);
  const folders = roots.map((root) => yamlFiles(root, places));
  const styleFiles = roots.flatMap((root) => yamlFiles(join(root, 'styles'), places));
  const hashes = [
    ...folders.flatMap((files, folder) => files.map(({ utf8 }) => sha256Of([`${folder}\n`, utf8]))),
    ...styleFiles.map(({ name, utf8 }) => sha256Of([`${name}\n`, utf8])),
  ];
  const hash = sha256(hashes.join('\n'));
  // What a desk does is loaded only where it is opened: to know that nothing changed takes its files alone.
  const make = async () => (await import('./openDesk.js')).openDesk(hash, folders, styleFiles);
  let made: Promise<Desk> | undefined;
  return {
    hash,
    async open(settings, say = noWords) {
      made ??= make();
      return { ...(await made), settings, say };
    },
  };
}

/** Loads what the steps need to know. @throws UnusableConfiguration when a glossary or style file is broken */
export async function loadDesk(
  places: Places,
  settings: Settings = readingOnly,
  say: Desk['say'] = noWords,
): Promise<Desk> {
  return readDeskFiles(places).open(settings, say);
}

/**
 * Who says in which style articles are that name none: who was asked, the command's pipeline, the desk's configuration, its
 * newsroom pipeline. So all commands hold an article to the same style.
 * @returns nothing where somebody asked for a style, or nobody names any
 */
export async function styleSource(
  settings: Settings,
  places: Places,
  pipeline?: StyleSource,
  configured?: StyleSource,
): Promise<StyleSource | undefined> {
  if (settings.askedStyle !== undefined) return undefined;
  const own = [pipeline, configured].find((source) => source?.style !== undefined);
  return own ?? (await loadOutline(NEWSROOM, places));
}

/** Settings with the style that a file names. */
export function styledBy(settings: Settings, source: StyleSource | undefined): Settings {
  return source?.style === undefined ? settings : { ...settings, style: source.style };
}

/** Tells before any article is read. @throws UnusableConfiguration where a style is named that is not there */
export function checkStyle(desk: Desk, source: StyleSource | undefined): void {
  try {
    desk.style(desk.settings.askedStyle ?? source?.style);
  } catch (error) {
    if (!(error instanceof UnknownStyle)) throw error;
    const finding = styleProblem(error, source?.path ?? '', source?.styleSpan ?? [0, 0]);
    throw new UnusableConfiguration([finding], new Map(source === undefined ? [] : [[source.path, source.text]]));
  }
}
