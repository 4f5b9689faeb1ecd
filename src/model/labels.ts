// What a report calls concepts and outlets in the language of who reads it.
import type { ReportConcept, ReportOutlet } from './consistency.js';

/** A name, and the language that it is in. */
export interface Label {
  readonly text: string;
  readonly lang: string;
}

/** What a concept is called in a language: by the chosen full form, else by any. */
export function labelOf({ id, entry, chosen }: ReportConcept, locale: string): Label {
  for (const language of [locale, 'en', ...Object.keys(entry.terms)]) {
    const own = chosen.filter((form) => form.language === language);
    const text =
      own.find(({ form, style }) => form === 'full' && style !== undefined)?.text ??
      own.find(({ form }) => form === 'full')?.text ??
      own[0]?.text ??
      entry.terms[language]?.[0]?.text;
    if (text !== undefined) return { text, lang: language };
  }
  return { text: id, lang: 'en' };
}

/** The ids of concepts that are called the same as another. */
export function homonyms(concepts: readonly ReportConcept[], locale: string): ReadonlySet<string> {
  const first = new Map<string, string>();
  const sharing = new Set<string>();
  for (const concept of concepts) {
    const { text } = labelOf(concept, locale);
    const other = first.get(text);
    if (other === undefined) first.set(text, concept.id);
    else sharing.add(other).add(concept.id);
  }
  return sharing;
}

/**
 * An outlet's name; an agency's acronym where it has one.
 * @param agency the outlet's concept, where one is known
 */
export function outletLabel({ by, name }: ReportOutlet, agency: ReportConcept | undefined, locale: string): string {
  if (by !== 'agency' || agency === undefined) return name;
  const { terms } = agency.entry;
  const acronym = [locale, 'en', ...Object.keys(terms)]
    .flatMap((code) => terms[code] ?? [])
    .find(({ form }) => form === 'acronym');
  return acronym?.text ?? labelOf(agency, locale).text;
}
