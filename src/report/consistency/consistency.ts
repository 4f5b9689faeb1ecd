// Stories to a report: who and what is called how, where, and what there is to decide.
import { languageCodes } from '../../languages/index.js';
import type { Article } from '../../model/article.js';
import type { Concept } from '../../model/concept.js';
import {
  type AmbiguousName,
  type ConsistencyReport,
  countedIn,
  type ReportArticle,
  type ReportConcept,
  type ReportForm,
  type ReportMention,
  type ReportOutlet,
  type ReportPlace,
  type ReportReason,
  type UnknownName,
} from '../../model/consistency.js';
import { type Mention, readingOf } from '../../model/mention.js';
import { candidates } from '../../recognition/candidates/candidates.js';
import { type Desk, styleOf } from '../../steps/sheet.js';
import { LineIndex } from '../../text/lines.js';
import { type Counting, noCounts } from './counts.js';
import { decisionsOf } from './decisions.js';
import { entryOf } from './entry.js';
import { agreementOf, chosenForms, FormCollection } from './forms.js';
import { outletOf, sharedFolders } from './outlets.js';
import { judge } from './status.js';
import { blocksOf, placeIn, titleOf } from './texts.js';

/** A story and the names in it, after resolution. */
export interface ReportedStory {
  readonly article: Article;
  readonly mentions: readonly Mention[];
}

/** How often an unknown name has to occur to be worth a decision. */
const RECURS = 2;

/** Puts a report together. */
export function consistencyOf(stories: readonly ReportedStory[], desk: Desk): ConsistencyReport {
  const collector = new Collector(desk, sharedFolders(stories.map(({ article }) => article.path)));
  for (const story of stories) collector.add(story);
  const unknown = candidates(stories, desk, RECURS).map(
    (candidate): UnknownName => ({
      text: candidate.form,
      language: candidate.language,
      kind: candidate.kind,
      because: candidate.because.map(({ kind, words }) => ({ kind, data: { words } })),
      count: candidate.count,
      articles: candidate.files,
      places: collector.places(candidate.places),
    }),
  );
  return collector.finish(unknown);
}

interface Ambiguity extends Omit<AmbiguousName, 'articles' | 'mentions'> {
  readonly number: number;
  readonly articles: Set<number>;
  readonly mentions: number[];
}

interface OutletCount {
  readonly number: number;
  readonly by: ReportOutlet['by'];
  readonly name: string;
  articles: number;
  readonly counts: Counting;
}

class Collector {
  readonly #desk: Desk;
  readonly #shared: number;
  readonly #stories: { readonly article: Article; readonly lines: LineIndex }[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #articles: ReportArticle[] = [];
  readonly #outlets = new Map<string, OutletCount>();
  readonly #concepts: { readonly concept: Concept; readonly counts: Counting }[] = [];
  readonly #conceptNumbers = new Map<string, number>();
  readonly #forms = new FormCollection();
  readonly #mentions: ReportMention[] = [];
  readonly #ambiguous = new Map<string, Ambiguity>();
  readonly #styles = new Set<string>();
  readonly #counts = noCounts();

  constructor(desk: Desk, shared: number) {
    this.#desk = desk;
    this.#shared = shared;
  }

