// XLIFF 2.1 and 2.0: glossary, states and original markup in the standard itself.
import { isXliff2, readXliff2 } from '../xliff/read2.js';
import { targetEdits } from '../xliff/splice.js';
import { violations2 } from '../xliff/validity/xliff2.js';
import { splice2, writeXliff2 } from '../xliff/write2.js';
import { xmlBitextFormat } from '../xmlBitext.js';

export const xliff2 = xmlBitextFormat({
  name: 'XLIFF 2',
  versions: ['2.1', '2.0'],
  recognizes: isXliff2,
  readRoot: readXliff2,
  violations: violations2,
  write: writeXliff2,
  edits: (source, unit, place, change) => targetEdits(source, unit, place, change, splice2),
});
