// Characters that nobody sees: they hide names from searches, or turn what is read around.
import type { Block } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import type { Rule } from '../model/rule.js';
import { codePoint } from '../text/xmlCharacters.js';

/** Spaces without width, marks of direction, invisible tags (Unicode Standard, chapter 23, and Technical Standard #51). */
const HIDDEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/gu;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const JOINER = /[\u200c\u200d]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Scripts whose letters change with a joiner, and pictures that are joined by one. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Khmer}\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}]/u;
/** England's flag is a black one with tags behind it. */
const FLAG = /\u{1f3f4}[\u{e0020}-\u{e007f}]+$/u;

export const hiddenCharacters: Rule = {
  id: 'hidden-characters',
  severity: 'warning',
  examples: [
    { language: 'en', text: 'The Milli [[\u200b]]Majlis met.', fixed: 'The Milli Majlis met.' },
    { language: 'en', text: 'The [[\u202e]]Majlis met.', fixed: 'The Majlis met.' },
    { language: 'en', text: 'A family: \u{1f468}\u200d\u{1f469}\u200d\u{1f467}.' },
    { language: 'en', text: 'He said \u0633\u0644\u0627\u0645\u200f and left.' },
  ],
  *check({ article }) {
    for (const block of article.blocks) {
      const [from] = block.span;
      const text = textOf(article.source, block);
      const places = [...text.matchAll(HIDDEN)].filter((match) => !belongs(text, match.index, match[0]));
      const [first, last] = [places[0], places.at(-1)];
      if (first === undefined || last === undefined) continue;
      const span = [from + first.index, from + last.index + last[0].length] as const;
      const fixed = places.reduceRight(
        (rest, match) =>
          rest.slice(0, match.index - first.index) + rest.slice(match.index - first.index + match[0].length),
        article.source.slice(...span),
      );
      const data = {
        reason: places.some(([sign]) => DIRECTION.test(sign)) ? 'direction' : 'invisible',
        character: codePoint(text, first.index),
        word: around(text, first.index, first[0].length),
        count: places.length,
      };
      yield {
        rule: this.id,
        severity: this.severity,
        path: article.path,
        span,
        data,
        fix: { span, text: fixed },
      } satisfies Finding;
    }
  },
};

/** A block's text with blanks for its markup, which nobody reads. */
function textOf(source: string, { span: [from, to], inlines }: Block): string {
  let text = '';
  for (const { type, span } of inlines)
    if (type !== 'text') text += source.slice(from + text.length, span[0]) + ' '.repeat(span[1] - span[0]);
  return text + source.slice(from + text.length, to);
}

/** Whether the character does its work where it stands. */
function belongs(text: string, at: number, sign: string): boolean {
  if (DIRECTION.test(sign)) return RIGHT_TO_LEFT.test(text);
  if (JOINER.test(sign)) return JOINED.test(before(text, at)) || JOINED.test(text.slice(at + 1, at + 3));
  return sign >= '\u{e0000}' && FLAG.test(text.slice(0, at + sign.length));
}

/** The character before an offset, both halves of it. */
const before = (text: string, at: number) => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';

/** The word that a character stands in, without it. */
function around(text: string, at: number, length: number): string {
  const start = /[^\s]{0,20}$/u.exec(text.slice(0, at))?.[0] ?? '';
  const end = /^[^\s]{0,20}/u.exec(text.slice(at + length))?.[0] ?? '';
  return (start + end).replace(HIDDEN, '');
}
