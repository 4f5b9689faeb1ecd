// A desk in use: its glossary compiled, its styles by name.
import { compileLexicon, type Lexicon, lexiconData, openLexicon } from '../../glossary/lexicon.js';
import { packLexicon, unpackLexicon } from '../../glossary/lexiconFile.js';
import type { LanguageCode } from '../../model/article.js';
import type { Glossary } from '../../model/concept.js';
import type { HouseStyle } from '../../model/style.js';
import { type Desk, type Settings, UnknownStyle } from '../../steps/sheet.js';
import { sha256 } from '../../text/hash.js';
import { Cache, remembered } from './cache.js';
import type { TextFile } from './compile.js';
import { noWords, readingOnly } from './defaults.js';

/** The style of a desk that names none. */
const DEFAULT_STYLE = 'neutral';

/** A desk that knows no names and no styles, for steps that look at nothing but the article. */
export const bareDesk: Desk = deskWith(new Map(), sha256(''), new Map(), readingOnly, noWords);

/**
 * Opens a desk.
 * @param hash of all its files
 * @param folders of termbases, the shipped one first: what comes later overrides
 * @throws UnusableConfiguration when a glossary or style file is broken
 */
export async function openDesk(
  hash: string,
  folders: readonly (readonly TextFile[])[],
  styleFiles: readonly TextFile[],
): Promise<Desk> {
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
