import { expect, test } from 'vitest';
import type { Bitext, Unit } from '../../../src/model/bitext.js';
import { checkAgreement, type ReadBitext } from '../../../src/steps/back/check.js';
import { shippedDesk } from '../../helpers/glossary.js';
import { throughSteps } from '../../helpers/story.js';

const TEXT = 'The talks began. They went on.\n\nTo\u0302 Lâm left.';
const { bitexts } = throughSteps(TEXT, 'visit.en.txt', shippedDesk());
const [vi, az] = bitexts as [Bitext, Bitext];

function file(bitext: Bitext, path = `visit.en-${bitext.targetLanguage}.xlf`): ReadBitext {
  const ids = bitext.groups.flatMap((g) => g.units.map((u) => u.id));
  return { path, bitext, placeOf: (unit) => [ids.indexOf(unit), ids.indexOf(unit) + 1] };
}

const withUnits = (bitext: Bitext, change: (units: readonly Unit[]) => readonly Unit[]): Bitext => ({
  ...bitext,
  groups: bitext.groups.map((group) => ({ ...group, units: change(group.units) })),
});

const told = (...files: ReadBitext[]) =>
  checkAgreement(files).map((f) => [f.path, f.data.reason, f.data.unit, f.data.other]);
const first = vi.groups[0]?.units[0] as Unit;

test('the directions of a story agree as they were written, whatever has been translated', () => {
  const translated = withUnits(vi, (units) => units.map((u) => ({ ...u, target: u.source, state: 'final' as const })));
  expect(told(file(translated), file(az))).toEqual([]);
});

test('a unit that is missing is told where it is missing', () => {
  const shorter = withUnits(az, (units) => units.filter((u) => u.id !== first.id));
  expect(told(file(vi), file(shorter))).toEqual([['visit.en-az.xlf', 'missing', first.id, 'visit.en-vi.xlf']]);
  expect(told(file(shorter), file(vi))).toEqual([['visit.en-az.xlf', 'missing', first.id, 'visit.en-vi.xlf']]);
});

test('a unit whose source differs is told, with its place', () => {
  const other = withUnits(az, (units) =>
    units.map((u) => (u.id === first.id ? { ...u, source: [{ type: 'text', value: 'Other.', span: [0, 6] }] } : u)),
  );
  expect(checkAgreement([file(vi), file(other)])).toMatchObject([
    {
      rule: 'unit-agreement',
      severity: 'error',
      path: 'visit.en-az.xlf',
      span: [0, 1],
      data: { reason: 'source-differs' },
    },
  ]);
});

test('units are held against each other by id: their order says nothing', () => {
  const turned: Bitext = { ...withUnits(az, (units) => [...units].reverse()), groups: [...az.groups].reverse() };
  expect(told(file(vi), file(turned))).toEqual([]);
});

test('a source that a tool composed or decomposed is the same source', () => {
  const decomposed = withUnits(az, (units) =>
    units.map((u) => ({
      ...u,
      source: u.source.map((i) => (i.type === 'text' ? { ...i, value: i.value.normalize('NFC') } : i)),
    })),
  );
  expect(told(file(vi), file(decomposed))).toEqual([]);
});

test('files of other stories, or with another source language, are not held against each other', () => {
  const empty = { ...az, groups: [] };
  expect(told(file(vi), file({ ...empty, original: 'other.en.txt' }))).toEqual([]);
  expect(told(file(vi), file({ ...empty, sourceLanguage: 'az' }))).toEqual([]);
  expect(told(file(vi))).toEqual([]);
  expect(told()).toEqual([]);
});
