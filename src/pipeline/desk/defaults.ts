// What holds where nobody says otherwise.
import type { Desk, Settings } from '../../steps/sheet.js';

/** Settings of those who write no files. */
export const readingOnly: Settings = { to: [], xliff: [], for: 'generic', tool: { name: 'tamdil', version: '' } };

/** The words of those who write none. */
export const noWords: Desk['say'] = (key) => key;
