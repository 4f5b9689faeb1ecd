// Datelines and sign-offs: what agencies put before and after a story, and what no translator should have to retype.
import type { Language } from '../languages/language.js';

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const PLACE = `${WORD}(?:[ /]${WORD}){0,4}`;
/** Mostly capitals: VNA, AFP, AZƏRTAC, VNA/VNS, REPORT.AZ. */
const AGENCY = '\\p{Lu}{2}[\\p{Lu}\\p{N}./+& -]*';
const DASH = '\\s*[—–]\\s*|\\s+-\\s+|\\s*-\\s+';
/** Some feeds put the day before the dateline. */
const FEED = '\\s*(?:date\\s+\\d{4}-\\d{2}-\\d{2}\\s+)?';

/**
 * Longer than any dateline or sign-off. What may be anything in any number (names, spaces) is only looked for within it:
 * the patterns below take the square of a text's length.
 */
const LONGEST = 300;

/**
 * The length of the dateline that a block begins with: `BAKU — `, `Hanoi (VNA) – `, `AZERBAIJAN, May 7 - `, or a whole
 * line such as `Baku, May 7, AZERTAC`.
 * @param text plain text of the block in NFC
 * @returns UTF-16 code units including the dash and the space after it; 0 where there is none
 */
export function datelineLength(text: string, language: Language): number {
  // Every dateline has a dash, a stroke behind the agency, or is a line with the day in it; most blocks need no more looks.
  const head = text.slice(0, LONGEST);
  if (!/[—–/]|-\s/u.test(head) && (text.length > LONGEST || !/\d/u.test(text))) return 0;
  const { line, place, agency, run } = marksOf(language);
  // A pattern is compiled when it is first tried, which takes longer than to read most stories.
  const whole = text.length > LONGEST || !text.includes(',') ? null : line.exec(text);
  if (whole) return whole[0].length;
  const only = head.includes('(') ? agency.exec(head) : null;
  if (only) return only[0].length;
  const before = head.includes('/') ? run.exec(head) : null;
  if (before) return before[0].length;
  const match = place.exec(head);
  if (match === null) return 0;
  const { name = '', date, agency: by } = match.groups ?? {};
  const rest = text.slice(match[0].length);
  // A place alone has to shout (BAKU —), and what follows must not: a headline in capitals is no dateline.
  if (date === undefined && by === undefined && !(isCapitals(name) && /\p{Ll}/u.test(rest.slice(0, 60)))) return 0;
  return /^\s*[\p{Lu}\p{N}"'“‘«(]/u.test(rest) ? match[0].length : 0;
}

const isCapitals = (text: string) => !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length > 2;

interface NewsMarks {
  readonly line: RegExp;
  readonly place: RegExp;
  readonly agency: RegExp;
  readonly run: RegExp;
  readonly caption: RegExp;
}

const patterns = new Map<string, NewsMarks>();

function marksOf(language: Language): NewsMarks {
  let known = patterns.get(language.code);
  if (known === undefined) {
    const date = language.news.date;
    known = {
      // Baku, May 7, AZERTAC
      line: new RegExp(`^${FEED}${PLACE},\\s*${date}(?:,\\s*[“"«]?(?:${AGENCY}|\\p{Lu}[\\p{L}.]+)[”"»]?)?\\s*$`, 'u'),
      // HÀ NỘI — · Hanoi (VNA) – · TOKYO, June 6, 2010 (AFP) – · AZERBAIJAN, May 7 -
      place: new RegExp(
        `^${FEED}(?<name>${PLACE})(?:,\\s*(?<date>${date}))?(?<agency>\\s*\\((?:${AGENCY}|\\p{Lu}[\\p{L}./+ ]{1,24})\\)|,\\s*${AGENCY})?(?:${DASH})`,
        'u',
      ),
      // (VOVworld) –
      agency: new RegExp(`^${FEED}\\(\\p{Lu}[\\p{L}\\p{N} ./+-]{1,24}\\)\\s*[—–-]\\s+(?=[\\p{Lu}\\p{N}"“«])`, 'u'),
      // Baku.8 May. REPORT.AZ/
      run: new RegExp(`^${PLACE}\\.\\s?${date}\\.\\s?${AGENCY}/\\s*`, 'iu'),
      caption: new RegExp(`^(?:${language.news.caption})`, 'u'),
    };
    patterns.set(language.code, known);
  }
  return known;
}

/** Outlets that sign with their bare name; any other needs a dash before it. */
const OUTLETS =
  'VNS|VNA|VNA/VNS|TTXVN(?:/Vietnam\\+)?|VOV|VTV|AZERTAC|AZƏRTAC|AZERTAG|APA|Trend|Report|AFP|AP|Reuters|Xinhua|TASS';
const SIGNOFF = new RegExp(
  `\\s*(?:\\.?/\\.(?:\\s*(?:${OUTLETS}))?|(?:[—–]\\s*|(?<=[.!?…”"’])\\s*-\\s*|\\s-\\s?)(?:${OUTLETS}|\\p{Lu}{2,10})|(?<=[.!?…”"’]\\s*)\\((?:${OUTLETS})\\)|(?<=[.!?…”"’]\\s)(?:${OUTLETS}))$`,
  'u',
);
/** A block that is nothing else. */
const SIGNOFF_ALONE = new RegExp(`^(?:\\(?(?:${OUTLETS})\\)?|©.{0,80})$`, 'u');

/**
 * Where the sign-off of a story's last block begins: `— VNS`, `./.`, `-VNA`, `(TTXVN)`.
 * @param text plain text of the block in NFC
 * @returns offset of the sign-off's first visible character in UTF-16 code units, or -1
 */
export function signoffStart(text: string): number {
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  if (end - start <= LONGEST && SIGNOFF_ALONE.test(text.slice(start, end))) return start;
  const from = Math.max(0, end - LONGEST);
  const match = SIGNOFF.exec(text.slice(from, end));
  if (match === null) return -1;
  return from + match.index + (match[0].length - match[0].trimStart().length);
}

/** Whether a block is a picture's caption or credit line: `Ảnh: TTXVN`, `VNA/VNS Photo`. */
export function isCaption(text: string, language: Language): boolean {
  return marksOf(language).caption.test(text.trim());
}
