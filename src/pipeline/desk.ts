// A newsroom's working folder: glossary and house styles, the shipped ones under its own.
import { join } from 'node:path';
import { compileLexicon, type Lexicon, lexiconData, openLexicon } from '../glossary/lexicon.js';
import { packLexicon, unpackLexicon } from '../glossary/lexiconFile.js';
import type { LanguageCode } from '../model/article.js';
import type { Glossary } from '../model/concept.js';
import type { HouseStyle } from '../model/style.js';
import { type Desk, type Settings, UnknownStyle } from '../steps/sheet.js';
import { sha256 } from '../text/hash.js';
import { Cache, remembered } from './cache.js';
import { glossaryFolders, type Places, yamlFiles } from './places.js';
import { styleProblem, UnusableConfiguration } from './problem.js';
import { loadStyleSource, type StyleSource } from './workflow.js';

/** The style of a desk that names none. */
const DEFAULT_STYLE = 'neutral';

/** The workflow whose style a desk's articles have, whichever command looks at them. */
const NEWSROOM = 'newsroom';

/** Settings of those who write no files. */
export const readingOnly: Settings = { to: [], xliff: [], for: 'generic', tool: { name: 'tamdil', version: '' } };

/** A desk that knows no names and no styles, for steps that look at nothing but the article. */
export const bareDesk: Desk = deskWith(new Map(), sha256(''), new Map(), readingOnly, (key) => key);

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
export async function readDeskFiles(places: Places): Promise<DeskFiles> {
  const roots = glossaryFolders(places);
  const folders = await Promise.all(roots.map((root) => yamlFiles(root, places)));
  const styleFiles = (await Promise.all(roots.map((root) => yamlFiles(join(root, 'styles'), places)))).flat();
  const sources = [
    ...folders.flatMap((files, folder) => files.map((file) => `${folder}\n${file.text}`)),
    ...styleFiles.map(({ name, text }) => `${name}\n${text}`),
  ];
  const hash = sha256(sources.map(sha256).join('\n'));
  const make = async () => {
    const cache = Cache.open();
    const key = cache?.key(hash) ?? '';
    const { concepts, styles } = await remembered(cache, `desk-${key}`, async () => {
      const { compileDesk } = await import('./compile.js');
      return compileDesk(folders, styleFiles);
    });
    const glossary = new Map(concepts.map((concept) => [concept.id, concept]));
    const byName = new Map(styles.map((style) => [style.id, style]));
    return deskWith(glossary, hash, byName, readingOnly, noWords, (language) =>
      cachedLexicon(cache, `${key}-${language}.bin`, glossary, language),
    );
  };
  let made: Promise<Desk> | undefined;
  return {
    hash,
    async open(settings, say = noWords) {
      made ??= make();
      return { ...(await made), settings, say };
    },
  };
}

const noWords: Desk['say'] = (key) => key;

/** Loads what the steps need to know. @throws UnusableConfiguration when a glossary or style file is broken */
export async function loadDesk(
  places: Places,
  settings: Settings = readingOnly,
  say: Desk['say'] = noWords,
): Promise<Desk> {
  return (await readDeskFiles(places)).open(settings, say);
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
  return own ?? (await loadStyleSource(NEWSROOM, places));
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

function cachedLexicon(cache: Cache | undefined, name: string, glossary: Glossary, language: LanguageCode): Lexicon {
  const bytes = cache?.read(name);
  const known = bytes && unpackLexicon(bytes);
  if (known !== undefined) return openLexicon(known, glossary);
  const data = lexiconData(glossary, language);
  cache?.write(name, packLexicon(data));
  return openLexicon(data, glossary);
}

function deskWith(
  glossary: Glossary,
  glossaryHash: string,
  styles: ReadonlyMap<string, HouseStyle>,
  settings: Settings,
  say: Desk['say'],
  compile: (language: LanguageCode) => Lexicon = (language) => compileLexicon(glossary, language),
): Desk {
  const lexicons = new Map<string, Lexicon>();
  return {
    glossary,
    glossaryHash,
    lexicon(language) {
      let lexicon = lexicons.get(language);
      if (lexicon === undefined) {
        lexicon = compile(language);
        lexicons.set(language, lexicon);
      }
      return lexicon;
    },
    style: (id) => styleNamed(styles, id ?? DEFAULT_STYLE),
    settings,
    say,
  };
}

function styleNamed(styles: ReadonlyMap<string, HouseStyle>, id: string): HouseStyle {
  const style = styles.get(id);
  if (style === undefined) throw new UnknownStyle(id, [...styles.keys()].sort());
  return style;
}
