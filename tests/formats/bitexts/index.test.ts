import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitextFormatFor, bitextFormats, bitextVersions, readBitext } from '../../../src/formats/bitexts/index.js';
import type { Bitext } from '../../../src/model/bitext.js';
import type { ReadBitext } from '../../../src/model/format.js';
import { decodeXml, readXml } from '../../../src/syntax/xml.js';
import { bitexts, carried } from '../../helpers/bitexts.js';
import { evaluationTest, expectations, filesBelow } from '../../helpers/evaluation.js';
import { hasXmllint, schemaErrors, xmllintErrors } from '../../helpers/schemas.js';

const VERSIONS = ['1.2', '2.0', '2.1'] as const;
const family = (version: string) => (version === '1.2' ? '1.2' : '2.x');
const tool = { name: 'Tamdil', version: '0.1.0' };

function write(bitext: Bitext, version: string): string {
  return bitextFormatFor(version).write(bitext, { version, tool });
}

/** As `tamdil check` will read a file. */
function readFile(path: string): ReadBitext & { text: string } {
  const { decoded, findings } = decodeXml(readFileSync(path), path);
  if (decoded === undefined) return { findings, text: '' };
  const reading = readBitext(decoded.text, path);
  return { ...reading, findings: [...findings, ...reading.findings], text: decoded.text };
}

const sample: Bitext = {
  story: 'visit',
  original: 'visit.en.txt',
  format: 'text',
  sourceLanguage: 'en',
  targetLanguage: 'vi',
  notes: [],
  groups: [
    {
      id: 'g-7k2m9qx4',
      name: 'visit/paragraph-1',
      kind: 'paragraph',
      units: [
        {
          id: '7k2m9qx4',
          name: 'visit/7k2m9qx4',
          source: [{ type: 'text', value: 'Ilham Aliyev & the two NAs.', span: [0, 0] }],
          target: [{ type: 'text', value: 'Ilham Aliyev và hai Quốc hội.', span: [0, 0] }],
          state: 'translated',
          annotations: [{ span: [0, 12], kind: 'term', translation: 'Ilham Aliyev' }],
          notes: [{ category: 'glossary', priority: 1, text: 'Ilham Aliyev: not Heydar.' }],
          line: 3,
        },
      ],
    },
  ],
};

