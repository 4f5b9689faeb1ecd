// A target put into a file of somebody's: it and its state change, and not a byte besides.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeTargets, readBitext } from '../../../src/formats/bitexts/index.js';
import type { Inline } from '../../../src/model/article.js';
import type { Unit, UnitState } from '../../../src/model/bitext.js';
import { decodeXml } from '../../../src/syntax/xml.js';
import { evaluationTest, filesBelow } from '../../helpers/evaluation.js';

const text = (value: string): Inline => ({ type: 'text', value, span: [0, 0] });
const change = (source: string, id: string, target: readonly Inline[], state: UnitState = 'translated') =>
  changeTargets(source, 'a.xlf', new Map([[id, { target, state }]]));
const unitsOf = (source: string) => readBitext(source, 'a.xlf').bitext?.groups.flatMap(({ units }) => units) ?? [];

const file1 = (unit: string) =>
  `<?xml version='1.0'?>\r\n<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><x:file original='a' datatype="x" source-language="en" target-language="vi"><x:body>\r\n${unit}\r\n</x:body></x:file></x:xliff>\n<!-- end -->`;
const file2 = (unit: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="vi"><file id="f">${unit}</file></xliff>`;

describe('XLIFF 1.2', () => {
  test.each([
    [
      'in the place of another',
      `<x:trans-unit id='u'  approved="yes"><x:source>A</x:source><x:target  state='final' xml:lang="vi" state-qualifier="x-a">B</x:target><!-- c --></x:trans-unit>`,
      `<x:trans-unit id='u'  approved="no"><x:source>A</x:source><x:target  state="translated" xml:lang="vi">N &lt;</x:target><!-- c --></x:trans-unit>`,
    ],
    [
      'where there is an empty element',
      '<x:trans-unit id="u"><x:source>A</x:source><x:target state="new" /></x:trans-unit>',
      '<x:trans-unit id="u"><x:source>A</x:source><x:target state="translated">N &lt;</x:target></x:trans-unit>',
    ],
    [
      'where there is none',
      '  <x:trans-unit id="u">\r\n    <x:source>A</x:source>\r\n    <x:note>n</x:note>\r\n  </x:trans-unit>',
      '  <x:trans-unit id="u">\r\n    <x:source>A</x:source>\r\n    <x:target state="translated">N &lt;</x:target>\r\n    <x:note>n</x:note>\r\n  </x:trans-unit>',
    ],
    [
      'behind the segmentation, marked as the source is',
      '<x:trans-unit id="u"><x:source>A</x:source><x:seg-source><x:mrk mtype="seg" mid="7">A</x:mrk></x:seg-source></x:trans-unit>',
      '<x:trans-unit id="u"><x:source>A</x:source><x:seg-source><x:mrk mtype="seg" mid="7">A</x:mrk></x:seg-source><x:target state="translated"><x:mrk mtype="seg" mid="7">N &lt;</x:mrk></x:target></x:trans-unit>',
    ],
  ])('a target is put %s', (_, before, after) => {
    expect(change(file1(before), 'u', [text('N <')])).toBe(file1(after));
  });

  test('codes are written as the file has them', () => {
    const source =
      '<x:trans-unit id="u"><x:source>A <x:g id="1" x:a=\'b\'>b</x:g><x:ph  id="2">&lt;br/></x:ph></x:source></x:trans-unit>';
    const [unit] = unitsOf(file1(source));
    const codes = (unit as Unit).source.filter(({ type }) => type !== 'text');
    const [open, close, standalone] = codes as [Inline, Inline, Inline];
    const changed = change(file1(source), 'u', [standalone, open, text('B'), close]);
    expect(changed).toContain(
      '<x:target state="translated"><x:ph  id="2">&lt;br/></x:ph><x:g id="1" x:a=\'b\'>B</x:g></x:target>',
    );
    expect(() => change(file1(source), 'u', [{ ...open, id: '9' } as Inline])).toThrow(RangeError);
  });

  test('what was approved before, and is again, stays so', () => {
    const source = '<x:trans-unit id="u" approved="no"><x:source>A</x:source></x:trans-unit>';
    const expected =
      '<x:trans-unit id="u" approved="yes"><x:source>A</x:source><x:target state="final">N</x:target></x:trans-unit>';
    expect(change(file1(source), 'u', [text('N')], 'final')).toBe(file1(expected));
  });

  test('a unit of several segments is left to people, and so is one that is not there', () => {
    const marks = '<x:mrk mtype="seg" mid="1">A.</x:mrk> <x:mrk mtype="seg" mid="2">B.</x:mrk>';
    const source = `<x:trans-unit id="u"><x:source>A. B.</x:source><x:seg-source>${marks}</x:seg-source></x:trans-unit>`;
    expect(() => change(file1(source), 'u', [text('N')])).toThrow(/several segments/u);
    expect(() => change(file1(source), 'v', [text('N')])).toThrow(/no unit v/u);
    expect(() => change('<a/>', 'u', [text('N')])).toThrow(/cannot be read/u);
  });
});

describe('XLIFF 2', () => {
  test('the state of a new target is its segment’s, and the sub-state of the old one goes', () => {
    const source = '<unit id="u"><segment state="initial" id="s"  subState="a:b"><source>A</source></segment></unit>';
    const expected =
      '<unit id="u"><segment state="reviewed" id="s"><source>A</source><target>N</target></segment></unit>';
    expect(change(file2(source), 'u', [text('N')], 'reviewed')).toBe(file2(expected));
    const again =
      '<unit id="u"><segment state="translated" id="s" subState="tamdil:needs-review"><source>A</source><target>M</target></segment></unit>';
    expect(change(file2(expected), 'u', [text('M')], 'needs-review')).toBe(file2(again));
  });

  test('a unit of several segments is left to people', () => {
    const segment = (s: string) => `<segment><source>${s}</source></segment>`;
    expect(() => change(file2(`<unit id="u">${segment('A.')}${segment('B.')}</unit>`), 'u', [text('N')])).toThrow(
      /several/u,
    );
  });
});

/** How many units of a file are tried: some files have thousands. */
const TRIED = 8;

function tryAll(files: readonly string[]): number {
  let tried = 0;
  for (const file of files) {
    const { decoded } = decodeXml(readFileSync(file), file);
    const source = decoded?.text ?? '';
    const read = readBitext(source, file);
    expect({ file, errors: read.findings.filter(({ severity }) => severity === 'error') }).toEqual({
      file,
      errors: [],
    });
    expect(changeTargets(source, file, new Map())).toBe(source);
    const units = read.bitext?.groups.flatMap((group) => group.units) ?? [];
    const step = Math.max(1, Math.floor(units.length / TRIED));
    for (const [index, unit] of units.entries()) {
      const place = read.places?.get(unit.id);
      if (index % step !== 0 || place === undefined || place.segments.length > 1) continue;
      const codes = unit.source.filter(({ type }) => type !== 'text');
      const target = [text('Bản dịch <mới> & '), ...codes, text('hết')];
      const changed = changeTargets(source, file, new Map([[unit.id, { target, state: 'translated' }]]));
      const [start, end] = place.unit;
      const tail = source.length - end;
      expect(changed.slice(0, start)).toBe(source.slice(0, start));
      expect(changed.slice(changed.length - tail)).toBe(source.slice(end));
      const again = readBitext(changed, file);
      const now = again.bitext?.groups.flatMap((group) => group.units) ?? [];
      const shape = (u: Unit | undefined) =>
        u?.target?.map((i) => (i.type === 'text' ? i.value : `{${i.type} ${i.id}}`)).join('');
      expect(now.map(({ id }) => id)).toEqual(units.map(({ id }) => id));
      expect(shape(now[index])).toBe(shape({ ...unit, target }));
      expect(now[index]?.state).toBe('translated');
      tried++;
    }
  }
  return tried;
}

evaluationTest('one target of real files is changed, and nothing else', 'xliff/realworld', (folder) => {
  expect(tryAll(filesBelow(folder, ['.xliff', '.xlf']))).toBeGreaterThan(100);
});

evaluationTest('one target of the standard’s own files is changed, and nothing else', 'xliff/suite-valid', (folder) => {
  const readable = filesBelow(folder, ['.xlf']).filter((file) => {
    const { decoded } = decodeXml(readFileSync(file), file);
    return readBitext(decoded?.text ?? '', file).findings.every(({ severity }) => severity !== 'error');
  });
  expect(tryAll(readable)).toBeGreaterThan(100);
});
