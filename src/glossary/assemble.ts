// From the entries of several termbases to one glossary: later folders override earlier ones by id, references are checked.

import { isLanguage, languageCodes } from '../languages/index.js';
import type { Concept, Glossary } from '../model/concept.js';
import type { Finding } from '../model/finding.js';
import type { TermbaseEntry } from '../model/format.js';
import { nearest } from '../text/nearest.js';
import { deriveTerms } from './derive.js';

/**
 * Puts a glossary together.
 * @param folders entries by folder, the shipped glossary first, the desk's own after it
 * @returns all concepts with their derived terms; or findings: an id twice in a folder, references to what does not exist
 */
export function assembleGlossary(folders: readonly (readonly TermbaseEntry[])[]): {
  glossary: Glossary;
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const entries = new Map<string, TermbaseEntry>();
  for (const folder of folders) {
    const here = new Map<string, TermbaseEntry>();
    for (const entry of folder) {
      const { id } = entry.concept;
      const first = here.get(id);
      if (first === undefined) here.set(id, entry);
      else findings.push(problem(entry, [], 'duplicate-id', { id, first: first.path }));
    }
    for (const [id, entry] of here) entries.set(id, entry);
  }
  for (const entry of entries.values()) findings.push(...checkReferences(entry, entries));
  for (const entry of entries.values()) findings.push(...checkTerms(entry));
  if (findings.length > 0) return { glossary: new Map(), findings };
  return { glossary: deriveTerms(new Map([...entries].map(([id, entry]) => [id, entry.concept]))), findings };
}

function problem(entry: TermbaseEntry, keys: readonly PropertyKey[], reason: string, data: Finding['data']): Finding {
  return {
    rule: 'input/glossary',
    severity: 'error',
    path: entry.path,
    span: entry.place(...keys),
    data: { reason, ...data },
  };
}

/** Terms in languages that Tamdil does not know would never be found; a slip in the key hides them. */
function checkTerms(entry: TermbaseEntry): Finding[] {
  const unknown = new Set(entry.concept.terms.map((term) => term.language).filter((code) => !isLanguage(code)));
  return [...unknown].map((language) =>
    problem(entry, ['terms', language], 'unknown-language', { language, known: languageCodes }),
  );
}

function checkReferences(entry: TermbaseEntry, entries: ReadonlyMap<string, TermbaseEntry>): Finding[] {
  const findings: Finding[] = [];
  const { concept } = entry;
  const check = (keys: readonly PropertyKey[], id: string | undefined, kinds: readonly Concept['kind'][]) => {
    if (id === undefined) return;
    const target = entries.get(id)?.concept;
    if (target === undefined) {
      const data = { id, nearest: nearest(id, entries.keys()) ?? '' };
      findings.push(problem(entry, keys, 'unknown-reference', data));
    } else if (!kinds.includes(target.kind))
      findings.push(problem(entry, keys, 'wrong-reference', { id, kind: target.kind, expected: kinds }));
  };
  if (concept.naming !== undefined && !isLanguage(concept.naming)) {
    const data = { language: concept.naming, known: languageCodes };
    findings.push(problem(entry, ['naming'], 'unknown-language', data));
  }
  check(['country'], concept.country, ['place']);
  check(['of'], concept.of, ['organization', 'place']);
  concept.offices.forEach((office, index) => {
    check(['offices', index, 'title'], office.title, ['title']);
  });
  for (const [index, old] of concept.formerly.entries())
    if (entries.has(old)) findings.push(problem(entry, ['formerly', index], 'old-id-in-use', { id: old }));
  return findings;
}
