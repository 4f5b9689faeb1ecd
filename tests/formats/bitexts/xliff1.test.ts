import { describe, expect, test } from 'vitest';
import { readBitext } from '../../../src/formats/bitexts/index.js';
import { xliff1 } from '../../../src/formats/bitexts/xliff1.js';
import type { Code, Inline } from '../../../src/model/article.js';
import type { Bitext, Unit } from '../../../src/model/bitext.js';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';
const tool = { name: 'Tamdil', version: '0.1.0' };
const text = (value: string): Inline => ({ type: 'text', value, span: [0, 0] });
const code = (type: Code['type'], id: string, kind: string, raw: string): Inline => ({
  type,
  id,
  kind,
  raw,
  span: [0, 0],
});

/** The lines of a trans-unit as it is written. */
function written(unit: Partial<Unit>): string {
  const whole: Unit = { id: 'u1', name: 'n', source: [], state: 'initial', annotations: [], notes: [], ...unit };
  const bitext: Bitext = {
    story: 'visit',
    original: 'visit.en.md',
    format: 'markdown',
    sourceLanguage: 'en',
    targetLanguage: 'az',
    notes: [],
    groups: [{ id: 'g-u1', name: 'visit/p-1', kind: 'paragraph', units: [whole] }],
  };
  const file = xliff1.write(bitext, { version: '1.2', tool });
  return /<trans-unit[\s\S]*<\/trans-unit>/u.exec(file)?.[0] ?? '';
}

/** A file around a body. */
const file = (
  body: string,
  attributes = 'source-language="en" target-language="vi" datatype="plaintext" original="a.txt"',
) => `<xliff version="1.2" xmlns="${NAMESPACE}"><file ${attributes}><body>${body}</body></file></xliff>`;
const unit = (source: string, target = '') =>
  file(`<trans-unit id="u1"><source>${source}</source>${target}</trans-unit>`);

/** What is read of the only unit. */
function unitOf(xml: string): Unit {
  const read = readBitext(xml, 'a.xlf').bitext?.groups[0]?.units[0];
  if (read === undefined) throw new Error('no unit');
  return read;
}

/** Codes as type, id, kind and markup; texts as they are. */
const plain = (inlines: readonly Inline[] = []) =>
  inlines.map((i) => (i.type === 'text' ? i.value : [i.type, i.id, i.kind, i.raw].join(' ')));

/** Severity, reason and place of all findings. */
const problems = (xml: string) =>
  readBitext(xml, 'a.xlf').findings.map((f) => `${f.severity} ${f.data.reason} ${xml.slice(...f.span)}`);

describe('writing', () => {
  test('keeps a place open for the translation', () => {
    expect(written({ source: [text('a')] })).toContain('<target xml:lang="az" state="new"/>');
    expect(written({ source: [text('a')], target: [], state: 'final' })).toContain(
      '<target xml:lang="az" state="new"/>',
    );
  });

  test.each([
    ['initial', 'new', false],
    ['needs-review', 'needs-review-translation', false],
    ['translated', 'translated', false],
    ['reviewed', 'signed-off', true],
    ['final', 'final', true],
  ] as const)('says %s as %s', (state, value, approved) => {
    const xml = written({ source: [text('a')], target: [text('b')], state });
    expect(xml).toContain(`<target xml:lang="az" state="${value}">b</target>`);
    expect(xml.includes('approved="yes"')).toBe(approved);
    expect(xml).not.toContain('approved="no"');
  });

  test('puts codes as the standard has them', () => {
    const source = [
      code('close', '9', 'bold', '**'),
      code('open', '1', 'bold', '**'),
      text('a'),
      code('close', '1', 'bold', '**'),
      code('open', '2', 'link', '['),
      code('open', '3', 'code', '<i>'),
      code('close', '2', 'link', '](x)'),
      code('close', '3', 'code', '</i>'),
      code('standalone', '4', 'image', '![]'),
      code('standalone', '5', 'break', '\\'),
      code('standalone', '6', 'footnote', '[^1]'),
      code('open', '7', 'italic', '_'),
    ];
    expect(written({ source })).toContain(
      '<source xml:lang="en"><it pos="close" id="9" ctype="bold">**</it><g id="1" ctype="bold">a</g>' +
        '<bpt id="2" rid="2" ctype="link">[</bpt><bpt id="3" rid="3" ctype="x-code">&lt;i&gt;</bpt>' +
        '<ept id="2" rid="2">](x)</ept><ept id="3" rid="3">&lt;/i&gt;</ept>' +
        '<x id="4" ctype="image" equiv-text="![]"/><x id="5" ctype="lb"/><x id="6" ctype="x-footnote" equiv-text="[^1]"/>' +
        '<it pos="open" id="7" ctype="italic">_</it></source>',
    );
  });

  test('marks terms in the source alone, without mid', () => {
    const annotations = [{ span: [0, 4], kind: 'term', translation: 'Bakı' }] as const;
    expect(written({ source: [text('Baku')], target: [text('Baku')], annotations })).toContain(
      '<source xml:lang="en"><mrk mtype="term" comment="az: Bakı">Baku</mrk></source>\n' +
        '          <target xml:lang="az" state="new">Baku</target>',
    );
  });
});

