// What a report's page shows before the rest of it is read.
import { expect, test } from 'vitest';
import { countedIn } from '../../../src/model/consistency.js';
import { pageFront } from '../../../src/report/consistency/pageFront.js';
import { shippedDesk } from '../../helpers/glossary.js';
import { reportOn } from '../../helpers/report.js';

const left = { mentions: 0, articles: 0, unknown: 0 };
const locales = ['en', 'vi', 'az'];
const frontOf = (texts: Readonly<Record<string, string>>) => {
  const report = reportOn(texts, shippedDesk('vns'));
  return { report, front: pageFront(report, { version: '1', locale: 'vi', locales, left }) };
};
const dated = (day: string, text: string) => `---\ndate: ${day}\n---\n\n${text}\n`;

test('counts are those of the report', () => {
  const { report, front } = frontOf({
    'a.en.md': dated('2025-06-02', 'To Lam spoke in Hanoi.\n\nThe National Assembly met.'),
    'b.az.md': dated('2025-05-07', 'Bakı sakit idi.'),
    'c.en.txt': 'Walid Hosseinpour met friends of Walid Hosseinpour.\n',
  });
  expect(front).toMatchObject({
    ...{ version: '1', locale: 'vi', styles: ['vns'], articles: 3, languages: ['en', 'az'] },
    ...{ days: ['2025-05-07', '2025-06-02'], counts: report.counts, agreement: report.agreement, left },
  });
  expect(front.open).toBe(report.ambiguous.length + report.unknown.length);
  expect(front.open).toBeGreaterThan(1);
});

test('one day is told once, and none not at all', () => {
  expect(frontOf({ 'a.en.md': dated('2025-06-02', 'Hanoi.') }).front.days).toEqual(['2025-06-02']);
  expect(frontOf({ 'a.en.txt': 'Hanoi.\n' }).front.days).toEqual([]);
});

test('decisions name what they are about: concepts in every language of the page, open names as they stand', () => {
  const { report, front } = frontOf({
    'a.en.txt':
      'Hanoi was quiet.\n\nThe National Assembly met. Aides of Walid Hosseinpour met friends of Walid Hosseinpour.\n',
  });
  const about = Object.fromEntries(front.decisions.map((decision) => [decision.kind, decision.about]));
  expect(about.deviates).toMatchObject({ id: 'hanoi', called: { en: { text: 'Hà Nội' }, vi: { text: 'Hà Nội' } } });
  expect(about.ambiguous).toEqual({ text: 'National Assembly', lang: 'en' });
  expect(about.unknown).toEqual({ text: 'Walid Hosseinpour', lang: 'en' });
  expect(front.decisions.map(({ kind, subject, count }) => ({ kind, subject, count }))).toEqual(
    report.decisions.map(({ kind, subject, count }) => ({ kind, subject, count })),
  );
});

test('the concepts called by most names come first, with their forms', () => {
  const { front } = frontOf({
    'a.en.txt': 'Hanoi, Hanoi and Hanoi are Hà Nội. To Lam spoke. Baku was quiet.\n',
  });
  expect(front.uneven.map(({ name }) => name.id)).toEqual(['hanoi', 'to-lam']);
  expect(front.uneven[0]).toMatchObject({
    forms: [
      { text: 'Hanoi', language: 'en', count: 3 },
      { text: 'Hà Nội', language: 'en', count: 1 },
    ],
    more: false,
  });
});

test('outlets with more names come first, agencies by their acronym', () => {
  const outlet = (name: string, text: string) => `---\noutlet: ${name}\n---\n\n${text}\n`;
  const { front } = frontOf({
    'a.en.md': outlet('One', 'Baku.'),
    'b.en.md': outlet('Two', 'Baku and Hanoi.'),
    'c.en.txt': 'Hanoi (VNA) – Hanoi, Baku and Hanoi again.\n',
  });
  expect(front.outlets.map(({ called }) => called.en)).toEqual(['VNA', 'Two', 'One']);
  expect(front.outlets[0]?.called.vi).toBe('TTXVN');
  const names = front.outlets.map(({ counts }) => countedIn(counts));
  expect(names).toEqual([...names].sort((a, b) => b - a));
});

test('a concept that shares its name says in which languages', () => {
  const { report } = frontOf({ 'a.en.txt': 'Hanoi was quiet.\n' });
  const [hanoi] = report.concepts;
  if (hanoi === undefined) throw new Error('no concept');
  const chosen = hanoi.chosen.filter(({ language }) => language !== 'az');
  const other = {
    ...hanoi,
    id: 'other',
    chosen: [...chosen, { language: 'az', form: 'full' as const, text: 'Başqa' }],
  };
  const front = pageFront({ ...report, concepts: [hanoi, other] }, { version: '1', locale: 'en', locales, left });
  expect(front.decisions[0]?.about).toMatchObject({ id: 'hanoi', shared: ['en', 'vi'] });
});
