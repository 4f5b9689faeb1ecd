// A newsroom's working folder: glossary, house styles and pipelines, the shipped ones under its own.
import { readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLexicon, type Lexicon, lexiconData, openLexicon } from '../glossary/lexicon.js';
import { packLexicon, unpackLexicon } from '../glossary/lexiconFile.js';
import type { LanguageCode } from '../model/article.js';
import type { Glossary } from '../model/concept.js';
import type { HouseStyle } from '../model/style.js';
import { type Desk, type Settings, UnknownStyle } from '../steps/sheet.js';
import { decodeText } from '../syntax/decode.js';
import { sha256 } from '../text/hash.js';
import { nearest } from '../text/nearest.js';
import { Cache } from './cache.js';
import type { TextFile } from './compile.js';
import type { Pipeline } from './definition.js';
import { exists, readBytes } from './disk.js';
import { fileProblem, styleProblem, UnusableConfiguration } from './problem.js';

/** The style of a desk that names none. */
const DEFAULT_STYLE = 'neutral';

/** The workflow whose style a desk's articles have, whichever command looks at them. */
const NEWSROOM = 'newsroom';

/** The folder of the program: glossary, locales and pipelines stand beside dist. */
export const shippedFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/u, '');

/** Settings of those who write no files. */
export const readingOnly: Settings = { to: [], xliff: [], for: 'generic', tool: { name: 'tamdil', version: '' } };

/** Where a desk and the program's own data are. */
export interface Places {
  /** The desk's folder. */
  readonly root: string;
  /** The folder of the program, with the shipped glossary and pipelines. */
  readonly shipped: string;
  /** What paths in messages are relative to. */
  readonly cwd: string;
}

/** A workflow with its file, for findings about it. */
export interface PipelineFile extends Pipeline {
  readonly path: string;
  readonly text: string;
}

/** What a workflow says of the style, and where. */
export type StyleSource = Pick<PipelineFile, 'path' | 'text' | 'style' | 'styleSpan'>;

/** A desk that knows no names and no styles, for steps that look at nothing but the article. */
export const bareDesk: Desk = deskWith(new Map(), sha256(''), new Map(), readingOnly, (key) => key);

/**
 * Loads what the steps need to know, with the style of the articles that name none: the one that was asked for, else that
 * of the command's pipeline, else that of the desk's newsroom pipeline. So all commands hold an article to the same style.
 * @param pipeline the command's own
 * @throws UnusableConfiguration when a glossary, style or pipeline file is broken, or names a style that is not there
 */
export async function loadStyledDesk(
  places: Places,
  settings: Settings,
  say: Desk['say'],
  pipeline?: StyleSource,
): Promise<Desk> {
  const asked = settings.askedStyle;
  const own = asked === undefined && pipeline?.style === undefined ? await loadStyleSource(NEWSROOM, places) : pipeline;
  const naming = asked === undefined ? own : undefined;
  const style = naming?.style === undefined ? {} : { style: naming.style };
  const desk = await loadDesk(places, { ...settings, ...style }, say);
  try {
    // Told before any article is read.
    desk.style(asked ?? naming?.style);
  } catch (error) {
    if (!(error instanceof UnknownStyle)) throw error;
    const finding = styleProblem(error, naming?.path ?? '', naming?.styleSpan ?? [0, 0]);
    throw new UnusableConfiguration([finding], new Map(naming === undefined ? [] : [[naming.path, naming.text]]));
  }
  return desk;
}

/**
 * Loads what the steps need to know.
 * @param say the words of notes, needed only where XLIFF is drafted
 * @throws UnusableConfiguration when a glossary or style file is broken
 */
export async function loadDesk(
  places: Places,
  settings: Settings = readingOnly,
  say: Desk['say'] = (key) => key,
): Promise<Desk> {
  const folders = await Promise.all(roots(places).map((root) => yamlFiles(join(root, 'glossary'), places)));
  const styleFolders = await Promise.all(
    roots(places).map((root) => yamlFiles(join(root, 'glossary', 'styles'), places)),
  );
  const cache = Cache.open();
  const styleFiles = styleFolders.flat();
  const sources = [
    ...folders.flatMap((files, folder) => files.map((file) => `${folder}\n${file.text}`)),
    ...styleFiles.map(({ name, text }) => `${name}\n${text}`),
  ];
  const glossaryHash = sha256(sources.map(sha256).join('\n'));
  const key = cache?.key(glossaryHash) ?? '';
  const { concepts, styles } = await remembered(cache, `desk-${key}`, async () => {
    const { compileDesk } = await import('./compile.js');
    return compileDesk(folders, styleFiles);
  });
  const glossary = new Map(concepts.map((concept) => [concept.id, concept]));
  const byName = new Map(styles.map((style) => [style.id, style]));
  return deskWith(glossary, glossaryHash, byName, settings, say, (language) =>
    cachedLexicon(cache, `${key}-${language}.bin`, glossary, language),
  );
}

