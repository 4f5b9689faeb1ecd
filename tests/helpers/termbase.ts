// Small glossaries for one test, written as an editor would write them.
import { readTermbase } from '../../src/formats/termbases/yaml.js';
import { assembleGlossary } from '../../src/glossary/assemble.js';
import type { Glossary } from '../../src/model/concept.js';
import type { TermbaseEntry } from '../../src/model/format.js';

/** The entries of a termbase. Entries may leave out `about` and `source`. @throws Error for what an editor would be told */
export function entriesOf(yaml: string, path = 'glossary/test.yaml'): TermbaseEntry[] {
  const filled = yaml.replace(/^ {2}kind: .*$/gmu, '$&\n  about: Something.\n  source: a page');
  const { entries, findings } = readTermbase(filled, path);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return entries;
}

/** A glossary of one folder with one file. */
export function glossaryOf(yaml: string): Glossary {
  const { glossary, findings } = assembleGlossary([entriesOf(yaml)]);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return glossary;
}
