// Prepares what translators get: for each target language the units of the story, with terms, notes and certain targets.
import { preferredTerm, termOf } from '../glossary/houseForm.js';
import { languageOf } from '../languages/index.js';
import type { Article, Block, Inline, LanguageCode, Segment } from '../model/article.js';
import type { Annotation, Bitext, Note, Unit, UnitGroup } from '../model/bitext.js';
import type { Concept, Term } from '../model/concept.js';
import type { Mention } from '../model/mention.js';
import type { HouseStyle } from '../model/style.js';
import { addresses } from '../text/addresses.js';
import { LineIndex } from '../text/lines.js';
import { listedBy } from '../text/lists.js';
import { forbiddenInXml } from '../text/xmlCharacters.js';
import { articleFileName, storyName } from './job/names.js';
import { changeNotes, contextNotes, glossaryNotes, type NamedThing } from './job/notes.js';
import { type Change, type Desk, defineStep, styleOf } from './sheet.js';

export const draft = defineStep({
  name: 'draft',
  needs: ['normalized'],
  gives: 'bitexts',
  run({ normalized }, desk) {
    const { article } = normalized;
    const style = styleOf(article, desk);
    const lines = new LineIndex(article.source);
    const segments = listedBy(normalized.segments, (segment) => segment.block);
    return desk.settings.to
      .filter((language) => language !== article.language)
      .map((language): Bitext => {
        const makeUnit = unitMaker(normalized, language, style, lines, desk);
        return {
          story: storyName(article),
          original: articleFileName(article),
          format: article.format,
          sourceLanguage: article.language,
          targetLanguage: language,
          notes: [{ category: desk.settings.tool.name, priority: 5, text: jobNote(article, desk) }],
          groups: article.blocks.flatMap((block) => groupOf(block, article, segments, makeUnit)),
        };
      });
  },
});

function jobNote(article: Article, desk: Desk): string {
  const story = storyName(article);
  const names = desk.settings.to
    .filter((language) => language !== article.language)
    .map((language) => `${article.language}-${language}`);
  return desk.say('notes:job', { story, directions: names });
}

function groupOf(
  block: Block,
  article: Article,
  segments: ReadonlyMap<string, readonly Segment[]>,
  makeUnit: (segment: Segment, block: Block) => Unit,
): UnitGroup[] {
  const units = (segments.get(block.id) ?? []).map((s) => makeUnit(s, block));
  const first = units[0];
  if (first === undefined) return [];
  return [{ id: `g-${first.id}`, name: `${storyName(article)}/${block.id}`, kind: block.kind, units }];
}

function unitMaker(
  story: { article: Article; mentions: readonly Mention[]; changes: readonly Change[] },
  language: LanguageCode,
  style: HouseStyle,
  lines: LineIndex,
  desk: Desk,
): (segment: Segment, block: Block) => Unit {
  const known = new Set<string>();
  const mentions = listedBy(story.mentions, (mention) => mention.block);
  const changes = listedBy(story.changes, (change) => change.segment ?? '');
  return (segment, block) => {
    const text = textOf(segment.inlines);
    const inside = (mentions.get(block.id) ?? []).filter(
      (m) => m.span[0] >= segment.span[0] && m.span[1] <= segment.span[1],
    );
    const things = inside.flatMap((mention) => named(mention, language, style, desk));
    const annotations = annotate(segment, text, things, block);
    const notes: Note[] = [
      ...glossaryNotes(things, language, known, desk),
      ...changeNotes(changes.get(segment.id) ?? [], desk),
      ...contextNotes(block, inside, desk),
    ];
    const target = certainTarget(segment, block, text, things);
    return {
      id: segment.id,
      name: `${storyName(story.article)}/${segment.id}`,
      source: segment.inlines,
      ...(target === undefined ? {} : { target }),
      state: target === undefined ? 'initial' : 'translated',
      annotations,
      notes,
      line: lines.position(segment.span[0]).line,
    };
  };
}

