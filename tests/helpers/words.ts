// The program's words as they are shipped.
import { readdirSync, readFileSync } from 'node:fs';
import { createWords, type Resources, type Say } from '../../src/report/words.js';

/** The words of a language as files hold them, by namespace. */
export function wordFiles(code: string): Record<string, object> {
  return Object.fromEntries(
    readdirSync(`locales/${code}`).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(`locales/${code}/${file}`, 'utf8')) as object,
    ]),
  );
}

/** What the program says in a language. There are no English words to fall back on: what is missing shows its key. */
export function wordsIn(code: string): Say {
  const resources: Resources = { [code]: wordFiles(code) };
  return createWords(code, resources);
}
