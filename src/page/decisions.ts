// What an editor decides on the page, as entries of a termbase file.
import type { ReportEntry, ReportTerm } from '../model/consistency.js';
import type { PageConcept } from '../model/reportPage.js';
import { yamlOf } from './yaml.js';

/** The form to write for a concept. */
export interface FormChoice {
  readonly concept: string;
  readonly language: string;
  readonly text: string;
}

/** The concept that a shared name means when nothing is said beside it: the others lose it. */
export interface MeaningChoice {
  readonly text: string;
  readonly language: string;
  readonly concept: string;
  readonly others: readonly string[];
}

/** A name to take into the glossary. */
export interface NewName {
  readonly text: string;
  readonly language: string;
  readonly kind: string;
  readonly id: string;
}

/** All decisions, each under a key of its own. */
export interface Decisions {
  readonly forms: ReadonlyMap<string, FormChoice>;
  readonly meanings: ReadonlyMap<string, MeaningChoice>;
  readonly names: ReadonlyMap<string, NewName>;
}

export const noDecisions: Decisions = { forms: new Map(), meanings: new Map(), names: new Map() };

export const decisionCount = ({ forms, meanings, names }: Decisions) => forms.size + meanings.size + names.size;

/** A map with a value under a key, or without the key. */
export function withValue<T>(map: ReadonlyMap<string, T>, key: string, value: T | undefined): ReadonlyMap<string, T> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

/**
 * The decisions as a file for the desk's `glossary/`. An entry takes the place of the shipped one with the same id.
 * @param heading comment at the top
 * @param todo what stands where somebody has to say more
 */
export function decisionsAsYaml(
  { forms, meanings, names }: Decisions,
  concepts: readonly PageConcept[],
  heading: string,
  todo: string,
): string {
  const known = new Map(concepts.map((concept) => [concept.id, concept.entry]));
  const changed = new Map<string, ReportEntry>();
  const change = (id: string, by: (entry: ReportEntry) => ReportEntry) => {
    const entry = changed.get(id) ?? known.get(id);
    if (entry !== undefined) changed.set(id, by(entry));
  };
  for (const choice of forms.values()) change(choice.concept, (entry) => withForm(entry, choice));
  for (const { others, language, text } of meanings.values())
    for (const id of others) change(id, (entry) => withoutForm(entry, language, text));
  for (const { id, kind, text, language } of names.values()) {
    const entry = changed.get(id);
    const term: ReportTerm = { text, use: 'preferred' };
    const terms = { ...entry?.terms, [language]: [...(entry?.terms[language] ?? []), term] };
    changed.set(id, { kind: kind as ReportEntry['kind'], about: todo, terms, source: todo });
  }
  const entries = [...changed].map(([id, entry]) => yamlOf({ [id]: entry }));
  return `# ${heading}\n${entries.map((entry) => `\n${entry}`).join('')}`;
}

/** The entry with a form preferred before all others of its class. */
function withForm(entry: ReportEntry, { language, text }: FormChoice): ReportEntry {
  const own = entry.terms[language] ?? [];
  const chosen = own.find((term) => term.text === text) ?? { text, use: 'preferred' as const };
  const form = chosen.form ?? 'full';
  const others = own
    .filter((term) => term.text !== text)
    .map((term) =>
      (term.form ?? 'full') === form && term.use === 'preferred' ? { ...term, use: 'admitted' as const } : term,
    );
  const { styles: _, confirmed: __, ...rest } = chosen;
  return { ...entry, terms: { ...entry.terms, [language]: [{ ...rest, use: 'preferred' }, ...others] } };
}

/** The entry without a form; the language goes with its last form. */
function withoutForm(entry: ReportEntry, language: string, text: string): ReportEntry {
  const left = (entry.terms[language] ?? []).filter((term) => term.text !== text);
  const { [language]: _, ...terms } = entry.terms;
  return { ...entry, terms: left.length === 0 ? terms : { ...entry.terms, [language]: left } };
}

/** An id that says what it names: `walid-al-moualem`. */
export function idFor(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/ə/gu, 'e')
    .replace(/ı/gu, 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 100);
  return id === '' ? 'name' : id;
}
