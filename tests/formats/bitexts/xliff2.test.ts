import { describe, expect, test } from 'vitest';
import { readBitext } from '../../../src/formats/bitexts/index.js';
import { xliff2 } from '../../../src/formats/bitexts/xliff2.js';
import type { Code, Inline } from '../../../src/model/article.js';
import type { Bitext, Unit } from '../../../src/model/bitext.js';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';
const tool = { name: 'Tamdil', version: '0.1.0' };
const text = (value: string): Inline => ({ type: 'text', value, span: [0, 0] });
const code = (type: Code['type'], id: string, kind: string, raw: string): Inline => ({
  type,
  id,
  kind,
  raw,
  span: [0, 0],
});

function writtenFile(unit: Partial<Unit>, bitext: Partial<Bitext> = {}, version = '2.1'): string {
  const whole: Unit = { id: 'u1', name: 'n', source: [], state: 'initial', annotations: [], notes: [], ...unit };
  return xliff2.write(
    {
      story: 'visit',
      original: 'visit.en.txt',
      format: 'text',
      sourceLanguage: 'en',
      targetLanguage: 'az',
      notes: [],
      groups: [{ id: 'g-u1', name: 'visit/p-1', kind: 'paragraph', units: [whole] }],
      ...bitext,
    },
    { version, tool },
  );
}

/** The lines of a unit as it is written. */
const written = (unit: Partial<Unit>) => /<unit[\s\S]*<\/unit>/u.exec(writtenFile(unit))?.[0] ?? '';

/** A file around units. */
const file = (units: string, attributes = 'srcLang="en" trgLang="vi"') =>
  `<xliff version="2.1" xmlns="${NAMESPACE}" ${attributes}><file id="f1" original="a.txt">${units}</file></xliff>`;
const unit = (content: string) => file(`<unit id="u1">${content}</unit>`);
const segment = (source: string, target?: string, attributes = '') =>
  `<segment ${attributes}><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment>`;

function unitOf(xml: string): Unit {
  const read = readBitext(xml, 'a.xlf').bitext?.groups[0]?.units[0];
  if (read === undefined) throw new Error('no unit');
  return read;
}

/** Codes as type, id, kind and markup; texts as they are. */
const plain = (inlines: readonly Inline[] = []) =>
  inlines.map((i) => (i.type === 'text' ? i.value : [i.type, i.id, i.kind, i.raw].join(' ')));

const problems = (xml: string) =>
  readBitext(xml, 'a.xlf').findings.map((f) => `${f.severity} ${f.data.reason} ${xml.slice(...f.span)}`);

describe('writing', () => {
  test('differs between 2.0 and 2.1 in the version alone', () => {
    const unit = { source: [text('a')], notes: [{ category: 'vi', priority: 4, text: 'vi: b' }] };
    expect(writtenFile(unit, {}, '2.0')).toBe(writtenFile(unit, {}, '2.1').replace('version="2.1"', 'version="2.0"'));
  });

  test.each([
    ['initial', 'state="initial"'],
    ['needs-review', 'state="translated" subState="tamdil:needs-review"'],
    ['translated', 'state="translated"'],
    ['reviewed', 'state="reviewed"'],
    ['final', 'state="final"'],
  ] as const)('says %s as %s', (state, attributes) => {
    expect(written({ source: [text('a')], target: [text('b')], state })).toContain(`<segment id="s1" ${attributes}>`);
    expect(written({ source: [text('a')], state })).toContain('<segment id="s1" state="initial">');
  });

  test('puts codes as the standard has them, and the target refers to the same data', () => {
    const source = [
      code('close', '9', 'bold', '**'),
      code('open', '1', 'link', '['),
      text('a'),
      code('close', '1', 'link', '](x)'),
      code('open', '2', 'italic', '_'),
      code('open', '3', 'code', '`'),
      code('close', '2', 'italic', '_'),
      code('close', '3', 'code', '`'),
      code('standalone', '4', 'break', '\\'),
      code('open', '5', 'bold', '**'),
    ];
    const content =
      '<ec id="9" isolated="yes" type="fmt" subType="xlf:b" dataRef="d1"/>' +
      '<pc id="1" type="link" dataRefStart="d2" dataRefEnd="d3" canDelete="no">a</pc>' +
      '<sc id="2" type="fmt" subType="xlf:i" dataRef="d4"/><sc id="3" type="other" subType="tamdil:code" dataRef="d5"/>' +
      '<ec startRef="2" dataRef="d6"/><ec startRef="3" dataRef="d7"/>' +
      '<ph id="4" type="fmt" subType="xlf:lb" dataRef="d8"/>' +
      '<sc id="5" isolated="yes" type="fmt" subType="xlf:b" dataRef="d9"/>';
    const xml = written({ source, target: source, state: 'translated' });
    expect(xml).toContain(`<source xml:space="preserve">${content}</source>`);
    expect(xml).toContain(`<target xml:space="preserve">${content}</target>`);
    expect(xml.match(/<data /gu)).toHaveLength(9);
    expect(xml).toContain('<data id="d3">](x)</data>');
  });

  test('keeps the ids of markers and segment apart from those of codes', () => {
    const source = [code('standalone', 's1', 'image', '!'), code('standalone', 't1', 'image', '!'), text('Baku')];
    const xml = written({ source, annotations: [{ span: [0, 4], kind: 'term', translation: 'Bakı' }] });
    expect(xml).toContain('<segment id="s1-1"');
    expect(xml).toContain('<mrk id="t1-1" type="term" value="az: Bakı">Baku</mrk>');
    expect(xml).toContain('ref="#t1-1"');
  });

  test('tells in the glossary what a marker could not', () => {
    const source = [text('Tô '), code('open', '1', 'bold', '**'), text('Lâm in'), code('close', '1', 'bold', '**')];
    const xml = written({ source, annotations: [{ span: [0, 6], kind: 'term', translation: 'To Lam' }] });
    expect(xml).not.toContain('<mrk');
    expect(xml).toContain('<gls:glossEntry id="e1">\n            <gls:term source="tamdil">Tô Lâm</gls:term>');
  });

  test('declares the glossary only where there is one', () => {
    expect(writtenFile({ source: [text('a')] })).not.toContain('gls');
    expect(writtenFile({ source: [text('a')], annotations: [{ span: [0, 1], kind: 'term' }] })).not.toContain('gls');
  });

  test('refuses ids that the standard cannot hold, and makes one of a story’s name', () => {
    expect(() => written({ id: 'a b' })).toThrow(RangeError);
    expect(writtenFile({}, { story: 'bài báo 1' })).toContain('<file id="bài-báo-1"');
    expect(writtenFile({}, { story: '' })).toContain('<file id="story"');
  });
});

