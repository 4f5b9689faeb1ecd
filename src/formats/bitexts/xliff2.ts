// XLIFF 2.1 and 2.0: glossary, states and original markup in the standard itself.
import { isXliff2, readXliff2 } from '../xliff/read2.js';
import { writeXliff2 } from '../xliff/write2.js';
import { xmlBitextFormat } from '../xmlBitext.js';

export const xliff2 = xmlBitextFormat({
  name: 'XLIFF 2',
  versions: ['2.1', '2.0'],
  recognizes: isXliff2,
  readRoot: readXliff2,
  write: writeXliff2,
});
