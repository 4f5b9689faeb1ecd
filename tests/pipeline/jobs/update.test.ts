// A job written again after its article changed, with translators' work in its XLIFF.
import { describe, expect, test } from 'vitest';
import { writeJob } from '../../../src/pipeline/jobs/jobs.js';
import type { Settings } from '../../../src/steps/sheet.js';
import { makeDesk, type TestDesk } from '../../helpers/desk.js';
import { contentFor } from '../../helpers/jobs.js';
import { translated } from '../../helpers/translations.js';

const ARTICLE = 'a.en.txt';
const VI = 'job/a.en-vi.xlf';
const REMOVED = 'job/a.en-vi.removed.xlf';
const story = 'One came by train.\n\nTwo went to the old town on Monday. Three stayed.\n';

const write = async (desk: TestDesk, settings: Partial<Settings> = {}) =>
  writeJob(desk.path('job'), await contentFor(desk, ARTICLE, { to: ['vi', 'az'], ...settings }), ARTICLE);

async function deskWithJob(): Promise<TestDesk> {
  const desk = makeDesk({ [ARTICLE]: story });
  await write(desk);
  return desk;
}

function translate(desk: TestDesk, file = VI): void {
  const xml = translated(desk.read(VI), 'Two went to the old town on Monday.', 'Hai người đã đi.');
  desk.write(file, translated(xml, 'Three stayed.', 'Ba người ở lại.'));
}

const copies = (desk: TestDesk) => desk.files('job').filter((file) => file.includes('.earlier-'));

describe('an article that is as it was', () => {
  test('leaves what translators are at to the byte, also while another direction is put back', async () => {
    const desk = await deskWithJob();
    translate(desk);
    desk.write(VI, desk.read(VI).replace('</xliff>', '<!-- a tool was here --></xliff>\n'));
    const before = desk.contents('job');
    expect(await write(desk)).toMatchObject({ status: 'unchanged', kept: ['a.en-vi.xlf'] });
    desk.remove('job/a.en-az.xlf');
    expect(await write(desk)).toMatchObject({ status: 'written', kept: ['a.en-vi.xlf'] });
    expect(desk.contents('job')).toEqual(before);
  });

  test('takes over what came back under another name', async () => {
    const desk = await deskWithJob();
    translate(desk, 'job/a.en-vi (returned).xlf');
    const directions = [{ language: 'vi', counts: { kept: 2, changed: 0, removed: 0 } }];
    expect(await write(desk)).toMatchObject({ status: 'written', directions });
    expect(desk.read(VI)).toContain('<target xml:lang="vi" state="translated">Hai người đã đi.</target>');
    expect(await write(desk)).toMatchObject({ status: 'unchanged' });
    expect(copies(desk)).toEqual([]);
  });
});

