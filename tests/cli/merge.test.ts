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
    expect(without).toMatchObject({ code: 1, stdout: '' });
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

  test('says in one line that the folder for the article is a file', async () => {
    const desk = returned(sourceCopied);
    desk.write('file', 'A file.\n');
    const { stdout, stderr, code } = await desk.run('merge', XLIFF, '--out', 'file');
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toMatch(/^(?:.*\/)?file\/a\.vi\.txt: .*\bfile\b.*\n$/u);
    expect(stderr).not.toContain('EEXIST');
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
