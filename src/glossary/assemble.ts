// From the entries of several termbases to one glossary: later folders override earlier ones by id, references are checked.

import { isLanguage, languageCodes, languageOf } from '../languages/index.js';
import type { Concept, Glossary, Term } from '../model/concept.js';
import type { Finding } from '../model/finding.js';
import type { TermbaseEntry } from '../model/format.js';
import { nearest } from '../text/nearest.js';

/**
 * Puts a glossary together.
 * @param folders entries by folder, the shipped glossary first, the desk's own after it
 * @returns all concepts, and findings: the same id twice in a folder, references to concepts that do not exist
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
  return { glossary: new Map([...entries].map(([id, entry]) => [id, withShortNames(entry.concept)])), findings };
}

/** Adds what a person is called after the first mention: Lâm for Tô Lâm, Aliyev for Ilham Aliyev. */
function withShortNames(concept: Concept): Concept {
  if (concept.kind !== 'person' || concept.naming === undefined || !isLanguage(concept.naming)) return concept;
  const custom = languageOf(concept.naming);
  const known = new Set(concept.terms.map((term) => `${term.language} ${term.text}`));
  const derived: Term[] = [];
  for (const term of concept.terms) {
    if (term.form !== 'full') continue;
    for (const text of custom.shortNames(term.text)) {
      const key = `${term.language} ${text}`;
      if (text === term.text || known.has(key)) continue;
      known.add(key);
      derived.push({ ...term, text, form: 'short', derived: true });
    }
  }
  return { ...concept, terms: [...concept.terms, ...derived] };
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
