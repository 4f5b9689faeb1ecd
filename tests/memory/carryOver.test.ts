// A story changes while its translators work: what they did stays with its sentence, or is put aside, and is never lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitextFormats, readBitext } from '../../src/formats/bitexts/index.js';
import { type CarriedOver, carryOver, hasWork } from '../../src/memory/carryOver.js';
import type { Code, Inline } from '../../src/model/article.js';
import type { Bitext, Note, Unit, UnitGroup, UnitState } from '../../src/model/bitext.js';
import { shortId } from '../../src/text/hash.js';
import { plainText } from '../../src/text/plain.js';

const text = (value: string): Inline => ({ type: 'text', value, span: [0, value.length] });
const code = (type: Code['type'], id: string, raw = '**'): Code => ({
  type,
  id,
  kind: 'bold',
  raw,
  span: [0, raw.length],
});

interface Sketch extends Partial<Unit> {
  readonly says?: string;
}

function unit(source: string | readonly Inline[], { says, ...more }: Sketch = {}): Unit {
  const inlines = typeof source === 'string' ? [text(source)] : source;
  const id = shortId(plainText(inlines).text);
  const target = says === undefined ? {} : { target: [text(says)], state: 'translated' as UnitState };
  return { id, name: `a/${id}`, source: inlines, state: 'initial', annotations: [], notes: [], ...target, ...more };
}

const group = (id: string, units: readonly Unit[]): UnitGroup => ({ id, name: `a/${id}`, kind: 'paragraph', units });

function bitext(...units: readonly Unit[]): Bitext {
  const languages = { sourceLanguage: 'en', targetLanguage: 'vi' };
  return { story: 'a', original: 'a.en.txt', format: 'text', ...languages, notes: [], groups: [group('g', units)] };
}

const options = { changed: (source: string) => `was: ${source}` };
const carry = (next: Bitext, earlier: readonly Bitext[], removed: readonly UnitGroup[] = []) =>
  carryOver(next, earlier, removed, options);
const unitsOf = (groups: readonly UnitGroup[]) => groups.flatMap(({ units }) => units);
const shown = (u: Unit | undefined) => u && `${u.state}: ${plainText(u.target ?? []).text}`;
const all = ({ bitext: { groups } }: CarriedOver) => unitsOf(groups).map(shown);

describe('a sentence', () => {
  test('that is as it was keeps target and state, wherever it stands', () => {
    const earlier = bitext(unit('One.', { says: 'Một.' }), unit('Two.', { says: 'Hai.', state: 'final' }));
    const result = carry(bitext(unit('Two.'), unit('New.'), unit('One.')), [earlier]);
    expect(all(result)).toEqual(['final: Hai.', 'initial: ', 'translated: Một.']);
    expect(result.counts).toEqual({ kept: 2, changed: 0, removed: 0 });
    expect(result.removed).toEqual([]);
  });

  test('that changed gets what it had as a suggestion, and says what it was', () => {
    const earlier = bitext(
      unit('The two sides signed seven papers on Monday.', { says: 'Hai bên ký bảy văn kiện.', state: 'final' }),
    );
    const result = carry(bitext(unit('The two sides signed eight papers on Monday.')), [earlier]);
    expect(all(result)).toEqual(['needs-review: Hai bên ký bảy văn kiện.']);
    const [now] = unitsOf(result.bitext.groups);
    expect(now?.notes).toEqual([
      { category: 'update', priority: 1, text: 'was: The two sides signed seven papers on Monday.' },
    ]);
    expect(unitsOf(result.removed).map(shown)).toEqual(['final: Hai bên ký bảy văn kiện.']);
    expect(result.counts).toEqual({ kept: 0, changed: 1, removed: 1 });
  });

  test('that is another one gets nothing', () => {
    const earlier = bitext(unit('The two sides signed seven papers.', { says: 'Hai bên ký bảy văn kiện.' }));
    expect(all(carry(bitext(unit('It rained in Baku.')), [earlier]))).toEqual(['initial: ']);
  });

  test('gives its translation to the likest new sentence, and to one alone', () => {
    const earlier = bitext(unit('a b c d e f g h', { says: 'X' }));
    const next = bitext(unit('a b c d e f y z'), unit('a b c d e f g z'));
    expect(all(carry(next, [earlier]))).toEqual(['initial: ', 'needs-review: X']);
  });

  test('that comes back gets its translation back', () => {
    const gone = carry(bitext(unit('One.')), [bitext(unit('One.'), unit('Two.', { says: 'Hai.', state: 'reviewed' }))]);
    expect(unitsOf(gone.removed).map(shown)).toEqual(['reviewed: Hai.']);
    const back = carry(bitext(unit('Two.'), unit('One.')), [gone.bitext], gone.removed);
    expect(all(back)).toEqual(['reviewed: Hai.', 'initial: ']);
    expect(back.removed).toEqual([]);
  });

  test('that nobody translated goes without a trace; a copy of the source is no translation', () => {
    const copied = unit('Two.', { target: [text('Two.')], state: 'initial' });
    const result = carry(bitext(unit('One.')), [bitext(copied)]);
    expect(result.removed).toEqual([]);
    expect(hasWork(copied)).toBe(false);
    expect(hasWork({ ...copied, state: 'translated' })).toBe(true);
  });

  test('whose name is written otherwise now is looked at again', () => {
    const id = { id: 'same' };
    const earlier = bitext(unit('To Lam left.', { says: 'Tô Lâm đi.', ...id }));
    const result = carry(bitext(unit('Tô Lâm left.', id)), [earlier]);
    expect(all(result)).toEqual(['needs-review: Tô Lâm đi.']);
    const again = carry(bitext(unit('Tô Lâm left.', id)), [result.bitext]);
    expect(again.bitext).toEqual(result.bitext);
  });
});