/** What the cache keeps under a name, else made and kept there. */
async function remembered<T>(cache: Cache | undefined, name: string, make: () => Promise<T>): Promise<T> {
  const known = cache?.recall<T>(name);
  if (known !== undefined) return known;
  const made = await make();
  cache?.keep(name, made);
  return made;
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

/** The shipped folder first: what comes later overrides. */
function roots({ shipped, root }: Places): string[] {
  return root === shipped ? [shipped] : [shipped, root];
}

function styleNamed(styles: ReadonlyMap<string, HouseStyle>, id: string): HouseStyle {
  const style = styles.get(id);
  if (style === undefined) throw new UnknownStyle(id, [...styles.keys()].sort());
  return style;
}

/**
 * The YAML files of a folder in the order of their names; none where the folder does not exist.
 * @throws UnusableConfiguration where something stands there that is no folder, or cannot be read: whoever put it there
 * counts on it
 */
async function yamlFiles(folder: string, places: Places): Promise<TextFile[]> {
  const names = (await readdir(folder, { withFileTypes: true }).catch((e) => unlessAbsent(e, folder, places))) ?? [];
  const chosen = names
    .filter((entry) => !entry.isDirectory() && /\.ya?ml$/u.test(entry.name))
    .map((entry) => entry.name);
  return Promise.all(chosen.sort().map((name) => textFile(join(folder, name), places)));
}

/** Nothing, for what is not there. @throws UnusableConfiguration for every other error */
function unlessAbsent(error: NodeJS.ErrnoException, path: string, places: Places): undefined {
  if (error.code !== 'ENOENT') throw new UnusableConfiguration([fileProblem(shownPath(path, places), error)]);
}

/** @throws UnusableConfiguration when the file cannot be read or decoded */
async function textFile(path: string, places: Places): Promise<TextFile> {
  const shown = shownPath(path, places);
  const bytes = await readBytes(path).catch((error: unknown) => {
    throw new UnusableConfiguration([fileProblem(shown, error)]);
  });
  const { decoded, readable, findings } = decodeText(bytes, shown);
  if (decoded === undefined) throw new UnusableConfiguration(findings, new Map([[shown, readable]]));
  return { path: shown, name: basename(path).replace(/\.ya?ml$/u, ''), text: decoded.text };
}

/** A path as messages show it: relative where that is shorter to read. */
export function shownPath(path: string, { cwd }: Pick<Places, 'cwd'>): string {
  const fromHere = relative(cwd, path);
  return fromHere !== '' && fromHere.length < path.length ? fromHere : path;
}

/**
 * Loads a pipeline by name (`newsroom`: the desk's own pipelines/newsroom.yaml, else the shipped one) or by path.
 * @throws UnusableConfiguration when there is none, or it is broken
 */
export async function loadPipeline(nameOrPath: string, places: Places): Promise<PipelineFile> {
  const file = await findPipeline(nameOrPath, places);
  const { readPipeline } = await import('./definition.js');
  const { pipeline, findings } = readPipeline(file.text, file.path, file.name);
  if (pipeline === undefined) throw new UnusableConfiguration(findings, new Map([[file.path, file.text]]));
  return { ...pipeline, path: file.path, text: file.text };
}

/**
 * What a pipeline says of the style, for commands that need nothing else of it. A sound pipeline is remembered.
 * @throws UnusableConfiguration when there is none, or it is broken
 */
export async function loadStyleSource(name: string, places: Places): Promise<StyleSource> {
  const { path, text } = await findPipeline(name, places);
  const cache = Cache.open();
  const known = await remembered(cache, `style-${cache?.key(text) ?? ''}`, async () => {
    const { style, styleSpan } = await loadPipeline(name, places);
    return { ...(style === undefined ? {} : { style }), ...(styleSpan === undefined ? {} : { styleSpan }) };
  });
  return { ...known, path, text };
}

/** @throws UnusableConfiguration when there is none */
async function findPipeline(nameOrPath: string, places: Places): Promise<TextFile> {
  const byPath = /[/\\]|\.ya?ml$/u.test(nameOrPath);
  const candidates = byPath
    ? [resolve(places.cwd, nameOrPath)]
    : roots(places)
        .toReversed()
        .map((root) => join(root, 'pipelines', `${nameOrPath}.yaml`));
  for (const path of candidates) {
    if (!(await exists(path).catch((e) => unlessAbsent(e, path, places)))) continue;
    return textFile(path, places);
  }
  const known = (await Promise.all(roots(places).map((root) => yamlFiles(join(root, 'pipelines'), places)))).flat();
  const names = [...new Set(known.map((file) => file.name))];
  const data = { reason: 'unknown', pipeline: nameOrPath, known: names, nearest: nearest(nameOrPath, names) ?? '' };
  throw new UnusableConfiguration([{ rule: 'input/pipeline', severity: 'error', path: '', span: [0, 0], data }]);
}
