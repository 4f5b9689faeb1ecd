import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPipeline } from '../../../src/pipeline/desk/definition.js';
import { steps } from '../../../src/steps/index.js';

const names = steps.map((step) => step.name);
const source = (...list: string[]) => `about: Ours.\nsteps: [${list.join(', ')}]\n`;
const read = (text: string) => readPipeline(text, 'ours.yaml', 'ours');

/** Reason and place of all findings. */
const problems = (text: string) =>
  read(text).findings.map((f) => `${f.rule} ${f.data.reason} ${text.slice(...f.span)}`.trim());

describe('a pipeline', () => {
  test.each([
    ['newsroom', 'vns'],
    // All commands hold articles to the style of the newsroom.
    ['lint', undefined],
  ])('%s, as shipped, is in order', (name, style) => {
    const { pipeline, findings } = readPipeline(readFileSync(`pipelines/${name}.yaml`, 'utf8'), name, name);
    expect(findings).toEqual([]);
    expect(pipeline).toMatchObject({ name, read: ['articles/**/*.{txt,md,html}'] });
    expect(pipeline?.style).toBe(style);
  });

  test('knows where it names its style', () => {
    const text = `style: vns\n${source('segment')}`;
    expect(text.slice(...(read(text).pipeline?.styleSpan ?? []))).toBe('vns');
  });

  test('says what it leaves out: no globs, all other languages, XLIFF 1.2, any tool, no style', () => {
    const { pipeline } = read(source('segment'));
    expect(pipeline).toEqual({
      name: 'ours',
      about: 'Ours.',
      read: [],
      to: [],
      xliff: ['1.2'],
      for: 'generic',
      steps: steps.slice(0, 1),
    });
  });

  test('is accepted exactly when each step finds what it needs', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 1 }), (list) => {
        const given = new Set(['article']);
        const stuck = list.filter((name) => {
          const step = steps.find((s) => s.name === name);
          const lacks = step?.needs.some((part) => !given.has(part)) ?? true;
          given.add(step?.gives ?? '');
          return lacks;
        });
        const { pipeline, findings } = read(source(...list));
        expect(findings.map((f) => f.data.step)).toEqual(stuck);
        expect(pipeline?.steps.map((step) => step.name)).toEqual(stuck.length > 0 ? undefined : list);
      }),
      { numRuns: 500 },
    );
  });

  test('names the step that gives what is missing', () => {
    expect(read(source('segment', 'recognize', 'lint', 'resolve')).findings).toMatchObject([
      { rule: 'input/pipeline', severity: 'error', data: { reason: 'step-order', step: 'lint', giver: 'resolve' } },
    ]);
  });

  test.each([
    ['an unknown step', source('segment', 'recognise'), ['input/pipeline unknown-step recognise']],
    ['a step that stands twice', source('segment', 'segment'), ['input/pipeline step-twice segment']],
    ['an unknown target language', `to: [vi, de]\n${source('segment')}`, ['input/language unknown de']],
    ['an unknown key', `stile: vns\n${source('segment')}`, ['input/structure unknown-key vns']],
    ['an unknown tool', `for: trados\n${source('segment')}`, ['input/structure unknown-value trados']],
    ['an unknown XLIFF version', `xliff: ['1.2', '9']\n${source('segment')}`, ["input/structure unknown-value '9'"]],
    ['no XLIFF version', `xliff: []\n${source('segment')}`, ['input/structure too-short []']],
    ['no steps', 'about: Ours.\nsteps: []\n', ['input/structure too-short []']],
    ['a step that is a list', 'about: Ours.\nsteps: [[segment]]\n', ['input/structure wrong-type [segment]']],
    ['an alias', 'about: &a segment\nsteps: [*a]\n', ['input/policy yaml-alias &a', 'input/policy yaml-alias *a']],
  ])('is refused for %s, at its place', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
    expect(read(text).pipeline).toBeUndefined();
  });

  test.each([
    '../*.txt',
    '/etc/*',
    'a/../../b.txt',
    '{..,a}/*.txt',
    '{a,/etc}/*',
    'C:/x/*',
    '..\\\\x',
    '..',
    '!../x.txt',
  ])('is refused where it reads outside the desk: %s', (glob) => {
    expect(problems(`read: ["a.txt", "${glob}"]\n${source('segment')}`)).toEqual([`input/pipeline outside "${glob}"`]);
  });

  test.each(['articles/**/*.{txt,md,html}', 'a{,/b}/*.txt', './a.txt', 'a..b/*.{txt,md}', '...txt', '!b/*.txt'])(
    'may read anything in it: %s',
    (glob) => {
      expect(problems(`read: ["${glob}"]\n${source('segment')}`)).toEqual([]);
    },
  );

  test('is refused where it is empty, or a list, or text', () => {
    for (const text of ['', '- segment\n', 'segment\n', '---\n...\n---\n', 'steps: {segment: 1}\n', '\t'])
      expect({ text, refused: read(text).findings.length > 0 && read(text).pipeline === undefined }).toEqual({
        text,
        refused: true,
      });
  });
});
