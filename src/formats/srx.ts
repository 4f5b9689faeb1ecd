// Segmentation rules as SRX 2.0 (LISA OSCAR, 2008), so that translation tools cut sentences where Tamdil does. The first rule
// that fits a place decides there. Patterns keep to what Java, ICU and .NET read alike: no flags, no look-behind.
import type { Language, SentenceRules } from '../languages/language.js';
import { content, structure, writeXml, type XmlTag } from '../syntax/xmlWriter.js';

/** A place between two characters: whether it parts two sentences, by what stands before and behind it. */
interface SrxRule {
  readonly breaks: boolean;
  readonly before: string;
  readonly after: string;
}

/** What follows a sentence; white space first, as SRX leaves it with the next one. */
const NEXT = '\\s+\\S';
const CLOSERS = '["\'”’»)\\]]*';
const OPENERS = '["\'“‘«(\\[]*';
/** What a word begins behind. */
const EDGE = '(?:^|[\\s(“"\'«])';
/** The same, or a full stop inside the word: GS.TS. */
const INNER_EDGE = '(?:^|[\\s(“"\'«.])';
const NUMBER = '\\s+(?:[(+№]*\\p{N}|(?:[VX]|[IVXLC]{2,})(?![\\p{L}\\p{M}]))';

/** The rules of a language, in the order in which `sentences` asks the same questions (prose/sentences.ts). */
function rulesOf({ sentences }: Language): SrxRule[] {
  const { abbreviations, numbered, finalAbbreviations, openers, unitWords, paired } = sentences;
  const no = (before: string, after: string): SrxRule => ({ breaks: false, before, after });
  const yes = (before: string, after: string): SrxRule => ({ breaks: true, before, after });
  const mark = `[.!?…]${CLOSERS}`;
  const words = (set: SentenceRules['openers']) => `(?:${[...set].map(anyCase).join('|')})`;
  const some = (set: SentenceRules['openers'], rule: (pattern: string) => SrxRule) =>
    set.size > 0 ? [rule(words(set))] : [];
  return [
    no(mark, '\\s+[–—\\-]\\s'),
    no(mark, `\\s+${OPENERS}\\p{Ll}`),
    // A mark that opens nothing is the end of what stands before it.
    no(mark, '\\s+["\'“‘«(\\[]+(?:\\s|$)'),
    yes(`(?:[.!?…][.!?…]+|[!?…])${CLOSERS}`, NEXT),
    ...[...paired].map((pair) => {
      const [word = '', next = ''] = pair.split(' ');
      return no(`${INNER_EDGE}${anyCase(word)}\\.`, `\\s+${anyCase(next)}(?![\\p{L}\\p{M}])`);
    }),
    ...some(finalAbbreviations, (any) => yes(`${EDGE}${any}\\.${CLOSERS}`, NEXT)),
    no('^\\s*\\d{1,3}\\.', NEXT),
    ...some(abbreviations, (any) => no(`${INNER_EDGE}${any}\\.`, NEXT)),
    ...some(numbered, (any) => no(`${INNER_EDGE}${any}\\.`, NUMBER)),
    ...some(openers, (any) => yes(`${EDGE}(?:\\p{L}\\.)+\\p{L}\\.`, `\\s+${any}(?![\\p{L}\\p{M}])`)),
    no(`${EDGE}(?:\\p{L}\\.)+\\p{L}\\.`, NEXT),
    yes('[\\d°]\\s+\\p{Lu}\\.', NEXT),
    ...some(unitWords, (any) => yes(`(?:^|[^\\p{L}\\p{M}])${any}\\s+\\p{Lu}\\.`, NEXT)),
    no(`${INNER_EDGE}\\p{Lu}\\.`, NEXT),
    yes(`\\.${CLOSERS}`, NEXT),
  ];
}

/** A word as a pattern that takes capitals, too. */
function anyCase(word: string): string {
  return [...word]
    .map((letter) => {
      const capital = letter.toUpperCase();
      if (capital !== letter && [...capital].length === 1) return `[${letter}${capital}]`;
      return /[.\\+*?^$()[\]{}|]/u.test(letter) ? `\\${letter}` : letter === ' ' ? '\\s' : letter;
    })
    .join('');
}

/** An SRX document with the rules of all languages given. */
export function writeSrx(languages: readonly Language[]): string {
  const rule = ({ breaks, before, after }: SrxRule): XmlTag =>
    structure('rule', { break: breaks ? 'yes' : 'no' }, [
      content('beforebreak', {}, [before]),
      content('afterbreak', {}, [after]),
    ]);
  return writeXml(
    structure('srx', { xmlns: 'http://www.lisa.org/srx20', version: '2.0' }, [
      structure('header', { segmentsubflows: 'yes', cascade: 'no' }, [
        structure('formathandle', { type: 'start', include: 'no' }, []),
        structure('formathandle', { type: 'end', include: 'yes' }, []),
        structure('formathandle', { type: 'isolated', include: 'no' }, []),
      ]),
      structure('body', {}, [
        structure(
          'languagerules',
          {},
          languages.map((language) =>
            structure('languagerule', { languagerulename: language.code }, rulesOf(language).map(rule)),
          ),
        ),
        structure(
          'maprules',
          {},
          languages.map(({ code }) =>
            structure('languagemap', { languagepattern: `${anyCase(code)}(?:[\\-_].*)?`, languagerulename: code }, []),
          ),
        ),
      ]),
    ]),
  );
}
