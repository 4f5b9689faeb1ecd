// A returned bitext read as two stories, source and target, so that names in both are recognized and decided as in articles.
import { isLanguage } from '../../languages/index.js';
import type { Article, Block, LanguageCode } from '../../model/article.js';
import type { Bitext, Unit, UnitGroup } from '../../model/bitext.js';
import type { Mention, NearMiss } from '../../model/mention.js';
import type { CheckedBitext, CheckedUnit } from '../../model/rule.js';
import type { Span } from '../../model/span.js';
import { nearMisses } from '../../recognition/nearMisses.js';
import { recognize } from '../../recognition/recognize.js';
import { resolve } from '../../recognition/resolve.js';
import { lastBeginning, listedBy } from '../../text/lists.js';
import { plainText } from '../../text/plain.js';
import type { Desk } from '../sheet.js';

/** A bitext and where it is from. */
export interface BitextAtHand {
  readonly path: string;
  readonly bitext: Bitext;
  /** Where findings about a unit point. */
  placeOf(unit: string): Span;
  /** The ids of the job's units in the order of the article. */
  readonly order?: readonly string[];
}

/** A bitext with what is named in each unit. Languages that Tamdil does not know have no names. */
export function checkedBitext({ path, bitext, placeOf, order }: BitextAtHand, desk: Desk): CheckedBitext {
  const style = desk.style(desk.settings.askedStyle ?? desk.settings.style);
  const [from, to] = [knownLanguage(bitext.sourceLanguage), knownLanguage(bitext.targetLanguage)];
  const source = readSide(bitext, 'source', from, desk);
  const target = readSide(bitext, 'target', to, desk);
  const languages = from === undefined || to === undefined ? {} : { languages: { source: from, target: to } };
  const all = bitext.groups.flatMap(({ kind, units: list }) => list.map((unit) => ({ kind, unit })));
  const units = all.map(
    ({ kind, unit }, index): CheckedUnit => ({
      unit,
      kind,
      span: placeOf(unit.id),
      source: source.texts[index] ?? '',
      target: target.texts[index] ?? '',
      sourceMentions: source.mentionsOf(index, 'mentions'),
      targetMentions: target.mentionsOf(index, 'mentions'),
      targetCandidates: target.mentionsOf(index, 'candidates'),
      targetMisses: target.missesOf(index),
    }),
  );
  return {
    path,
    bitext,
    ...languages,
    units,
    glossary: desk.glossary,
    style,
    ...(order === undefined ? {} : { order }),
  };
}

/** A language by its code, whatever region or script follows: az-Latn-AZ. */
function knownLanguage(code: LanguageCode): LanguageCode | undefined {
  const primary = code.toLowerCase().split('-')[0] ?? '';
  return isLanguage(primary) ? primary : undefined;
}

interface Side {
  readonly texts: readonly string[];
  mentionsOf(unit: number, kind: 'mentions' | 'candidates'): Mention[];
  missesOf(unit: number): NearMiss[];
}

/** One side of a bitext as an article: a block for each group, its units one behind the other. */
function readSide(bitext: Bitext, side: 'source' | 'target', language: LanguageCode | undefined, desk: Desk): Side {
  const texts = bitext.groups.flatMap(({ units }) => units.map((unit) => plainText(unit[side] ?? []).text));
  if (language === undefined) return { texts, mentionsOf: () => [], missesOf: () => [] };
  const { article, places } = asArticle(bitext, side, language);
  const candidates = recognize(article, desk.lexicon(language));
  const mentions = resolve(article, candidates, desk.glossary);
  const misses = nearMisses(article, mentions, desk.lexicon(language));
  const all = { mentions: byUnit(mentions, places), candidates: byUnit(candidates, places) };
  const missed = byUnit(misses, places);
  return {
    texts,
    mentionsOf: (unit, kind) => (all[kind].get(unit) ?? []).map((m) => moved(m, places[unit]?.[0] ?? 0)),
    missesOf: (unit) => missed.get(unit) ?? [],
  };
}

/** What lies wholly in a unit, by the unit's number. @param places of the units, in order */
function byUnit<T extends { readonly span: Span }>(found: readonly T[], places: readonly Span[]): Map<number, T[]> {
  const unitAt = (offset: number) => lastBeginning(places.length, (unit) => (places[unit] as Span)[0], offset);
  return listedBy(
    found.filter(({ span }) => span[1] <= (places[unitAt(span[0])]?.[1] ?? 0)),
    ({ span }) => unitAt(span[0]),
  );
}

/** A mention with its places counted from the beginning of its unit. */
function moved(mention: Mention, start: number): Mention {
  const span: Span = [mention.span[0] - start, mention.span[1] - start];
  return { ...mention, span, place: span, parts: mention.parts.map((part) => moved(part, start)) };
}

function asArticle(
  bitext: Bitext,
  side: 'source' | 'target',
  language: LanguageCode,
): { article: Article; places: Span[] } {
  let text = '';
  const places: Span[] = [];
  const blocks = bitext.groups.map((group: UnitGroup, index): Block => {
    const start = text.length;
    let value = '';
    for (const unit of group.units) {
      if (value !== '') value += ' ';
      const words = textOf(unit, side);
      places.push([start + value.length, start + value.length + words.length]);
      value += words;
    }
    const span: Span = [start, start + value.length];
    text += `${value}\n\n`;
    return { id: `${group.kind}-${index}`, kind: group.kind, span, inlines: [{ type: 'text', value, span }] };
  });
  const encoding = { name: 'utf-8', byteOrderMark: false } as const;
  return {
    article: { path: bitext.original, language, format: bitext.format, source: text, encoding, blocks },
    places,
  };
}

const textOf = (unit: Unit, side: 'source' | 'target') => plainText(unit[side] ?? []).text;
