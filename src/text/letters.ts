// What kind of letter a UTF-16 code unit is, looked up once for each: regular expressions answer the same, and slowly.

const UNKNOWN = 0;
const OTHER = 1;
const UPPER = 2;
const LOWER = 3;
const MARK = 4;
const DIGIT = 5;
const kinds = new Uint8Array(0x10000);

/** Of the code unit at an offset. Outside the text there is no letter. */
function kindAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? kindOf(text.charCodeAt(at)) : OTHER;
}

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
        : /\p{N}/u.test(letter)
          ? DIGIT
          : OTHER;
  kinds[code] = kind;
  return kind;
}

/** Whether the code unit at an offset is a capital letter. */
export function isUpperAt(text: string, at: number): boolean {
  return kindAt(text, at) === UPPER;
}

/** Whether the code unit at an offset is a letter in lower case. */
export function isLowerAt(text: string, at: number): boolean {
  return kindAt(text, at) === LOWER;
}

/** Whether the code unit at an offset is a digit or another number. */
export function isDigitAt(text: string, at: number): boolean {
  return kindAt(text, at) === DIGIT;
}

/** Whether a text is ASCII throughout. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** Whether the code unit at an offset is a letter or a combining mark. */
export function isLetterAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind !== OTHER && kind !== DIGIT;
}

/** Whether the code unit at an offset belongs to a word: a letter, a mark or a digit. Outside the text nothing does. */
export function isInWordAt(text: string, at: number): boolean {
  return kindAt(text, at) !== OTHER;
}

/** Whether a word is written as acronyms are: in capitals and digits, and more than one of them. */
export function isAcronym(word: string): boolean {
  return /^[\p{Lu}\p{N}]{2,}$/u.test(word) && /\p{Lu}/u.test(word);
}
