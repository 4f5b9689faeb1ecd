// Text that was read in another encoding than it was written in: valid characters, and no word of any language.
import type { Span } from '../model/span.js';

/** One kind of damage in a text. */
export interface Mojibake {
  readonly kind: 'utf-8' | 'old-font' | 'replacement';
  /** What the text was written in; empty where nobody can tell any more. */
  readonly encoding: string;
  /** The first place. */
  readonly span: Span;
  /** How many places there are. */
  readonly count: number;
}

/** What is certain: one such word may be a misprint or a foreign name, three different ones of one encoding are none. */
const ENOUGH = 3;

/** The damage of a text; none where it is not certain. Finds one kind at most of those that exclude each other. */
export function mojibake(text: string): Mojibake[] {
  const found = misreadUtf8(text) ?? oldFont(text);
  const lost = [...text.matchAll(/\uFFFD/gu)];
  return [
    ...(found === undefined ? [] : [found]),
    ...(lost[0] === undefined
      ? []
      : [{ kind: 'replacement', encoding: '', span: [lost[0].index, lost[0].index + 1], count: lost.length } as const]),
  ];
}

/** Windows-1252, 0x80 to 0x9F; the gaps are what decoders make of bytes that stand for nothing. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CONTINUATION = `[\\u0080-\\u00bf${WINDOWS_1252.replace(/[\u0080-\u009f]/gu, '')}]`;
/** Two or three bytes of UTF-8, each shown as the letter that Windows-1252 has for it. */
const UTF_8 = new RegExp(`[\\u00c2-\\u00df]${CONTINUATION}|[\\u00e0-\\u00ef]${CONTINUATION}{2}`, 'gu');
/** What newsrooms write beyond ASCII: Latin letters, ə, marks that combine, typographic signs, đồng and euro. */
const WRITTEN = /^[\u00a0-\u024f\u0259\u0300-\u0323\u1ea0-\u1ef9\u2010-\u203a\u20ab\u20ac]$/u;
/** A letter that Windows-1252 does not have cannot come from it. */
const ELSEWHERE = /(?![\u0000-\u00ffŠšŒœŽžŸƒˆ])\p{L}/u;

/** UTF-8 read as Windows-1252: Viá»‡t Nam. Line by line: one pasted paragraph is enough. */
function misreadUtf8(text: string): Mojibake | undefined {
  // Most texts hold no such sequence at all.
  if (text.search(UTF_8) < 0) return undefined;
  const words = new Set<string>();
  let first: Span | undefined;
  let count = 0;
  for (const line of text.matchAll(/[^\r\n]+/gu)) {
    const matches = [...line[0].matchAll(UTF_8)].filter((match) => WRITTEN.test(decoded(match[0])));
    if (matches.length === 0 || ELSEWHERE.test(line[0])) continue;
    for (const match of matches) words.add(match[0]);
    const at = line.index + (matches[0]?.index ?? 0);
    first ??= [at, at + (matches[0]?.[0].length ?? 0)];
    count += matches.length;
  }
  // Two different ones: ĐÃ… and its like stand in headlines, one and the same at most.
  if (first === undefined || count < ENOUGH || words.size < 2) return undefined;
  return { kind: 'utf-8', encoding: 'Windows-1252', span: first, count };
}

