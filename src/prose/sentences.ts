// Where sentences end: own rules, because Intl.Segmenter gives the same cuts in all three languages and knows no
// abbreviation of Vietnamese or Azerbaijani.

import type { Language, SentenceRules } from '../languages/language.js';
import type { Span } from '../model/span.js';

/** A run of terminators with the quotes and brackets that close after it, before white space. Looked for once a run. */
const END = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s)/gu;
const UPPER_OR_OTHER = /^(?!\p{Ll})[^\s]/u;
/** A number in digits or Roman numerals. A single I is more often the English pronoun. */
const NUMBER = /^[(+№]*\p{N}|^(?:[VX]|[IVXLC]{2,})(?![\p{L}\p{M}])/u;

/**
 * Cuts a block's text into sentences.
 * @param text plain text in NFC
 * @returns spans in order, disjoint, without the white space between them; together they hold every other character
 */
export function sentences(text: string, language: Language): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const next = skipSpace(text, end);
    if (next >= text.length) break;
    if (match.index < start || !endsHere(text, start, match.index, match[0], next, language.sentences)) continue;
    spans.push([start, end]);
    start = next;
  }
  const last = trimEnd(text);
  if (start < last) spans.push([start, last]);
  return spans;
}

function endsHere(text: string, start: number, at: number, marks: string, next: number, rules: SentenceRules): boolean {
  const following = text.slice(next);
  // “…!” – Prezident deyib: the dash joins a quotation to who said it. A sign-off after a dash stays with its sentence.
  if (/^[–—-]\s/u.test(following)) return false;
  const opening = /^["'“‘«([]*/u.exec(following)?.[0] ?? '';
  if (!UPPER_OR_OTHER.test(following.slice(opening.length))) return false;
  if (!/^\.["'”’»)\]]*$/u.test(marks)) return true;

  const wordStart = backOver(text, start, at, IN_WORD);
  const word = text.slice(wordStart, at);
  const known = word.toLowerCase();
  const forms = [known, lastPart(known)];
  if (marks === '.' && forms.some((form) => rules.paired.has(`${form} ${firstWord(following)}`))) return false;
  if (rules.finalAbbreviations.has(known)) return true;
  if (marks === '.') {
    // "1. Siyasi…": the number of a list item, alone before its text.
    if (/^\d{1,3}$/u.test(word) && wordStart === start) return false;
    if (forms.some((form) => rules.abbreviations.has(form))) return false;
    if (NUMBER.test(following) && forms.some((form) => rules.numbered.has(form))) return false;
    // Before the initials: the last letter of U.S. is a single capital too.
    if (isDottedAcronym(word)) return rules.openers.has(firstWord(following));
    if (/^\p{Lu}$/u.test(lastPart(word)) && !endsUnit(text, start, wordStart, word, rules)) return false;
  }
  return true;
}

const lastPart = (word: string) => word.slice(word.lastIndexOf('.') + 1);
const firstWord = (text: string) => (/^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? '').toLowerCase();
/** U.N, H.E: single letters with full stops between them. */
const isDottedAcronym = (word: string) => /^(?:\p{L}\.)+\p{L}$/u.test(word);

/** A single capital ends a sentence where it is a unit or a label: 30 độ C. */
function endsUnit(text: string, start: number, wordStart: number, word: string, rules: SentenceRules): boolean {
  if (word.length !== 1) return false;
  const end = backOver(text, start, wordStart, SPACE);
  if (end > start && /[\d°]/u.test(text[end - 1] as string)) return true;
  return rules.unitWords.has(text.slice(backOver(text, start, end, LETTER), end).toLowerCase());
}

const IN_WORD = /[^\s(“"'«]/u;
const SPACE = /\s/u;
const LETTER = /[\p{L}\p{M}]/u;

/**
 * Where a run of characters that ends at an offset begins. By steps, because a regular expression that ends with `$` is
 * tried from every place before it.
 */
function backOver(text: string, start: number, end: number, kind: RegExp): number {
  let i = end;
  while (i > start && kind.test(text[i - 1] as string)) i--;
  return i;
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && /\s/u.test(text[i] as string)) i++;
  return i;
}

function trimEnd(text: string): number {
  return text.trimEnd().length;
}