  add({ article, mentions }: ReportedStory): void {
    const { glossary } = this.#desk;
    const style = styleOf(article, this.#desk);
    const number = this.#articles.length;
    const lines = new LineIndex(article.source);
    const blocks = blocksOf(article);
    const blockNumbers = new Map(article.blocks.map(({ id }, index) => [id, index]));
    const counts = noCounts();
    for (const mention of mentions) {
      const { status, house, deviation } = judge(mention, article.language, glossary, style);
      const { line, column } = lines.position(mention.span[0]);
      const forms = mention.concepts.flatMap((id) => {
        const term = mention.candidates.find(({ concept }) => concept === id)?.term;
        const concept = this.#concept(id);
        if (term === undefined || concept === undefined) return [];
        (this.#concepts[concept] as { counts: Counting }).counts[status]++;
        return [this.#forms.add(concept, term, readingOf(mention), article.language, number, status)];
      });
      const ambiguous = status === 'ambiguous' ? this.#ambiguity(mention, article, number) : undefined;
      counts[status]++;
      this.#counts[status]++;
      this.#mentions.push({
        article: number,
        span: mention.span,
        line,
        column,
        block: blockNumbers.get(mention.block) ?? 0,
        place: mention.place,
        surface: mention.surface,
        status,
        forms,
        ...(ambiguous === undefined ? {} : { ambiguous }),
        ...(house === undefined ? {} : { house }),
        ...(deviation === undefined ? {} : { deviation }),
        because: status === 'ambiguous' ? [] : reasonsOf(mention),
      });
    }
    const outlet = this.#outlet({ article, mentions }, counts);
    this.#styles.add(style.id);
    this.#stories.push({ article, lines });
    this.#numbers.set(article.path, number);
    this.#articles.push({
      path: article.path,
      title: titleOf(blocks),
      language: article.language,
      ...(outlet === undefined ? {} : { outlet }),
      ...(article.date === undefined ? {} : { date: article.date }),
      style: style.id,
      counts,
      blocks,
    });
  }

  /** Places of the files as places of the report. */
  places(found: readonly { readonly path: string; readonly span: readonly [number, number] }[]): ReportPlace[] {
    return found.flatMap(({ path, span }) => {
      const article = this.#numbers.get(path) ?? -1;
      const story = this.#stories[article];
      const at = story && placeIn(story.article, span);
      return story === undefined || at === undefined
        ? []
        : [{ article, span, ...story.lines.position(span[0]), ...at }];
    });
  }

  finish(unknown: readonly UnknownName[]): ConsistencyReport {
    const styles = [...this.#styles].map((id) => this.#desk.style(id));
    const chosen = this.#concepts.map(({ concept }) => chosenForms(concept, languageCodes, styles));
    const collected = this.#forms.all((concept) => chosen[concept] ?? []);
    const byConcept = groupsOf(collected);
    const unsorted = this.#concepts.map(({ concept, counts }, index): ReportConcept => {
      const own = byConcept.get(index) ?? [];
      return {
        id: concept.id,
        entry: entryOf(concept, this.#desk.glossary),
        chosen: chosen[index] ?? [],
        counts,
        agreement: agreementOf(own.map((form) => [collected[form] as ReportForm, collected[form]?.count ?? 0])),
        forms: own.sort((a, b) => (collected[b]?.count ?? 0) - (collected[a]?.count ?? 0)),
      };
    });
    // The most frequent first: whoever looks at a list, looks at its beginning.
    const order = unsorted
      .map((_, index) => index)
      .sort(
        (a, b) => countedIn((unsorted[b] as ReportConcept).counts) - countedIn((unsorted[a] as ReportConcept).counts),
      );
    const places = new Map(order.map((old, now) => [old, now]));
    const moved = (old: number) => places.get(old) ?? old;
    const concepts = order.map((old) => unsorted[old] as ReportConcept);
    const forms = collected.map((form) => ({ ...form, concept: moved(form.concept) }));
    const ambiguous = [...this.#ambiguous.values()].map(({ number: _, ...name }) => ({
      ...name,
      concepts: name.concepts.map(moved),
      articles: name.articles.size,
    }));
    return {
      articles: this.#articles,
      outlets: this.#finishedOutlets(forms),
      concepts,
      forms,
      mentions: this.#mentions,
      ambiguous,
      unknown,
      decisions: decisionsOf({ concepts, forms, mentions: this.#mentions, ambiguous, unknown }),
      counts: this.#counts,
      agreement: agreementOf(forms.map((form) => [form, form.count])),
    };
  }

  #finishedOutlets(forms: readonly ReportForm[]): ReportOutlet[] {
    return [...this.#outlets.values()].map(({ number, ...outlet }) => {
      const counted = forms.map((form) => {
        const own = form.articles.filter(([article]) => this.#articles[article]?.outlet === number);
        return [form, own.reduce((sum, [, count]) => sum + count, 0)] as const;
      });
      return { ...outlet, agreement: agreementOf(counted.filter(([, count]) => count > 0)) };
    });
  }

  #concept(id: string): number | undefined {
    const known = this.#conceptNumbers.get(id);
    if (known !== undefined) return known;
    const concept = this.#desk.glossary.get(id);
    if (concept === undefined) return undefined;
    const number = this.#concepts.push({ concept, counts: noCounts() }) - 1;
    this.#conceptNumbers.set(id, number);
    return number;
  }

  #ambiguity(mention: Mention, { language }: Article, article: number): number {
    const concepts = [...new Set(mention.candidates.map(({ concept }) => concept))].sort();
    const text = readingOf(mention).replace(/\s+/gu, ' ');
    const id = `${language}\t${text}\t${concepts.join(' ')}`;
    let name = this.#ambiguous.get(id);
    if (name === undefined) {
      const numbers = concepts.flatMap((concept) => this.#concept(concept) ?? []);
      name = {
        number: this.#ambiguous.size,
        text,
        language,
        concepts: numbers,
        articles: new Set(),
        mentions: [],
      };
      this.#ambiguous.set(id, name);
    }
    name.articles.add(article);
    name.mentions.push(this.#mentions.length);
    return name.number;
  }

  #outlet({ article, mentions }: ReportedStory, counts: Counting): number | undefined {
    const name = outletOf(article, mentions, this.#desk.glossary, this.#shared);
    if (name === undefined) return undefined;
    const id = `${name.by}\t${name.name}`;
    const outlet = this.#outlets.get(id) ?? { number: this.#outlets.size, ...name, articles: 0, counts: noCounts() };
    this.#outlets.set(id, outlet);
    outlet.articles++;
    for (const status of Object.keys(counts) as (keyof Counting)[]) outlet.counts[status] += counts[status];
    return outlet.number;
  }
}

/** What is said for a name, each reason once. */
function reasonsOf({ because }: Mention): ReportReason[] {
  const reasons = new Map<string, ReportReason>();
  for (const { kind, concept, data } of because)
    reasons.set(`${kind}\t${Object.values(data).join('\t')}`, { kind, data: { ...data, concept } });
  return [...reasons.values()];
}

/** Numbers of forms by their concepts. */
function groupsOf(forms: readonly ReportForm[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [index, { concept }] of forms.entries()) {
    const group = groups.get(concept);
    if (group === undefined) groups.set(concept, [index]);
    else group.push(index);
  }
  return groups;
}