describe('reading what other programs write', () => {
  test('inline elements of every kind', () => {
    const source =
      'a<g id="1" ctype="italic">b<x id="2" ctype="lb"/></g><bx id="3" rid="r"/>c<ex id="4" rid="r"/>' +
      '<bpt id="5" ctype="bold">&lt;b></bpt>d<ept id="5">&lt;/b></ept><ph id="6">{<sub>inner</sub>}</ph>' +
      '<it id="7" pos="close">&lt;/i></it><g id="8"/>';
    expect(plain(unitOf(unit(source)).source)).toEqual([
      ...['a', 'open 1 italic ', 'b', 'standalone 2 break ', 'close 1 italic '],
      ...['open r  ', 'c', 'close r  ', 'open 5 bold <b>', 'd', 'close 5 bold </b>'],
      ...['standalone 6  {inner}', 'close 7  </i>', 'open 8  ', 'close 8  '],
    ]);
  });

  test('segment markers, sections, comments, foreign elements', () => {
    const target =
      '<seg-source>x</seg-source><target><mrk mtype="seg" mid="1">a </mrk><!-- no --><mrk mtype="seg" mid="2"><![CDATA[<b>]]></mrk></target>' +
      '<o:more xmlns:o="urn:o"><target>no</target></o:more><alt-trans><target>no</target></alt-trans>';
    expect(plain(unitOf(unit('a &lt;b>', target)).target)).toEqual(['a ', '<b>']);
    expect(problems(unit('a', target))).toEqual([]);
    expect(problems(unit('<b>a</b>'))).toEqual(['warning unknown-element <b>']);
    expect(plain(unitOf(unit('x<b>a</b>')).source)).toEqual(['x', 'a']);
  });

  test('an empty target is none, a blank one is somebody’s work', () => {
    expect(unitOf(unit('a')).target).toBeUndefined();
    expect(unitOf(unit('a', '<target/>')).target).toBeUndefined();
    expect(unitOf(unit('a', '<target></target>')).target).toBeUndefined();
    expect(plain(unitOf(unit('a', '<target> \u00a0</target>')).target)).toEqual([' \u00a0']);
  });

  test.each([
    ['<target>b</target>', 'translated'],
    ['<target state="new">b</target>', 'initial'],
    ['<target state="needs-translation">b</target>', 'initial'],
    ['<target state="needs-adaptation">b</target>', 'needs-review'],
    ['<target state="signed-off">b</target>', 'reviewed'],
    ['<target state="x-done">b</target>', 'needs-review'],
    ['<target/>', 'initial'],
  ])('%s is %s', (target, state) => {
    expect(unitOf(unit('a', target)).state).toBe(state);
  });

  test('approval counts where no state is given', () => {
    const approved = file('<trans-unit id="u1" approved="yes"><source>a</source><target>b</target></trans-unit>');
    expect(unitOf(approved).state).toBe('reviewed');
  });

  test('groups, in groups, and units without one', () => {
    const one = (id: string) => `<trans-unit id="${id}" resname="visit/${id}"><source>a</source></trans-unit>`;
    const body = `${one('u1')}<group id="g1" resname="visit/heading-1" restype="x-heading">${one('u2')}${one('u3')}<group>${one('u4')}</group></group>`;
    const { bitext } = readBitext(file(body), 'a.xlf');
    expect(bitext?.story).toBe('visit');
    expect(bitext?.groups.map((g) => [g.id, g.name, g.kind, ...g.units.map((u) => u.id)])).toEqual([
      ['u1', 'visit/u1', 'paragraph', 'u1'],
      ['g1', 'visit/heading-1', 'heading', 'u2', 'u3'],
      ['u4', 'u4', 'paragraph', 'u4'],
    ]);
  });

  test('language tags, the story’s name, and the line', () => {
    const head = 'source-language="en-GB" target-language="vi_VN" datatype="x-markdown" original="in/visit.en.md"';
    const body =
      '<trans-unit id="u1"><source>a</source><context-group><context context-type="linenumber"> 7 </context></context-group></trans-unit>';
    const { bitext } = readBitext(file(body, head), 'a.xlf');
    expect(bitext).toMatchObject({ story: 'visit', format: 'markdown', sourceLanguage: 'en', targetLanguage: 'vi' });
    expect(bitext?.groups[0]?.units[0]?.line).toBe(7);
  });

  test('another namespace or none, another version', () => {
    const renamed = unit('a').replace(NAMESPACE, 'urn:oasis:names:tc:xliff:document:1.1');
    expect(problems(renamed.replace('"1.2"', '"1.1"'))[0]).toContain('warning other-version');
    expect(problems(unit('a').replace(` xmlns="${NAMESPACE}"`, ''))[0]).toContain('warning wrong-namespace');
    const prefixed = unit('a')
      .replaceAll(/<(\/?)(?=\w)/gu, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    expect(plain(unitOf(prefixed).source)).toEqual(['a']);
  });
});

describe('problems', () => {
  const one = (id: string) => `<trans-unit id="${id}"><source>a</source></trans-unit>`;
  test.each([
    ['no version', unit('a').replace(' version="1.2"', ''), 'error missing-attribute'],
    ['an unknown version', unit('a').replace('"1.2"', '"9.9"'), 'error unknown-version'],
    ['no file', `<xliff version="1.2" xmlns="${NAMESPACE}"/>`, 'error missing-element'],
    [
      'no source language',
      file(one('u1'), 'original="a" datatype="x-a" target-language="vi"'),
      'error missing-attribute',
    ],
    [
      'no target language',
      file(one('u1'), 'original="a" datatype="x-a" source-language="vi"'),
      'warning missing-attribute',
    ],
    [
      'no original',
      file(one('u1'), 'source-language="en" datatype="x-a" target-language="vi"'),
      'error missing-attribute',
    ],
    ['no body', file('').replace('<body></body>', ''), 'error missing-element'],
    ['no id', file('<trans-unit><source>a</source></trans-unit>'), 'error missing-attribute'],
    ['an id twice', file(one('u1') + one('u1')), 'error duplicate-id'],
    ['no source', file('<trans-unit id="u1"><target>a</target></trans-unit>'), 'error missing-element'],
    ['two targets', unit('a', '<target>b</target><target>c</target>'), 'error repeated-element'],
    ['a state that is none', unit('a', '<target state="finished">b</target>'), 'warning foreign-value'],
    ['attributes that are none', unit('a', '<target constructor="x">b</target>'), 'warning unknown-attribute'],
    ['another language', unit('a', '<target xml:lang="az">b</target>'), 'warning language'],
    ['changed markup', unit('<ph id="1">x</ph>', '<target><ph id="1">y</ph></target>'), 'warning code-changed'],
    ['a code without id', unit('<x/>'), 'error missing-attribute'],
    [
      'a file to fetch',
      unit('a').replace('<body>', '<header><skl><external-file href="file:///etc/hostname"/></skl></header><body>'),
      'warning external-file',
    ],
  ])('%s', (_, xml, expected) => {
    const found = problems(xml);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(`${expected} <`)).toBe(true);
  });

  test('several files, and two for one original', () => {
    const twice = unit('a').replace(/<file[\s\S]*<\/file>/u, (whole) => whole + whole);
    expect(problems(twice).map((p) => p.split(' ').slice(0, 2).join(' '))).toEqual([
      'warning several-files',
      'error duplicate-original',
    ]);
    expect(problems(twice.replace('original="a.txt"', 'original="b.txt"')).map((p) => p.split(' ')[1])).toEqual([
      'several-files',
    ]);
  });

  test('a duplicate shows the first one', () => {
    const xml = file(one('u1') + one('u1'));
    const [finding] = readBitext(xml, 'a.xlf').findings;
    expect(xml.slice(...(finding?.cause ?? [0, 0]))).toBe('<trans-unit id="u1">');
    expect(finding?.cause?.[0]).toBeLessThan(finding?.span[0] ?? 0);
  });
});
