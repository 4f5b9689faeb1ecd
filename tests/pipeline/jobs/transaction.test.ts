// A process may end at any moment, and a disk may be full: a job is whole all the same, at the latest after the next run.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type JobOutcome, writeJob } from '../../../src/pipeline/jobs/jobs.js';
import { mergeReturn } from '../../../src/pipeline/jobs/returns.js';
import type { JobContent } from '../../../src/pipeline/jobs/update.js';
import { readManifest } from '../../../src/steps/job/manifest.js';
import { sha256 } from '../../../src/text/hash.js';
import { makeDesk, type TestDesk } from '../../helpers/desk.js';
import { fullAfter, killAfter, restart } from '../../helpers/dyingDisk.js';
import { contentFor } from '../../helpers/jobs.js';
import { sourceCopied, translated } from '../../helpers/translations.js';

vi.mock('node:fs/promises', async (original) => {
  const { dyingDisk } = await import('../../helpers/dyingDisk.js');
  return dyingDisk(await original());
});

const ARTICLE = 'a.en.txt';
const LOCK = '.tamdil-lock';

/** The job of the article as it was, as it is, and as it will be. */
let jobs: Record<'old' | 'new' | 'later', JobContent>;
beforeAll(async () => {
  const desk = makeDesk();
  const job = (text: string, to: readonly string[]) => {
    desk.write(ARTICLE, text);
    return contentFor(desk, ARTICLE, { to });
  };
  jobs = {
    old: await job('One came from Hanoi.\n', ['vi']),
    new: await job('One came from Hanoi.\n\nTwo went.\n', ['vi', 'az']),
    later: await job('One came from Hanoi.\n\nTwo went. Three stayed.\n', ['vi']),
  };
});

const write = (desk: TestDesk, job: JobContent, path = ARTICLE) => writeJob(desk.path('job'), job, path);

/** The lock of a process that is gone: this one goes on, so it has to say that it was another. */
function bury(desk: TestDesk, folder: string): void {
  const lock = `${folder}/${LOCK}`;
  if (desk.files().includes(lock)) desk.write(lock, desk.read(lock).replace(/"began":"\d*"/u, '"began":"1"'));
}

/** All files that the manifest names are as it says, and nothing else is there. */
function expectWhole(desk: TestDesk): void {
  const { manifest } = readManifest(desk.read('job/manifest.json'), 'job/manifest.json');
  const named = [...(manifest?.files ?? []), ...(manifest ? [manifest.normalized] : [])];
  for (const { file, sha256: hash } of named) expect(sha256(desk.read(`job/${file}`))).toBe(hash);
  expect(desk.files('job')).toEqual([...named.map(({ file }) => `job/${file}`), 'job/manifest.json'].sort());
}

/** Ends the process at every change of the disk in turn. @returns at how many it could be ended */
async function atEveryMoment(
  begin: () => Promise<TestDesk>,
  work: (desk: TestDesk) => Promise<unknown>,
  then: (desk: TestDesk) => Promise<void>,
  folder = 'job',
): Promise<number> {
  for (let moment = 0; ; moment++) {
    const desk = await begin();
    killAfter(moment);
    await work(desk).catch(() => undefined);
    if (!restart()) return moment;
    bury(desk, folder);
    await then(desk);
  }
}

