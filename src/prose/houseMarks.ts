// The forms that a house style asks of datelines and sign-offs: `PLACE —`, `Place, date, AZERTAC`, `— VNS`.
import type { Language } from '../languages/language.js';

/** What a dateline says, as far as it can be told. */
export interface Dateline {
  /** As written. */
  readonly place?: string;
  readonly date?: string;
}

const PARTS = /PLACE|Place|date/gu;
const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
/** Hà Nội · HCM CITY · BAKU/HÀ NỘI */
const PLACE = `${WORD}(?:[ /]${WORD}){0,4}`;
/** Some feeds put the day before the dateline. */
const FEED = /^\s*date\s+\d{4}-\d{2}-\d{2}\s+/u;

/** Whether a dateline has the form, with a place in the capitals that the form asks for. */
export function isInForm(text: string, form: string, language: Language): boolean {
  const source = replaceParts(form, escaped, (part) => (part === 'date' ? language.news.date : `(${PLACE})`));
  const match = new RegExp(`^${source}$`, 'u').exec(withoutFeed(text));
  if (match === null) return false;
  const place = match[1];
  if (place === undefined) return true;
  const capitals = !/\p{Ll}/u.test(place);
  // Huế and Bạc Liêu are told from HUẾ; a place of capitals only, such as HCM, may be an acronym.
  return form.includes('PLACE') ? capitals : !capitals || place.length <= ACRONYM;
}

/** Longest place that is written in capitals for being an acronym. */
const ACRONYM = 3;

/** The dateline in the form; what is not known stays the word of the form for it. */
export function inForm({ place, date }: Dateline, form: string, language: Language): string {
  const known: Record<string, string | undefined> = {
    PLACE: place && language.upper(place),
    Place: place && inSmallLetters(place, language),
    date,
  };
  return replaceParts(
    form,
    (text) => text,
    (part) => known[part] ?? part,
  );
}

/** HÀ NỘI is Hà Nội; what has small letters already stays as it is. */
function inSmallLetters(place: string, { lower, upper }: Language): string {
  if (/\p{Ll}/u.test(place) || place.length <= ACRONYM) return place;
  return place.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => upper(word.slice(0, 1)) + lower(word.slice(1)));
}

/** Whether two texts differ in dashes, spaces, other marks and capitals only. */
export function haveSameLetters(text: string, other: string, { lower }: Language): boolean {
  const key = (whole: string) =>
    lower(whole)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim();
  return key(text) === key(other);
}

/** A day as a dateline says it. @param date ISO 8601; undefined where it is no whole day */
export function dayInWords(date: string, { code }: Language): string | undefined {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const words = new Intl.DateTimeFormat(code, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return words.format(Date.UTC(year, month - 1, day));
}

/** A dateline without the day that some feeds put before it. */
export const withoutFeed = (text: string): string => text.replace(FEED, '');

/** What a dateline says, however it is written. */
export function readDateline(text: string, { news }: Language): Dateline {
  const line = withoutFeed(text);
  const place = new RegExp(`^${PLACE}`, 'u').exec(line)?.[0].replace(/\.$/u, '');
  const date = new RegExp(news.date, 'u').exec(line.slice(place?.length ?? 0))?.[0];
  return { ...(place === undefined ? {} : { place }), ...(date === undefined ? {} : { date }) };
}

/** Whether a story goes on behind the dateline, rather than below it. */
export const runsOn = (text: string): boolean => /[—–/-]\s*$/u.test(text);

function replaceParts(form: string, text: (other: string) => string, part: (name: string) => string): string {
  let result = '';
  let at = 0;
  for (const { 0: name, index } of form.matchAll(PARTS)) {
    result += text(form.slice(at, index)) + part(name);
    at = index + name.length;
  }
  return result + text(form.slice(at));
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
