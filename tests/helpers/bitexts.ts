// Bitexts made by chance, and what has to come back of them.
import fc from 'fast-check';
import { pairCodes, type Woven, weave } from '../../src/formats/xliff/weave.js';
import type { Code, Inline } from '../../src/model/article.js';
import type { Annotation, Bitext, Note, Unit, UnitState } from '../../src/model/bitext.js';

/** Letters of the three languages, and everything that XML treats in a way of its own. */
const awkward = fc.constantFrom(
  ...['Tô Lâm', 'Milli Məclis', 'İ', 'e\u0323\u0302', '😀', '\u{20BB7}', '\u00a0', '\u2028', '\ufeff', '\ufffd'],
  ...['\r', '\n', '\t', '\r\n', '  ', ']]>', '--', '<b>', '</source>', '&', '&amp;', '&#7911;', '"', "'", '{', '%'],
);
const anyCharacter = fc
  .integer({ min: 0x20, max: 0x10ffff })
  .filter((code) => !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff)
  .map((code) => String.fromCodePoint(code));

/** Any text that XML can hold. */
export const xmlText = fc
  .array(fc.oneof(awkward, fc.constantFrom('a', 'b', ' '), anyCharacter), { maxLength: 8 })
  .map((parts) => parts.join(''));
const filledText = xmlText.filter((text) => text !== '');

type Piece =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'standalone' | 'open' | 'stray'; readonly kind: string; readonly raw: string }
  | { readonly type: 'close'; readonly which: number; readonly raw: string };

const kind = fc.constantFrom('bold', 'italic', 'underline', 'link', 'code', 'image', 'break');
const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('text' as const), value: filledText }) },
  fc.record({ type: fc.constantFrom('standalone' as const, 'stray' as const), kind, raw: filledText }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('open' as const), kind, raw: filledText }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('close' as const), which: fc.nat(5), raw: filledText }) },
);

/** Pairs that nest, pairs that cross, ends without a partner, standalone codes. */
const inlines: fc.Arbitrary<Inline[]> = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => {
  const open: Code[] = [];
  const result: Inline[] = [];
  let id = 0;
  for (const p of pieces) {
    if (p.type === 'text') result.push({ ...p, span: [0, 0] });
    else if (p.type === 'close') {
      const [partner] = open.splice(p.which % Math.max(1, open.length), 1);
      if (partner !== undefined) result.push({ ...partner, type: 'close', raw: p.raw });
    } else {
      const code: Code = {
        type: p.type === 'stray' ? 'close' : p.type,
        id: String(++id),
        kind: p.kind,
        raw: p.raw,
        span: [0, 0],
      };
      if (code.type === 'open') open.push(code);
      result.push(code);
    }
  }
  return result;
});

const note: fc.Arbitrary<Note> = fc.record({
  category: fc.constantFrom('glossary', 'normalization', 'context', 'vi'),
  priority: fc.integer({ min: 1, max: 10 }),
  text: xmlText,
});

const STATES: readonly UnitState[] = ['initial', 'needs-review', 'translated', 'reviewed', 'final'];

const unit: fc.Arbitrary<Omit<Unit, 'id'>> = fc
  .record({
    name: xmlText.map((text) => `visit/${text}`),
    source: inlines,
    translation: fc.option(fc.array(filledText, { minLength: 1, maxLength: 12 }), { nil: undefined }),
    state: fc.constantFrom(...STATES),
    places: fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 4 }),
    kind: fc.constantFrom('term' as const, 'term' as const, 'protected' as const),
    translations: fc.array(fc.option(xmlText, { nil: undefined }), { minLength: 4, maxLength: 4 }),
    definition: fc.option(xmlText, { nil: undefined }),
    notes: fc.array(note, { maxLength: 3 }),
    line: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
  })
  .map(({ translation, places, kind, translations, definition, line, state, ...rest }) => {
    const boundaries = letterBoundaries(rest.source);
    const annotations = places.map(([a, b], index): Annotation => {
      const [start = 0, end = 0] = [a, b].map((n) => boundaries[n % boundaries.length] as number).sort((x, y) => x - y);
      const said = kind === 'protected' ? {} : { translation: translations[index], definition };
      return { span: [start, end], kind, ...defined(said) };
    });
    // A translation keeps the codes and has other words between them.
    let word = 0;
    const translated = rest.source.map(
      (i): Inline => (i.type === 'text' ? { ...i, value: translation?.[word++] ?? '—' } : i),
    );
    const isTranslated = translation !== undefined && translated.length > 0;
    const target = isTranslated ? { target: translated, state } : { state: 'initial' as const };
    return { ...rest, annotations, ...target, ...defined({ line }) };
  });

