import { beforeAll, describe, expect, test } from 'vitest';
import { makeLightDesk, type TestDesk } from '../helpers/desk.js';

let job: Record<string, string>;
const AZ = 'out/a.en/a.en-az.xlf';
const VI = 'out/a.en/a.en-vi.xlf';

beforeAll(async () => {
  const desk = makeLightDesk({ 'a.en.txt': 'Hanoi (VNA) – One came.\n\nTwo went. Three stayed.\n' });
  const { code } = await desk.run('run', 'a.en.txt');
  expect(code).toBe(0);
  job = desk.contents('out');
});

const unitIds = (xml = '') => [...xml.matchAll(/<trans-unit id="([^"]+)"/gu)].map((match) => match[1] as string);

/** Checks the job after somebody changed one of its files. */
async function changed(path: string, change: (xml: string) => string, ...options: string[]) {
  const desk: TestDesk = makeLightDesk({ ...job, [path]: change(job[path] as string) });
  const { stdout, stderr, code } = await desk.run('check', AZ, VI, '--format=json', ...options);
  expect(stderr).toBe('');
  const { findings } = JSON.parse(stdout) as { findings: Record<string, unknown>[] };
  return { findings, code };
}

describe.concurrent('tamdil check', () => {
  test('says nothing of what Tamdil wrote', async () => {
    const desk = makeLightDesk(job);
    expect(await desk.run('check', AZ, VI)).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(desk.contents('out')).toEqual(job);
  });

  test('finds a unit that one direction lacks, and names the other file', async () => {
    const [id] = unitIds(job[VI]);
    const { findings, code } = await changed(VI, (xml) => xml.replace(/\s*<group[\s\S]*?<\/group>/u, ''));
    expect(code).toBe(1);
    expect(findings).toMatchObject([
      { rule: 'unit-agreement', severity: 'error', path: VI, data: { reason: 'missing', unit: id, other: AZ } },
    ]);
    expect(Object.keys(findings[0] ?? {})).toEqual(
      expect.arrayContaining(['rule', 'severity', 'path', 'start', 'end', 'line', 'column', 'message', 'data']),
    );
  });

  test('finds a unit whose source differs, where it stands', async () => {
    const { findings, code } = await changed(VI, (xml) => xml.replace('One came.', 'One left.'));
    expect(code).toBe(1);
    const id = unitIds(job[VI])[1];
    const at = (job[VI] ?? '').split('\n').findIndex((text) => text.includes(`id="${id}"`)) + 1;
    expect(findings).toMatchObject([{ path: VI, line: at, data: { reason: 'source-differs', unit: id } }]);
  });

  test('blames the file that was changed, alone or beside the other direction, in whatever order', async () => {
    const desk = makeLightDesk({ ...job, [AZ]: (job[AZ] ?? '').replace('One came.', 'One left.') });
    for (const args of [[AZ], [AZ, VI], [VI, AZ]]) {
      const { stdout, code } = await desk.run('check', ...args, '--format=json');
      const { findings } = JSON.parse(stdout) as { findings: Record<string, unknown>[] };
      expect(findings).toMatchObject([{ rule: 'unit-agreement', path: AZ, data: { reason: 'source-differs' } }]);
      expect(code).toBe(1);
    }
  });

  test('holds a file that lies elsewhere against the job that --job names', async () => {
    const desk = makeLightDesk({ ...job, 'back.xlf': (job[VI] ?? '').replace(/\s*<group[\s\S]*?<\/group>/u, '') });
    const [alone, named, wrong] = await Promise.all([
      desk.run('check', 'back.xlf'),
      desk.run('check', 'back.xlf', '--job=out/a.en'),
      desk.run('check', 'back.xlf', '--job=nowhere'),
    ]);
    expect(alone).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(named.stdout).toMatch(/ is missing here; out\/a\.en\/a\.en\.txt has it\. +unit-agreement\n/u);
    expect(wrong.stdout).toMatch(/nowhere is no job folder.* +input\/job\n/u);
    expect([named.code, wrong.code]).toEqual([1, 2]);
  });

  test('warns of a unit that is marked as translated and has no target', async () => {
    const { findings, code } = await changed(VI, (xml) => xml.replace('state="new"/>', 'state="final"/>'));
    expect(findings).toMatchObject([
      { rule: 'untranslated', severity: 'warning', path: VI, data: { reason: 'empty' } },
    ]);
    expect(code).toBe(0);
  });

  test('finds an id that stands twice', async () => {
    const [first = '', second = ''] = unitIds(job[VI]);
    const { findings, code } = await changed(VI, (xml) =>
      xml.replace(`<trans-unit id="${second}"`, `<trans-unit id="${first}"`),
    );
    expect(code).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'input/structure',
        data: expect.objectContaining({ reason: 'duplicate-id', id: first }),
      }),
    );
  });

  test('finds what the version requires and the file lacks', async () => {
    const { findings, code } = await changed(AZ, (xml) => xml.replace(/<source[\s\S]*?<\/source>/u, ''));
    expect(code).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({
        path: AZ,
        data: expect.objectContaining({ reason: 'missing-element', element: 'source' }),
      }),
    );
  });

  test('lets warnings pass, unless asked otherwise', async () => {
    const odd = (xml: string) => xml.replace('One came.', '<b>One</b> came.');
    const { findings, code } = await changed(AZ, odd);
    expect(findings).toMatchObject([{ severity: 'warning', data: { reason: 'unknown-element', element: 'b' } }]);
    expect(code).toBe(0);
    expect((await changed(AZ, odd, '--fail-on=warning')).code).toBe(1);
    expect((await changed(AZ, odd, '--max-warnings=0')).code).toBe(1);
  });
});
