// Comments and front matter that ask rules to hold their peace.
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/formats/readArticle.js';
import type { Finding } from '../../../src/model/finding.js';
import { isSuppressed } from '../../../src/model/finding.js';
import { setAside } from '../../../src/steps/findings/ignores.js';

const known = { all: ['name-variant', 'glued-name', 'near-miss'], active: new Set(['name-variant', 'glued-name']) };

/** Findings at each «mark»: the first letter tells the rule. */
function said(marked: string, path = 'a.en.md') {
  const source = marked.replace(/«(.)(.*?)»/gu, '$2');
  const findings: Finding[] = [];
  let shift = 0;
  for (const { 0: whole, 1: letter = '', 2: text = '', index } of marked.matchAll(/«(.)(.*?)»/gu)) {
    const rule = { v: 'name-variant', g: 'glued-name', m: 'near-miss' }[letter] ?? letter;
    const at = index - shift;
    findings.push({ rule, severity: 'warning', path, span: [at, at + text.length], data: { form: text } });
    shift += whole.length - text.length;
  }
  const { article } = readArticle(Buffer.from(source), path);
  if (article === undefined) throw new Error('no article');
  const all = setAside(article, findings, known);
  return {
    heard: all.filter((f) => f.rule !== 'unused-ignore' && !isSuppressed(f)).map(({ data }) => data.form),
    reasons: all.filter(isSuppressed).map(({ data, reason }) => [data.form, reason]),
    problems: all
      .filter(({ rule }) => rule === 'unused-ignore')
      .map(
        ({ data, span }) => `${data.reason} ${data.named ?? data.word ?? ''} at ${source.slice(...span).slice(0, 12)}`,
      ),
  };
}

describe('ignore-next', () => {
  test('holds for the paragraph that follows, and says why', () => {
    expect(
      said('<!-- tamdil-ignore-next name-variant: quoted as printed -->\n\n«vHanoi» and «vBaku».\n\n«vHue».\n'),
    ).toEqual({
      heard: ['Hue'],
      reasons: [
        ['Hanoi', 'quoted as printed'],
        ['Baku', 'quoted as printed'],
      ],
      problems: [],
    });
  });

  test('holds in a line from its place on, for the rules that it names and no others', () => {
    const { heard } = said(
      '«vHanoi» <!-- tamdil-ignore-next name-variant, glued-name --> «vHue» «gBakuand» «mBako».\n',
    );
    expect(heard).toEqual(['Hanoi', 'Bako']);
  });

  test('takes the story behind a dateline along, and HTML as well as Markdown', () => {
    expect(said('<!-- tamdil-ignore-next -->\n\nHÀ NỘI — «vHanoi» said so.\n\n«vHue».\n').heard).toEqual(['Hue']);
    expect(said('<p>«vA»</p><!--tamdil-ignore-next--><p>«vB» <b>x</b> «vC»</p><p>«vD»</p>', 'a.en.html').heard).toEqual(
      ['A', 'D'],
    );
  });
});

describe('regions and files', () => {
  test('a region ends where it is told to, or with the file', () => {
    const text =
      '«vA»\n\n<!-- tamdil-ignore-start name-variant -->\n\n«vB» «gC»\n\n<!-- tamdil-ignore-end -->\n\n«vD»\n';
    expect(said(text).heard).toEqual(['A', 'C', 'D']);
    expect(said('«vA»\n\n<!-- tamdil-ignore-start -->\n\n«vB» «gC»\n').heard).toEqual(['A']);
  });

  test('ignore-file and front matter hold everywhere, before as well as behind', () => {
    expect(said('«vA»\n\n<!-- tamdil-ignore-file name-variant -->\n\n«vB» «gC»\n').heard).toEqual(['C']);
    const head = '---\ntamdil-ignore:\n  - name-variant: as filed\n---\n\n';
    expect(said(`${head}«vA» «gC»\n`)).toMatchObject({ heard: ['C'], reasons: [['A', 'as filed']], problems: [] });
    expect(said('---\ntamdil-ignore: name-variant\n---\n\n«vA» «gC»\n', 'a.en.txt').heard).toEqual(['C']);
  });
});

describe('what is ignored in vain', () => {
  test('is told: a comment without effect, a rule of it without effect', () => {
    expect(said('<!-- tamdil-ignore-next -->\n\nFine.\n').problems).toEqual(['nothing  at <!-- tamdil-']);
    expect(said('<!-- tamdil-ignore-next name-variant glued-name -->\n\n«vA»\n').problems).toEqual([
      'unused glued-name at <!-- tamdil-',
    ]);
  });

  test('is not told of a rule that is switched off', () => {
    expect(said('<!-- tamdil-ignore-next near-miss -->\n\nFine.\n').problems).toEqual([]);
  });

  test('names words and rules that there are not, and ends without a beginning', () => {
    expect(said('<!-- tamdil-ignore-nxt -->\n\n«vA»\n')).toMatchObject({
      heard: ['A'],
      problems: ['unknown-word ignore-nxt at <!-- tamdil-'],
    });
    expect(said('<!-- tamdil-ignore-next name-varient -->\n\n«vA»\n')).toMatchObject({
      heard: ['A'],
      problems: ['unknown-rule name-varient at <!-- tamdil-'],
    });
    expect(said('<!-- tamdil-ignore-end -->\n\nFine.\n').problems).toEqual(['no-start  at <!-- tamdil-']);
  });

  test('a comment shown as code is no comment', () => {
    expect(said('```html\n<!-- tamdil-ignore-file -->\n```\n\n«vA»\n')).toMatchObject({ heard: ['A'], problems: [] });
  });
});
