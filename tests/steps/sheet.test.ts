import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/formats/readArticle.js';
import { steps } from '../../src/steps/index.js';
import { type Part, type Sheet, styleOf } from '../../src/steps/sheet.js';
import { shippedDesk } from '../helpers/glossary.js';

const STORY =
  'BAKU — General Secretary To\u0302 Lâm met President Ilham Aliyev. Lâm thanked Aliyev.\n\nThe Milli Majlis agreed. — VNS\n';
const desk = shippedDesk('vns');

function article() {
  const { article: read } = readArticle(Buffer.from(STORY), 'visit.en.txt');
  if (read === undefined) throw new Error('not read');
  return read;
}

describe('the steps in their order', () => {
  test('have names and parts of their own', () => {
    expect(new Set(steps.map((s) => s.name)).size).toBe(steps.length);
    expect(new Set(steps.map((s) => s.gives)).size).toBe(steps.length);
  });

  test('find what they need among what was given before', () => {
    const given = new Set<Part>(['article']);
    for (const step of steps) {
      for (const part of step.needs) expect(given, `${step.name} needs ${part}`).toContain(part);
      given.add(step.gives);
    }
  });

  test('look at no part of the sheet beyond those they name', () => {
    let sheet: Partial<Sheet> = { article: article() };
    for (const step of steps) {
      const allowed = new Set<string>(step.needs);
      const guarded = new Proxy(sheet, {
        get(target, part, receiver) {
          if (typeof part === 'string' && !allowed.has(part)) throw new Error(`${step.name} peeks at ${part}`);
          return Reflect.get(target, part, receiver);
        },
        ownKeys: () => [...step.needs],
      });
      const part = step.run(guarded as Sheet, desk);
      expect(part, step.name).toBeDefined();
      sheet = { ...sheet, [step.gives]: part };
    }
    expect(Object.keys(sheet).sort()).toEqual(['article', ...steps.map((s) => s.gives)].sort());
  });

  test('change nothing that was there before', () => {
    let sheet: Partial<Sheet> = { article: article() };
    for (const step of steps) {
      const before = structuredClone(sheet);
      const part = step.run(sheet as Sheet, desk);
      expect(sheet, step.name).toEqual(before);
      sheet = { ...sheet, [step.gives]: part };
    }
  });
});

test('an article’s own style goes before the desk’s, and one that is asked for before both', () => {
  expect(styleOf(article(), desk).id).toBe('vns');
  expect(styleOf({ ...article(), style: 'azertac' }, desk).id).toBe('azertac');
  const asked = { ...desk, settings: { ...desk.settings, askedStyle: 'neutral' } };
  expect(styleOf({ ...article(), style: 'azertac' }, asked).id).toBe('neutral');
  expect(() => styleOf({ ...article(), style: 'nobody' }, desk)).toThrow(RangeError);
});
