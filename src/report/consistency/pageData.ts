// A report as its page holds it. Counts are of everything; texts are shown as far as there is room, the telling ones first.
import type { ConsistencyReport, ReportArticle, ReportMention, ReportReason } from '../../model/consistency.js';
import { nameStatuses } from '../../model/consistency.js';
import type { LeftOut, PageBlock, PageData, PageMention } from '../../model/reportPage.js';

/** What a page's data may weigh, in bytes: a browser opens that at once, and a mail takes it along. */
const HEAVIEST = 13_000_000;
/** The part of it that is left for texts and names, however long the lists of articles, concepts and forms are. */
const LEAST_PART = 0.1;
/** What a name takes besides its sentence. */
const MENTION_BYTES = 50;
const BLOCK_BYTES = 40;

/** A name in house style tells as much as one of so many that deviate. */
const USUAL = 12;

/** Unknown names that a page shows, and places of each. */
const UNKNOWN = 500;
const UNKNOWN_PLACES = 12;

/**
 * The data of a report's page, and what it has no room for.
 * @param heaviest what the data may weigh, in bytes
 */
export function pageData(
  report: ConsistencyReport,
  heaviest = HEAVIEST,
): { readonly data: PageData; readonly left: LeftOut } {
  const lists = {
    articles: report.articles.map(({ blocks: own, ...article }) => ({ ...article, blocks: own.length })),
    outlets: report.outlets,
    concepts: report.concepts,
    forms: report.forms.map((form) => ({ ...form, articles: form.articles.flat() })),
  };
  const room = Math.max(heaviest - Buffer.byteLength(JSON.stringify(lists)), heaviest * LEAST_PART);
  const numbers = shownBlocks(report, room);
  const blocks: PageBlock[] = [];
  for (const [article, { blocks: own }] of report.articles.entries())
    for (const [number, { kind, text, sentences }] of own.entries()) {
      if (!numbers.has(article, number)) continue;
      numbers.set(article, number, blocks.length);
      blocks.push([article, number, kind, text, sentences.flat()]);
    }
  const reasons = new Numbered<ReportReason>();
  const houses = new Numbered<string>();
  const deviations = new Numbered<string>();
  const mentions = report.mentions.flatMap((mention): PageMention[] => {
    const block = numbers.get(mention.article, mention.block);
    if (block === undefined) return [];
    const { place, forms, ambiguous, status, line, house, deviation, because } = mention;
    const named = ambiguous === undefined ? (forms.length === 1 ? (forms[0] as number) : forms) : -1 - ambiguous;
    return [
      [
        block,
        place[0],
        place[1],
        named,
        nameStatuses.indexOf(status),
        line,
        house === undefined ? -1 : houses.number(house, house),
        deviation === undefined ? -1 : deviations.number(deviation, deviation),
        ...because.map((reason) => reasons.number(JSON.stringify(reason), reason)),
      ],
    ];
  });
  const unknown = report.unknown.slice(0, UNKNOWN);
  const data: PageData = {
    ...lists,
    ambiguous: report.ambiguous.map(({ mentions: own, ...name }) => ({ ...name, count: own.length })),
    unknown: unknown.map((name) => ({
      ...name,
      places: name.places
        .flatMap(({ article, block, place }): [number, number, number][] => {
          const shown = numbers.get(article, block);
          return shown === undefined ? [] : [[shown, place[0], place[1]]];
        })
        .slice(0, UNKNOWN_PLACES),
    })),
    reasons: reasons.all,
    houses: houses.all,
    deviations: deviations.all,
    blocks,
    mentions,
  };
  const left: LeftOut = {
    mentions: report.mentions.length - mentions.length,
    articles: report.articles.filter((article, index) => article.blocks.some((_, b) => !numbers.has(index, b))).length,
    unknown: report.unknown.length - unknown.length,
  };
  return { data, left };
}

/** Things that get a number when they first occur. */
class Numbered<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<string, number>();

  number(key: string, value: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}

/** Numbers by article and block. */
class BlockMap {
  readonly #numbers = new Map<number, Map<number, number>>();

  set(article: number, block: number, value: number): void {
    const own = this.#numbers.get(article);
    if (own === undefined) this.#numbers.set(article, new Map([[block, value]]));
    else own.set(block, value);
  }

  get(article: number, block: number): number | undefined {
    return this.#numbers.get(article)?.get(block);
  }

  has(article: number, block: number): boolean {
    return this.get(article, block) !== undefined;
  }
}

/**
 * The blocks that a page has room for. First come those that hold the first example of something: of each form, of each
 * ambiguous and each unknown name; then those with the second, and so on, deviating names before usual ones.
 */
function shownBlocks(report: ConsistencyReport, room: number): BlockMap {
  const shown = new BlockMap();
  const ranks = ranksOf(report);
  const all = report.articles.flatMap((article, index) =>
    article.blocks.map((_, block) => ({ article: index, block, rank: ranks.get(index, block) ?? Number.MAX_VALUE })),
  );
  all.sort((a, b) => a.rank - b.rank || a.article - b.article || a.block - b.block);
  const names = mentionCounts(report.mentions);
  let left = room;
  for (const { article, block } of all) {
    left -=
      weightOf(report.articles[article] as ReportArticle, block) + MENTION_BYTES * (names.get(article, block) ?? 0);
    if (left < 0) break;
    shown.set(article, block, 0);
  }
  return shown;
}

function ranksOf({ mentions, unknown }: ConsistencyReport): BlockMap {
  const ranks = new BlockMap();
  const lower = (article: number, block: number, rank: number) =>
    ranks.set(article, block, Math.min(ranks.get(article, block) ?? rank, rank));
  const seen = new Map<string, number>();
  for (const { article, block, forms, ambiguous, status } of mentions) {
    const key = `${forms} ${ambiguous ?? ''} ${status}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    lower(article, block, status === 'preferred' || status === 'admitted' ? nth * USUAL : nth);
  }
  for (const { places } of unknown.slice(0, UNKNOWN))
    for (const [nth, { article, block }] of places.slice(0, UNKNOWN_PLACES).entries()) lower(article, block, nth);
  return ranks;
}

/** How many names each block holds. */
function mentionCounts(mentions: readonly ReportMention[]): BlockMap {
  const counts = new BlockMap();
  for (const { article, block } of mentions) counts.set(article, block, (counts.get(article, block) ?? 0) + 1);
  return counts;
}

/** Bytes that a block takes, near enough: most letters beyond ASCII take two or three. */
function weightOf({ blocks }: ReportArticle, block: number): number {
  const { text = '', sentences = [] } = blocks[block] ?? {};
  const wide = text.match(/[^\u0000-\u007f]/gu)?.length ?? 0;
  return text.length + wide * 1.5 + sentences.length * 8 + BLOCK_BYTES;
}
