import { describe, expect, test } from 'vitest';
import { runStories, type StoryOptions, type StoryResult } from '../../src/pipeline/stories.js';
import { steps } from '../../src/steps/index.js';
import { defineStep } from '../../src/steps/sheet.js';
import { makeDesk, sampleArticles } from '../helpers/desk.js';
import { shippedDesk } from '../helpers/glossary.js';

const shipped = shippedDesk('vns');
const desk = makeDesk({ ...sampleArticles(), 'empty.en.txt': '', 'broken.en.txt': Buffer.from([0xff]) });
const paths = ['empty.en.txt', 'missing.txt', ...Object.keys(sampleArticles()), 'broken.en.txt'];

const run = (list: readonly string[], options: Partial<StoryOptions> = {}) =>
  runStories(list, steps, shipped, { cwd: desk.folder, ...options });

/** Everything of a result, files as text. */
const shown = (result: StoryResult) => ({
  ...result,
  sheet: {
    ...result.sheet,
    files: result.sheet?.files?.map((file) => ({ ...file, content: Buffer.from(file.content).toString() })),
  },
});

describe('taking stories through the steps', () => {
  test('gives the same results whatever runs at once, in the order of the paths', async () => {
    const one = (await run(paths, { concurrency: 1 })).map(shown);
    expect(one.map((result) => result.path)).toEqual(paths);
    expect(one.filter((result) => result.sheet.files !== undefined)).toHaveLength(9);
    expect((await run(paths, { concurrency: 16 })).map(shown)).toEqual(one);
    expect((await run(paths.toReversed(), { concurrency: 3 })).map(shown).toReversed()).toEqual(one);
    // A story does not know of the others.
    expect((await run([paths[5] as string])).map(shown)).toEqual([one[5]]);
  });

  test('tells of each story once it is done, and how far it is', async () => {
    const stories: string[] = [];
    const progress: string[] = [];
    await run(paths, {
      onStory: async ({ path }) => {
        await new Promise(setImmediate);
        stories.push(path);
      },
      onDone: (done, all, path) => {
        // What a story leads to is through before the story counts as done.
        expect(stories).toContain(path);
        progress.push(`${done}/${all}`);
      },
    });
    expect(stories.toSorted()).toEqual(paths.toSorted());
    expect(progress).toEqual(paths.map((_, index) => `${index + 1}/${paths.length}`));
  });

  test('begins no further story once it is told to stop, and waits for those that are handed on', async () => {
    const stop = new AbortController();
    const begun: string[] = [];
    const results = await run(paths, {
      concurrency: 2,
      signal: stop.signal,
      onStory: async ({ path }) => {
        begun.push(path);
        if (begun.length === 3) stop.abort();
        await new Promise(setImmediate);
      },
    });
    expect(begun.length).toBeLessThan(6);
    expect(results.map((result) => result.path).toSorted()).toEqual(begun.toSorted());
  });

  test('hands a step the parts that it names and nothing else', async () => {
    let handed: string[] = [];
    const [segment] = steps;
    const spy = defineStep({
      name: 'spy',
      needs: ['segments'],
      gives: 'findings',
      run: (sheet) => {
        handed = Object.keys(sheet);
        return [];
      },
    });
    await runStories([paths[3] as string], [segment, spy] as never, shipped, { cwd: desk.folder });
    expect(handed).toEqual(['segments']);
  });

  test('keeps a bug with the story that met it, and goes on with the others', async () => {
    const broken = defineStep({
      name: 'broken',
      needs: ['article'],
      gives: 'findings',
      run: ({ article }) => {
        if (article.path.includes('energy.vi')) throw new Error('a bug');
        return [];
      },
    });
    let done = 0;
    const results = await runStories(paths, [broken] as never, shipped, { cwd: desk.folder, onDone: () => done++ });
    expect(done).toBe(paths.length);
    const faulty = results.filter(({ fault }) => fault !== undefined);
    expect(faulty).toMatchObject([
      { path: 'articles/energy.vi.txt', problems: [{ rule: 'input/fault' }], fault: new Error('a bug') },
    ]);
    expect(faulty[0]).not.toHaveProperty('sheet');
  });

  test('lets others have their turn before each step', async () => {
    let turns = 0;
    const count = setInterval(() => turns++, 0);
    const slow = defineStep({
      name: 'slow',
      needs: ['article'],
      gives: 'findings',
      run: () => {
        const until = performance.now() + 5;
        while (performance.now() < until);
        return [];
      },
    });
    await runStories(Object.keys(sampleArticles()), [slow] as never, shipped, { cwd: desk.folder });
    clearInterval(count);
    expect(turns).toBeGreaterThan(3);
  });

  test('drops a story that is stopped in the middle of a step', async () => {
    const stop = new AbortController();
    const guard = () => {
      stop.abort();
      throw new Error('stopped');
    };
    expect(await run(paths.slice(2, 4), { signal: stop.signal, guard, concurrency: 1 })).toEqual([]);
  });
});
