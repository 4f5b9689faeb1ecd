import { describe, expect, test } from 'vitest';
import { makeLightDesk, sampleArticles } from '../helpers/desk.js';

interface SegmentsJson {
  readonly files: readonly {
    readonly path: string;
    readonly language: string;
    readonly segments: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  }[];
}

const samples = sampleArticles();

describe.concurrent('tamdil segment', () => {
  test('gives the sentences of every file as JSON, with offsets into the file', async () => {
    const desk = makeLightDesk(samples);
    const { stdout, stderr, code } = await desk.run('segment', '--format', 'json', ...Object.keys(samples));
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const { files, ...rest } = JSON.parse(stdout) as SegmentsJson;
    expect(rest).toEqual({});
    expect(files.map(({ path, language }) => [path, language])).toEqual(
      Object.keys(samples).map((path) => [path, path.split('.').at(-2)]),
    );
    for (const { path, segments, ...other } of files) {
      expect(Object.keys(other)).toEqual(['language']);
      expect(segments.length).toBeGreaterThan(5);
      let at = 0;
      for (const segment of segments) {
        expect(Object.keys(segment)).toEqual(['start', 'end', 'text']);
        const { start, end, text } = segment;
        expect((samples[path] as string).slice(start, end)).toBe(text);
        // In order, without overlap: what stands between two sentences is white space.
        expect(start).toBeGreaterThanOrEqual(at);
        at = end;
      }
    }
  });

  test('prints a sentence a line, and the names of files only where there are several', async () => {
    const desk = makeLightDesk({ 'a.en.txt': 'One came.\nTwo  went. He said no.\n', 'b.vi.txt': 'Ông đến.\n' });
    const [one, two] = await Promise.all([desk.run('segment', 'a.en.txt'), desk.run('segment', '*.txt')]);
    expect(one).toEqual({ stdout: 'One came.\nTwo went.\nHe said no.\n', stderr: '', code: 0 });
    expect(two.stdout).toBe('a.en.txt\nOne came.\nTwo went.\nHe said no.\n\nb.vi.txt\nÔng đến.\n\n');
  });

  test.skipIf(process.platform === 'win32')('lets neither a text nor a file name steer the terminal', async () => {
    const desk = makeLightDesk({ 'a\u202e.en.txt': 'One \u202ecame.\n', 'b.en.txt': 'Two went.\n' });
    const { stdout } = await desk.run('segment', 'a\u202e.en.txt', 'b.en.txt');
    expect(stdout).toBe('a<U+202E>.en.txt\nOne <U+202E>came.\n\nb.en.txt\nTwo went.\n\n');
  });

  test('counts offsets in UTF-16 code units behind the byte order mark', async () => {
    const desk = makeLightDesk({ 'a.en.txt': '\ufeff😀 One came. Two went.\n' });
    const { stdout } = await desk.run('segment', 'a.en.txt', '--format=json');
    const [file] = (JSON.parse(stdout) as SegmentsJson).files;
    expect(file?.segments.map(({ start, end }) => [start, end])).toEqual([
      [0, 12],
      [13, 22],
    ]);
  });

  test('needs no glossary and no style: neither a broken one nor an unknown one stands in its way', async () => {
    const desk = makeLightDesk({ 'a.en.txt': '---\nstyle: none\n---\nOne came.\n', 'glossary/ours.yaml': 'x: [' });
    expect(await desk.run('segment', 'a.en.txt')).toEqual({ stdout: 'One came.\n', stderr: '', code: 0 });
  });

  test('takes a file whose name looks like a pattern as it is', async () => {
    const desk = makeLightDesk({ '[draft] a b.en.txt': 'One came.\n', 'd.en.txt': 'Another.\n' });
    expect(await desk.run('segment', '[draft] a b.en.txt')).toEqual({ stdout: 'One came.\n', stderr: '', code: 0 });
  });
});

describe.concurrent('the language of an article', () => {
  // The text is Vietnamese throughout: only what is said of it differs.
  const text = 'Chủ tịch Quốc hội Trần Thanh Mẫn đã đến thăm và làm việc với các đại biểu của thành phố trong ngày.\n';
  const files = {
    'named.az.txt': text,
    'headed.az.txt': `---\nlang: en-GB\n---\n${text}`,
    'plain.txt': text,
    'doubtful.txt': 'Lorem ipsum dolor sit amet.\n',
  };
  const languages = (stdout: string) =>
    Object.fromEntries((JSON.parse(stdout) as SegmentsJson).files.map((file) => [file.path, file.language]));

  test('is told by front matter, else by the file name, else by its words; doubt is told', async () => {
    const { stdout, stderr, code } = await makeLightDesk(files).run(
      'segment',
      '--format',
      'json',
      ...Object.keys(files),
    );
    const { 'doubtful.txt': _, ...certain } = languages(stdout);
    expect(certain).toEqual({ 'named.az.txt': 'az', 'headed.az.txt': 'en', 'plain.txt': 'vi' });
    expect(stderr).toMatch(/^doubtful\.txt: The language is not certain; taken as (?:en|vi|az)\. .*--language.*\n$/u);
    expect(code).toBe(0);
  });

  test('is what --language says, whatever the file says', async () => {
    const { stdout, stderr } = await makeLightDesk(files).run('segment', '--format=json', '--language=AZ', '*.txt');
    expect(new Set(Object.values(languages(stdout)))).toEqual(new Set(['az']));
    expect(stderr).toBe('');
  });
});
