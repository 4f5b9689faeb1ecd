// What the bundler leaves out, and what it makes later: the program does the same.
import { expect, test } from 'vitest';
import { lateRegExps, withoutDetours, withoutExtras } from '../../scripts/lean.mjs';

const late = (code: string) => lateRegExps.renderChunk(code)?.code ?? code;

test('regular expressions with classes of Unicode are made when they are needed, and do the same', () => {
  const code = String.raw`#!/usr/bin/env node
const top = /^\p{Lu}"\\/u;
export const inside = (text) => /(\p{L}+)\u2028?\//iu.exec(text);
export const all = (text) => text.replace(/\p{Ll}/gu, '-');
export const plain = (text) => /[a-z]/u.test(text);
const table = { first: /\p{Lu}/gu, 'the-second': { third: /\p{M}/u }, fourth: /a/u };
export { top };`;
  const made = late(code);
  expect(made).toMatch(/^#!.*\nvar late\$0,late\$1,late\$2;\n/u);
  expect(made).toContain(String.raw`const top = new RegExp("^\\p{Lu}\"\\\\","u");`);
  expect(made).toContain(String.raw`(late$0??=new RegExp("(\\p{L}+)\\u2028?\\/","iu")).exec(text)`);
  // What remembers where it was is made anew each time.
  expect(made).toContain(String.raw`text.replace(/\p{Ll}/gu, '-')`);
  expect(made).toContain('/[a-z]/u.test');
  expect(made).toContain(
    String.raw`{ get first(){return late$1??=new RegExp("\\p{Lu}","gu")}, 'the-second': { get third(){return late$2??=new RegExp("\\p{M}","u")} }, fourth: /a/u }`,
  );
  expect(late('const a = 1;')).toBe('const a = 1;');
});

test('packages lose what they do not need here', () => {
  expect(withoutExtras.resolveId('node:child_process', '/x/node_modules/commander/lib/command.js')).toBeDefined();
  expect(withoutExtras.resolveId('node:child_process', '/x/dist/pipeline/lint/changes.js')).toBeUndefined();
});

test('files that only hand on what another holds are passed by', () => {
  const chunk = (fileName: string, code: string, isEntry = false) => ({ fileName, code, isEntry });
  const start = 'await import(`./lint.js`);await import("./large.js")';
  const bundle = {
    'start.js': chunk('start.js', start),
    'lint.js': chunk('lint.js', 'import{a as lint,fix}from"./large.js";export{lint,fix};\n'),
    'large.js': chunk('large.js', 'const a=1,fix=2;export{a,fix};'),
    'both.js': chunk('both.js', 'import"./one.js";import{a}from"./large.js";export{a};'),
    'index.js': chunk('index.js', 'import{a}from"./large.js";export{a};', true),
    'needed.js': chunk('needed.js', 'import{a}from"./large.js";export{a};'),
    'needs.js': chunk('needs.js', 'import{a}from"./needed.js";a();'),
  };
  withoutDetours.generateBundle({}, bundle);
  expect(Object.keys(bundle)).toEqual(['start.js', 'large.js', 'both.js', 'index.js', 'needed.js', 'needs.js']);
  const straight = 'await import("./large.js").then(all=>({lint:all.a,fix:all.fix}))';
  expect(bundle['start.js'].code).toBe(`${straight};await import("./large.js")`);
});