describe('a run that is ended at any moment', () => {
  const withOld = async () => {
    const desk = makeDesk();
    expect(await write(desk, jobs.old)).toMatchObject({ status: 'written' });
    return desk;
  };

  test.each(['new', 'later', 'old'] as const)(
    'over an older job is no hindrance to the next one (%s)',
    async (next) => {
      const moments = await atEveryMoment(
        withOld,
        (desk) => write(desk, jobs.new),
        async (desk) => {
          const outcome: JobOutcome = await write(desk, jobs[next]);
          expect(outcome.status).toMatch(/^(?:written|unchanged)$/u);
          expectWhole(desk);
          for (const { name, role, content } of jobs[next].files)
            if (role !== 'manifest') expect(desk.read(`job/${name}`)).toBe(Buffer.from(content).toString());
          expect(await write(desk, jobs[next])).toMatchObject({ status: 'unchanged' });
        },
      );
      expect(moments).toBeGreaterThan(10);
    },
  );

  test('in a new folder is no hindrance to the next one, with the article as it is or changed', async () => {
    for (const next of ['new', 'later'] as const)
      await atEveryMoment(
        async () => makeDesk(),
        (desk) => write(desk, jobs.new),
        async (desk) => {
          expect((await write(desk, jobs[next])).status).toMatch(/^(?:written|unchanged)$/u);
          expectWhole(desk);
        },
      );
  });

  test('leaves to each reader an old file or a new one, never a part', async () => {
    const contents = ({ files }: JobContent) => files.map(({ content }) => Buffer.from(content).toString());
    const whole = [...contents(jobs.old), ...contents(jobs.new)];
    await atEveryMoment(
      withOld,
      (desk) => write(desk, jobs.new),
      async (desk) => {
        for (const file of desk.files('job').filter((name) => !name.startsWith('job/.')))
          expect(file === 'job/manifest.json' || whole.includes(desk.read(file))).toBe(true);
      },
    );
  });

  test('does not cost what somebody did in between', async () => {
    await atEveryMoment(
      withOld,
      (desk) => write(desk, jobs.new),
      async (desk) => {
        const job = desk.read('job/a.en-vi.xlf');
        const mine = translated(job, 'One came from Hanoi.', 'Một người.').replace('</xliff>', '<!-- mine --></xliff>');
        desk.write('job/a.en-vi.xlf', mine);
        const article = `${desk.read('job/a.en.txt')}Mine.\n`;
        expect((await write(desk, jobs.new)).status).toMatch(/^(?:written|unchanged)$/u);
        expect(desk.read('job/a.en-vi.xlf')).toMatch(/state="translated">Một người\.<.*Two went\./su);
        // What goes over is the translation; the file as it was is there, too, or still the same.
        expect(Object.values(desk.contents('job')).includes(mine)).toBe(true);
        desk.write('job/a.en.txt', article);
        expect(await write(desk, jobs.later)).toMatchObject({ status: 'left', edited: ['a.en.txt'] });
        expect(desk.read('job/a.en.txt')).toBe(article);
      },
    );
  });

  test('gives another article of the same name no part in its folder', async () => {
    await atEveryMoment(
      async () => makeDesk(),
      (desk) => write(desk, jobs.new),
      async (desk) => {
        const begun = desk.files().includes('job/.tamdil-unfinished.json');
        const { folder } = await write(desk, jobs.later, 'b/a.en.txt');
        if (begun) expect(folder).not.toBe(desk.path('job'));
      },
    );
  });
});

test('a merge that is ended at any moment is no hindrance to the next one', async () => {
  const base = makeDesk();
  await write(base, jobs.later);
  const xliff = 'job/a.en-vi.xlf';
  base.write(xliff, sourceCopied(base.read(xliff)));
  const job = base.contents('job');
  const changed = translated(base.read(xliff), 'Two went.', 'Hai đi.');
  const merge = (desk: TestDesk) => mergeReturn(xliff, { cwd: desk.folder, out: 'vi' });
  for (const before of [true, false])
    await atEveryMoment(
      async () => {
        const desk = makeDesk(job);
        if (before) expect((await merge(desk)).written).toBeDefined();
        desk.write(xliff, changed);
        return desk;
      },
      merge,
      async (desk) => {
        desk.write(xliff, changed.replaceAll('Three stayed.</target>', 'Ba ở.</target>'));
        const { findings, written } = await merge(desk);
        expect({ findings, written }).toEqual({ findings: [], written: desk.path('vi/a.vi.txt') });
        expect(desk.read('vi/a.vi.txt')).toBe('One came from Hanoi.\n\nHai đi. Ba ở.\n');
        desk.write('vi/a.vi.txt', 'Mine.\n');
        expect((await merge(desk)).findings).toMatchObject([{ data: { reason: 'target-exists' } }]);
      },
      'vi',
    );
});

test('a disk that is full at any moment leaves the job as it was', async () => {
  for (let moment = 0; ; moment++) {
    const desk = makeDesk();
    await write(desk, jobs.old);
    const before = desk.contents('job');
    fullAfter(moment);
    const outcome = await write(desk, jobs.new);
    if (!restart()) break;
    expect(outcome).toMatchObject({ status: 'failed', finding: { data: { reason: 'disk-full' } } });
    expect(desk.contents('job')).toEqual(before);
  }
  // A folder for which there was no room is not there either.
  const desk = makeDesk();
  fullAfter(2);
  expect(await write(desk, jobs.new)).toMatchObject({ status: 'failed' });
  restart();
  expect(() => desk.files('job')).toThrow();
});

test('runs at once end in one whole job', async () => {
  for (let time = 0; time < 5; time++) {
    const desk = makeDesk();
    const outcomes = await Promise.all([jobs.old, jobs.new, jobs.later, jobs.new].map((files) => write(desk, files)));
    for (const { status } of outcomes) expect(status).toMatch(/^(?:written|unchanged)$/u);
    expectWhole(desk);
  }
});

test('a file of that name that tells nothing is somebody’s', async () => {
  const desk = makeDesk({ 'job/.tamdil-unfinished.json': '{"files":[{"file":"../x"}]}' });
  expect(await write(desk, jobs.new)).toMatchObject({
    status: 'failed',
    finding: { data: { reason: 'foreign-file' } },
  });
  expect(desk.files('job')).toEqual(['job/.tamdil-unfinished.json']);
});