describe('of several files', () => {
  test('the one that is farther counts, of equals the one that was changed last', () => {
    const older = bitext(unit('One.', { says: 'Một cũ.', state: 'reviewed' }), unit('Two.', { says: 'Hai cũ.' }));
    const later = bitext(unit('One.', { says: 'Một.' }), unit('Two.', { says: 'Hai.' }), unit('Three.'));
    expect(all(carry(bitext(unit('One.'), unit('Two.'), unit('Three.')), [later, older]))).toEqual([
      'reviewed: Một cũ.',
      'translated: Hai.',
      'initial: ',
    ]);
  });
});

describe('notes', () => {
  const note = (category: string, value: string): Note => ({ category, priority: 2, text: value });

  test('of translators stay, those that are made anew do not', () => {
    const old = unit('One.', { notes: [note('glossary', 'old'), note('translator', 'Which one?'), note('', 'Mine.')] });
    const [now] = unitsOf(
      carry(bitext(unit('One.', { notes: [note('glossary', 'new')] })), [bitext(old)]).bitext.groups,
    );
    expect(now?.notes).toEqual([note('glossary', 'new'), note('translator', 'Which one?'), note('', 'Mine.')]);
  });

  test('of what a sentence was go when the translation was looked at', () => {
    const old = unit('One.', { says: 'Một.', notes: [note('update', 'was: Ones.')] });
    const looked = carry(bitext(unit('One.')), [bitext(old)]);
    expect(unitsOf(looked.bitext.groups)[0]?.notes).toEqual([]);
    const not = carry(bitext(unit('One.')), [bitext({ ...old, state: 'needs-review' })]);
    expect(unitsOf(not.bitext.groups)[0]?.notes).toEqual([note('update', 'was: Ones.')]);
  });
});

describe('codes', () => {
  const bold = (id: string) => [code('open', id), text('One'), code('close', id), text('.')];

  test('take the ids that they have now', () => {
    const old = unit(bold('1'), {
      target: [text('Là '), code('open', '1'), text('một'), code('close', '1')],
      state: 'translated',
    });
    const [now] = unitsOf(carry(bitext(unit(bold('3'))), [bitext(old)]).bitext.groups);
    expect(now?.target?.map((i) => (i.type === 'text' ? i.value : `${i.type} ${i.id}`))).toEqual([
      'Là ',
      'open 3',
      'một',
      'close 3',
    ]);
    expect(now?.state).toBe('translated');
  });

  test('that are not there any more leave the words, to be looked at', () => {
    const old = unit(bold('1'), { target: [code('open', '1'), text('Một'), code('close', '1')], state: 'final' });
    const [now] = unitsOf(carry(bitext(unit('One.')), [bitext(old)]).bitext.groups);
    expect(shown(now)).toBe('needs-review: Một');
    expect(now?.target?.every(({ type }) => type === 'text')).toBe(true);
  });
});

/** What a newsroom and its translators do, in any order. */
type Move =
  | { readonly do: 'edit' | 'remove' | 'add' | 'move' | 'back'; readonly at: number }
  | { readonly do: 'translate'; readonly at: number; readonly state: UnitState };

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    do: fc.constantFrom('edit', 'remove', 'add', 'move', 'back' as const),
    at: fc.nat(30),
  }) as fc.Arbitrary<Move>,
  fc.record({
    do: fc.constant('translate' as const),
    at: fc.nat(30),
    state: fc.constantFrom<UnitState>('needs-review', 'translated', 'reviewed', 'final'),
  }),
);

