// The standard's own suites: every valid file is accepted, every invalid one refused.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBitext } from '../../../src/formats/bitexts/index.js';
import type { Finding } from '../../../src/model/finding.js';
import { decodeXml } from '../../../src/syntax/xml.js';
import { evaluationTest, filesBelow } from '../../helpers/evaluation.js';

function check(source: string | Uint8Array, path = 'a.xlf'): readonly Finding[] {
  const { decoded, findings } = decodeXml(Buffer.from(source as Uint8Array), path);
  return decoded === undefined ? findings : readBitext(decoded.text, path, 'strictly').findings;
}

const errorsOf = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity === 'error').map(({ data }) => String(data.reason));

function refused(folder: string, except: readonly string[] = []): string[] {
  return filesBelow(folder, ['.xlf']).filter(
    (file) => !except.includes(basename(file)) && errorsOf(check(readFileSync(file), file)).length > 0,
  );
}

/** Files of the 2.2 suite that are defective by themselves: an undeclared prefix, an element without its namespace. */
const DEFECTIVE = ['Good-pgs_plural.xlf', 'Good-mda_top-level.xlf'];

describe('the suites of OASIS', () => {
  evaluationTest('every valid file of 2.1 is accepted', 'xliff/suite-valid/oasis-2.1', (folder) => {
    expect(filesBelow(folder, ['.xlf'])).toHaveLength(77);
    expect(refused(folder)).toEqual([]);
  });

  evaluationTest('every invalid file of 2.1 is refused', 'xliff/suite-invalid/oasis-2.1', (folder) => {
    const all = filesBelow(folder, ['.xlf']);
    expect(all).toHaveLength(162);
    expect(refused(folder)).toEqual(all);
  });

  evaluationTest(
    'every valid file of 2.2 but its own defective ones is accepted',
    'xliff/suite-valid/oasis-2.2',
    (folder) => {
      expect(refused(folder, DEFECTIVE)).toEqual([]);
    },
  );

  evaluationTest('every invalid file of 2.2 is refused', 'xliff/suite-invalid/oasis-2.2', (folder) => {
    expect(refused(folder)).toEqual(filesBelow(folder, ['.xlf']));
  });

  evaluationTest(
    'of the older suite, what later versions still forbid is refused',
    'xliff/suite-invalid/ms-om',
    (folder) => {
      const all = filesBelow(folder, ['.xlf']);
      const gone = new Set(refused(folder));
      const accepted = all.filter((file) => !gone.has(file)).map((file) => basename(file));
      expect(accepted).toEqual([
        'bad_DifferentCopyOfInScAndEc.xlf',
        'bad_DifferentSubTypeInScAndEc.xlf',
        'bad_DifferentTypeInScAndEc.xlf',
        'bad_InvalidExtensionAttributeOnPc.xlf',
      ]);
    },
  );
});

evaluationTest('files that are in use are read, and strictness is a warning alone', 'xliff/realworld', (folder) => {
  const files = filesBelow(folder, ['.xliff', '.xlf']);
  expect(files.length).toBeGreaterThan(30);
  for (const file of files)
    expect({ file, errors: errorsOf(check(readFileSync(file), file)) }).toEqual({ file, errors: [] });
});

const file1 = (unit: string, attributes = '') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" datatype="plaintext" source-language="en" target-language="vi"${attributes}><header><phase-group><phase phase-name="p" process-name="q"/></phase-group></header><body>${unit}</body></file></xliff>`;
const unit1 = (content: string, id = 'u', attributes = '') =>
  `<trans-unit id="${id}"${attributes}>${content}</trans-unit>`;

describe('XLIFF 1.2', () => {
  test.each([
    ['a unit', unit1('<source>A</source><target state="x-mine">B</target><note priority="10">n</note>'), []],
    [
      'what stands in the wrong order',
      unit1('<target>B</target><source>A</source>'),
      ['element-missing', 'element-misplaced'],
    ],
    ['a second unit of one id', unit1('<source>A</source>') + unit1('<source>B</source>'), ['duplicate-id']],
    ['a phase that is not there', unit1('<source>A</source><target phase-name="z">B</target>'), ['reference-unknown']],
    ['a phase that is there', unit1('<source>A</source><target phase-name="p">B</target>'), []],
    ['a pair', unit1('<source><bpt id="1" rid="7">(</bpt>a<ept id="2" rid="7">)</ept></source>'), []],
    [
      'half a pair',
      unit1('<source><bpt id="1" rid="7">(</bpt>a<ept id="2" rid="8">)</ept></source>'),
      ['partner-missing', 'partner-missing'],
    ],
    [
      'segments of the source',
      unit1(
        '<source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source><target><mrk mtype="seg" mid="2">C.</mrk></target>',
      ),
      [],
    ],
    [
      'segments that say something else',
      unit1(
        '<source>A.</source><seg-source><mrk mtype="seg" mid="1">B.</mrk></seg-source><target><mrk mtype="seg" mid="3">C.</mrk></target>',
      ),
      ['segments-differ', 'reference-unknown'],
    ],
    ['text where none belongs', `stray${unit1('<source>A</source>')}`, ['text-misplaced']],
    ['an element that there is not', unit1('<source>A <b>x</b></source>'), ['element-unknown', 'element-misplaced']],
  ])('%s', (_, unit, reasons) => {
    expect(new Set(errorsOf(check(file1(unit))))).toEqual(new Set(reasons));
  });

  test('what only the strict schema forbids is a warning', () => {
    const findings = check(file1(unit1('<source>A</source><target state="finished" mine="x">B</target>')));
    expect(errorsOf(findings)).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe('the same file', () => {
  const source = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"><file id="f"><unit id="u"><segment state="translated"><source>A</source></segment></unit></file></xliff>`;

  test('is refused where its standard is the question, and read with a warning where it is to be used', () => {
    expect(errorsOf(check(source))).toEqual(['state-without-target']);
    const { bitext, findings } = readBitext(source, 'a.xlf', 'leniently');
    expect(bitext?.groups).toHaveLength(1);
    expect(findings.map(({ severity, data }) => [severity, data.reason])).toEqual([
      ['warning', 'state-without-target'],
    ]);
    expect(readBitext(source, 'a.xlf').findings).toEqual([]);
  });

  test('is told of one kind of fault once, with the number of all', () => {
    const units = Array.from(
      { length: 30 },
      (_, i) => `<unit id="u${i}"><segment subState="a:b"><source>A</source></segment></unit>`,
    );
    const many = source.replace(/<unit.*<\/unit>/u, units.join(''));
    expect(check(many).map(({ data }) => [data.reason, data.count])).toEqual([['attribute-needs', 30]]);
  });
});
