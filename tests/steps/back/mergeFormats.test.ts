// What a translation looks like in the file of each format. In a target `{1:…}` is the code pair 1, and `{2}` a code alone.
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/formats/readArticle.js';
import type { Inline } from '../../../src/model/article.js';
import type { Bitext, Unit } from '../../../src/model/bitext.js';
import { merge } from '../../../src/steps/back/merge.js';
import { readManifest } from '../../../src/steps/job/manifest.js';
import { shippedDesk } from '../../helpers/glossary.js';
import { throughSteps } from '../../helpers/story.js';

/** Inlines of a target in the notation of this file. */
function target(text: string): Inline[] {
  const open: string[] = [];
  return [...text.matchAll(/\{(\d)\}|\{(\d):|\}|(?:(?!\{\d)[^}])+/gu)].map(([raw, alone, opening]): Inline => {
    const code = { kind: '', raw, span: [0, 0] as const };
    if (alone !== undefined) return { type: 'standalone', id: alone, ...code };
    if (opening !== undefined) {
      open.push(opening);
      return { type: 'open', id: opening, ...code };
    }
    if (raw === '}') return { type: 'close', id: open.pop() ?? '', ...code };
    return { type: 'text', value: raw, span: [0, 0] };
  });
}

const textOf = (inlines: readonly Inline[]) => inlines.map((i) => (i.type === 'text' ? i.value : '')).join('');

/** Merges targets, by the source texts that they are for; other sentences stay as they are. */
function merged(source: string, path: string, targets: Readonly<Record<string, string>>) {
  const { normalized, bitexts, files } = throughSteps(source, path, shippedDesk());
  const { manifest } = readManifest(Buffer.from(files.at(-1)?.content ?? []).toString('utf8'), 'manifest.json');
  const [bitext] = bitexts;
  if (manifest === undefined || bitext === undefined) throw new Error('no job');
  const unit = (u: Unit): Unit => {
    const text = targets[textOf(u.source)];
    return { ...u, state: 'translated', target: text === undefined ? u.source : target(text) };
  };
  const file: Bitext = { ...bitext, groups: bitext.groups.map((g) => ({ ...g, units: g.units.map(unit) })) };
  const asked = new Set(Object.keys(targets));
  for (const { units } of bitext.groups) for (const u of units) asked.delete(textOf(u.source));
  expect([...asked]).toEqual([]);
  return merge(normalized.article, manifest, file);
}

const head = (lines: string) => `---\n${lines}\n---\n`;

describe('a scalar of front matter', () => {
  const TWO = { 'First one.': 'Birinci: bir.', 'Second one.': 'İkinci: #iki.' };

  test.each([
    ['plain', 'summary: First one. Second one.', 'summary: "Birinci: bir. İkinci: #iki."'],
    ['plain on two lines', 'summary: First one.\n  Second one.', 'summary: "Birinci: bir. İkinci: #iki."'],
    ['in quotation marks', 'summary: "First one. Second one."', 'summary: "Birinci: bir. İkinci: #iki."'],
    ['in single ones', "summary: 'First one. Second one.'", "summary: 'Birinci: bir. İkinci: #iki.'"],
    ['folded', 'summary: >\n  First one.\n  Second one.', 'summary: >\n  Birinci: bir.\n  İkinci: #iki.'],
  ])('%s is put into quotation marks as a whole or not at all', (_, lines, expected) => {
    const { text, problems } = merged(`${head(lines)}Text.\n`, 'a.en.md', TWO);
    expect({ text, problems }).toEqual({ text: `${head(expected)}Text.\n`, problems: [] });
  });

  test.each([
    [
      'one of two sentences needs it',
      'summary: First one. Second one.',
      { 'First one.': 'Bir: x.' },
      'summary: "Bir: x. Second one."',
    ],
    ['none needs it', 'summary: First one.\n  Second one.', { 'Second one.': '- iki' }, 'summary: First one.\n  - iki'],
    ['it stands in brackets', '{title: One, x: 1}', { One: 'Bir, iki' }, '{title: "Bir, iki", x: 1}'],
    ['brackets stand in it', '{title: One, x: 1}', { One: 'Bir [iki]' }, '{title: "Bir [iki]", x: 1}'],
    ['it stands in brackets and needs none', '{title: One, x: 1}', { One: 'Bir – iki' }, '{title: Bir – iki, x: 1}'],
    ['the translation is indented', 'title: |\n  One', { One: '    Bir\n iki\n' }, 'title: |\n  Bir iki'],
    ['it would be a number', 'title: One', { One: '0x1F' }, 'title: "0x1F"'],
  ])('where %s', (_, lines, targets, expected) => {
    expect(merged(`${head(lines)}Text.\n`, 'a.en.md', targets as Record<string, string>).text).toBe(
      `${head(expected)}Text.\n`,
    );
  });
});

