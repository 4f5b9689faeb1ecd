// A concept in the shape of a termbase file, so that an editor's decision can be written as one.
import type { Concept, Glossary, Term } from '../../model/concept.js';
import type { ReportEntry, ReportTerm } from '../../model/consistency.js';

/** What a termbase file would say of a concept. Terms that follow from others are left out. */
export function entryOf(concept: Concept, glossary: Glossary): ReportEntry {
  const { kind, about, note, terms, country, of, offices, naming, demonyms, formerly, sources } = concept;
  const adjectives = adjectivesOf(concept, glossary);
  const languages = [...new Set(terms.map(({ language }) => language))];
  const listed = languages.map((language): [string, ReportTerm[]] => [
    language,
    terms
      .filter((term) => term.language === language && !term.derived && !term.foreign)
      .map((term) => listedTerm(term, adjectives)),
  ]);
  return {
    kind,
    about,
    ...(country === undefined ? {} : { country }),
    ...(of === undefined ? {} : { of }),
    ...(naming === undefined ? {} : { naming }),
    ...(offices.length === 0 ? {} : { offices }),
    terms: Object.fromEntries(listed.filter(([, list]) => list.length > 0)),
    ...(Object.keys(demonyms).length === 0 ? {} : { demonyms }),
    ...(note === undefined ? {} : { note }),
    ...(formerly.length === 0 ? {} : { formerly }),
    source: sources,
  };
}

/** An adjective of a body's country in each language that has one. */
function adjectivesOf({ kind, country }: Concept, glossary: Glossary): Readonly<Record<string, string>> {
  const demonyms = kind === 'organization' ? (glossary.get(country ?? '')?.demonyms ?? {}) : {};
  return Object.fromEntries(
    Object.entries(demonyms).flatMap(([language, [first]]) => (first ? [[language, first]] : [])),
  );
}

/** A term as an editor lists it: "Azerbaijani Parliament" for "Parliament" beside an adjective that says whose. */
function listedTerm(
  { language, form, confirmed, derived: _, beside, ...term }: Term,
  adjectives: Readonly<Record<string, string>>,
): ReportTerm {
  const adjective = beside === 'qualifier' ? adjectives[language] : undefined;
  return {
    ...term,
    ...(adjective === undefined ? {} : { text: `${adjective} ${term.text}` }),
    ...(form === 'full' ? {} : { form }),
    ...(beside === 'title' ? { beside } : {}),
    ...(confirmed ? {} : { confirmed: false as const }),
  };
}
