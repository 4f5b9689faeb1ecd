// The shipped glossary and its lexicons, loaded once for all tests of a file.
import { readdirSync, readFileSync } from 'node:fs';
import { readTermbase } from '../../src/formats/termbases/yaml.js';
import { assembleGlossary } from '../../src/glossary/assemble.js';
import { compileLexicon, type Lexicon } from '../../src/glossary/lexicon.js';
import { readStyle } from '../../src/glossary/style.js';
import type { Glossary } from '../../src/model/concept.js';
import type { HouseStyle } from '../../src/model/style.js';
import type { Desk } from '../../src/steps/sheet.js';

const yaml = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.yaml'));

export function shippedGlossary(): Glossary {
  const entries = yaml('glossary').flatMap((name) => {
    const path = `glossary/${name}`;
    return readTermbase(readFileSync(path, 'utf8'), path).entries;
  });
  return assembleGlossary([entries]).glossary;
}

export function shippedStyles(): Map<string, HouseStyle> {
  return new Map(
    yaml('glossary/styles').map((name) => {
      const id = name.replace('.yaml', '');
      const path = `glossary/styles/${name}`;
      const { style } = readStyle(readFileSync(path, 'utf8'), path, id);
      if (style === undefined) throw new Error(`${path} cannot be read`);
      return [id, style];
    }),
  );
}

/** A desk with the shipped glossary, that says keys instead of words. */
export function shippedDesk(style = 'neutral'): Desk {
  const glossary = shippedGlossary();
  const styles = shippedStyles();
  const lexicons = new Map<string, Lexicon>();
  return {
    glossary,
    glossaryHash: '0'.repeat(64),
    lexicon(language) {
      const lexicon = lexicons.get(language) ?? compileLexicon(glossary, language);
      lexicons.set(language, lexicon);
      return lexicon;
    },
    style(id) {
      const found = styles.get(id ?? style);
      if (found === undefined) throw new RangeError(`no style ${id}`);
      return found;
    },
    settings: { style, to: ['en', 'vi', 'az'], xliff: ['1.2'], for: 'generic', tool: { name: 'tamdil', version: '0' } },
    say: (key, data) => `${key} ${JSON.stringify(data)}`,
  };
}
