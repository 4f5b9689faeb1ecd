// Letters of other alphabets, or other letters of the Latin one, that are typed for a letter they look like
// (Unicode Technical Standard #39, confusables; here only what Vietnamese and Azerbaijani keyboards produce).

const CYRILLIC = 'каАеЕоОрРсСуУхХіІјЈѕЅһҺКМНТВәӘ';
const LATIN = 'kaAeEoOpPcCyYxXiIjJsShHKMHTBəƏ';
const TABLE = new Map<string, string>([
  ...[...CYRILLIC].map((letter, i): [string, string] => [letter, [...LATIN][i] as string]),
  ['ǝ', 'ə'],
  ['Ǝ', 'Ə'],
]);
const ANY = new RegExp(`[${[...TABLE.keys()].join('')}]`, 'gu');

/** The text with every look-alike replaced by the Latin letter it looks like. Same length. */
export function withoutLookAlikes(text: string): string {
  return text.replace(ANY, (letter) => TABLE.get(letter) as string);
}
