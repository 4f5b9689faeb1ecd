// What others may import to read and write XLIFF alone: it is loaded in a third of the time that all of Tamdil takes.

export { bitextFormats, bitextVersions, changeTargets, readBitext } from './formats/bitexts/index.js';
export type * from './model/bitext.js';
export type * from './model/finding.js';
export type * from './model/format.js';
export type * from './model/span.js';
export { decodeXml } from './syntax/xml.js';
