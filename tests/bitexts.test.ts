import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import * as bitexts from '../src/bitexts.js';

test('XLIFF is read from bytes and written again', () => {
  const source = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="vi">
  <file id="a" original="a.en.txt"><unit id="u1"><segment state="translated"><source>President</source><target>Chủ tịch</target></segment></unit></file>
</xliff>
`;
  const { decoded } = bitexts.decodeXml(new TextEncoder().encode(source), 'a.xlf');
  const { bitext, findings } = bitexts.readBitext(decoded?.text ?? '', 'a.xlf');
  expect(findings).toEqual([]);
  const [format] = bitexts.bitextFormats.filter(({ versions }) => versions.includes('2.1'));
  const written = bitext && format?.write(bitext, { version: '2.1', tool: { name: 'test', version: '0' } });
  expect(bitexts.readBitext(written ?? '', 'a.xlf').bitext?.groups[0]?.units[0]).toMatchObject({
    source: [{ value: 'President' }],
    target: [{ value: 'Chủ tịch' }],
    state: 'translated',
  });
});

test('the package has it as an entry of its own', () => {
  const script = "import('tamdil/bitexts').then((entry) => console.log(Object.keys(entry).sort().join()))";
  const printed = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim();
  expect(printed).toBe(Object.keys(bitexts).sort().join());
});