function decoded(sequence: string): string {
  const bytes = [...sequence].map((letter) => {
    const high = WINDOWS_1252.indexOf(letter);
    return high < 0 ? (letter.codePointAt(0) as number) : 0x80 + high;
  });
  // Bytes that are no UTF-8 give U+FFFD, which nobody writes.
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

const LETTERS = [...'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ'];

/** What fonts and code pages from before Unicode have for a Vietnamese letter, as Windows-1252 shows it. */
const OLD_FONTS: readonly { readonly name: string; readonly letters: readonly string[] }[] = [
  {
    name: 'TCVN3 (ABC)',
    letters: [...'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ'],
  },
  { name: 'VNI', letters: LETTERS.map(vni) },
  {
    name: 'VISCII',
    letters: [...'àäãáÕå¢ÆÇ¡£â¥¦ç¤§ðèë¨é©ê«¬\u00adª®ìïîí¸òöõó÷ô°±²¯µ½¶·Þ¾þùüûúøß×ØæÑñÏÖÛýÜ'],
  },
  { name: 'Windows-1258', letters: LETTERS.map(windows1258) },
];

/** Windows-1258 writes a letter, with circumflex, breve or horn where it has one, and then its tone. */
function windows1258(letter: string): string {
  const [tone = ''] = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(letter.normalize('NFD')) ?? [];
  const base = letter.normalize('NFD').replace(tone, '').normalize('NFC');
  const own: Readonly<Record<string, string>> = { ă: 'ã', đ: 'ð', ơ: 'õ', ư: 'ý' };
  const signs: Readonly<Record<string, string>> = {
    '\u0300': 'Ì',
    '\u0301': 'ì',
    '\u0303': 'Þ',
    '\u0309': 'Ò',
    '\u0323': 'ò',
  };
  return (own[base] ?? base) + (signs[tone] ?? '');
}

/** VNI writes a vowel and then a sign for its marks: töôùng. */
function vni(letter: string): string {
  const single: Readonly<Record<string, string>> = { đ: 'ñ', ỉ: 'æ', ĩ: 'ó', ị: 'ò', í: 'í', ì: 'ì', ỵ: 'î' };
  if (single[letter] !== undefined) return single[letter];
  const [base = '', ...marks] = letter.normalize('NFD');
  const tone = '\u0301\u0300\u0309\u0303\u0323';
  const which = marks.map((mark) => tone.indexOf(mark)).find((index) => index >= 0);
  const signs = marks.includes('\u0302') ? 'áàåãäâ' : marks.includes('\u0306') ? 'éèúüëê' : 'ùøûõï';
  const vowel = !marks.includes('\u031b') ? base : base === 'u' ? 'ö' : 'ô';
  return vowel + (signs[which ?? 5] ?? '');
}

/** Syllables that hardly any Vietnamese article lacks. */
const SYLLABLES =
  `và của các là được đã không người nước việt năm những một để đến với thủ tướng chủ tịch nói báo chí phủ
  về cũng này việc hợp tác triển phát kinh tế quốc hội đảng thế giới ngày tại đó giữa hệ tổng bí thư trưởng bộ họ khi sẽ
  đồng như từ lại đại đầu nhiều cho hai bên thành phố công ước thăm gặp tiếp chính nghị biểu cuộc đoàn`.split(/\s+/u);

/** Words that hardly any Azerbaijani article lacks, as far as Windows-1254 can write them: it has no ə. */
const TURKISH =
  `görüş görüşdə görüşü görüşün işlər işləri baş qarşı qarşılıqlı bağlı çıxış olmuşdur edilmişdir keçirilmiş açılış
  xalqı arası sahibkarlıq danışıb bildirmişdir vurğulayıb çağırış yaranmış tanış tanışlıq sağ dağ ağ olmuş qış iş
  artırılması açıq şirkəti paşayev yığıncaq sığorta yaşayış nağıl`.split(/\s+/u);

/** Windows-1254 read as Windows-1252: görüþ. */
const windows1254 = (word: string) =>
  word.replaceAll('ş', 'þ').replaceAll('ğ', 'ð').replaceAll('ı', 'ý').replaceAll('ə', 'ä');

/** What a tone behind its vowel looks like, and no Vietnamese word: in Windows-1258 the tones are letters of Vietnamese again. */
const ONLY_1258 = /[ÌÒÞð]|[aeoiyâêôãõý][ìò]/u;

/** Damaged syllables and what they were written in, without those that a Vietnamese or Azerbaijani word may look like. */
const DAMAGED = new Map<string, string>([
  ...TURKISH.filter((word) => /[şğı]/u.test(word)).map((word): [string, string] => [windows1254(word), 'Windows-1254']),
  ...OLD_FONTS.flatMap(({ name, letters }) =>
    SYLLABLES.map((syllable): [string, string] => [
      [...syllable].map((letter) => letters[LETTERS.indexOf(letter)] ?? letter).join(''),
      name,
    ]).filter(([damaged]) => (name === 'Windows-1258' ? ONLY_1258.test(damaged) : !isOrdinary(damaged))),
  ),
]);

function isOrdinary(word: string): boolean {
  const vietnamese = [...word].every((letter) => /[a-z]/u.test(letter) || LETTERS.includes(letter));
  return vietnamese || /^[a-zçəğıöşü]+$/u.test(word);
}

/** Letters and signs of Latin-1 that news in the three languages hardly writes, and no text in one of these fonts lacks. */
const ODD = /[¡-ª¬®-¶¸-º¼-¿×÷äåæëîïðñøûþÿßÄÅÆËÎÏÑØÛÞ]/u;

/** The Vietnamese fonts and code pages of the nineties read as Windows-1252: kh«ng, thuû töôùng, thü tß¾ng. */
function oldFont(text: string): Mojibake | undefined {
  if (!ODD.test(text)) return undefined;
  const places = new Map<string, { first: Span; count: number; words: Set<string> }>();
  for (const match of text.matchAll(/[^\s.,;:!?()<>"'“”‘’/–—-]+/gu)) {
    // Only ASCII letters keep their meaning in small letters: Ö and ö are two letters of one font.
    const word = match[0].replace(/^[A-Z]/u, (letter) => letter.toLowerCase());
    const name = DAMAGED.get(word);
    if (name === undefined) continue;
    const place = places.get(name) ?? {
      first: [match.index, match.index + match[0].length],
      count: 0,
      words: new Set(),
    };
    place.count++;
    place.words.add(word);
    places.set(name, place);
  }
  const [name, place] = [...places].sort(([, a], [, b]) => b.words.size - a.words.size)[0] ?? [];
  if (name === undefined || place === undefined || place.words.size < ENOUGH) return undefined;
  return { kind: 'old-font', encoding: name, span: place.first, count: place.count };
}
