import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDesk, makeLightDesk, sampleArticles } from '../helpers/desk.js';
import { lightProgram } from '../helpers/program.js';

const article = 'Tô Lâm spoke in Hanoi. Nobody in Hanoi answered.\n\nThe National Assembly met on Monday.\n';

const jobFiles = (folder: string, story: string, language: string, targets: readonly string[]) =>
  [`${story}.${language}.txt`, ...targets.map((target) => `${story}.${language}-${target}.xlf`), 'manifest.json'].map(
    (name) => `${folder}/${story}.${language}/${name}`,
  );

describe.concurrent('tamdil run', () => {
  test('writes a job folder for every article that the pipeline reads: article, manifest, an XLIFF a direction', async () => {
    const desk = makeDesk(sampleArticles());
    const { stdout, stderr, code } = await desk.run('run');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const others: Record<string, string[]> = { az: ['en', 'vi'], en: ['vi', 'az'], vi: ['en', 'az'] };
    const expected = Object.keys(sampleArticles()).flatMap((path) => {
      const [, story = '', language = ''] = /([^/]+)\.(\w+)\.txt$/u.exec(path) ?? [];
      return jobFiles('out', story, language, others[language] ?? []);
    });
    expect(desk.files('out')).toEqual(expected.sort());
    expect(stdout).toMatch(/\n9 articles, 9 jobs written to out\.\n$/u);
  });

  test('says of each article what a person wants to know, in the language asked for', async () => {
    const desk = makeLightDesk({ 'a.en.txt': article });
    const { stdout } = await desk.run('run', 'a.en.txt');
    const [title = '', names = '', ...rest] = stdout.split('\n').map((line) => line.trim());
    expect(title).toBe('a.en.txt');
    expect(names).toMatch(/^\d+ names recognized, 2 changed, 1 ambiguous$/u);
    expect(rest).toContain('Hanoi → Hà Nội (2 times)');
    expect(rest).toContainEqual(expect.stringMatching(/^! 3:5 .*National Assembly.*national-assembly-of-vietnam/u));
    expect(rest).toContainEqual(expect.stringMatching(/^out\/a\.en\/: a\.en\.txt, .*a\.en-vi\.xlf.*manifest\.json$/u));
    const files = desk.contents('out');
    const vietnamese = await desk.run('run', 'a.en.txt', '--locale=vi', '--out=out2');
    expect(vietnamese.stdout).not.toMatch(/recognized|\{\{|cli:/u);
    // The words in files are English, whoever runs it: the same article gives the same bytes.
    const again = Object.entries(desk.contents('out2')).map(([name, text]) => [name.replace('out2', 'out'), text]);
    expect(Object.fromEntries(again)).toEqual(files);
  });

  test('writes what is asked for: targets, versions, folder, style', async () => {
    const desk = makeLightDesk({ 'deep/a.en.txt': article });
    const args = ['--to=az', '--xliff=1.2,2.1', '--xliff=2.0', '--out=to/them', '--style=azertac'];
    const { stdout, code } = await desk.run('run', 'deep/a.en.txt', ...args);
    expect(code).toBe(0);
    expect(stdout).toContain('Tô Lâm → To Lam');
    expect(desk.files('to/them').map((file) => file.split('/').slice(2).join('/'))).toEqual(
      ['a.en-az.1.2.xlf', 'a.en-az.2.0.xlf', 'a.en-az.2.1.xlf', 'a.en.txt', 'manifest.json'].map((f) => `a.en/${f}`),
    );
    for (const version of ['1.2', '2.0', '2.1'])
      expect(desk.read(`to/them/a.en/a.en-az.${version}.xlf`)).toContain(` version="${version}"`);
    expect(desk.read('to/them/a.en/a.en.txt')).toBe(article.replace('Tô Lâm', 'To Lam'));
    expect(JSON.parse(desk.read('to/them/a.en/manifest.json'))).toMatchObject({
      story: 'a',
      language: 'en',
      style: 'azertac',
      article: { path: '../deep/a.en.txt' },
    });
  });

  test('leaves targets empty, and fills them with the source for OmegaT', async () => {
    const desk = makeLightDesk({ 'a.en.txt': article });
    await Promise.all([
      desk.run('run', 'a.en.txt', '--to=vi'),
      desk.run('run', 'a.en.txt', '--to=vi', '--for=omegat', '--out=omegat'),
    ]);
    const generic = desk.read('out/a.en/a.en-vi.xlf');
    const omegat = desk.read('omegat/a.en/a.en-vi.xlf');
    expect(generic.match(/<target xml:lang="vi" state="new"\/>/gu)).toHaveLength(3);
    expect(omegat.match(/<target xml:lang="vi" state="new">[^<]/gu)).toHaveLength(3);
    expect(omegat).toContain('<target xml:lang="vi" state="new">Tô Lâm spoke in Hà Nội.</target>');
    const withoutTargets = (xml: string) => xml.replace(/<target[^>]*?(?:\/>|>.*?<\/target>)/gu, '');
    expect(withoutTargets(omegat)).toBe(withoutTargets(generic));
  });

  test('takes the language and the style from the article where it names them', async () => {
    const desk = makeLightDesk({
      'a.txt': `---\nlang: az\n---\nTo Lam Bakıya gəlib.\n`,
      'b.en.txt': `---\nstyle: azertac\n---\n${article}`,
    });
    const { code } = await desk.run('run', 'a.txt', 'b.en.txt');
    expect(code).toBe(0);
    expect(desk.files('out')).toContain('out/a.az/a.az-en.xlf');
    expect(desk.read('out/b.en/b.en.txt')).toContain('To Lam spoke in Hanoi.');
  });

  test('follows the desk’s own pipeline and house style, which override the shipped ones', async () => {
    const desk = makeLightDesk({
      'stories/a.en.txt': article,
      'pipelines/newsroom.yaml':
        'about: Ours.\nread: [stories/*.txt]\nstyle: ours\nto: [az]\nxliff: ["2.1"]\nsteps: [segment, recognize, resolve, normalize, draft, write]\n',
      'glossary/styles/ours.yaml': 'about: Ours.\nnames: keep\n',
    });
    const { stdout, code } = await desk.run('run');
    expect(code).toBe(0);
    expect(stdout).toContain(' 0 changed,');
    expect(desk.files('out')).toEqual(jobFiles('out', 'a', 'en', ['az']).sort());
    expect(desk.read('out/a.en/a.en-az.xlf')).toContain('version="2.1"');
  });

  test('of a pipeline that writes nothing prints what was found, and ends with 1 on errors', async () => {
    const desk = makeLightDesk({ 'a.en.txt': article, 'glued.en.txt': 'Tô Lâmspoke.\n' });
    const [warned, refused, linted] = await Promise.all([
      desk.run('run', '--pipeline=lint', 'a.en.txt'),
      desk.run('run', '--pipeline=lint', 'a.en.txt', 'glued.en.txt'),
      desk.run('lint', 'a.en.txt', 'glued.en.txt'),
    ]);
    expect(warned.code).toBe(0);
    expect(warned.stdout).toMatch(/^a\.en\.txt\n +1:17 +warning .*name-variant\n/u);
    expect(refused).toEqual(linted);
    expect(refused.code).toBe(1);
  });

  test.skipIf(process.platform === 'win32')('lets no name steer the terminal', async () => {
    const name = 'a\n\u001b[31m.en.txt';
    const desk = makeLightDesk({ [name]: article });
    const first = await desk.run('run', name);
    desk.write(`out/a\n\u001b[31m.en/${name}`, 'Mine.\n');
    const second = await desk.run('run', name);
    for (const { stdout } of [first, second]) {
      expect(stdout).not.toContain('\u001b');
      expect(stdout).toMatch(/^a <U\+001B>\[31m\.en\.txt\n/u);
    }
  });

  test('with a fault of the program itself tells of the other articles first, and then of the fault', async () => {
    // The modules as they are before they are bundled: one of them gets a fault.
    const program = join(makeDesk().folder, 'dist/cli/main.js');
    cpSync(resolve(lightProgram(), '../../..'), resolve(program, '../../..'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    const segment = resolve(program, '../../steps/segment.js');
    const source = readFileSync(segment, 'utf8');
    writeFileSync(
      segment,
      source.replace(/run\(\{ article \}\) \{/u, "$& if (article.path === 'b.en.txt') throw new Error('a bug');"),
    );
    const desk = makeDesk({ 'a.en.txt': article, 'b.en.txt': article, 'c.en.txt': article }, () => program);
    const { stdout, stderr, code } = await desk.run('run', 'a.en.txt', 'b.en.txt', 'c.en.txt');
    expect(code).toBe(2);
    expect(stdout).toMatch(/3 articles, 2 jobs written to out, 1 failed\.\n$/u);
    expect(stderr).toMatch(/^tamdil: a fault of the program itself\..*\nError: a bug\n +at /u);
    const linted = await desk.run('lint', 'a.en.txt', 'b.en.txt');
    expect(linted.code).toBe(2);
    expect(linted.stdout).toContain('a.en.txt\n');
    expect(linted.stderr).toContain('a bug');
  });

  test('writes no job without a target language, and says so', async () => {
    const desk = makeLightDesk({ 'a.en.txt': article, 'b.vi.txt': 'Ông đến.\n' });
    const { stdout, code } = await desk.run('run', 'a.en.txt', 'b.vi.txt', '--to=en');
    expect(code).toBe(1);
    expect(stdout).toMatch(/! out\/a\.en\/ No target language is left: .*\n/u);
    expect(stdout).toMatch(/2 articles, 1 job written to out, 1 failed\.\n$/u);
    expect(desk.files('out')).toEqual(jobFiles('out', 'b', 'vi', ['en']).sort());
  });

  test('knows the desk’s own concepts, which override the shipped ones by id', async () => {
    const concept = (name: string) =>
      `  kind: place\n  about: A place.\n  terms:\n    en: [{ text: ${name}, use: preferred }]\n    vi: [{ text: Nơi, use: preferred }]\n  source: [https://example.com]\n`;
    const desk = makeLightDesk({
      'a.en.txt': 'Xanadu and Shangri were far from Hanoi.\n',
      'glossary/ours.yaml': `xanadu:\n${concept('Xanadu')}hanoi:\n${concept('Shangri')}`,
    });
    const { stdout } = await desk.run('mentions', 'a.en.txt', '--format=json');
    const [file] = JSON.parse(stdout).files as { mentions: { surface: string; concepts: string[] }[] }[];
    expect(file?.mentions.map(({ surface, concepts }) => [surface, ...concepts])).toEqual([
      ['Xanadu', 'xanadu'],
      ['Shangri', 'hanoi'],
    ]);
  });
});

describe.concurrent('tamdil run --stop-after', () => {
  test('prints the sheets there, with the parts that the steps gave, and writes nothing', async () => {
    const desk = makeLightDesk({ 'a.en.txt': article, 'empty.en.txt': '' });
    const [segmented, resolved] = await Promise.all([
      desk.run('run', 'a.en.txt', 'empty.en.txt', '--stop-after', 'segment', '--format', 'json'),
      desk.run('run', 'a.en.txt', '--stop-after', 'resolve', '--format', 'json'),
    ]);
    const sheets = JSON.parse(segmented.stdout).sheets as Record<string, unknown>[];
    expect(sheets.map((sheet) => Object.keys(sheet))).toEqual([
      ['path', 'problems', 'article', 'segments'],
      ['path', 'problems'],
    ]);
    expect(segmented.code).toBe(1);
    const [sheet] = JSON.parse(resolved.stdout).sheets as Record<string, { status: string }[]>[];
    expect(Object.keys(sheet ?? {})).toEqual(['path', 'problems', 'article', 'segments', 'candidates', 'mentions']);
    expect(sheet?.mentions?.map((mention) => mention.status)).toContain('ambiguous');
    expect(resolved.code).toBe(0);
    expect(desk.files()).toEqual(['a.en.txt', 'empty.en.txt']);
  });

  test('tells of files without their content', async () => {
    const desk = makeLightDesk({ 'a.en.txt': article });
    const { stdout } = await desk.run('run', 'a.en.txt', '--format', 'json', '--to', 'vi');
    const [sheet] = JSON.parse(stdout).sheets as { files: Record<string, unknown>[] }[];
    expect(sheet?.files.map((file) => file.name)).toEqual(['a.en.txt', 'a.en-vi.xlf', 'manifest.json']);
    for (const file of sheet?.files ?? []) {
      expect(file).not.toHaveProperty('content');
      expect(file.bytes).toBe(Buffer.byteLength(desk.read(`out/a.en/${file.name}`)));
    }
  });
});
