// What kind of letter a UTF-16 code unit is, looked up once for each: regular expressions answer the same, and slowly.

const UNKNOWN = 0;
const OTHER = 1;
const UPPER = 2;
const LOWER = 3;
const MARK = 4;
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code] as number;
  if (known !== UNKNOWN) return known;
  const letter = String.fromCharCode(code);
  const kind = /\p{Lu}/u.test(letter)
    ? UPPER
    : /\p{Ll}/u.test(letter)
      ? LOWER
      : /[\p{L}\p{M}]/u.test(letter)
        ? MARK
        : OTHER;
  kinds[code] = kind;
  return kind;
}

/** Whether the code unit at an offset is a capital letter. */
export function isUpperAt(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) === UPPER;
}

/** Whether the code unit at an offset is a letter in lower case. */
export function isLowerAt(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) === LOWER;
}

/** Whether the code unit at an offset is a letter or a combining mark. */
export function isLetterAt(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) >= UPPER;
}
