// What a report's page shows first: the overview, with everything that is told in it and nothing else.
import {
  type ConsistencyReport,
  countedIn,
  type ReportConcept,
  type ReportDecision,
  type ReportForm,
  type ReportOutlet,
} from '../../model/consistency.js';
import { homonyms, labelOf, outletLabel } from '../../model/labels.js';
import type {
  Called,
  FrontConcept,
  FrontDecision,
  FrontOutlet,
  LeftOut,
  NamedConcept,
  PageFront,
} from '../../model/reportPage.js';

/** Concepts and outlets that the overview names. */
const LISTED = 10;
/** Decisions that it offers. */
const FIRST = 8;
/** Forms of a concept that it tells. */
const FORMS = 4;

/**
 * The beginning of a report's page.
 * @param locale the language that it opens in
 * @param locales all languages that it can be read in
 * @param left what the page has no room for
 */
export function pageFront(
  report: ConsistencyReport,
  {
    version,
    locale,
    locales,
    left,
  }: {
    readonly version: string;
    readonly locale: string;
    readonly locales: readonly string[];
    readonly left: LeftOut;
  },
): PageFront {
  const { articles, counts, agreement, ambiguous, unknown } = report;
  const names = new Names(report, locales);
  const days = articles.flatMap(({ date }) => date ?? []).sort();
  return {
    version,
    locale,
    styles: [...new Set(articles.map(({ style }) => style))],
    articles: articles.length,
    languages: [...new Set(articles.map(({ language }) => language))],
    days: [...new Set([days[0], days.at(-1)])].flatMap((day) => day ?? []),
    counts,
    agreement,
    open: ambiguous.length + unknown.length,
    decisions: report.decisions.slice(0, FIRST).map((decision) => frontDecision(decision, report, names)),
    outlets: [...report.outlets]
      .sort((a, b) => countedIn(b.counts) - countedIn(a.counts))
      .slice(0, LISTED)
      .map((outlet) => frontOutlet(outlet, names)),
    uneven: report.concepts
      .filter((concept) => trouble(concept) > 0)
      .sort((a, b) => trouble(b) - trouble(a))
      .slice(0, LISTED)
      .map((concept) => frontConcept(concept, report, names)),
    left,
  };
}

/** What things are called in each language of the page. */
class Names {
  readonly #locales: readonly string[];
  readonly #concepts: ReadonlyMap<string, ReportConcept>;
  readonly #shared: Called<ReadonlySet<string>>;

  constructor({ concepts }: ConsistencyReport, locales: readonly string[]) {
    this.#locales = locales;
    this.#concepts = new Map(concepts.map((concept) => [concept.id, concept]));
    this.#shared = this.#each((locale) => homonyms(concepts, locale));
  }

  concept(concept: ReportConcept): NamedConcept {
    return {
      id: concept.id,
      called: this.#each((locale) => labelOf(concept, locale)),
      shared: this.#locales.filter((locale) => this.#shared[locale]?.has(concept.id)),
    };
  }

  outlet(outlet: ReportOutlet): Called<string> {
    return this.#each((locale) => outletLabel(outlet, this.#concepts.get(outlet.name), locale));
  }

  #each<T>(value: (locale: string) => T): Called<T> {
    return Object.fromEntries(this.#locales.map((locale) => [locale, value(locale)]));
  }
}

function frontDecision(
  decision: ReportDecision,
  { concepts, ambiguous, unknown }: ConsistencyReport,
  names: Names,
): FrontDecision {
  const { kind, subject } = decision;
  if (kind !== 'ambiguous' && kind !== 'unknown')
    return { ...decision, about: names.concept(concepts[subject] as ReportConcept) };
  const { text = '', language = '' } = (kind === 'ambiguous' ? ambiguous : unknown)[subject] ?? {};
  return { ...decision, about: { text, lang: language } };
}

const frontOutlet = (outlet: ReportOutlet, names: Names): FrontOutlet => ({
  called: names.outlet(outlet),
  articles: outlet.articles,
  counts: outlet.counts,
  agreement: outlet.agreement,
});

function frontConcept(concept: ReportConcept, { forms }: ConsistencyReport, names: Names): FrontConcept {
  const { counts, agreement, forms: own } = concept;
  return {
    name: names.concept(concept),
    counts,
    agreement,
    forms: own.slice(0, FORMS).map((number) => {
      const { text, language, count } = forms[number] as ReportForm;
      return { text, language, count };
    }),
    more: own.length > FORMS,
  };
}

/** How far a concept is from being called one thing, as house style has it. */
const trouble = ({ counts, agreement }: ReportConcept) =>
  counts.forbidden * 4 + counts.deviates * 2 + agreement.names - agreement.together;
