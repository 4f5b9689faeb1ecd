import { describe, expect, test } from 'vitest';
import type { Bitext, Unit } from '../../src/model/bitext.js';
import type { Desk } from '../../src/steps/sheet.js';
import { shippedDesk } from '../helpers/glossary.js';
import { throughSteps } from '../helpers/story.js';

const vns = shippedDesk('vns');
const azertac = shippedDesk('azertac');

const STORY = [
  'Party leader ends visit',
  'BAKU — General Secretary To Lam met President Ilham Aliyev in Baku. The talks went on.',
  'The talks went on. See president.az for more.',
  'Lam left on Thursday. — VNS',
].join('\n\n');

function drafted(text: string, desk: Desk = vns, path = 'articles/visit.en.txt'): Map<string, Bitext> {
  return new Map(throughSteps(text, path, desk).bitexts.map((bitext) => [bitext.targetLanguage, bitext]));
}

const unitsOf = (bitext: Bitext | undefined) => (bitext?.groups ?? []).flatMap((group) => group.units);
const textOf = (unit: Unit) => unit.source.map((i) => (i.type === 'text' ? i.value : '')).join('');
const idsOf = (text: string, desk?: Desk) => unitsOf(drafted(text, desk).get('vi')).map((u) => u.id);
const unitWith = (bitext: Bitext | undefined, words: string) => unitsOf(bitext).find((u) => textOf(u).includes(words));

describe('ids', () => {
  test('stay when another sentence is edited, added or taken away', () => {
    const ids = idsOf(STORY);
    expect(new Set(ids).size).toBe(ids.length);
    const edited = idsOf(STORY.replace('See president.az for more.', 'Nothing more was said.'));
    expect(edited).toHaveLength(ids.length);
    expect(edited.filter((id) => !ids.includes(id))).toHaveLength(1);
    expect(idsOf(STORY.replace('See president.az for more.', '')).every((id) => ids.includes(id))).toBe(true);
    const longer = idsOf(STORY.replace('The talks went on. See', 'It was hot.\n\nThe talks went on. See'));
    expect(ids.every((id) => longer.includes(id))).toBe(true);
  });

  test('stay when the style changes, though the sentences do not', () => {
    expect(idsOf(STORY, azertac)).toEqual(idsOf(STORY, vns));
    const sources = (desk: Desk) => unitsOf(drafted(STORY, desk).get('vi')).map(textOf);
    expect(sources(azertac)).not.toEqual(sources(vns));
  });

  test('are the same in every direction', () => {
    const both = drafted(STORY);
    expect([...both.keys()]).toEqual(['vi', 'az']);
    expect(unitsOf(both.get('az')).map((u) => u.id)).toEqual(unitsOf(both.get('vi')).map((u) => u.id));
  });

  test('of repeated sentences differ, and do not depend on what stands between them', () => {
    const repeated = (text: string) =>
      unitsOf(drafted(text).get('vi'))
        .filter((u) => textOf(u) === 'The talks went on.')
        .map((u) => u.id);
    const [first, second] = repeated(STORY);
    expect(first).not.toBe(second);
    expect(repeated(STORY.replace('BAKU — ', ''))).toEqual([first, second]);
    expect(repeated(STORY.replace('The talks went on. See', 'See'))).toEqual([first]);
  });

  test('stay when letters are composed or white space changes', () => {
    const text = 'Tô Lâm came to Baku.  He left.';
    expect(idsOf(text.normalize('NFD'))).toEqual(idsOf(text));
    expect(idsOf(text.replace('to Baku', 'to \u00a0Baku').replaceAll('\u00a0', ''))).toEqual(idsOf(text));
  });
});

describe('groups', () => {
  test('are the blocks, named for people and by their first unit', () => {
    const { groups = [] } = drafted(STORY).get('vi') ?? {};
    expect(groups.map((g) => [g.kind, g.name, g.units.length])).toEqual([
      ['title', 'visit/title-1', 1],
      ['dateline', 'visit/dateline-1', 1],
      ['paragraph', 'visit/paragraph-1', 2],
      ['paragraph', 'visit/paragraph-2', 2],
      ['paragraph', 'visit/paragraph-3', 1],
      ['signoff', 'visit/signoff-1', 1],
    ]);
    for (const group of groups) expect(group.id).toBe(`g-${group.units[0]?.id}`);
  });

  test('tell on which line of the normalized article a unit begins', () => {
    expect(unitsOf(drafted(STORY).get('vi')).map((u) => u.line)).toEqual([1, 3, 3, 3, 5, 5, 7, 7]);
  });
});