describe('reading what other programs write', () => {
  test('inline elements of every kind', () => {
    const content =
      '<originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data><data id="d3">x<cp hex="001a"/></data></originalData>' +
      segment(
        'a<pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt" subType="xlf:b">b</pc><sc id="2" type="quote"/>c<ec startRef="2"/>' +
          '<ec id="3" isolated="yes" dataRef="d2"/><ph id="4" dataRef="d3" type="ui" subType="my:field"/><cp hex="0007"/>',
      );
    expect(plain(unitOf(unit(content)).source)).toEqual([
      ...['a', 'open 1 bold <b>', 'b', 'close 1 bold </b>', 'open 2 quote ', 'c', 'close 2 quote '],
      ...['close 3  </b>', 'standalone 4 field x\u001a', '\u0007'],
    ]);
  });

  test('markers around text and around codes', () => {
    const content =
      '<g:glossary xmlns:g="urn:oasis:names:tc:xliff:glossary:2.0"><g:glossEntry ref="#m1"><g:term>b</g:term><g:translation>B</g:translation>' +
      '<g:definition>second</g:definition></g:glossEntry></g:glossary>' +
      segment(
        'a<sm id="m1" type="term"/>b<mrk id="m2" translate="no">c<em startRef="m1"/>d</mrk><mrk id="m3" type="comment" value="x">e</mrk>',
      );
    const { annotations, source } = unitOf(unit(content));
    expect(plain(source).join('')).toBe('abcde');
    expect(annotations).toEqual([
      { span: [1, 3], kind: 'term', translation: 'B', definition: 'second' },
      { span: [2, 4], kind: 'protected' },
    ]);
  });

  test('several segments are one sentence to us', () => {
    const parts = `${segment('One.', 'Một.')}<ignorable><source> </source></ignorable>${segment('Two.', 'Hai.')}`;
    const read = unitOf(unit(parts));
    expect(plain(read.source)).toEqual(['One.', ' ', 'Two.']);
    expect(plain(read.target)).toEqual(['Một.', ' ', 'Hai.']);
  });

  test('segments keep the order that their targets ask for', () => {
    const ordered =
      segment('One. ', 'Một.').replace('<target', '<target order="2"') +
      segment('Two.', 'Hai. ').replace('<target', '<target order="1"');
    expect(plain(unitOf(unit(ordered)).target)).toEqual(['Hai. ', 'Một.']);
    const half = `${segment('a', 'A').replace('<target', '<target order="3"')}${segment('b', 'B')}${segment('c', 'C')}`;
    expect(plain(unitOf(unit(half)).target)).toEqual(['B', 'C', 'A']);
  });

  test('a unit is translated when all its segments are', () => {
    expect(unitOf(unit(segment('a', 'b') + segment('c'))).target).toBeUndefined();
    expect(unitOf(unit(segment('a', 'b') + segment('c', ''))).target).toBeUndefined();
    expect(plain(unitOf(unit(segment('a', 'b') + segment('', ''))).target)).toEqual(['b']);
  });

  test('of joined segments the least state holds', () => {
    const states = (...all: string[]) => unitOf(unit(all.map((a) => segment('a', 'b', a)).join(''))).state;
    expect(states('state="final"', 'state="reviewed"')).toBe('reviewed');
    expect(states('state="final"', '')).toBe('initial');
    expect(states('state="translated" subState="tamdil:needs-review"', 'state="translated"')).toBe('needs-review');
    // A tool that moved the state on but forgot the sub-state.
    expect(states('state="final" subState="tamdil:needs-review"')).toBe('final');
  });

  test('places of all segments', () => {
    const xml = unit(segment('a', 'b') + segment('c'));
    const place = readBitext(xml, 'a.xlf').places?.get('u1');
    expect(place?.segments.map((s) => [xml.slice(...s.source), s.target && xml.slice(...s.target)])).toEqual([
      ['<source>a</source>', '<target>b</target>'],
      ['<source>c</source>', undefined],
    ]);
  });

  test('version 2.2, with a warning', () => {
    const xml = unit(segment('a'))
      .replace(NAMESPACE, 'urn:oasis:names:tc:xliff:document:2.2')
      .replace('"2.1"', '"2.2"');
    expect(problems(xml)).toHaveLength(1);
    expect(problems(xml)[0]).toContain('warning other-version');
    expect(plain(unitOf(xml).source)).toEqual(['a']);
  });
});

