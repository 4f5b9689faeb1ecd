import { beforeAll, describe, expect, test } from 'vitest';
import { makeLightDesk } from '../helpers/desk.js';
import { sourceCopied, translated } from '../helpers/translations.js';

const article = '\ufeffHanoi (VNA) – One came.\r\n\r\n  Two went. Three stayed.  \r\n';
const XLIFF = 'out/a.en/a.en-vi.xlf';
let job: Record<string, string>;

beforeAll(async () => {
  const desk = makeLightDesk({ 'a.en.txt': article });
  await desk.run('run', 'a.en.txt');
  job = desk.contents('out');
});

const returned = (change: (xml: string) => string) => makeLightDesk({ ...job, [XLIFF]: change(job[XLIFF] as string) });

describe.concurrent('tamdil merge', () => {
  test('writes the translated article beside the job, in the layout of the article, and says how much', async () => {
    const desk = returned((xml) =>
      translated(
        translated(sourceCopied(xml), 'Two went.', 'Hai  đi & ở.'.replace('&', '&amp;')),
        'One came.',
        'Một\nđến.',
      ),
    );
    const { stdout, stderr, code } = await desk.run('merge', XLIFF);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toBe(`${XLIFF} → out/a.en/a.vi.txt: 4 units merged\n  2 targets equal their source\n`);
    expect(desk.read('out/a.en/a.vi.txt')).toBe(
      '\ufeffHà Nội (VNA) – Một đến.\r\n\r\n  Hai  đi & ở. Three stayed.  \r\n',
    );
    const { [XLIFF]: _, ...rest } = job;
    expect(desk.contents('out')).toMatchObject(rest);
  });

  test('keeps the source where a unit has no translation, names the unit, and ends with 1', async () => {
    const desk = returned((xml) => translated(xml, 'Two went.', 'Hai đi.'));
    const { stdout, code } = await desk.run('merge', XLIFF, '--out', 'merged/vi');
    expect(code).toBe(1);
    expect(stdout).toMatch(/: no target; the source stays: Three stayed\.\n/u);
    expect(desk.read('merged/vi/a.vi.txt')).toContain('  Hai đi. Three stayed.  ');
    expect(desk.files('out')).toEqual(Object.keys(job).sort());
  });

  test('takes a file that lies elsewhere with --job', async () => {
    const desk = returned(sourceCopied);
    desk.write('mail/back.xlf', desk.read(XLIFF));
    const [without, with_] = await Promise.all([
      desk.run('merge', 'mail/back.xlf'),
      desk.run('merge', 'mail/back.xlf', '--job', 'out/a.en'),
    ]);
    expect(without).toMatchObject({ code: 2, stdout: '' });
    expect(without.stderr).toMatch(/^mail\/back\.xlf: .*manifest\.json.*--job\.\n$/u);
    expect(with_).toMatchObject({ code: 0, stderr: '' });
    expect(desk.read('out/a.en/a.vi.txt')).toBe(desk.read('out/a.en/a.en.txt'));
  });

  test('never writes over a translated article that somebody worked on', async () => {
    const desk = returned(sourceCopied);
    await desk.run('merge', XLIFF);
    desk.write(XLIFF, translated(desk.read(XLIFF), 'Two went.', 'Hai đi.'));
    const again = await desk.run('merge', XLIFF);
    expect(again.code).toBe(0);
    expect(desk.read('out/a.en/a.vi.txt')).toContain('Hai đi.');
    desk.write('out/a.en/a.vi.txt', 'An editor’s work.\n');
    const refused = await desk.run('merge', XLIFF);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^out\/a\.en\/a\.en-vi\.xlf: .*a\.vi\.txt was changed since .*--out\.\n$/u);
    expect(desk.read('out/a.en/a.vi.txt')).toBe('An editor’s work.\n');
  });

  test('lists what OmegaT gave back as it was, and keeps what Tamdil had filled in', async () => {
    const signed = `${article}\r\n— VNS\r\n`;
    const desk = makeLightDesk({ 'a.en.txt': signed });
    await desk.run('run', 'a.en.txt', '--for=omegat');
    const { stdout, code } = await desk.run('merge', XLIFF);
    expect(code).toBe(1);
    expect(stdout).toContain('a.vi.txt: 1 unit merged\n');
    expect(stdout.match(/: no target; the source stays: /gu)).toHaveLength(4);
    expect(desk.read('out/a.en/a.vi.txt')).toBe(signed.replace('Hanoi', 'Hà Nội'));
  });

  test('refuses a second file that would be written over the first', async () => {
    const desk = returned(sourceCopied);
    desk.write('a.az.txt', 'Bakı. Biri gəldi.\n');
    await desk.run('run', 'a.az.txt', '--to=vi');
    const second = 'out/a.az/a.az-vi.xlf';
    desk.write(second, sourceCopied(desk.read(second)));
    const { stdout, stderr, code } = await desk.run('merge', XLIFF, second, '--out', 'vi');
    expect(code).toBe(1);
    expect(stdout).toContain(`${XLIFF} → vi/a.vi.txt`);
    expect(stderr).toBe(
      `${second}: vi/a.vi.txt was merged from ${XLIFF}; it is left as it is. Choose another folder with --out.\n`,
    );
    const written = desk.read('vi/a.vi.txt');
    // Neither does a later call write over the translation of another article.
    const later = await desk.run('merge', second, '--out', 'vi');
    expect(later.code).toBe(1);
    expect(later.stderr).toContain('vi/a.vi.txt was merged from a.en.txt;');
    expect(desk.read('vi/a.vi.txt')).toBe(written);
  });

  test('says in one line that the folder for the article is a file', async () => {
    const desk = returned(sourceCopied);
    desk.write('file', 'A file.\n');
    const { stdout, stderr, code } = await desk.run('merge', XLIFF, '--out', 'file');
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^file\/a\.vi\.txt: .*\bfile\b.*\n$/u);
    expect(stderr).not.toContain('EEXIST');
  });

  test('keeps what a file says from steering the terminal', async () => {
    const desk = returned((xml) =>
      sourceCopied(xml).replace(/<trans-unit id="[^"]*"/u, '<trans-unit id="a&#x85;b&#x9b;c"'),
    );
    const { stdout, code } = await desk.run('merge', XLIFF);
    expect(code).toBe(1);
    expect(stdout).toContain('a<U+0085>b<U+009B>c: not a unit of this article');
  });

  test('tells of each line of a broken file, up to a number of them, in no time', async () => {
    const unit = (i: number) => `<trans-unit id="u${i}"><source odd="1">a</source></trans-unit>\n`;
    const units = Array.from({ length: 30_000 }, (_, i) => unit(i)).join('');
    const head = '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">';
    const file = '<file original="a" source-language="en" target-language="vi" datatype="plaintext">';
    const desk = makeLightDesk({ 'a.xlf': `${head}${file}<body>\n${units}</body></file></xliff>\n` });
    const [merged, checked, listed] = await Promise.all([
      desk.run('merge', 'a.xlf'),
      desk.run('check', 'a.xlf'),
      desk.run('check', '--format=json', 'a.xlf'),
    ]);
    expect(merged.stderr.split('\n').length).toBeLessThan(210);
    expect(merged.stderr).toMatch(/^a\.xlf: \d+ more are not shown\.$/mu);
    expect(checked.stdout.split('\n').length).toBeLessThan(210);
    expect(checked.stdout).toMatch(
      /\n {2}29800 more are not shown\. --format json lists all\.\n\n30000 warnings\.\n$/u,
    );
    expect(JSON.parse(listed.stdout).findings).toHaveLength(30_000);
  });

  test('goes on with other files where one cannot be merged', async () => {
    const desk = returned(sourceCopied);
    desk.write('broken.xlf', '<xliff>');
    const { stdout, stderr, code } = await desk.run('merge', 'broken.xlf', XLIFF);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^broken\.xlf:1:\d+: .*\n$/u);
    expect(stdout).toContain('4 units merged');
  });
});
