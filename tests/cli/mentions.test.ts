import { expect, test } from 'vitest';
import { makeDesk, makeLightDesk, sampleArticles } from '../helpers/desk.js';

interface MentionJson {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly concepts: readonly string[];
  readonly status: string;
  readonly candidates: readonly string[];
  readonly because: readonly { readonly kind: string; readonly concept: string; readonly text: string }[];
  readonly parts?: readonly MentionJson[];
}
interface MentionsJson {
  readonly files: readonly {
    readonly path: string;
    readonly language: string;
    readonly mentions: readonly MentionJson[];
  }[];
}

const samples = sampleArticles();
const ambiguous = 'The National Assembly met on Monday.\n';

test.concurrent('tamdil mentions gives each name as JSON: where it stands, what it means, and why', async () => {
  const desk = makeDesk({ ...samples, 'ambiguous.en.txt': ambiguous });
  const { stdout, stderr, code } = await desk.run('mentions', '--format', 'json', '*.txt', 'articles/*.txt');
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  const { files } = JSON.parse(stdout) as MentionsJson;
  expect(files.map((file) => file.path)).toEqual(['ambiguous.en.txt', ...Object.keys(samples)]);
  const sources: Record<string, string> = { ...samples, 'ambiguous.en.txt': ambiguous };
  const check = (mention: MentionJson, source: string) => {
    expect(source.slice(mention.start, mention.end)).toBe(mention.surface);
    expect(Object.keys(mention)).toEqual(
      expect.arrayContaining(['start', 'end', 'surface', 'concepts', 'status', 'candidates', 'because']),
    );
    expect(['resolved', 'ambiguous']).toContain(mention.status);
    // A resolved name says what it means and why; an ambiguous one what it may mean.
    if (mention.status === 'resolved') {
      expect(mention.concepts.length).toBeGreaterThan(0);
      expect(mention.because.length).toBeGreaterThan(0);
    } else {
      expect(mention.concepts).toEqual([]);
      expect(mention.candidates.length).toBeGreaterThan(1);
    }
    for (const { kind, text } of mention.because)
      expect(text).not.toMatch(new RegExp(`\\{\\{|evidence|^${kind}$`, 'u'));
    for (const part of mention.parts ?? []) check(part, source);
  };
  for (const { path, mentions } of files) for (const mention of mentions) check(mention, sources[path] ?? '');
  const meant = (path: string) =>
    files.find((f) => f.path === path)?.mentions.map((m) => `${m.surface}: ${m.concepts}`);
  expect(meant('articles/parliaments.en.txt')).toEqual(
    expect.arrayContaining(['NA: milli-majlis', 'NAs: milli-majlis,national-assembly-of-vietnam', 'Lâm: to-lam']),
  );
});

test.concurrent('tamdil mentions prints a table for people, in the language of the reader, with a question mark at what is open', async () => {
  const desk = makeLightDesk({ 'a.en.txt': `Tô Lâm spoke in Hanoi. Lâm left.\n\n${ambiguous}` });
  const [english, vietnamese] = await Promise.all([
    desk.run('mentions', 'a.en.txt'),
    desk.run('mentions', 'a.en.txt', '--locale', 'vi'),
  ]);
  const rows = english.stdout.trimEnd().split('\n');
  expect(rows[0]).toBe('a.en.txt');
  expect(rows[1]).toMatch(/^ {2}1:1 +Tô Lâm +to-lam +full name$/u);
  expect(rows[3]).toMatch(/^ {2}1:24 +Lâm +to-lam +short for “Tô Lâm”, named before$/u);
  expect(rows[4]).toMatch(/^ {2}3:5 +National Assembly +\? \S+ and \S+$/u);
  expect(english.stderr).toBe('');
  expect(vietnamese.stdout).not.toContain('full name');
  expect(vietnamese.stdout).toContain('to-lam');
});
