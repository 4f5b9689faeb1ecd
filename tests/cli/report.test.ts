import { expect, test } from 'vitest';
import { makeDesk, makeLightDesk, sampleArticles } from '../helpers/desk.js';
import { evaluationTest, filesBelow } from '../helpers/evaluation.js';

const text = 'Tô Lâm spoke in Hanoi. To Lam left.\n\nThe National Assembly met on Monday.\n';

test.concurrent('tamdil report writes a page beside the articles, and says where', async () => {
  const desk = makeLightDesk({ 'a.en.txt': text });
  const first = await desk.run('report', 'a.en.txt');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toBe('1 article, 4 names, 3 things to decide. tamdil-report.html\n');
  const page = desk.read('tamdil-report.html');
  expect(page).toContain('National Assembly');
  expect(page).not.toMatch(/(?:src|href)=/u);
  // The same articles give the same bytes, in the place of the report before.
  await desk.run('report', 'a.en.txt');
  expect(desk.read('tamdil-report.html')).toBe(page);
  const vietnamese = await desk.run('report', 'a.en.txt', '--locale', 'vi', '--style', 'vns');
  expect(vietnamese.stdout).toMatch(/bài/u);
  expect(desk.read('tamdil-report.html')).toContain('<html lang="vi">');
});

test.concurrent('a report takes the place of a report, and of nothing else', async () => {
  const desk = makeLightDesk({ 'a.en.txt': text, 'mine.html': '<p>mine</p>' });
  for (const file of ['mine.html', 'a.en.txt', '.']) {
    const { code, stderr } = await desk.run('report', 'a.en.txt', '--format', 'html', '--out', file);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('is not written over') });
  }
  expect(desk.read('mine.html')).toBe('<p>mine</p>');
  expect(desk.read('a.en.txt')).toBe(text);
  for (const file of ['r.json', 'r.csv', 'r.html', 'r.json']) {
    const { code, stdout } = await desk.run('report', 'a.en.txt', '--out', file);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(file) });
  }
  expect(JSON.parse(desk.read('r.json')).counts).toMatchObject({ articles: 1, names: 4, ambiguous: 1 });
  expect(desk.read('r.csv')).toMatch(/^\ufeffpath,line,/u);
  // One format in the place of another is a report in the place of a report.
  expect((await desk.run('report', 'a.en.txt', '--format', 'csv', '--out', 'r.json')).code).toBe(0);
});

test.concurrent('tables go to standard output unless a file is named; - is standard output for the page, too', async () => {
  const desk = makeLightDesk({ 'a.en.txt': text });
  const [csv, json, html] = await Promise.all([
    desk.run('report', 'a.en.txt', '--format', 'csv'),
    desk.run('report', 'a.en.txt', '--format', 'json'),
    desk.run('report', 'a.en.txt', '--out', '-'),
  ]);
  expect(csv.stdout.split('\r\n')[1]).toBe('a.en.txt,1,1,en,,,vns,to-lam,Tô Lâm,Tô Lâm,preferred,,,, spoke in Hanoi.');
  expect(JSON.parse(json.stdout).mentions).toHaveLength(4);
  expect(html.stdout).toMatch(/^<!doctype html>/u);
  expect(desk.files()).toEqual(['a.en.txt']);
});

test.concurrent('what cannot be done is said in a line', async () => {
  const desk = makeLightDesk({ 'a.en.txt': text });
  const [format, missing, folder] = await Promise.all([
    desk.run('report', 'a.en.txt', '--format', 'pdf'),
    desk.run('report', 'none.en.txt', 'a.en.txt', '--out', 'm.html'),
    desk.run('report', 'a.en.txt', '--out', 'nowhere/r.html'),
  ]);
  expect(format).toMatchObject({ code: 2, stderr: expect.stringContaining('--format pdf') });
  // The others are reported on all the same.
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('none.en.txt') });
  expect(missing.stdout).toContain('1 article');
  expect(folder).toMatchObject({ code: 2, stderr: expect.stringContaining('nowhere/r.html') });
});

/** Counts by file, concept and status, as `tamdil mentions` lists them. */
async function compare(desk: ReturnType<typeof makeDesk>, globs: readonly string[]): Promise<number> {
  const [mentions, report] = await Promise.all([
    desk.run('mentions', '--format', 'json', ...globs),
    desk.run('report', '--format', 'json', ...globs),
  ]);
  interface Listed {
    readonly path: string;
    readonly start: number;
    readonly end: number;
    readonly surface: string;
    readonly status: string;
    readonly concepts?: readonly string[];
    readonly candidates?: readonly string[];
  }
  const told = ({ path, start, end, surface, status, concepts = [] }: Listed) =>
    [path, start, end, surface, status === 'ambiguous', concepts.join(' ')].join('\t');
  const expected = (JSON.parse(mentions.stdout) as { files: { path: string; mentions: Listed[] }[] }).files.flatMap(
    ({ path, mentions: list }) => list.map((mention) => told({ ...mention, path })),
  );
  const made = JSON.parse(report.stdout) as {
    mentions: Listed[];
    counts: Record<string, number>;
    concepts: { id: string; counts: Record<string, number>; forms: { count: number }[] }[];
  };
  expect(made.mentions.map(told)).toEqual(expected);
  expect(made.counts.names).toBe(expected.length);
  for (const { id, counts, forms } of made.concepts) {
    const own = made.mentions.filter(({ concepts }) => concepts?.includes(id)).length;
    expect({ id, all: Object.values(counts).reduce((a, b) => a + b, 0) }).toEqual({ id, all: own });
    expect({ id, all: forms.reduce((sum, { count }) => sum + count, 0) }).toEqual({ id, all: own });
  }
  return expected.length;
}

test.concurrent('the report counts what tamdil mentions lists: the sample articles', async () => {
  expect(await compare(makeDesk(sampleArticles()), ['articles/*'])).toBeGreaterThan(100);
});

for (const folder of ['open/articles', 'stories/articles'])
  evaluationTest(`the report counts what tamdil mentions lists: ${folder}`, folder, async (path) => {
    expect(await compare(makeDesk(), filesBelow(path, ['.txt']))).toBeGreaterThan(50);
  });
