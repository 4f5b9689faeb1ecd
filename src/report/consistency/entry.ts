// A concept in the shape of a termbase file, so that an editor's decision can be written as one.
import type { Concept, Term } from '../../model/concept.js';
import type { ReportEntry, ReportTerm } from '../../model/consistency.js';

/** What a termbase file would say of a concept. Derived terms follow from the others and are left out. */
export function entryOf(concept: Concept): ReportEntry {
  const { kind, about, note, terms, country, of, offices, naming, demonyms, formerly, sources } = concept;
  const languages = [...new Set(terms.map(({ language }) => language))];
  const listed = languages.map((language): [string, ReportTerm[]] => [
    language,
    terms.filter((term) => term.language === language && !term.derived).map(termOf),
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

function termOf({ language: _, form, confirmed, derived: __, ...term }: Term): ReportTerm {
  return { ...term, ...(form === 'full' ? {} : { form }), ...(confirmed ? {} : { confirmed: false as const }) };
}