/** Bitexts as Tamdil writes them. */
export const bitexts: fc.Arbitrary<Bitext> = fc
  .record({
    groups: fc.array(
      fc.record({
        kind: fc.constantFrom('title', 'heading', 'paragraph', 'item', 'quote', 'caption', 'dateline', 'signoff'),
        units: fc.array(unit, { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    notes: fc.array(note, { maxLength: 2 }),
    story: fc.constantFrom('visit', 'bài báo 1', 'politics/visit'),
  })
  .map(({ groups, notes, story }) => {
    let count = 0;
    return {
      story,
      original: 'visit.en.txt',
      format: 'text',
      sourceLanguage: 'en',
      targetLanguage: 'az',
      notes,
      groups: groups.map(({ kind, units }, index) => {
        const named = units.map((u) => ({ ...u, id: `u${++count}` }));
        return { id: `g-${named[0]?.id}`, name: `${story}/${kind}-${index + 1}`, kind, units: named };
      }),
    } as Bitext;
  });

/**
 * What of a bitext a version carries: places in the file are of the file, texts next to each other are one text, markers that
 * cannot nest are left out, and some things have no place in a version.
 */
export function carried(bitext: Bitext, version: '1.2' | '2.x'): Bitext {
  const groups = bitext.groups.map((group) => ({ ...group, units: group.units.map((u) => carriedUnit(u, version)) }));
  return { ...bitext, groups };
}

function carriedUnit(unit: Unit, version: '1.2' | '2.x'): Unit {
  const { target, line, ...rest } = unit;
  return {
    ...rest,
    source: carriedInlines(unit.source, version),
    ...(target === undefined ? {} : { target: carriedInlines(target, version) }),
    annotations: marksOf(weave(unit.source, unit.annotations)).map(({ definition, ...annotation }) =>
      version === '1.2' ? annotation : { ...annotation, ...defined({ definition }) },
    ),
    ...(version === '1.2' ? defined({ line }) : {}),
  };
}

function carriedInlines(all: readonly Inline[], version: '1.2' | '2.x'): Inline[] {
  const { partners, crossing } = pairCodes(all);
  const result: Inline[] = [];
  for (const inline of all) {
    const last = result.at(-1);
    if (inline.type === 'text' && inline.value === '') continue;
    if (inline.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { ...last, value: last.value + inline.value };
    // XLIFF 1.2 has no place for the markup of g and x.
    else if (inline.type === 'text' || version === '2.x') result.push({ ...inline, span: [0, 0] });
    else {
      const shown = inline.type !== 'standalone' && (!partners.has(inline) || crossing.has(inline));
      result.push({ ...inline, span: [0, 0], raw: shown ? inline.raw : '' });
    }
  }
  return result;
}

function marksOf(nodes: readonly Woven[]): Annotation[] {
  return nodes.flatMap((node) => {
    if (node.type === 'mark') return [node.annotation, ...marksOf(node.children)];
    return node.type === 'pair' ? marksOf(node.children) : [];
  });
}

/** Offsets into the text of a unit that do not cut a character. */
function letterBoundaries(source: readonly Inline[]): number[] {
  const offsets = [0];
  for (const inline of source)
    for (const character of inline.type === 'text' ? inline.value : '')
      offsets.push((offsets.at(-1) as number) + character.length);
  return offsets;
}

function defined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