describe('an article that changed', () => {
  test('keeps translations with their sentences, suggests those of changed ones, puts aside those of removed ones', async () => {
    const desk = await deskWithJob();
    translate(desk);
    const mine = desk.read(VI);
    desk.write(ARTICLE, 'Three stayed.\n\nTwo went to the old town on Sunday.\n');
    const directions = [{ language: 'vi', counts: { kept: 1, changed: 1, removed: 1 } }];
    expect(await write(desk)).toMatchObject({ status: 'written', directions });
    const now = desk.read(VI);
    expect(now).toContain('<target xml:lang="vi" state="translated">Ba người ở lại.</target>');
    expect(now).toContain('<target xml:lang="vi" state="needs-review-translation">Hai người đã đi.</target>');
    expect(now).toMatch(/<note from="update"[^>]*>[^<]*Two went to the old town on Monday\./u);
    expect(desk.read(REMOVED)).toContain('Hai người đã đi.');
    // The file as its translator left it is there, too: a tool may have put more into it than goes over.
    expect(copies(desk).map((file) => desk.read(file))).toEqual([mine]);
    const settled = desk.contents('job');
    expect(await write(desk)).toMatchObject({ status: 'unchanged' });
    expect(desk.contents('job')).toEqual(settled);

    desk.write(ARTICLE, story);
    await write(desk);
    expect(desk.read(VI)).toContain('<target xml:lang="vi" state="translated">Hai người đã đi.</target>');
    expect(desk.read(REMOVED)).not.toContain('>Two went to the old town on Monday.</source>');
  });

  test('keeps what translators asked', async () => {
    const desk = await deskWithJob();
    const asked = '<note from="translator">Which town?</note>';
    desk.write(VI, desk.read(VI).replace('</trans-unit>', `${asked}</trans-unit>`));
    desk.write(ARTICLE, `${story}Four slept.\n`);
    expect(await write(desk)).toMatchObject({ status: 'written' });
    expect(desk.read(VI)).toContain('>Which town?</note>');
  });

  test('is written in another version of XLIFF with the work that was done in the first', async () => {
    const desk = await deskWithJob();
    translate(desk);
    expect(await write(desk, { xliff: ['2.1'] })).toMatchObject({ status: 'written' });
    expect(desk.read(VI)).toMatch(/version="2\.1".*<target[^>]*>Hai người đã đi\.<\/target>/su);
    expect(await write(desk, { xliff: ['2.1'] })).toMatchObject({ status: 'unchanged' });
  });

  test('leaves the job where a file of a translator cannot be read', async () => {
    const desk = await deskWithJob();
    desk.write(VI, desk.read(VI).slice(0, -20));
    desk.write(ARTICLE, `${story}Four slept.\n`);
    const before = desk.contents('job');
    expect(await write(desk)).toMatchObject({ status: 'left', edited: ['a.en-vi.xlf'] });
    expect(desk.contents('job')).toEqual(before);
  });

  test('takes nothing from files of other stories and directions', async () => {
    const desk = await deskWithJob();
    const other = desk
      .read(VI)
      .replaceAll('a.en.txt', 'b.en.txt')
      .replace(/<trans-unit id="[^"]*"/gu, '<trans-unit id="other"');
    desk.write(
      'job/b.en-vi.xlf',
      translated(other, 'Three stayed.', 'Khác.').replace(/<trans-unit id="other".*?<\/trans-unit>/su, ''),
    );
    desk.write('job/broken.xlf', '<xliff');
    expect(await write(desk)).toMatchObject({ status: 'unchanged' });
    expect(desk.read(VI)).not.toContain('Khác.');
  });
});

test('files that an update keeps besides are in nobody’s way', async () => {
  const desk = makeDesk({ 'articles/a.en.txt': story });
  await desk.run('run', '--to', 'vi');
  const file = 'out/a.en/a.en-vi.xlf';
  desk.write(file, translated(desk.read(file), 'Three stayed.', 'Ba người ở lại.'));
  desk.write('articles/a.en.txt', story.replace(' Three stayed.', ''));
  await desk.run('run', '--to', 'vi');
  const xliff = desk.files('out').filter((name) => name.endsWith('.xlf'));
  expect(xliff).toHaveLength(3);
  expect(await desk.run('check', ...xliff)).toMatchObject({ code: 0, stderr: '' });
  const { stdout } = await desk.run('merge', ...xliff);
  expect(stdout.match(/ → /gu)).toHaveLength(1);
});

test('the summary says what became of translations', async () => {
  const desk = makeDesk({ 'articles/a.en.txt': story });
  await desk.run('run', '--to', 'vi');
  const file = 'out/a.en/a.en-vi.xlf';
  desk.write(file, translated(desk.read(file), 'Three stayed.', 'Ba người ở lại.'));
  expect((await desk.run('run', '--to', 'vi')).stdout).toContain('stays as its translator left it: a.en-vi.xlf');
  desk.write('articles/a.en.txt', story.replace('One came by train.\n\n', ''));
  const { stdout, code } = await desk.run('run', '--to', 'vi');
  expect(code).toBe(0);
  expect(stdout).toContain('vi: 1 translation taken over, 0 of changed sentences to be looked at');
});