describe('every version', () => {
  test('has a format, and others have none', () => {
    for (const version of VERSIONS) expect(bitextFormats).toContain(bitextFormatFor(version));
    expect(bitextVersions).toEqual(['1.2', '2.1', '2.0']);
    expect(() => bitextFormatFor('2.2')).toThrow(RangeError);
  });

  test('reads its own files and no others', () => {
    for (const version of VERSIONS) {
      const written = write(sample, version);
      for (const format of bitextFormats) {
        const { bitext, findings } = format.read(written, 'a.xlf');
        if (format.versions.includes(version)) expect(bitext).toEqual(readBitext(written, 'a.xlf').bitext);
        else expect(findings).toMatchObject([{ data: { reason: 'not-xliff' } }]);
      }
    }
  });

  test.each(VERSIONS)('%s: what is written comes back', (version) => {
    fc.assert(
      fc.property(bitexts, (bitext) => {
        const { bitext: back, findings } = readBitext(write(bitext, version), 'a.xlf');
        expect(findings).toEqual([]);
        expect(carried(back as Bitext, family(version))).toEqual(carried(bitext, family(version)));
      }),
      { numRuns: 500 },
    );
  });

  test.each(VERSIONS)('%s: written twice is written the same', (version) => {
    fc.assert(
      fc.property(bitexts, (bitext) => {
        const once = write(bitext, version);
        expect(write(readBitext(once, 'a.xlf').bitext as Bitext, version)).toBe(
          write(carried(bitext, family(version)), version),
        );
      }),
      { numRuns: 200 },
    );
  });

  test.each(VERSIONS)('%s: what has a place stands there', (version) => {
    fc.assert(
      fc.property(bitexts, (bitext) => {
        const text = write(bitext, version);
        const { bitext: back, places } = readBitext(text, 'a.xlf');
        for (const unit of (back as Bitext).groups.flatMap((group) => group.units)) {
          const place = places?.get(unit.id);
          expect(text.slice(...(place?.unit ?? [0, 0]))).toMatch(/^<(?:trans-)?unit [\s\S]*<\/(?:trans-)?unit>$/u);
          const [segment, none] = place?.segments ?? [];
          expect(none).toBeUndefined();
          expect(text.slice(...(segment?.source ?? [0, 0]))).toMatch(/^<source [\s\S]*(?:<\/source|\/)>$/u);
          if (unit.target)
            expect(text.slice(...(segment?.target ?? [0, 0]))).toMatch(/^<target [\s\S]*(?:<\/target|\/)>$/u);
          for (const inline of [...unit.source, ...(unit.target ?? [])]) {
            const raw = text.slice(...inline.span);
            if (inline.type === 'text') expect(raw).not.toContain('<');
            else if (raw !== '') expect(raw).toMatch(/^<[\s\S]*>$/u);
            // Whatever is not escaped has its exact place.
            if (inline.type === 'text' && inline.value.length === raw.length) expect(raw).toBe(inline.value);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test.each(VERSIONS)('%s: a file that was cut off is refused wherever it was cut', (version) => {
    const whole = write(sample, version).trimEnd();
    for (let length = 0; length < whole.length; length++) {
      const { bitext, findings } = readBitext(whole.slice(0, length), 'a.xlf');
      expect(bitext, whole.slice(0, length)).toBeUndefined();
      expect(findings[0]?.severity).toBe('error');
    }
    expect(readBitext(whole, 'a.xlf').findings).toEqual([]);
  });

  test.each(VERSIONS)('%s: a file that was damaged is read or refused, never a crash', (version) => {
    const whole = write(sample, version);
    const patch = fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '=',
      ' ',
      '/',
      'id',
      '<x/>',
      '<mrk>',
      '</mrk>',
      'xmlns=""',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(12), patch, (at, cut, put) => {
        const damaged = whole.slice(0, at) + put + whole.slice(at + cut);
        const { bitext, findings } = readBitext(damaged, 'a.xlf');
        if (bitext === undefined) expect(findings.some((finding) => finding.severity === 'error')).toBe(true);
        for (const { span } of findings) expect(span[1]).toBeLessThanOrEqual(Math.max(1, damaged.length));
      }),
      { numRuns: 1_000 },
    );
  });

  test.each(VERSIONS)('%s: what XML cannot hold is not written', (version) => {
    const unit = { ...sample.groups[0]?.units[0], source: [{ type: 'text', value: 'a\u0001b', span: [0, 0] }] };
    const broken = { ...sample, groups: [{ ...sample.groups[0], units: [unit] }] } as unknown as Bitext;
    expect(() => write(broken, version)).toThrow(RangeError);
  });

  test('1.2 to 2.1 and back loses nothing that both carry', () => {
    fc.assert(
      fc.property(bitexts, (bitext) => {
        const first = readBitext(write(bitext, '1.2'), 'a.xlf').bitext as Bitext;
        const second = readBitext(write(first, '2.1'), 'a.xlf').bitext as Bitext;
        const withoutLines = (b: Bitext) => carried({ ...b, format: '' }, '2.x');
        expect(withoutLines(second)).toEqual(withoutLines(first));
      }),
      { numRuns: 200 },
    );
  });
});

describe('schemas', () => {
  for (const version of VERSIONS) {
    evaluationTest(`${version}: libxml2 finds every written file valid`, 'xliff/schemas', () => {
      fc.assert(
        fc.property(bitexts, (bitext) => {
          expect(schemaErrors(write(bitext, version), version)).toEqual([]);
        }),
        { numRuns: 300 },
      );
    });

    evaluationTest(`${version}: xmllint agrees`, 'xliff/schemas', (path) => {
      if (!hasXmllint()) return console.warn(`no xmllint: ${path} checked with libxml2 alone`);
      const folder = mkdtempSync(join(tmpdir(), 'tamdil-'));
      const files = [sample, ...fc.sample(bitexts, 100)].map((bitext, index) => {
        const file = join(folder, `${index}.xlf`);
        writeFileSync(file, write(bitext, version));
        return file;
      });
      expect(xmllintErrors(files, version)).toBe('');
      rmSync(folder, { recursive: true });
    });
  }

  evaluationTest('the schemas are able to say no', 'xliff/schemas', () => {
    const broken = write(sample, '2.1').replace('state="translated"', 'state="done"');
    expect(schemaErrors(broken, '2.1')).not.toEqual([]);
    expect(schemaErrors(write(sample, '1.2').replace('mtype="term"', 'mtype="nonsense"'), '1.2')).not.toEqual([]);
  });
});

describe('the evaluation material', () => {
  evaluationTest('the example files are read and written again byte for byte', 'xliff/examples', (path) => {
    for (const file of filesBelow(path, ['.xlf'])) {
      const { bitext, findings, text } = readFile(file);
      expect(findings).toEqual([]);
      expect(write(bitext as Bitext, /1\.2/u.test(file) ? '1.2' : '2.1')).toBe(text);
    }
  });

  evaluationTest('hostile files are refused, warned about or accepted as the kit expects', 'hostile/xliff', (path) => {
    const layers = ['xml', 'encoding', 'policy', 'limit', 'schema'];
    const rows = expectations(path).filter(({ layer }) => layers.includes(layer));
    const verdicts = rows.map(({ file }) => {
      const { findings } = readFile(join(path, file));
      if (findings.some((finding) => finding.severity === 'error')) return 'reject';
      return findings.length > 0 ? 'accept-with-warning' : 'accept';
    });
    expect(rows.map((row, index) => `${row.file} ${verdicts[index]}`)).toEqual(rows.map((r) => `${r.file} ${r.must}`));
  });

  evaluationTest('no valid file of the OASIS suites raises an error', 'xliff/suite-valid', (path) => {
    // Two files of the 2.2 suite are not what they say: an undeclared prefix, and version 2.1 in the namespace of 2.2.
    const defects = ['Good-pgs_plural.xlf', 'Good-itsm_text-analytics.xlf'];
    const files = filesBelow(path, ['.xlf']).filter((file) => file.includes('oasis') && !file.includes('Bad'));
    const alarms = files.filter((file) => readFile(file).findings.some((finding) => finding.severity === 'error'));
    expect(alarms.map((file) => basename(file)).filter((name) => !defects.includes(name))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  evaluationTest('files of other programs are read without an error', 'xliff/realworld', (path) => {
    for (const file of filesBelow(path, ['.xlf', '.xliff'])) {
      const { bitext, findings } = readFile(file);
      expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
      expect(bitext?.groups.length).toBeGreaterThan(0);
    }
  });
});

describe('what is not XLIFF', () => {
  test('is named by its root', () => {
    expect(readBitext('<html xmlns="http://www.w3.org/1999/xhtml"/>', 'a.xlf').findings[0]).toMatchObject({
      rule: 'input/structure',
      data: { reason: 'not-xliff', element: 'html', namespace: 'http://www.w3.org/1999/xhtml' },
    });
    expect(readXml('', 'a.xlf').findings[0]?.data).toEqual({ reason: 'no-root' });
  });
});