/** What a mention names and how the target language writes it. A title that is not resolved still tells of the names in it. */
function named(mention: Mention, language: LanguageCode, style: HouseStyle, desk: Desk): NamedThing[] {
  const concepts = mention.concepts.flatMap((id) => desk.glossary.get(id) ?? []);
  if (concepts.length === 0) return mention.parts.flatMap((part) => named(part, language, style, desk));
  const own = concepts.map((concept): NamedThing => {
    const like = concepts.length === 1 ? termOf(mention) : undefined;
    const translation = translationOf(concept, like, language, style);
    return { mention, concept, ...(translation === undefined ? {} : { translation }) };
  });
  // "Chairman of the National Assembly of Việt Nam" → Milli Assambleyanın sədri: the country would be lost.
  const places = mention.parts.flatMap((part) => named(part, language, style, desk));
  const lost = places.filter(
    ({ concept, translation }) =>
      concept.kind === 'place' &&
      !own.some((thing) => translation !== undefined && thing.translation?.text.includes(translation.text)),
  );
  return [...own, ...lost];
}

/** The target language's form of the same class; where it has none of its own, or does not shorten such names, the full form. */
function translationOf(
  concept: Concept,
  like: Term | undefined,
  language: LanguageCode,
  style: HouseStyle,
): Term | undefined {
  const inFull = concept.naming !== undefined && languageOf(language).names.inFull.has(concept.naming);
  return (
    preferredTerm(concept, language, style, inFull ? undefined : like) ??
    preferredTerm(concept, language, style) ??
    concept.terms.find((term) => term.language === language && term.use === 'preferred' && !term.derived)
  );
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.value : '')).join('');
}

function annotate(segment: Segment, text: string, things: readonly NamedThing[], block: Block): Annotation[] {
  if (block.kind === 'signoff') return [{ span: [0, text.length], kind: 'protected' }];
  const terms = new Map<string, Annotation>();
  for (const { mention, concept, translation } of things) {
    const span = withinText(segment.inlines, mention.span);
    if (span === undefined) continue;
    const known = terms.get(span.join());
    // "the two NAs": one stretch of text, two concepts, both translations.
    const both = [known?.translation, translation?.text].filter((t) => t !== undefined).join('; ');
    terms.set(span.join(), {
      span,
      kind: 'term',
      concept: known === undefined ? concept.id : `${known.concept} ${concept.id}`,
      definition: concept.about,
      ...(both === '' ? {} : { translation: both }),
    });
  }
  const free = addresses(text).filter(([start, end]) =>
    [...terms.values()].every(({ span }) => span[1] <= start || span[0] >= end),
  );
  return [...terms.values(), ...free.map((span): Annotation => ({ span, kind: 'protected' }))].sort(
    (a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1],
  );
}

/** Where a span of the file lies in a unit's text, codes not counted. */
function withinText(inlines: readonly Inline[], [start, end]: readonly [number, number]): [number, number] | undefined {
  let at = 0;
  let from: number | undefined;
  let to: number | undefined;
  for (const inline of inlines) {
    if (inline.type !== 'text') continue;
    const [first, last] = inline.span;
    if (from === undefined && start >= first && start < last) from = at + start - first;
    if (end > first && end <= last) to = at + end - first;
    at += inline.value.length;
  }
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** The target, where there can be only one: a sign-off stays, a number stays, a lone name has its translation. */
function certainTarget(
  segment: Segment,
  block: Block,
  text: string,
  things: readonly NamedThing[],
): readonly Inline[] | undefined {
  if (forbiddenInXml(text) >= 0) return undefined;
  if (block.kind === 'signoff' || /^\s*\d+\s*$/u.test(text)) return segment.inlines;
  const only = things.length === 1 ? things[0] : undefined;
  if (only?.translation?.confirmed !== true || only.mention.ending || segment.inlines.length !== 1) return undefined;
  const [start, end] = withinText(segment.inlines, only.mention.span) ?? [0, 0];
  const around = text.slice(0, start) + text.slice(end);
  // A dateline is a place and a dash; anything with words around the name is for a person.
  if (end === 0 || /[\p{L}\p{N}]/u.test(around)) return undefined;
  const { upper } = languageOf(only.translation.language);
  const capitals = !/\p{Ll}/u.test(text) && text.length > 2 && only.translation.form !== 'acronym';
  const name = capitals ? upper(only.translation.text) : only.translation.text;
  return [{ type: 'text', value: text.slice(0, start) + name + text.slice(end), span: segment.span }];
}