describe('Markdown', () => {
  test.each([
    [
      'a suffix behind a quotation mark',
      'The **“Majlis”** met. It *is* so.\n',
      'The “Majlis” met.',
      '{1:“Məclis”}in iclası.',
      '<strong>“Məclis”</strong>in iclası. It *is* so.\n',
    ],
    [
      'a suffix behind underscores',
      'The _Nhan Dan_ paper came.\n',
      'The Nhan Dan paper came.',
      '{1:Nhan Dan}ın',
      '*Nhan Dan*ın\n',
    ],
    ['a suffix behind tildes', 'The ~~“Majlis”~~ met.\n', 'The “Majlis” met.', '{1:“x”}in', '<del>“x”</del>in\n'],
    [
      'a suffix where marks are read all the same',
      'The **Majlis** met.\n',
      'The Majlis met.',
      '{1:Məclis}in',
      '**Məclis**in\n',
    ],
    ['a pair with nothing inside', 'Third **it** end.\n', 'Third it end.', 'Üç{1:} son.', 'Üç son.\n'],
    ['space in a pair at the edge', '**Third** end.\n', 'Third end.', '  {1:     Üç} son. ', '**Üç** son.\n'],
    ['blanks at the edges', 'Text.\n\n- Item.\n', 'Text.', '     Mətn. \n', 'Mətn.\n\n- Item.\n'],
    ['a rule behind a break', 'One\\\ntwo.\n', 'Onetwo.', 'Bir{1}--', 'Bir\\\n\\--\n'],
    ['a heading’s line behind a break', 'One\\\ntwo.\n', 'Onetwo.', 'Bir{1}   ==', 'Bir\\\n\\==\n'],
    ['a list behind a break', 'One  \ntwo.\n', 'Onetwo.', 'Bir{1}1. iki', 'Bir  \n1\\. iki\n'],
    [
      'a table’s line behind a break',
      'One | a\\\ntwo.\n',
      'One | atwo.',
      'Bir | a{1}:-- | --',
      'Bir | a\\\n\\:-- | --\n',
    ],
    ['the beginning of a line in a paragraph', 'One is.\nTwo is.\n', 'Two is.', '+ iki', 'One is.\n\\+ iki\n'],
    [
      'a backslash at the end of a link',
      'See [this](http://a.b) x.\n',
      'See this x.',
      '{1:https://a.b/\\} x.',
      '[https://a.b/\\\\](http://a.b) x.\n',
    ],
    [
      'an address before markup',
      'See **this** x.\n',
      'See this x.',
      'https://a.b/{1:bu} x.',
      'https\\://a.b/**bu** x.\n',
    ],
    [
      'an address with underscores',
      'See this.\n',
      'See this.',
      'https://a.b/_x_y – www.a.b',
      'https://a.b/_x_y – www.a.b\n',
    ],
    [
      'brackets of which one stays',
      'See ![[Mr. One is. Two is] x](a.png) here.\n',
      'Two is] x',
      'İki] y',
      'See ![\\[Mr. One is. İki\\] y](a.png) here.\n',
    ],
  ])('keeps its markup: %s', (_, source, sentence, text, expected) => {
    const result = merged(source, 'a.en.md', { [sentence]: text });
    expect({ text: result.text, problems: result.problems }).toEqual({ text: expected, problems: [] });
  });

  test('leaves a sentence alone that it has no way to write, and tells', () => {
    const source = 'One <!-- c --> is.\n';
    const { text, problems, merged: count } = merged(source, 'a.en.md', { 'One  is.': '{1}Bir *iki*' });
    expect({ text, count }).toEqual({ text: source, count: 0 });
    expect(problems).toMatchObject([{ problem: 'codes-unreadable', source: 'One  is.' }]);
  });
});

describe('line ends of a translation', () => {
  const wrapped = (end: string) =>
    [
      'The General Secretary arrived in Baku on Wednesday at the',
      'head of a large delegation, and was received at the airport',
      'by the deputy prime minister.',
    ].join(end);

  test.each(['\r\n', '\r', '\n'])('are those of its source: %j', (end) => {
    const { text } = merged(`${wrapped(end)}${end}${end}Text.${end}`, 'a.en.txt', {
      [wrapped(end)]: 'Bir\n\n \niki\nüç',
    });
    expect(text).toBe(`Bir${end}iki${end}üç${end}${end}Text.${end}`);
  });

  test.each([
    ['a.en.html', '<pre>One\r\n two.</pre>', { 'One\r\n two.': 'Bir\n  iki\n\nüç' }, '<pre>Bir\r\n  iki\r\nüç</pre>'],
    ['a.en.html', '<pre>One\n\ntwo.</pre>', { 'One\n\ntwo.': 'Bir\n\n\niki' }, '<pre>Bir\n\niki</pre>'],
    ['a.en.html', '<p>One two.</p>', { 'One two.': '\n  Bir\n  iki\n' }, '<p>Bir iki</p>'],
    ['a.en.json', '{"body_text": "One two."}', { 'One two.': ' Bir\n\niki ' }, '{"body_text": "Bir iki"}'],
    ['a.en.html', '<p>One <b>two</b></p>', { 'One two': '  {1: bir} ' }, '<p><b>bir</b></p>'],
  ])('and its edges, in %s %s', (path, source, targets, expected) => {
    expect(merged(source, path, targets as Record<string, string>).text).toBe(expected);
  });
});

test.each([
  ['a.en.html', '<p><img alt=One&nbsp;two.> x</p>', '<p><img alt="Bir&nbsp;iki"> x</p>'],
  [
    'a.en.json',
    '{"body_html": "<p><img alt=One\\u00a0two.> x<\\/p>"}',
    '{"body_html": "<p><img alt=\\"Bir&nbsp;iki\\"> x<\\/p>"}',
  ],
])('%s: an attribute without quotation marks gets them where its translation needs them', (path, source, expected) => {
  expect(readArticle(Buffer.from(source), path).findings).toEqual([]);
  expect(merged(source, path, { 'One\u00a0two.': 'Bir iki' }).text.replace('Bir iki', 'Bir&nbsp;iki')).toBe(expected);
});