test.each(bitextFormats.map(({ versions }) => versions[0] as string))(
  'no edit is lost, whatever order a story and its translation are changed in (XLIFF %s)',
  (version) => {
    const format = bitextFormats.find(({ versions }) => versions.includes(version));
    const onDisk = (b: Bitext): Bitext => {
      const written = format?.write(b, { version, tool: { name: 'tamdil', version: '0' } }) ?? '';
      const { bitext: read, findings } = readBitext(written, 'a.xlf');
      expect(findings).toEqual([]);
      return read as Bitext;
    };
    fc.assert(
      fc.property(fc.array(move, { minLength: 3, maxLength: 25 }), (moves) => {
        let story = ['The first of all sentences.', 'A second one follows it.', 'The third ends the story.'];
        const gone: string[] = [];
        let made = 0;
        let state = carry(bitext(...story.map((s) => unit(s))), []);
        /** What each sentence's translation was last, by whoever typed it. */
        const typed = new Map<string, string>();
        for (const { at, ...step } of moves) {
          const index = at % Math.max(1, story.length);
          if (step.do === 'translate') {
            const chosen = unitsOf(state.bitext.groups)[index];
            if (chosen === undefined) continue;
            const says = `Bản dịch ${++made}`;
            typed.set(chosen.id, says);
            const edited = (u: Unit): Unit =>
              u.id === chosen.id ? { ...u, target: [text(says)], state: step.state } : u;
            const groups = state.bitext.groups.map((g) => ({ ...g, units: g.units.map(edited) }));
            state = { ...state, bitext: onDisk({ ...state.bitext, groups }) };
            continue;
          }
          if (step.do === 'add') story.splice(index, 0, `Sentence ${++made} is quite new.`);
          else if (step.do === 'edit') story[index] = `${story[index] ?? ''} ${++made}`;
          else if (step.do === 'remove') gone.push(...story.splice(index, 1));
          else if (step.do === 'back') story.push(...gone.splice(-1));
          else story = [...story.slice(index), ...story.slice(0, index)];
          story = [...new Set(story)];
          state = carry(bitext(...story.map((s) => unit(s))), [state.bitext], state.removed);
          // As what was written is read, and what is read is written again.
          const removed = state.removed.length === 0 ? [] : onDisk({ ...state.bitext, groups: state.removed }).groups;
          state = { ...state, bitext: story.length === 0 ? state.bitext : onDisk(state.bitext), removed };
          const now = new Map(
            [...unitsOf(removed), ...unitsOf(state.bitext.groups)].map((u) => [u.id, plainText(u.target ?? []).text]),
          );
          for (const [id, says] of typed) expect(now.get(id)).toBe(says);
          const again = carry(bitext(...story.map((s) => unit(s))), [state.bitext], state.removed);
          expect(all(again)).toEqual(all(state));
        }
      }),
      { numRuns: 500 },
    );
  },
);

describe('a sentence that stands more than once', () => {
  const repeated = (n: number, says?: string) => ({
    ...unit('He won.', says === undefined ? {} : { says }),
    id: `he-won-${n}`,
  });
  const said = ({ bitext: { groups } }: CarriedOver) =>
    groups.flatMap(({ units }) => units.map(({ target = [], state }) => `${state} ${plainText(target).text}`));

  test('keeps at each place what was said there when one of the others goes', () => {
    const earlier = bitext(
      repeated(1, 'V1'),
      unit('Middle.', { says: 'M' }),
      repeated(2, 'V2'),
      unit('End.'),
      repeated(3, 'V3'),
    );
    const carried = carry(bitext(unit('Middle.'), repeated(1), unit('End.'), repeated(2)), [earlier]);
    expect(said(carried)).toEqual(['translated M', 'translated V2', 'initial ', 'translated V3']);
    expect(carried.removed.flatMap(({ units }) => units.map(({ target = [] }) => plainText(target).text))).toEqual([
      'V1',
    ]);
    expect(carried.counts).toEqual({ kept: 3, changed: 0, removed: 1 });
  });

  test('is suggested what was said elsewhere where it is new', () => {
    const earlier = bitext(unit('Start.'), repeated(1, 'V1'), unit('End.'));
    const carried = carry(bitext(repeated(1), unit('Start.'), repeated(2), unit('End.')), [earlier]);
    expect(said(carried)).toEqual(['needs-review V1', 'initial ', 'translated V1', 'initial ']);
    expect(carried.removed).toEqual([]);
  });
});

test('a translation whose markup stood around other words has to be looked at', () => {
  const pair = (before: string, inside: string, behind: string): Inline[] => [
    text(before),
    code('open', '1'),
    text(inside),
    code('close', '1'),
    text(behind),
  ];
  const earlier = bitext(unit(pair('See the ', 'report', ' by Reuters.'), { says: 'Xem báo cáo.' }));
  const carried = carry(bitext(unit(pair('See the report by ', 'Reuters', '.'))), [earlier]);
  expect(carried.bitext.groups[0]?.units[0]?.state).toBe('needs-review');
  const same = carry(bitext(unit(pair('See the ', 'report', ' by Reuters.'))), [earlier]);
  expect(same.bitext.groups[0]?.units[0]?.state).toBe('translated');
});
