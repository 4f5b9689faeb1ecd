import { expect, test } from 'vitest';
import type { Bitext, Unit } from '../../../src/model/bitext.js';
import { checkAgreement, type ReadBitext } from '../../../src/steps/back/check.js';
import { checkTranslation } from '../../../src/steps/back/checkTranslation.js';
import { readManifest } from '../../../src/steps/job/manifest.js';
import { shippedDesk } from '../../helpers/glossary.js';
import { throughSteps } from '../../helpers/story.js';

const TEXT = 'The talks began. They went on.\n\nTo\u0302 Lâm left.';
const { bitexts, normalized, files } = throughSteps(TEXT, 'visit.en.txt', shippedDesk());
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

const { manifest } = readManifest(Buffer.from(files.at(-1)?.content ?? []).toString('utf8'), 'manifest.json');
if (manifest === undefined) throw new Error('no manifest');
const inJob = { path: 'job/visit.en.txt', article: normalized.article, manifest };
const ofJob = (bitext: Bitext): ReadBitext => ({ ...file(bitext), job: inJob });
const otherSource = (bitext: Bitext, value: string) =>
  withUnits(bitext, (units) =>
    units.map((u) => (u.id === first.id ? { ...u, source: [{ type: 'text', value, span: [0, 6] }] } : u)),
  );

test('a file alone is held against its job', () => {
  expect(told(ofJob(vi))).toEqual([]);
  const shorter = withUnits(vi, (units) => units.filter((u) => u.id !== first.id));
  expect(told(ofJob(shorter))).toEqual([['visit.en-vi.xlf', 'missing', first.id, 'job/visit.en.txt']]);
  expect(told(ofJob(otherSource(vi, 'Other.')))).toEqual([
    ['visit.en-vi.xlf', 'source-differs', first.id, 'job/visit.en.txt'],
  ]);
  const more = withUnits(vi, (units) => units.flatMap((u) => (u.id === first.id ? [u, { ...u, id: 'zz' }] : [u])));
  expect(told(ofJob(more))).toEqual([['visit.en-vi.xlf', 'unknown', 'zz', 'job/visit.en.txt']]);
});

test('of two files that differ, the job says which one was changed, and it is told once', () => {
  for (const [changed, untouched] of [
    [vi, az],
    [az, vi],
  ] as const) {
    const path = `visit.en-${changed.targetLanguage}.xlf`;
    const cases: readonly [Bitext, string][] = [
      [otherSource(changed, 'Other.'), 'source-differs'],
      [withUnits(changed, (units) => units.filter((u) => u.id !== first.id)), 'missing'],
      [
        withUnits(changed, (units) => units.flatMap((u) => (u.id === first.id ? [u, { ...u, id: 'zz' }] : [u]))),
        'unknown',
      ],
    ];
    for (const [bitext, reason] of cases)
      for (const pair of [
        [ofJob(bitext), ofJob(untouched)],
        [ofJob(untouched), ofJob(bitext)],
      ] as const)
        expect(told(...pair).map(([where, why]) => [where, why])).toEqual([[path, reason]]);
  }
});

test('a source that a tool rewrapped is the job’s, as it is for merge', () => {
  expect(told(ofJob(otherSource(vi, ' The\n talks   began. ')), ofJob(az))).toEqual([]);
});

const untranslated = (bitext: Bitext) =>
  checkTranslation(file(bitext), shippedDesk()).filter(({ rule }) => rule === 'untranslated');

test('a unit that is said to be translated, with an empty target, is a warning', () => {
  const withState = (state: Unit['state'], target?: Unit['source']) =>
    withUnits(vi, (units) =>
      units.map((u) => (u.id === first.id ? { ...u, state, ...(target ? { target } : {}) } : u)),
    );
  for (const state of ['translated', 'reviewed', 'final'] as const)
    expect(untranslated(withState(state))).toMatchObject([
      { rule: 'untranslated', severity: 'warning', data: { reason: 'empty', unit: first.id } },
    ]);
  expect(untranslated(withState('final', [{ type: 'text', value: ' ', span: [0, 1] }]))).toHaveLength(1);
  expect(untranslated(withState('initial'))).toEqual([]);
});
