// From the texts of a desk's files to what the program works with; every deviation is told at its place.
import { readTermbase } from '../../formats/termbases/yaml.js';
import { assembleGlossary } from '../../glossary/assemble.js';
import { readStyle } from '../../glossary/style.js';
import type { Concept } from '../../model/concept.js';
import type { Finding } from '../../model/finding.js';
import type { TermbaseEntry } from '../../model/format.js';
import type { HouseStyle } from '../../model/style.js';
import { UnusableConfiguration } from '../problem.js';

export interface TextFile {
  /** As messages show it. */
  readonly path: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly text: string;
}

/** A desk's data, as plain as JSON. */
export interface CompiledDesk {
  readonly concepts: readonly Concept[];
  readonly styles: readonly HouseStyle[];
}

/**
 * Reads termbases and house styles.
 * @param folders of termbases, the shipped one first: what comes later overrides
 * @throws UnusableConfiguration when anything in them is broken
 */
export function compileDesk(folders: readonly (readonly TextFile[])[], styleFiles: readonly TextFile[]): CompiledDesk {
  const texts = new Map([...folders.flat(), ...styleFiles].map((file) => [file.path, file.text]));
  const findings: Finding[] = [];
  const entries = folders.map((files): TermbaseEntry[] =>
    files.flatMap((file) => {
      const read = readTermbase(file.text, file.path);
      findings.push(...read.findings);
      return read.entries;
    }),
  );
  // References are checked only over files that could be read whole: otherwise every one into a broken file is reported.
  if (findings.length > 0) throw new UnusableConfiguration(findings, texts);
  const assembled = assembleGlossary(entries);
  if (assembled.findings.length > 0) throw new UnusableConfiguration(assembled.findings, texts);
  return { concepts: [...assembled.glossary.values()], styles: readStyles(styleFiles, texts) };
}

/** The styles of several folders; of two with the same name the later one. */
function readStyles(files: readonly TextFile[], texts: ReadonlyMap<string, string>): HouseStyle[] {
  const styles = new Map<string, HouseStyle>();
  const findings: Finding[] = [];
  for (const file of files) {
    const read = readStyle(file.text, file.path, file.name);
    findings.push(...read.findings);
    if (read.style) styles.set(file.name, read.style);
  }
  if (findings.length > 0) throw new UnusableConfiguration(findings, texts);
  return [...styles.values()];
}
