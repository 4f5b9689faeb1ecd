import { expect, test } from 'vitest';
import { makeLightDesk } from '../helpers/desk.js';
import { translated } from '../helpers/translations.js';

const story = 'Tô Lâm spoke in Hà Nội.\n\nTwo went. Three stayed.\n';

test('a file goes to another version and back with its units, states and notes', async () => {
  const desk = makeLightDesk({ 'articles/a.en.txt': story });
  await desk.run('run', 'articles/a.en.txt', '--to', 'vi');
  const file = 'out/a.en/a.en-vi.xlf';
  desk.write(file, translated(desk.read(file), 'Two went.', 'Hai đi.'));
  const there = await desk.run('convert', file, '--xliff', '2.1', '--out', 'a21.xlf');
  expect(there).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringContaining('left behind: line (3 times, first unit '),
  });
  expect(await desk.run('check', '--structure', 'a21.xlf')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(desk.read('a21.xlf')).toMatch(
    /version="2\.1".*state="translated">\s*<source[^>]*>Two went\.<\/source>\s*<target[^>]*>Hai đi\./su,
  );
  const back = await desk.run('convert', 'a21.xlf', '--xliff', '1.2');
  const withoutPlaces = (xml: string) => xml.replace(/\s*<context-group.*?<\/context-group>/gsu, '');
  expect(withoutPlaces(back.stdout)).toBe(withoutPlaces(desk.read(file)));
});

test('what a version has no place for is named; nothing is written over', async () => {
  const source = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" datatype="x" source-language="en" target-language="vi"><body><trans-unit id="u" maxbytes="9"><source>A</source><alt-trans><target>B</target></alt-trans></trans-unit></body></file></xliff>`;
  const desk = makeLightDesk({ 'a.xlf': source, 'there.xlf': 'mine' });
  const { code, stdout, stderr } = await desk.run('convert', 'a.xlf', '--xliff', '2.0');
  expect(code).toBe(0);
  expect(stdout).toContain('version="2.0"');
  expect(stderr.split('\n').sort()).toEqual([
    '',
    'tamdil: left behind: alt-trans, a.xlf:1',
    'tamdil: left behind: trans-unit@maxbytes, a.xlf:1',
  ]);
  expect(await desk.run('convert', 'a.xlf', '--xliff', '2.0', '--out', 'there.xlf')).toMatchObject({ code: 2 });
  expect(desk.read('there.xlf')).toBe('mine');
  desk.write('broken.xlf', source.slice(0, -30));
  expect(await desk.run('convert', 'broken.xlf', '--xliff', '2.0')).toMatchObject({ code: 1, stdout: '' });
  expect(await desk.run('convert', 'no.xlf', '--xliff', '2.0')).toMatchObject({ code: 2, stdout: '' });
});
