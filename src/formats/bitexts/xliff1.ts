// XLIFF 1.2: the version that every translation tool opens.
import { isXliff1, readXliff1 } from '../xliff/read1.js';
import { targetEdits } from '../xliff/splice.js';
import { violations1 } from '../xliff/validity/xliff1.js';
import { splice1, writeXliff1 } from '../xliff/write1.js';
import { xmlBitextFormat } from '../xmlBitext.js';

export const xliff1 = xmlBitextFormat({
  name: 'XLIFF 1.2',
  versions: ['1.2'],
  recognizes: isXliff1,
  readRoot: readXliff1,
  violations: violations1,
  write: writeXliff1,
  edits: (source, unit, place, change) => targetEdits(source, unit, place, change, splice1),
});
