// Which characters an XML 1.0 document can hold (XML 1.0, fifth edition, section 2.2, production 2).

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** The same by code units, which is several times as quick: surrogates are looked at only where there are any. */
const SUSPECT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

/** Offset of the first character (or lone surrogate) that XML cannot hold, or -1. */
export function forbiddenInXml(text: string): number {
  return SUSPECT.test(text) ? text.search(FORBIDDEN) : -1;
}

/** Offsets of all of them. */
export function allForbiddenInXml(text: string): number[] {
  return [...text.matchAll(new RegExp(FORBIDDEN, 'gu'))].map((match) => match.index);
}

/** The character at an offset as its name in Unicode: `U+0001`. */
export function codePoint(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
