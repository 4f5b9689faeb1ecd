// The page's data with the ways through it: which names stand in which block, which articles an outlet has.
import type { NameStatus } from '../model/consistency.js';
import { nameStatuses } from '../model/consistency.js';
import { outletLabel as labelOfOutlet } from '../model/labels.js';
import type { PageArticle, PageBlock, PageConcept, PageData, PageForm, PageMention } from '../model/reportPage.js';

/** A name in a text that the page shows. */
export interface Name {
  /** Its number among the names that are shown. */
  readonly number: number;
  readonly block: number;
  readonly article: number;
  readonly start: number;
  readonly end: number;
  readonly status: NameStatus;
  /** Numbers of the forms, or none. */
  readonly forms: readonly number[];
  /** Number of the ambiguous name, or -1. */
  readonly ambiguous: number;
  readonly line: number;
  readonly house: string | undefined;
  readonly deviation: string | undefined;
  readonly because: readonly number[];
}

export interface Model extends PageData {
  readonly names: readonly Name[];
  /** By article: numbers of its blocks that are shown. */
  readonly blocksOf: readonly (readonly number[])[];
  /** By block: its names, in order. */
  readonly namesOf: readonly (readonly Name[])[];
  readonly conceptNumbers: ReadonlyMap<string, number>;
}

export function makeModel(data: PageData): Model {
  const names = data.mentions.map((mention, number) => nameOf(mention, number, data));
  const blocksOf: number[][] = data.articles.map(() => []);
  for (const [number, [article]] of data.blocks.entries()) blocksOf[article]?.push(number);
  const namesOf: Name[][] = data.blocks.map(() => []);
  for (const name of names) namesOf[name.block]?.push(name);
  const conceptNumbers = new Map(data.concepts.map(({ id }, number) => [id, number]));
  return { ...data, names, blocksOf, namesOf, conceptNumbers };
}

function nameOf(mention: PageMention, number: number, data: PageData): Name {
  const [block, start, end, named, status, line, house, deviation, ...because] = mention;
  const ambiguous = typeof named === 'number' && named < 0 ? -1 - named : -1;
  return {
    number,
    block,
    article: data.blocks[block]?.[0] ?? 0,
    start,
    end,
    status: nameStatuses[status] ?? 'admitted',
    forms: typeof named === 'number' ? (named < 0 ? [] : [named]) : named,
    ambiguous,
    line,
    house: data.houses[house],
    deviation: data.deviations[deviation],
    because,
  };
}

export const blockOf = (model: Model, number: number) => model.blocks[number] as PageBlock;
export const articleOf = (model: Model, number: number) => model.articles[number] as PageArticle;
const formOf = (model: Model, number: number) => model.forms[number] as PageForm;
export const conceptOf = (model: Model, number: number) => model.concepts[number] as PageConcept;

/** Numbers of the concepts that a name means or may mean. */
export function conceptsOf(model: Model, { forms, ambiguous }: Name): readonly number[] {
  return ambiguous < 0
    ? forms.map((form) => formOf(model, form).concept)
    : (model.ambiguous[ambiguous]?.concepts ?? []);
}

/** An outlet's name, or nothing where the article's is not known. */
export function outletLabel(model: Model, outlet: number | undefined, locale: string): string | undefined {
  const known = model.outlets[outlet ?? -1];
  return known && labelOfOutlet(known, model.concepts[model.conceptNumbers.get(known.name) ?? -1], locale);
}

/** The sentence around a place of a block's text. */
export function sentenceAround(block: PageBlock, start: number, end: number): readonly [number, number] {
  const [, , , text, cuts] = block;
  let [from, to] = [0, text.length];
  for (let i = 0; i < cuts.length; i += 2) {
    const [first, last] = [cuts[i] as number, cuts[i + 1] as number];
    if (first <= start) from = first;
    if (last >= end) {
      to = last;
      break;
    }
  }
  return [Math.min(from, start), Math.max(to, end)];
}

/** What steers a reader's eye where it must not: controls, changes of direction, letters without width. */
const STEERING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** The text with all that has no face shown as its code point. */
export function shown(text: string): string {
  return text.replace(STEERING, (c) => `‹U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`);
}

/** Languages in the order in which the program names them. */
export const languageOrder = (code: string) => ['az', 'vi', 'en'].indexOf(code) * -1;
