// A baseline: what is known is not told again, whatever is edited around it; what is gone can be seen to be gone.
import { expect, test } from 'vitest';
import { makeLightDesk } from '../../helpers/desk.js';

const OLD = 'Headline\n\nTô Lâm spoke in Hanoi.\n\nNobody in Hanoi answered.\n';

test('findings of a baseline are not told, new ones are, gone ones can be pruned', async () => {
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': OLD });
  const lint = (...more: string[]) =>
    desk.run('lint', '*.txt', '--fail-on', 'warning', '--baseline', 'known.json', ...more);
  const missing = await lint();
  expect({ code: missing.code, stderr: missing.stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining('--update-baseline'),
  });

  const written = await lint('--update-baseline');
  expect(written).toMatchObject({ code: 0, stdout: '', stderr: 'known.json: 2 findings noted.\n' });
  expect(await lint()).toEqual({ code: 0, stdout: '', stderr: '' });

  // Lines move, words around change case and line ends: the same findings. A new sentence is a new finding.
  desk.write('a.en.txt', OLD.replace('Headline', 'Another headline\n\nA new paragraph.').replaceAll('\n', '\r\n'));
  expect((await lint()).code).toBe(0);
  desk.write('a.en.txt', `${OLD}\nThey left Hanoi.\n`);
  const more = await lint('--format', 'json');
  expect(more.code).toBe(1);
  const { findings, suppressed } = JSON.parse(more.stdout) as { findings: object[]; suppressed: object[] };
  expect(findings).toHaveLength(1);
  expect(suppressed).toMatchObject([{ by: 'baseline' }, { by: 'baseline' }]);

  // The sentence twice is one more than is known.
  desk.write('a.en.txt', OLD.replace('Nobody', 'Tô Lâm spoke in Hanoi. Nobody'));
  expect((await lint()).code).toBe(1);

  desk.write('a.en.txt', OLD.replace('Nobody in Hanoi', 'Nobody'));
  const gone = await lint();
  expect(gone).toMatchObject({ code: 0, stderr: expect.stringContaining('1 entry') });
  await lint('--update-baseline');
  expect(await lint()).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a file that was renamed takes its known findings along; one that is copied does not', async () => {
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': OLD });
  const lint = () => desk.run('lint', '*.txt', '--fail-on', 'warning', '--baseline', 'known.json');
  await desk.run('lint', '*.txt', '--baseline', 'known.json', '--update-baseline');
  desk.write('b.en.txt', OLD);
  expect((await lint()).code).toBe(1);
  desk.remove('a.en.txt');
  expect((await lint()).code).toBe(0);
});

test('updating for some files keeps what is known of others; a file that is no baseline is refused', async () => {
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': OLD, 'b.en.txt': OLD });
  const baseline = ['--baseline', 'known.json'];
  await desk.run('lint', '*.txt', ...baseline, '--update-baseline');
  await desk.run('lint', 'a.en.txt', ...baseline, '--update-baseline');
  expect((await desk.run('lint', 'b.en.txt', '--fail-on', 'warning', ...baseline)).code).toBe(0);
  for (const content of ['{"tamdil": "baseline"', '{"files": []}', '{"tamdil":"baseline","version":2,"files":{}}']) {
    desk.write('known.json', content);
    const { code, stderr } = await desk.run('lint', 'a.en.txt', ...baseline);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^known\.json:1:/u) });
  }
});

test('what is known is not mended', async () => {
  const desk = makeLightDesk({ 'tamdil.yaml': 'style: vns\n', 'a.en.txt': OLD });
  const baseline = ['--baseline', 'known.json'];
  await desk.run('lint', 'a.en.txt', ...baseline, '--update-baseline');
  desk.write('a.en.txt', `${OLD}\nThey left Hanoi.\n`);
  expect(await desk.run('lint', 'a.en.txt', '--fix', ...baseline)).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(desk.read('a.en.txt')).toBe(`${OLD}\nThey left Hà Nội.\n`);
});