describe('problems', () => {
  const one = (id: string) => `<unit id="${id}">${segment('a')}</unit>`;
  test.each([
    ['no version', file(one('u1')).replace(' version="2.1"', ''), 'error missing-attribute'],
    ['an unknown version', file(one('u1')).replace('"2.1"', '"2.7"'), 'error unknown-version'],
    ['a version in the wrong namespace', file(one('u1')).replace('"2.1"', '"2.2"'), 'error wrong-namespace'],
    ['no source language', file(one('u1'), 'trgLang="vi"'), 'error missing-attribute'],
    [
      'no target language',
      file(`<unit id="u1">${segment('a', 'b')}</unit>`, 'srcLang="en"'),
      'error missing-attribute',
    ],
    ['no file', `<xliff version="2.1" xmlns="${NAMESPACE}" srcLang="en"/>`, 'error missing-element'],
    ['no id', file(`<unit>${segment('a')}</unit>`), 'error missing-attribute'],
    ['an id twice', file(one('u1') + one('u1')), 'error duplicate-id'],
    [
      'a group’s id twice',
      file(`<group id="g">${one('u1')}</group><group id="g">${one('u2')}</group>`),
      'error duplicate-id',
    ],
    [
      'an id twice in a unit',
      unit(segment('a', undefined, 'id="1"').replace('a<', '<ph id="1"/><')),
      'error duplicate-id',
    ],
    ['no segment', unit(''), 'error missing-element'],
    ['no source', unit('<segment/>'), 'error missing-element'],
    ['two sources', unit('<segment><source>a</source><source>b</source></segment>'), 'error repeated-element'],
    ['an order that is none', unit(segment('a', 'b').replace('<target', '<target order="2"')), 'error target-order'],
    ['a state that is none', unit(segment('a', 'b', 'state="done"')), 'warning foreign-value'],
    ['an attribute that is none', unit(segment('a', 'b', 'approved="yes"')), 'warning unknown-attribute'],
    ['another language', unit(segment('a', 'b').replace('<target', '<target xml:lang="az"')), 'error language'],
    ['an end without a start', unit(segment('a', '<ec startRef="5"/>')), 'warning unknown-reference'],
    ['markup that is not there', unit(segment('<ph id="1" dataRef="d1"/>')), 'warning unknown-reference'],
    ['a letter by its number', unit(segment('<cp hex="0041"/>')), 'warning needless-cp'],
    ['a control character', unit(segment('<cp hex="0001"/>')), 'warning control-character'],
    ['a number that is none', unit(segment('<cp hex="110000"/>')), 'error bad-attribute'],
    ['a file to fetch', file(`<skeleton href="file:///etc/hostname"/>${one('u1')}`), 'warning external-file'],
    ['an element that is none', unit(segment('<b>a</b>')), 'warning unknown-element'],
  ])('%s', (_, xml, expected) => {
    const found = problems(xml);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(`${expected} <`), found[0]).toBe(true);
  });

  test('markup that the target has changed', () => {
    const data = '<originalData><data id="d1">x</data><data id="d2">y</data></originalData>';
    const changed = unit(data + segment('<ph id="1" dataRef="d1"/>', '<ph id="1" dataRef="d2"/>'));
    expect(problems(changed)).toEqual(['warning code-changed <ph id="1" dataRef="d2"/>']);
  });

  test('a hostile number of ends does not take a hostile time', () => {
    const start = performance.now();
    const { findings } = readBitext(unit(segment('<ec startRef="5"/>'.repeat(50_000))), 'a.xlf');
    expect(findings).toHaveLength(50_000);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
