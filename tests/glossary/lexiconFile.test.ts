import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexiconData, openLexicon } from '../../src/glossary/lexicon.js';
import { packLexicon, unpackLexicon } from '../../src/glossary/lexiconFile.js';
import { shippedGlossary } from '../helpers/glossary.js';
import { lookup } from '../helpers/lexicon.js';

const glossary = shippedGlossary();

test.each(['en', 'vi', 'az'])('a lexicon of %s that was written comes back as it was', (code) => {
  const data = lexiconData(glossary, code);
  const back = unpackLexicon(packLexicon(data));
  expect(back).toEqual(data);
  if (back === undefined) throw new Error('not read');
  const [before, after] = [openLexicon(data, glossary), openLexicon(back, glossary)];
  for (const phrase of ['Tô Lâm', 'Ilham Aliyev', 'Hà Nội', 'Milli Majlis'])
    expect(lookup(after, phrase)).toEqual(lookup(before, phrase));
});

test('bytes at an odd place in memory are read, too', () => {
  const bytes = packLexicon(lexiconData(glossary, 'vi'));
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(unpackLexicon(shifted.subarray(1))).toEqual(unpackLexicon(bytes));
});

test('what is cut off, written over or something else is no lexicon', () => {
  const bytes = packLexicon(lexiconData(glossary, 'vi'));
  expect(unpackLexicon(new Uint8Array())).toBeUndefined();
  expect(unpackLexicon(new TextEncoder().encode('{"this": "is JSON"}  '))).toBeUndefined();
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      expect(unpackLexicon(bytes.subarray(0, at))).toBeUndefined();
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] as number) ^ change;
      expect(unpackLexicon(damaged)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});
