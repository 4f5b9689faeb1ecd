import { describe, expect, test } from 'vitest';
import { countedIn } from '../../../src/model/consistency.js';
import { contextOf } from '../../../src/report/consistency/rows.js';
import { shippedDesk } from '../../helpers/glossary.js';
import { formsOf, reportOn } from '../../helpers/report.js';

const vns = shippedDesk('vns');
const neutral = shippedDesk('neutral');

describe('names and forms', () => {
  const report = reportOn(
    {
      'a.en.txt': 'HÀ NỘI — Party General Secretary To Lam spoke in Hanoi. Tô Lâm left Hà Nội. Lâm smiled.\n',
      'b.en.txt': 'Tô Lâm met Sahiba Gafarova in Baku.\n',
      'c.vi.txt': 'Tổng Bí thư Tô Lâm đã đến thủ đô Hà Nội.\n',
    },
    vns,
  );

  test('every name is counted once, with its concept, its form and its status', () => {
    expect(formsOf(report, 'hanoi')).toEqual({ 'en Hà Nội': 2, 'en Hanoi': 1, 'vi Hà Nội': 1 });
    expect(formsOf(report, 'to-lam')).toEqual({ 'en Tô Lâm': 2, 'en To Lam': 1, 'en Lâm': 1, 'vi Tô Lâm': 1 });
    const status = (id: string, text: string) =>
      report.forms.find((form) => report.concepts[form.concept]?.id === id && form.text === text)?.status;
    expect(status('hanoi', 'Hanoi')).toBe('deviates');
    expect(status('hanoi', 'Hà Nội')).toBe('preferred');
    expect(report.mentions.find(({ surface }) => surface === 'To Lam')).toMatchObject({
      status: 'deviates',
      house: 'Tô Lâm',
      deviation: 'spelling',
      line: 1,
      column: 34,
    });
  });

  test('all counts of a report agree with each other', () => {
    const mentions = report.mentions.length;
    expect(countedIn(report.counts)).toBe(mentions);
    expect(report.articles.reduce((sum, { counts }) => sum + countedIn(counts), 0)).toBe(mentions);
    for (const { counts, forms } of report.concepts)
      expect(countedIn(counts)).toBe(forms.reduce((sum, form) => sum + (report.forms[form]?.count ?? 0), 0));
    for (const form of report.forms) expect(form.articles.reduce((sum, [, count]) => sum + count, 0)).toBe(form.count);
  });

  test('the form that the style chose is marked, and full names agree only with full names', () => {
    const concept = report.concepts.find(({ id }) => id === 'to-lam');
    expect(concept?.chosen).toContainEqual({ language: 'en', form: 'full', text: 'Tô Lâm', style: 'vns' });
    // Three full names in English, of which two are alike; one short name; one in Vietnamese.
    expect(concept?.agreement).toEqual({ names: 5, together: 4 });
    expect(report.forms.filter(({ chosen }) => chosen).map(({ text }) => text)).not.toContain('To Lam');
  });

  test('each name stands in its sentence', () => {
    const mention = report.mentions.find(({ surface }) => surface === 'Sahiba Gafarova');
    expect(mention && contextOf(report, mention)).toEqual({ before: 'Tô Lâm met ', after: ' in Baku.' });
  });
});

describe('outlets', () => {
  const outlets = (texts: Record<string, string>) => {
    const report = reportOn(texts, neutral);
    return report.articles.map(({ outlet }) => report.outlets[outlet ?? -1]).map((o) => o && `${o.by} ${o.name}`);
  };

  test('front matter says it first, then who signs or dates the story, then the folder', () => {
    expect(
      outlets({
        'desk/one/a.en.md': '---\noutlet: Evening Post\n---\n\nTô Lâm spoke in Hanoi. — VNS\n',
        'desk/one/b.en.txt': 'Talks held in Hanoi\n\nTô Lâm spoke in Hanoi. — VNS\n',
        'desk/two/2025/c.en.txt': 'Tô Lâm spoke in Hanoi.\n',
        'desk/d.en.txt': 'Tô Lâm spoke in Hanoi.\n',
      }),
    ).toEqual(['article Evening Post', expect.stringMatching(/^agency /u), 'folder two', undefined]);
  });

  test('folders that all articles have in common tell nothing', () => {
    expect(outlets({ '/home/x/a.en.txt': 'Tô Lâm spoke.\n', '/home/x/b.en.txt': 'Baku won.\n' })).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('what is open', () => {
  const report = reportOn(
    {
      'a.en.txt': 'The National Assembly met on Monday.\n\nWalid Hosseinpour met Walid Hosseinpour.\n',
      'b.en.txt': 'The National Assembly met in June. Aides of Walid Hosseinpour waited.\n',
      'c.en.txt': 'Tô Lâm met Ilham Aliyev. To Lam spoke. Tô Lâm left.\n',
    },
    neutral,
  );

  test('ambiguous names come with what they may mean, and with their places', () => {
    expect(report.ambiguous).toHaveLength(1);
    const [name] = report.ambiguous;
    expect(name).toMatchObject({ text: 'National Assembly', language: 'en', articles: 2 });
    expect(name?.concepts.map((concept) => report.concepts[concept]?.id)).toEqual([
      'milli-majlis',
      'national-assembly-of-vietnam',
    ]);
    expect(name?.mentions.map((mention) => report.mentions[mention]?.article)).toEqual([0, 1]);
  });

  test('unknown names that recur come with their sentences', () => {
    const [name] = report.unknown;
    expect(name).toMatchObject({ text: 'Walid Hosseinpour', count: 3, articles: 2 });
    for (const place of name?.places ?? []) {
      const text = report.articles[place.article]?.blocks[place.block]?.text ?? '';
      expect(text.slice(...place.place)).toBe('Walid Hosseinpour');
    }
  });

  test('a style that keeps names as filed leaves competing forms to be decided', () => {
    expect(report.decisions.map(({ kind }) => kind)).toEqual(['ambiguous', 'unknown', 'competing']);
    expect(report.counts.deviates).toBe(0);
  });
});

test('nothing is decided where nothing is read', () => {
  const report = reportOn({}, neutral);
  expect(report).toMatchObject({ articles: [], mentions: [], decisions: [], agreement: { names: 0, together: 0 } });
});