describe('terms', () => {
  test('mark the names in the sentence and say how the target language writes them', () => {
    const bitexts = drafted(STORY);
    for (const [language, president] of [
      ['vi', 'Ilham Aliyev'],
      ['az', 'İlham Əliyev'],
    ] as const) {
      const unit = unitWith(bitexts.get(language), 'met President');
      const text = unit ? textOf(unit) : '';
      const terms = unit?.annotations.filter((a) => a.kind === 'term') ?? [];
      expect(terms.map((a) => text.slice(...a.span))).toEqual(
        expect.arrayContaining(['Tô Lâm', 'Ilham Aliyev', 'Baku']),
      );
      expect(terms.find((a) => a.concept === 'ilham-aliyev')?.translation).toBe(president);
    }
  });

  test('protect addresses and sign-offs', () => {
    const vi = drafted(STORY).get('vi');
    const unit = unitWith(vi, 'president.az');
    const places = unit?.annotations.filter((a) => a.kind === 'protected').map((a) => textOf(unit).slice(...a.span));
    expect(places).toEqual(['president.az']);
    expect(unitWith(vi, '— VNS')?.annotations).toEqual([{ span: [0, 5], kind: 'protected' }]);
  });
});

describe('targets', () => {
  const targetOf = (unit: Unit | undefined) => unit?.target?.map((i) => (i.type === 'text' ? i.value : i.raw)).join('');

  test('are given where there can be only one: a sign-off, a number, a place alone', () => {
    const az = drafted(`${STORY.replace('Lam left', '2025\n\nLam left')}`).get('az');
    for (const [words, target] of [
      ['— VNS', '— VNS'],
      ['2025', '2025'],
      ['BAKU —', 'BAKI —'],
    ] as const) {
      const unit = unitWith(az, words);
      expect(unit?.state).toBe('translated');
      expect(targetOf(unit)).toBe(target);
    }
  });

  test('are none where words stand around the name', () => {
    for (const unit of unitsOf(drafted(STORY).get('az')).filter((u) => /\p{Ll}/u.test(textOf(u)))) {
      expect(unit.target).toBeUndefined();
      expect(unit.state).toBe('initial');
    }
  });
});

describe('notes', () => {
  const notesOf = (unit: Unit | undefined, category: string) =>
    (unit?.notes ?? []).filter((n) => n.category === category).map((n) => n.text);

  test('tell of each name once in a unit, and its background only where it first occurs', () => {
    const vi = drafted(STORY).get('vi');
    const first = notesOf(unitWith(vi, 'met President'), 'glossary').find((n) => n.includes('Tô Lâm'));
    expect(first).toContain('notes:source');
    const later = notesOf(unitWith(vi, 'left on Thursday'), 'glossary');
    expect(later).toHaveLength(1);
    expect(later[0]).not.toContain('notes:source');
  });

  test('give the forms that the name takes in a language that inflects', () => {
    const az = drafted(STORY).get('az');
    const note = notesOf(unitWith(az, 'met President'), 'glossary').find((n) => n.includes('İlham Əliyev'));
    expect(note).toContain('notes:term-inflected');
    expect(note).toContain('İlham Əliyevin');
  });

  test('tell what normalization changed, with the words as filed', () => {
    const notes = notesOf(unitWith(drafted(STORY, vns).get('vi'), 'met President'), 'normalization');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('“To Lam”');
    expect(notesOf(unitWith(drafted(STORY, azertac).get('vi'), 'met President'), 'normalization')).toEqual([]);
  });

  test('say nothing of letters that were only composed', () => {
    const unit = unitWith(drafted('To\u0302 Lâm came to Baku.').get('vi'), 'came');
    expect(unit && textOf(unit)).toBe('Tô Lâm came to Baku.');
    expect(notesOf(unit, 'normalization')).toEqual([]);
  });

  test('say what a block is that is no paragraph, and which names nobody could decide', () => {
    const vi = drafted(`${STORY}`).get('vi');
    expect(notesOf(unitWith(vi, 'Party leader ends'), 'context')).toEqual(['notes:kind-title {}']);
    expect(notesOf(unitWith(vi, 'met President'), 'context')).toEqual([]);
    const doubtful = drafted(
      'Ilham Aliyev and Heydar Aliyev are named here.\n\nThe Aliyevs.\n\nThe talks with the National Assembly began.',
    );
    const notes = unitsOf(doubtful.get('vi')).flatMap((u) => notesOf(u, 'context'));
    expect(notes.filter((n) => n.startsWith('notes:ambiguous'))).not.toEqual([]);
  });
});
