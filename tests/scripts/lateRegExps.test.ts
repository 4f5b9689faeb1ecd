// What the bundler makes later: the program does the same.
import { expect, test } from 'vitest';
import { lateRegExps } from '../../scripts/lateRegExps.mjs';

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
